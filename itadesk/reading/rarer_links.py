"""Which name a number belongs to where it does not simply follow it: almost right, implied, or standing behind it."""

import re
from collections.abc import Sequence
from typing import Final

from itadesk.reading import levels
from itadesk.reading.finds import Whole
from itadesk.reading.joints import LONGEST, OFFICE, joins, says_extreme
from itadesk.reading.linking import Link
from itadesk.reading.loose import any_of, loose
from itadesk.reading.names import nearest
from itadesk.reading.passages import Passage
from itadesk.reading.tokens import SUBJECTS, Kind, Token

_LABEL: Final = re.compile(r"(?:.*[.)|:]|^[^ก-๎]*) ?([ก-๎][ก-๎ ]{5,58}?)[ :=(|–—-]*\Z", re.DOTALL)
_TAIL: Final = re.compile(
    rf"(?: ?{any_of('ได้คะแนน', 'มีคะแนน', 'ได้', 'คะแนน', 'มีผลคะแนน', 'ผลคะแนน', 'เท่ากับ', 'อยู่ที่', 'คือ')})+[ :=]*\Z"
)
_SCORED: Final = re.compile(
    rf"{any_of('ผลคะแนน', 'ได้คะแนน', 'มีคะแนน', 'คะแนนการประเมิน', 'คะแนนประเมิน', 'คะแนน', 'ได้', 'ได้รับ')} ?{any_of('อยู่ที่', 'เท่ากับ', 'คือ', 'เป็น', 'จำนวน', 'ที่', ':')}?[ :=(]*\Z"
)
_OFFICE: Final = re.compile(OFFICE)
_WITH_LEVEL: Final = re.compile(
    rf" ?(?:{loose('คะแนน')})?[^ก-๎A-Za-z0-9\n]{{0,9}}(?:{any_of('อยู่ใน', 'มี', 'ได้', 'และ', 'ซึ่ง', 'จัด', 'ผลการประเมิน', 'ผลประเมิน')} ?){{0,3}}{loose('ระดับ')}"
)
_LONE: Final = re.compile(
    rf"[^ก-๎A-Za-z0-9]{{0,4}}(?:{any_of('ด้วย', 'โดย', 'ได้รับ', 'ได้', 'มี', 'ผล')} ?){{0,3}}{loose('คะแนน')}(?: ?{any_of('ที่ได้', 'อยู่ที่', 'เท่ากับ')})?[ :=]*"
)
_LONE_END: Final = re.compile(rf" ?(?:{loose('คะแนน')})?[^ก-๎A-Za-z0-9]{{0,4}}")
_LEVEL_OF: Final = re.compile(rf"{loose('ระดับ')}[^0-9\n]{{0,60}}[(] ?(?:{any_of('ได้', 'คะแนน')} ?){{0,2}}\Z")
_OUT_OF: Final = re.compile(
    rf"{any_of('จากทั้งหมด', 'จากจำนวน', 'จากทั้งสิ้น', 'จาก')} ?[0-9,]{{1,6}} ?{any_of('แห่ง', 'หน่วยงาน', 'อปท.')}"
)
_NOT_ITS_OWN: Final = frozenset({*SUBJECTS, Kind.PART, Kind.OTHER, Kind.INDEX})
_SOMETHING_ELSE: Final = re.compile(
    any_of(
        *("ตัวชี้วัด", "ข้อ", "ด้าน", "แบบวัด", "ประเด็น", "เกณฑ์", "เป้าหมาย", "เฉลี่ย", "ประเทศ", "ทั้งหมด", "ทุกแห่ง"),
        *("ในจังหวัด", "หาก", "ถ้า", "ตัวอย่าง", "เต็ม", "กว่า", "ให้ได้", "ให้มี", "สอบ", "ทดสอบ", "อบรม", "กิจกรรม"),
        *("โครงการ", "ปีก่อน", "ที่แล้ว", "เดิม", "เพิ่ม", "ลด", "คาดว่า", "จะ"),
    )
    + r"|[0-9]\.[0-9]"
)
_FORWARD: Final = re.compile(
    rf" ?(?:{loose('คะแนน')})?[ :(–—-]*(?:{any_of('ในตัวชี้วัด', 'ในด้าน', 'สำหรับ', 'จากตัวชี้วัด', 'ของตัวชี้วัด', 'ใน', 'จาก', 'ด้าน')}) ?(?:{any_of('ตัวชี้วัด', 'ด้าน', 'เรื่อง')})? ?\Z"
)
_SO_FORWARD: Final = re.compile(
    rf" ?(?:{loose('คะแนน')})? ?{any_of('ได้แก่', 'คือ', 'เป็นของ')} ?(?:{any_of('ตัวชี้วัด', 'ด้าน')})? ?\Z"
)
_BARELY: Final = re.compile(rf" ?(?:{loose('คะแนน')})?[ :|(–—-]*\Z")
_YEAR_AGAIN: Final = re.compile(
    rf" ?(?:{loose('คะแนน')})? ?[,;)]? ?(?:{any_of('และ', 'ส่วน', 'ขณะที่', 'ต่อมา', 'สำหรับ', 'แต่', 'ใน', 'ของ')} ?)*"
)
_ASSESSED: Final = re.compile(
    rf" ?{loose('คะแนน')} ?{any_of('จาก', 'ใน', 'สำหรับ')} ?(?:{any_of('ผล', 'การ', 'ประเมิน', 'การประเมิน')} ?)*"
)

