"""Scores in sentences and in lines: a name, then its number, with nothing between that says otherwise."""

import re
from bisect import bisect_right
from typing import Final

from itadesk.reading import levels
from itadesk.reading.doubts import DoubtKind
from itadesk.reading.finds import Subject, Whole
from itadesk.reading.fiscal_years import note_year
from itadesk.reading.joints import LONGEST, joins
from itadesk.reading.ledger import Ledger
from itadesk.reading.linking import Link, link, subject_of
from itadesk.reading.loose import any_of, loose
from itadesk.reading.names import nearest
from itadesk.reading.numbers import Standing, standing
from itadesk.reading.passages import Passage
from itadesk.reading.tokens import SUBJECTS, Kind, Token

_GOAL: Final = re.compile(
    rf"{any_of('เป้าหมาย', 'เกณฑ์', 'ตั้งเป้า', 'ให้ได้', 'ให้มี', 'ต้องได้', 'ต้องมี', 'คาดว่า', 'คาดการณ์', 'กว่า', 'เพื่อให้', 'ตัวอย่าง', 'สมมติ', 'น้ำหนัก', 'เต็ม')}[^0-9\n]{{0,14}}\Z"
)
_OTHERS: Final = re.compile(
    rf"{any_of('เฉลี่ย', 'ประเทศ', 'ทั้งหมด', 'ทุกแห่ง', 'ในจังหวัด', 'ของจังหวัด', 'ระดับจังหวัด', 'ของอำเภอ', 'เดิม', 'ปีก่อน', 'ปีที่แล้ว', 'หาก', 'ถ้า')}[^0-9\n]{{0,24}}\Z"
)
_WEAK: Final = re.compile(
    rf"{any_of('ผลคะแนน', 'ได้คะแนน', 'มีคะแนน', 'คะแนนการประเมิน', 'คะแนนประเมิน', 'คะแนน', 'ได้', 'ได้รับ')} ?{any_of('อยู่ที่', 'เท่ากับ', 'คือ', 'เป็น', 'จำนวน', 'ที่', ':')}?[ :=(]*\Z"
)
_BLOCKS: Final = re.compile(
    any_of(
        "ตัวชี้วัด",
        "ข้อ",
        "ด้าน",
        "แบบวัด",
        "ประเด็น",
        "เกณฑ์",
        "เป้าหมาย",
        "เฉลี่ย",
        "ประเทศ",
        "ทั้งหมด",
        "ทุกแห่ง",
        "ในจังหวัด",
        "หาก",
        "ถ้า",
        "ตัวอย่าง",
        "เต็ม",
        "กว่า",
        "ให้ได้",
        "ให้มี",
        "สอบ",
        "ทดสอบ",
        "อบรม",
        "กิจกรรม",
        "โครงการ",
        "ปีก่อน",
        "ที่แล้ว",
        "เดิม",
        "เพิ่ม",
        "ลด",
    )
)
_FORWARD: Final = re.compile(
    rf" ?(?:{loose('คะแนน')})?[ :(–—-]*(?:{any_of('ในตัวชี้วัด', 'ในด้าน', 'สำหรับ', 'จากตัวชี้วัด', 'ของตัวชี้วัด', 'ใน', 'จาก', 'ด้าน')}) ?(?:{any_of('ตัวชี้วัด', 'ด้าน', 'เรื่อง')})? ?\Z"
)
_BARELY: Final = re.compile(rf" ?(?:{loose('คะแนน')})?[ :|(–—-]*\Z")
_YEAR_BEHIND: Final = re.compile(rf" ?[(](?:{any_of('ใน', 'ของ', 'ประจำ')})? ?")
_LABEL: Final = re.compile(r"(?:.*[.)|:]|^[^ก-๎]*) ?([ก-๎][ก-๎ ]{5,58}?)[ :=(|–—-]*\Z", re.DOTALL)
_TAIL: Final = re.compile(
    rf"(?: ?{any_of('ได้คะแนน', 'มีคะแนน', 'ได้', 'คะแนน', 'มีผลคะแนน', 'ผลคะแนน', 'เท่ากับ', 'อยู่ที่', 'คือ')})+[ :=]*\Z"
)
_FOREIGN: Final = {Kind.OTHER: DoubtKind.OTHER_ASSESSMENT, Kind.INDEX: DoubtKind.FIVE_INDICES}
_SPOKEN_OF: Final = SUBJECTS | {Kind.TOTAL, Kind.ASSESSMENT, Kind.OTHER, Kind.INDEX, Kind.PART}
_OF_OFFICE: Final = {Kind.TOTAL, Kind.ASSESSMENT}
_KEPT: Final = 32
"""Tokens before a number that are looked at."""

_LEAST_WHOLE: Final = 50
"""Whole numbers below are as likely full marks or counts as scores of an indicator."""


