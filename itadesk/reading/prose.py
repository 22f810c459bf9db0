"""Scores in sentences and in lines: a name, then its number, with nothing between that says otherwise."""

import re
from typing import Final

from itadesk.ita.instruments import Instrument
from itadesk.reading import levels
from itadesk.reading.aims import LOOK, heads_others, is_aimed_at, is_of_others
from itadesk.reading.doubts import DoubtKind
from itadesk.reading.finds import Subject, Whole, by_instruments
from itadesk.reading.fiscal_years import note_year
from itadesk.reading.joints import LONGEST, OFFICE
from itadesk.reading.ledger import Ledger
from itadesk.reading.linking import Link, link, subject_of
from itadesk.reading.loose import any_of, loose
from itadesk.reading.numbers import Standing, standing
from itadesk.reading.passages import Passage
from itadesk.reading.rarer_links import (
    alone,
    implied,
    names_behind,
    names_directly_behind,
    names_of_extreme,
    nearly,
    of_another_year,
    of_assessment,
    with_level,
)
from itadesk.reading.stated_levels import OF_OFFICE, SPOKEN_OF, take_levels
from itadesk.reading.tokens import Kind, Token
from itadesk.reading.vocabulary import FIRST_YEAR

_SAYS_SCORE: Final = re.compile(rf" ?{loose('คะแนน')}")
_INDEX: Final = re.compile(loose("ดัชนี"))
_YEAR_BEHIND: Final = re.compile(
    rf" ?(?:{loose('คะแนน')})? ?(?:[(](?:{any_of('ใน', 'ของ', 'ประจำ')})?|{loose('ใน')}) ?"
)
_CLAUSE_END: Final = re.compile(r" ?(?:\Z|[\n),;])")
_ANOTHERS: Final = re.compile(
    rf"(?!หน่วยงาน){OFFICE}[ก-๎. ]{{1,60}}?(?:ได้รับ|ได้|มี|[:=])(?:ผล)?(?:คะแนน)?(?:รวม)? ?[0-9]{{1,3}}\.[0-9]"
)
_ONE_OFFICE: Final = re.compile(rf"(?!หน่วยงาน){OFFICE}[ก-๎. ]{{1,60}}\Z")
_FOREIGN: Final = {Kind.OTHER: DoubtKind.OTHER_ASSESSMENT, Kind.INDEX: DoubtKind.FIVE_INDICES}
_KEPT: Final = 32
"""Tokens before a number that are looked at."""

_LEAST_WHOLE: Final = 50
"""Whole numbers below are as likely full marks or counts as scores of an indicator."""


def read_prose(passage: Passage, ledger: Ledger) -> None:
    """Reads a passage into a ledger."""
    _Reader(passage, ledger).read()