_NEAR: Final = 60
"""Characters before a number that could say that it is something else."""

_MOST_NAMES: Final = 32
"""Tokens before a number that could."""


def nearly(passage: Passage, token: Token, since: int) -> Link | None:
    """The indicator whose name is almost right before a number; nothing before `since` is looked at."""
    start = max(passage.line_start(token.start), since, token.start - LONGEST)
    label = _LABEL.match(_TAIL.sub("", passage.plain[start : token.start]))
    number = nearest(label[1], passage.vocabulary.names) if label else None
    return Link((number,), start + label.start(1), nearly=True) if label and number else None


def implied(passage: Passage, chain: Sequence[Token], token: Token) -> Link | None:
    """The total, where the line speaks of ITA and of nothing else that could have a score."""
    line = passage.line_start(token.start)
    here = [one for one in chain if one.start >= line and one.kind is not Kind.YEAR]
    if not here or here[-1].kind is not Kind.ASSESSMENT or token.start - here[-1].end > 2 * LONGEST:
        return None
    between = passage.plain[here[-1].end : token.start]
    if any(one.kind in SUBJECTS or one.kind is Kind.PART for one in here) or _SOMETHING_ELSE.search(between):
        return None
    return Link((Whole.TOTAL,), here[-1].start) if _SCORED.search(between) else None


def alone(passage: Passage, token: Token) -> Link | None:
    """The total, where a line below the name of ITA says no more than that there is a score: ด้วยคะแนน 98.76 คะแนน."""
    start, end = passage.line_start(token.start), passage.line_end(token.start)
    is_alone = _LONE.fullmatch(passage.plain[start : token.start]) and _LONE_END.fullmatch(
        passage.plain[token.end : end]
    )
    return Link((Whole.TOTAL,), start) if is_alone else None


def with_level(passage: Passage, token: Token, *, is_of_whole: bool) -> Link | None:
    """The total, where a line tells a score and with it a level, and speaks of an office or, as `is_of_whole`, of ITA."""
    start = passage.line_start(token.start)
    line = passage.plain[start : token.start]
    if not (is_of_whole or _OFFICE.search(line)) or _SOMETHING_ELSE.search(_OUT_OF.sub("", line)[-_NEAR:]):
        return None
    if any(start <= one.start < token.start and one.kind in _NOT_ITS_OWN for one in passage.tokens):
        return None
    return Link((Whole.TOTAL,), start) if _has_level(passage, line, token) else None


