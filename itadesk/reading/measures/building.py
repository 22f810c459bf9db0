"""Measures out of the words that a table or a list has for each, with what is doubtful about them."""

from itertools import pairwise
from typing import Final

from itadesk.ita.periods import MonthOrDay
from itadesk.ita.plans import Measure
from itadesk.reading.measures.cell_lines import joined, listed, one_line, steps, tidy
from itadesk.reading.measures.doubts import MeasureDoubt, MeasureDoubtKind
from itadesk.reading.measures.finds import CellWords, Field, ReadMeasure
from itadesk.reading.measures.markers import unmarked
from itadesk.reading.measures.records import Record
from itadesk.reading.measures.served import indicators_in
from itadesk.reading.measures.units import units
from itadesk.reading.periods import Period, is_backwards, period_of

_OF_PERIOD: Final = (Field.PERIOD, Field.STARTS, Field.ENDS)


class Building:
    """Makes a measure of a record, the `place`th of its table; `doubts` says afterwards what is doubtful about it."""

    def __init__(self, record: Record, place: int, fiscal_year: int) -> None:
        self._record, self._place, self._fiscal_year = record, place, fiscal_year
        self.doubts: list[MeasureDoubt] = []

    def measure(self) -> ReadMeasure | None:
        """The measure; None where it has no title."""
        title, methods = self._title()
        if not title:
            self._doubt(MeasureDoubtKind.NO_TITLE, next(iter(self._said(*Field)), ""))
            return None
        period, period_text = self._period()
        starts, ends = period or (None, None)
        measure = Measure(
            title=title,
            methods=methods,
            responsible=units("\n".join(self._said(Field.RESPONSIBLE))),
            starts=starts,
            ends=ends,
            period_text=period_text,
            follow_up="\n".join(steps("\n".join(self._said(Field.FOLLOW_UP)))),
            indicators=self._indicators(),
            budget=one_line("\n".join(self._said(Field.BUDGET))),
        )
        return ReadMeasure(measure, self._sources())

    def _said(self, *fields: Field) -> list[str]:
        return [words.words for what in fields for words in self._record.words.get(what, ())]

    def _title(self) -> tuple[str, tuple[str, ...]]:
        """The title, and the steps: those of their own column, or else those that are listed under the title."""
        lines = [line for cell in self._said(Field.TITLE) for line in tidy(cell)]
        methods = steps("\n".join(self._said(Field.METHODS)))
        if not lines:
            return "", methods
        first, *others = [unmarked(lines[0], self._place).text, *lines[1:]]
        listed_from = next((place for place, line in enumerate(others) if unmarked(line).depth), len(others))
        title = joined([first, *others[:listed_from]])
        under = tuple(unmarked(line).text for line in listed(others[listed_from:]))
        if under and methods:
            return joined([title, *under]), methods
        return title, methods or under

    def _period(self) -> tuple[Period | None, str]:
        """The period, or the words of it."""
        texts = list(dict.fromkeys(one_line(text) for text in self._said(Field.PERIOD)))
        ends = [one_line(text) for text in self._said(Field.STARTS, Field.ENDS)]
        texts += [" - ".join(ends)] if ends else []
        if not texts:
            return None, ""
        whole = period_of(" ".join(texts), self._fiscal_year) if len(texts) > 1 else None
        periods = [whole] if whole else [self._one_period(text) for text in texts]
        said = ", ".join(unmarked(text).text for text in texts)
        known = [period for period in periods if period is not None]
        if len(known) < len(periods):
            self._doubt(MeasureDoubtKind.AS_TYPED, said)
            return None, said
        together = _together(known)
        if together is None or is_backwards(together):
            self._doubt(MeasureDoubtKind.BACKWARDS if together else MeasureDoubtKind.SEVERAL_PERIODS, said)
            return None, said
        return together, ""

    def _one_period(self, text: str) -> Period | None:
        return period_of(text, self._fiscal_year) or period_of(unmarked(text).text, self._fiscal_year)

    def _indicators(self) -> tuple[int, ...]:
        found: list[int] = []
        for text in self._said(Field.INDICATORS):
            served = indicators_in(text)
            if not served:
                self._doubt(MeasureDoubtKind.NO_INDICATORS, text)
            found += served
        return tuple(dict.fromkeys(found))

    def _sources(self) -> dict[Field, tuple[CellWords, ...]]:
        words = self._record.words
        kept = {what: tuple(said) for what, said in words.items() if what not in _OF_PERIOD}
        period = tuple(said for what in _OF_PERIOD for said in words.get(what, ()))
        return kept | ({Field.PERIOD: period} if period else {})

    def _doubt(self, kind: MeasureDoubtKind, words: str) -> None:
        self.doubts.append(MeasureDoubt(kind, self._record.row, words))


def _together(periods: list[Period]) -> Period | None:
    """Periods that follow one another as one; None where there is a gap between two."""
    for (_starts, ends), (starts, _ends) in pairwise(periods):
        if ends is None or starts is None or _next_month(ends) != (starts.year, starts.month):
            return None
    return periods[0][0], periods[-1][1]


def _next_month(spot: MonthOrDay) -> tuple[int, int]:
    return spot.year + spot.month // 12, spot.month % 12 + 1