class ProseReader:
    """Reads one passage into a ledger."""

    def __init__(self, passage: Passage, ledger: Ledger) -> None:
        self._passage, self._plain, self._ledger = passage, passage.plain, ledger
        self._chain: list[Token] = []
        self._year: Token | None = None
        self._done = self._past = 0

    def read(self) -> None:
        """Reads all tokens in their order."""
        for index, token in enumerate(self._passage.tokens):
            if self._year is not None and self._passage.line_start(token.start) > self._year.start:
                self._year = None
            if token.start < self._done:
                continue
            if token.kind is not Kind.NUMBER:
                self._speak(token)
                self._chain.append(token)
                del self._chain[:-_KEPT]
            else:
                self._number(index, token)
        self._levels()

    def _speak(self, token: Token) -> None:
        """Notes what a token says about what follows."""
        if token.kind is Kind.YEAR:
            self._year = token
            note_year(self._passage, token, self._ledger)
        elif token.kind is Kind.ASSESSMENT or (
            token.kind is Kind.TOTAL and "ITA" in self._plain[token.start : token.end]
        ):
            self._ledger.foreign = None
        elif token.kind in _FOREIGN:
            self._ledger.foreign = self._passage.source(token.start, token.end)

    def _number(self, index: int, token: Token) -> None:
        stands = standing(self._plain, token.start, token.end)
        if stands in {Standing.MARKER, Standing.NONE}:
            return
        if (
            stands is Standing.UNCLEAR
            and "." in self._plain[token.start : token.end]
            and self._names_after(index, directly=True)
        ):
            stands = Standing.SCORE
        linked = link(self._plain, self._chain, token.start)
        if not linked.subjects and linked.foreign is None:
            linked = self._nearly(token) or self._weakly(token, stands) or self._forward(index, token) or linked
        if (
            not linked.subjects
            and linked.foreign is None
            and stands is Standing.SCORE
            and self._comes_first(index, token)
        ):
            return
        if linked.subjects or linked.foreign:
            self._take(linked, index, stands)
        if stands is Standing.SCORE:
            self._chain = []
            self._past = self._end(linked, token)

    def _comes_first(self, index: int, token: Token) -> bool:
        """Whether a line goes on with names and numbers after a number without a name: whose they are is not plain."""
        end = self._passage.line_end(token.start)
        names = self._names_after(index, directly=True)
        if not names:
            return False
        self._ledger.doubt(DoubtKind.FITS_SEVERAL, self._passage.source(token.start, end), *subject_of(names).subjects)
        self._done = end
        return True

    def _take(self, linked: Link, index: int, stands: Standing) -> None:
        token = self._passage.tokens[index]
        start, end = min(linked.start, token.start), self._end(linked, token)
        source = self._passage.source(start, end)
        if linked.foreign is not None:
            self._refuse_foreign(linked.foreign, stands)
        elif len(linked.subjects) > 1:
            self._ledger.doubt(DoubtKind.FITS_SEVERAL, source, *linked.subjects)
        elif self._is_foreign(linked) or self._is_goal(linked):
            return
        elif stands is Standing.PERCENTAGE:
            self._ledger.doubt(DoubtKind.PERCENTAGE, source)
        elif not self._is_plain(linked.subjects[0], token, stands):
            self._ledger.doubt(DoubtKind.UNCLEAR, source, linked.subjects[0])
        else:
            self._accept(linked, index, start, end)

    def _accept(self, linked: Link, index: int, start: int, end: int) -> None:
        token = self._passage.tokens[index]
        (subject,) = linked.subjects
        source = self._passage.source(start, end)
        year = self._year_of(index, end)
        if not self._ledger.take(subject, self._plain[token.start : token.end], source, year):
            return
        if linked.renumbered:
            self._ledger.doubt(DoubtKind.RENUMBERED, self._passage.source(start, token.start), subject)
        if subject is Whole.TOTAL:
            for said in levels.following(self._plain, end):
                self._ledger.take_word(said.subject, said.word, self._passage.source(start, said.end), year)

    def _year_of(self, index: int, end: int) -> int | None:
        """The fiscal year that the line gives a number: directly behind it, or else the last before it."""
        behind = next(iter(self._passage.tokens[index + 1 : index + 2]), None)
        if behind is not None and behind.kind is Kind.YEAR and _YEAR_BEHIND.fullmatch(self._plain[end : behind.start]):
            return int(behind.value)
        return int(self._year.value) if self._year is not None else None

    def _end(self, linked: Link, token: Token) -> int:
        """Where the words end that say the score: after คะแนน, or after the name where that follows."""
        says = re.compile(rf" ?{loose('คะแนน')}").match(self._plain, token.end)
        return max(says.end() if says else token.end, self._done if linked.start >= token.end else 0)

    def _refuse_foreign(self, token: Token, stands: Standing) -> None:
        if stands is Standing.SCORE and token.kind in _FOREIGN:
            self._ledger.doubt(_FOREIGN[token.kind], self._passage.source(token.start, token.end))

    def _is_foreign(self, linked: Link) -> bool:
        """Whether the line, or for a total the text before it, speaks of another assessment; says so."""
        line = self._passage.line_start(linked.start)
        own = next((token for token in reversed(self._chain) if token.kind in _FOREIGN and token.start >= line), None)
        if own is not None:
            self._refuse_foreign(own, Standing.SCORE)
            return True
        if linked.subjects == (Whole.TOTAL,) and self._ledger.foreign is not None:
            self._ledger.doubt(DoubtKind.OTHER_ASSESSMENT, self._ledger.foreign)
            return True
        return False

    def _is_goal(self, linked: Link) -> bool:
        before = self._plain[max(self._passage.line_start(linked.start), linked.start - 60) : linked.start]
        return bool(_GOAL.search(before)) or (linked.subjects == (Whole.TOTAL,) and bool(_OTHERS.search(before)))

    def _is_plain(self, subject: Subject, token: Token, stands: Standing) -> bool:
        """Whether the number can only be the score of the subject."""
        written = self._plain[token.start : token.end]
        if stands is not Standing.SCORE:
            return False
        if "." in written or "," in written or (len(written) > 2 and subject is not Whole.TOTAL):
            return True
        return isinstance(subject, int) and type(subject) is int and int(written) >= _LEAST_WHOLE

    def _nearly(self, token: Token) -> Link | None:
        """The indicator whose name is almost right before a number."""
        chain_end = self._chain[-1].end if self._chain else 0
        start = max(self._passage.line_start(token.start), chain_end, self._past, token.start - LONGEST)
        before = _TAIL.sub("", self._plain[start : token.start])
        label = _LABEL.match(before)
        number = nearest(label[1]) if label else None
        if label is None or number is None:
            return None
        place = start + label.start(1)
        self._ledger.doubt(DoubtKind.NEARLY, self._passage.source(place, start + label.end(1)), number)
        return Link((number,), place)

    def _weakly(self, token: Token, stands: Standing) -> Link | None:
        """The total where the line speaks of ITA and of nothing else that could have a score."""
        said = next((one for one in reversed(self._chain) if one.kind is not Kind.YEAR), None)
        if stands is not Standing.SCORE or said is None or said.kind is not Kind.ASSESSMENT:
            return None
        between = self._plain[said.end : token.start]
        line = self._passage.line_start(token.start)
        strays = [one for one in self._chain if one.kind in SUBJECTS | {Kind.PART} and one.start >= line]
        if (
            said.start < line
            or len(between) > 2 * LONGEST
            or strays
            or _BLOCKS.search(between)
            or re.search(r"\d\.\d", between)
        ):
            return None
        return Link((Whole.TOTAL,), said.start) if _WEAK.search(between) else None

    def _forward(self, index: int, token: Token) -> Link | None:
        """The name that follows a number: in so many words, or where lines have their numbers first."""
        names = self._names_after(index)
        if not names:
            return None
        between = self._plain[token.end : names[0].start]
        first = self._plain[self._passage.line_start(token.start) : token.start].strip(" (|-•*") == ""
        alone = names[-1].end >= self._passage.line_end(token.start) - 2
        if not (_FORWARD.match(between) or (first and alone and _BARELY.match(between))):
            return None
        self._done = names[-1].end
        return subject_of(names)._replace(start=token.end)

    def _names_after(self, index: int, *, directly: bool = False) -> list[Token]:
        """The names that follow a number in its line, up to the next number; only those directly behind it if asked."""
        tokens = self._passage.tokens
        following = tokens[index + 1 : index + 2]
        if directly and following and not _BARELY.fullmatch(self._plain[tokens[index].end : following[0].start]):
            return []
        end = self._passage.line_end(tokens[index].start)
        found: list[Token] = []
        for token in tokens[index + 1 : index + 4]:
            if (
                token.start >= end
                or token.kind not in SUBJECTS
                or (found and not joins(self._plain[found[-1].end : token.start]))
            ):
                break
            found.append(token)
        return found

    def _levels(self) -> None:
        """Takes the levels that the passage states of the office as a whole."""
        speaking = [token for token in self._passage.tokens if token.kind in _SPOKEN_OF]
        ends = [token.end for token in speaking]
        for said in levels.stated(self._plain):
            before = bisect_right(ends, said.start)
            line = self._passage.line_start(said.start)
            last = speaking[before - 1] if before and speaking[before - 1].start >= line else None
            self._level(said, last)

    def _level(self, said: levels.Said, last: Token | None) -> None:
        """Takes a level, where what is spoken of last in its line is not something else."""
        source = self._passage.source(said.start, said.end)
        if last is not None and last.kind not in _OF_OFFICE:
            return
        if last is None and self._ledger.foreign is not None:
            return
        if said.known:
            self._ledger.take_word(said.subject, said.word, source, None)
        else:
            self._ledger.doubt(DoubtKind.UNKNOWN_LEVEL, source)