class _Reader:
    """Goes through the tokens of a passage once.

    `_chain` holds the tokens since the last number, `_past` is where that ends, `_last` what it belonged to, from there on,
    and before `_done` all is read.
    `_years` has the fiscal year of each number that may be a score, by where it ends, and `_sums` where รวม is the total.
    """

    def __init__(self, passage: Passage, ledger: Ledger) -> None:
        self._passage, self._plain, self._ledger = passage, passage.plain, ledger
        self._chain: list[Token] = []
        self._year: Token | None = None
        self._years: dict[int, int | None] = {}
        self._sums: set[int] = set()
        self._done = self._past = 0
        self._last = Link((), -1)

    def read(self) -> None:
        """Reads scores, then the levels."""
        for index, token in enumerate(self._passage.tokens):
            if token.start < self._done:
                continue
            if self._year is not None and self._passage.line_start(token.start) > self._year.start:
                self._year = None
            if token.kind is Kind.NUMBER:
                self._number(index, token)
            else:
                self._speak(token)
        take_levels(self._passage, self._ledger, self._years, self._sums)

    def _speak(self, token: Token) -> None:
        """Notes what a token says about what follows."""
        if token.kind is Kind.SUM:
            if not self._has_all_parts():
                return
            self._sums.add(token.start)
            token = token._replace(kind=Kind.TOTAL)
        self._chain.append(token)
        del self._chain[:-_KEPT]
        if token.kind in SPOKEN_OF:
            self._ledger.speaks_of_ita = token.kind in OF_OFFICE
        if token.kind is Kind.ASSESSMENT:
            self._ledger.has_named_ita = True
        if token.kind is Kind.YEAR:
            self._year = token
            note_year(self._passage, token, self._ledger)
            self._leave_indices(token)
        elif token.kind in OF_OFFICE and (token.kind is Kind.ASSESSMENT or "ITA" in self._passage.words(token)):
            self._ledger.foreign = None
        elif token.kind in _FOREIGN:
            self._ledger.foreign = self._passage.source(token.start, token.end)

    def _has_all_parts(self) -> bool:
        """Whether all instruments or all indicators were read, so that a sum behind them is the total."""
        read = {find.subject for find in by_instruments(self._ledger.finds)}
        return read >= set(Instrument) or read >= set(self._passage.vocabulary.measured)

    def _leave_indices(self, year: Token) -> None:
        """Forgets the five indices where a later year is named."""
        foreign = self._ledger.foreign
        if foreign is not None and _INDEX.match(foreign.words) and year.year >= FIRST_YEAR:
            self._ledger.foreign = None

    def _number(self, index: int, token: Token) -> None:
        """Takes a number, doubts it, or leaves it alone."""
        stands = self._standing(index, token)
        if stands in {Standing.MARKER, Standing.NONE}:
            return
        self._years[token.end] = self._year_of(index, token.end) or self._ledger.section_year
        linked = self._link(index, token, stands)
        if linked is None:
            return
        if linked.subjects or linked.foreign:
            self._weigh(linked, index, stands)
        if stands is Standing.SCORE or (stands is Standing.PERCENTAGE and linked.foreign is not None):
            self._chain = []
            self._past = self._end(linked, token)
            self._last = Link(linked.subjects if linked.foreign is None else (), self._past)

    def _standing(self, index: int, token: Token) -> Standing:
        """How the number stands; with places and right before a name it may be a score."""
        stands = standing(self._plain, token.start, token.end)
        if (
            stands is Standing.UNCLEAR
            and "." in self._passage.words(token)
            and (names_directly_behind(self._passage, index) or names_of_extreme(self._passage, index))
        ):
            return Standing.SCORE
        return stands

    def _link(self, index: int, token: Token, stands: Standing) -> Link | None:
        """What the number belongs to; None where the rest of the line was given up."""
        if stands is Standing.SCORE and (behind := self._behind(names_of_extreme(self._passage, index), token)):
            return behind
        linked = link(self._passage, self._chain, token.start)
        if linked.subjects or linked.foreign is not None:
            return linked
        since = max(self._past, self._chain[-1].end if self._chain else 0)
        rarer = nearly(self._passage, token, since)
        if stands is not Standing.SCORE:
            return rarer or linked
        rarer = (
            rarer
            or implied(self._passage, self._chain, token)
            or (alone(self._passage, token) if self._ledger.speaks_of_ita else None)
            or of_another_year(self._passage, self._chain, token, self._last)
            or of_assessment(self._passage, index)
            or with_level(self._passage, token, is_of_whole=self._ledger.speaks_of_ita or self._has_all_parts())
            or self._behind(names_behind(self._passage, index), token)
        )
        if rarer is None and (names := names_directly_behind(self._passage, index)):
            self._give_up(names, token)
            return None
        return rarer or linked

    def _behind(self, names: tuple[Token, ...], token: Token) -> Link | None:
        if not names:
            return None
        self._done = names[-1].end
        return subject_of(names, self._passage.vocabulary)._replace(start=token.end)

    def _give_up(self, names: tuple[Token, ...], token: Token) -> None:
        """Leaves the rest of a line in which numbers stand before names: which are whose is not plain."""
        self._done = self._passage.line_end(token.start)
        source = self._passage.source(token.start, self._done)
        self._ledger.doubt(DoubtKind.FITS_SEVERAL, source, *subject_of(names, self._passage.vocabulary).subjects)

    def _weigh(self, linked: Link, index: int, stands: Standing) -> None:
        """Takes a number that belongs to something, unless there is a doubt."""
        token = self._passage.tokens[index]
        start, end = min(linked.start, token.start), self._end(linked, token)
        source = self._passage.source(start, end)
        if linked.foreign is not None:
            self._refuse(linked.foreign, stands)
        elif len(linked.subjects) > 1:
            self._ledger.doubt(DoubtKind.FITS_SEVERAL, source, *linked.subjects)
        elif self._is_foreign(linked) or self._is_aim(linked):
            return
        elif stands is Standing.PERCENTAGE:
            self._ledger.keep_percentage(linked.subjects[0], self._passage.words(token), source)
        elif not _is_plain(self._passage, linked.subjects[0], token, stands) or _is_one_of_several(
            self._passage, linked, end
        ):
            self._ledger.doubt(DoubtKind.UNCLEAR, source, linked.subjects[0])
        else:
            self._take(linked, index, start, end)

    def _take(self, linked: Link, index: int, start: int, end: int) -> None:
        (subject,) = linked.subjects
        token = self._passage.tokens[index]
        source = self._passage.source(start, end)
        year = self._year_of(index, end)
        if not self._ledger.take(subject, self._passage.words(token), source, year):
            return
        for kind, said in ((DoubtKind.RENUMBERED, linked.renumbered), (DoubtKind.NEARLY, linked.nearly)):
            if said:
                self._ledger.doubt(kind, self._passage.source(start, token.start), subject)
        if subject is Whole.TOTAL:
            for level in levels.following(self._plain, end, self._passage.vocabulary.level_words):
                self._ledger.take_word(level.subject, level.word, self._passage.source(start, level.end), year)

    def _year_of(self, index: int, end: int) -> int | None:
        """The fiscal year that the line gives a number: in brackets behind it, or else the last before it."""
        for behind in self._passage.tokens[index + 1 : index + 2]:
            between = self._plain[end : behind.start][:LOOK]
            if behind.kind is not Kind.YEAR or not _YEAR_BEHIND.fullmatch(between):
                continue
            if "(" in between or _CLAUSE_END.match(self._plain, behind.end):
                return behind.year
        return self._year.year if self._year is not None else None

    def _end(self, linked: Link, token: Token) -> int:
        """Where the words end that say the score: after คะแนน, or after the name where that follows."""
        says = _SAYS_SCORE.match(self._plain, token.end)
        return max(says.end() if says else token.end, self._done if linked.start >= token.end else 0)

    def _refuse(self, token: Token, stands: Standing) -> None:
        if stands is Standing.SCORE and token.kind in _FOREIGN:
            self._ledger.doubt(_FOREIGN[token.kind], self._passage.source(token.start, token.end))

    def _is_foreign(self, linked: Link) -> bool:
        """Whether the line, or for a total the text before it, speaks of another assessment; says so."""
        line = self._passage.line_start(linked.start)
        own = next((token for token in reversed(self._chain) if token.kind in _FOREIGN and token.start >= line), None)
        if own is not None:
            self._refuse(own, Standing.SCORE)
        elif linked.subjects != (Whole.TOTAL,) or self._ledger.foreign is None or self._is_of_indices():
            return False
        else:
            self._ledger.doubt(DoubtKind.OTHER_ASSESSMENT, self._ledger.foreign)
        return True

    def _is_of_indices(self) -> bool:
        """Whether a total is that of a year in which the five indices were its parts."""
        foreign, year = self._ledger.foreign, self._ledger.section_year
        return foreign is not None and _INDEX.match(foreign.words) is not None and (year or FIRST_YEAR) < FIRST_YEAR

    def _is_aim(self, linked: Link) -> bool:
        before = self._plain[max(self._passage.line_start(linked.start), linked.start - LOOK) : linked.start]
        if heads_others(self._passage.heading(linked.start)) and not self._tells_result(linked.start):
            return True
        return is_aimed_at(before) or (linked.subjects == (Whole.TOTAL,) and is_of_others(before))

    def _tells_result(self, place: int) -> bool:
        """Whether the line names the year of the result that it tells, whatever stands over it."""
        year = self._year
        line = self._passage.line_start(place)
        if year is None or year.start < line:
            return False
        said = self._plain[line : year.start]
        return ("ผล" in said and year.year in self._ledger.result_years) or _ONE_OFFICE.match(said) is not None


def _is_one_of_several(passage: Passage, linked: Link, end: int) -> bool:
    """Whether a total is followed by that of another office in the same line."""
    if linked.subjects != (Whole.TOTAL,):
        return False
    return _ANOTHERS.search(passage.plain, end, min(passage.line_end(end), end + LONGEST)) is not None


def _is_plain(passage: Passage, subject: Subject, token: Token, stands: Standing) -> bool:
    """Whether the number can only be the score of the subject."""
    written = passage.words(token)
    if stands is not Standing.SCORE:
        return False
    if not written.isdigit():
        return True
    if isinstance(subject, Whole | Instrument):
        return subject is not Whole.TOTAL and written == "100"
    return int(written[:4]) >= _LEAST_WHOLE
