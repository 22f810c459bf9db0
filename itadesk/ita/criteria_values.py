"""The criteria of a fiscal year: its instruments, indicators, levels, and the papers that it asks for.

They are data: one file a year under `resources/criteria`, and files that an office received and adopted.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from decimal import Decimal
from enum import StrEnum

from itadesk.ita.instruments import Instrument, Scope


class Scheme(StrEnum):
    """How a year names its levels: letters (AA-F), words (ผ่านดี ...), or not at all."""

    LETTER = "letter"
    LEVEL = "level"
    NONE = "none"


class Subject(StrEnum):
    """What a paper that the criteria ask for is about."""

    MEASURES = "measures"
    REPORT = "report"
    NEWS = "news"


class Component(StrEnum):
    """What an item asks a paper to show; the last four are asked of every measure that is reported on."""

    TOTAL = "total"
    LEVEL = "level"
    INDICATORS = "indicators"
    FINDINGS = "findings"
    MEASURES = "measures"
    STEPS = "steps"
    RESPONSIBLE = "responsible"
    PERIOD = "period"
    FOLLOW_UP = "follow_up"
    CONSIDERED = "considered"
    SIGNATURE = "signature"
    DONE = "done"
    DONE_ON = "done_on"
    OUTCOME = "outcome"
    EVIDENCE = "evidence"


@dataclass(frozen=True, slots=True, kw_only=True)
class InstrumentRule:
    """An instrument as a year uses it. `weight` is its share of the total in per cent."""

    code: Instrument
    name: str
    english: str
    weight: Decimal


@dataclass(frozen=True, slots=True, kw_only=True)
class Indicator:
    """An indicator of a year.

    Attributes:
        name: as the commission names it; empty where the year has no such indicator.
        variants: other names that papers print.
        instrument: what it is measured with; None where the year has no such indicator.
    """

    number: int
    name: str
    variants: tuple[str, ...] = ()
    instrument: Instrument | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Level:
    """A level, given from a total on; `each_instrument_from` is what every instrument has to reach besides."""

    name: str
    lowest: Decimal
    each_instrument_from: Decimal | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Item:
    """A paper that the criteria ask for (an OIT item).

    Attributes:
        code: such as O25; empty where it is not known.
        of_year_before: whether it is about the measures of the year before.
        components: what it has to show; none where that is not known.
    """

    code: str
    name: str
    subject: Subject
    of_year_before: bool = False
    components: tuple[Component, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Note:
    """Something about the year's criteria that people should know, in both languages."""

    thai: str
    english: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Criteria:
    """The criteria of a fiscal year (Buddhist).

    Attributes:
        fiscal_year: the year that they are asked for.
        from_year: the year whose entry says so; another one where the year has no entry of its own.
        target: the total that the national master plan asks for.
        instruments: in the order IIT, EIT, OIT; none in years of another system.
        indicators: in the order of their numbers; none in years of another system.
        levels: from the highest to the lowest.
    """

    fiscal_year: int
    from_year: int
    target: Decimal
    instruments: tuple[InstrumentRule, ...]
    indicators: tuple[Indicator, ...]
    scheme: Scheme
    levels: tuple[Level, ...]
    items: tuple[Item, ...]
    notes: tuple[Note, ...]

    @property
    def assumed(self) -> bool:
        """Whether the year has no entry of its own, so that the rules of another year stand in for it."""
        return self.fiscal_year != self.from_year

    @property
    def applies(self) -> bool:
        """Whether the ten indicators apply to the year at all."""
        return bool(self.indicators)

    def indicator(self, number: int) -> Indicator:
        """The indicator with this number; one without a name where the year has none."""
        return next((found for found in self.indicators if found.number == number), Indicator(number=number, name=""))

    def instrument(self, code: Instrument) -> InstrumentRule:
        """The instrument with these letters; one without a name and weight where the year does not use it."""
        nameless = InstrumentRule(code=code, name="", english="", weight=Decimal(0))
        return next((found for found in self.instruments if found.code == code), nameless)

    def indicators_of(self, instrument: Instrument) -> tuple[Indicator, ...]:
        """The indicators that an instrument measures, in the order of their numbers."""
        return tuple(found for found in self.indicators if found.instrument == instrument)

    def scope_name(self, scope: Scope) -> str:
        """The name of an instrument or an indicator; empty where the year has none."""
        return self.instrument(scope).name if isinstance(scope, Instrument) else self.indicator(scope).name

    def instrument_of(self, scope: Scope) -> Instrument | None:
        """The instrument itself, or the one that measures the indicator."""
        return scope if isinstance(scope, Instrument) else self.indicator(scope).instrument

    def items_about(self, subject: Subject) -> tuple[Item, ...]:
        """The papers that the year asks for about a subject."""
        return tuple(item for item in self.items if item.subject == subject)

    def level_names(self) -> tuple[str, ...]:
        """The names of the levels, from the highest to the lowest."""
        return tuple(level.name for level in self.levels)

    def possible_levels(self, total: Decimal, instruments: Mapping[Instrument, Decimal]) -> tuple[str, ...]:
        """The levels that the year's rule allows, the highest first; more than one where instruments are missing."""
        return tuple(self._allowed(total, instruments))

    def _allowed(self, total: Decimal, instruments: Mapping[Instrument, Decimal]) -> Iterator[str]:
        codes = [rule.code for rule in self.instruments]
        for level in self.levels:
            if total < level.lowest:
                continue
            if level.each_instrument_from is None:
                yield level.name
                return
            least = level.each_instrument_from
            if any(instruments[code] < least for code in codes if code in instruments):
                continue
            yield level.name
            if all(code in instruments for code in codes):
                return

    def for_year(self, fiscal_year: int) -> "Criteria":
        """The same rules for another year; they are assumed there."""
        return replace(self, fiscal_year=fiscal_year)