def _has_level(passage: Passage, line: str, token: Token) -> bool:
    """Whether a level stands behind a number that was got, or before one in brackets."""
    words = passage.vocabulary.level_words
    if cue := _LEVEL_OF.search(line):
        return any(levels.stated(line[cue.start() :], words))
    behind = _WITH_LEVEL.match(passage.plain, token.end) if _SCORED.search(line) else None
    return behind is not None and any(levels.following(passage.plain, behind.end(), words))


def of_another_year(passage: Passage, chain: Sequence[Token], token: Token, last: Link) -> Link | None:
    """What the number before it belonged to, as `last`, where a line only goes on with another year: ปี 2568 ได้ 90.75."""
    year = chain[-1] if len(chain) == 1 and chain[0].kind is Kind.YEAR else None
    if not last.subjects or year is None or last.start < passage.line_start(token.start):
        return None
    goes_on = _YEAR_AGAIN.fullmatch(passage.plain, last.start, year.start)
    return last._replace(start=year.start) if goes_on and joins(passage.plain[year.end : token.start]) else None


def of_assessment(passage: Passage, index: int) -> Link | None:
    """The total, where a line goes on behind a number that this is one of ITA: 98.03 คะแนน ในการประเมิน ITA."""
    token, behind = passage.tokens[index], passage.tokens[index + 1 : index + 2]
    start = passage.line_start(token.start)
    if not behind or behind[0].kind is not Kind.ASSESSMENT or behind[0].start > passage.line_end(token.start):
        return None
    before = passage.tokens[max(index - _MOST_NAMES, 0) : index]
    if any(one.start >= start and one.kind in _NOT_ITS_OWN for one in before):
        return None
    if _SOMETHING_ELSE.search(passage.plain[max(start, token.start - _NEAR) : token.start]):
        return None
    says_so = _ASSESSED.fullmatch(passage.plain, token.end, behind[0].start)
    return Link((Whole.TOTAL,), start) if says_so else None


def names_behind(passage: Passage, index: int) -> tuple[Token, ...]:
    """The names that the line goes on with where a number says it is theirs: by words, or by standing first alone."""
    token = passage.tokens[index]
    names = _names_after(passage, index)
    if not names:
        return ()
    between = passage.plain[token.end : names[0].start]
    first = not passage.plain[max(passage.line_start(token.start), token.start - 9) : token.start].strip(" (|-•*")
    alone = names[-1].end >= passage.line_end(token.start) - 2
    return names if _FORWARD.match(between) or (first and alone and _BARELY.match(between)) else ()


def names_of_extreme(passage: Passage, index: int) -> tuple[Token, ...]:
    """The names behind a number that is the highest or lowest: คะแนนสูงสุด 96.40 คะแนน ได้แก่ การใช้อำนาจ."""
    token, names = passage.tokens[index], _names_after(passage, index)
    if not names or not _SO_FORWARD.match(passage.plain[token.end : names[0].start]):
        return ()
    start = max(passage.line_start(token.start), token.start - LONGEST // 4)
    return names if says_extreme(passage.plain[start : token.start]) else ()


def names_directly_behind(passage: Passage, index: int) -> tuple[Token, ...]:
    """The names that stand right behind a number, with nothing that says that it is theirs."""
    names = _names_after(passage, index)
    return names if names and _BARELY.match(passage.plain[passage.tokens[index].end : names[0].start]) else ()


def _names_after(passage: Passage, index: int) -> tuple[Token, ...]:
    """The names that follow a number in its line, and are one name together."""
    tokens, found = passage.tokens, list[Token]()
    end = passage.line_end(tokens[index].start)
    place = tokens[index].end
    for token in tokens[index + 1 : index + 4]:
        too_far = token.start >= end or token.start - place > LONGEST
        if too_far or token.kind not in SUBJECTS or (found and not joins(passage.plain[place : token.start])):
            break
        found.append(token)
        place = token.end
    return tuple(found)
