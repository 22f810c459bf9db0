"""The ledger that reading fills: what was found, what is in doubt, and what the text speaks of meanwhile."""

from dataclasses import dataclass, field
from decimal import Decimal

from itadesk.reading.doubts import Doubt, DoubtKind
from itadesk.reading.finds import Find, Source, Subject, Whole
from itadesk.reading.numbers import is_score


@dataclass(slots=True)
class Ledger:
    """What was read so far, from the beginning of the text on.

    Attributes:
        foreign: whether the text speaks of another assessment now.
        speaks_of_ita: whether it speaks of ITA as a whole now.
        has_named_ita: whether it has done so anywhere.
        percentages: scores that were given as percentages, which count where there are many.
        section_year: the fiscal year (Buddhist) that the heads above give for results.
        result_years, other_years: the years that the text names, as those of a result or else.
    """

    finds: list[Find] = field(default_factory=list)
    doubts: list[Doubt] = field(default_factory=list)
    foreign: Source | None = None
    speaks_of_ita: bool = False
    has_named_ita: bool = False
    percentages: list[Find] = field(default_factory=list)
    section_year: int | None = None
    result_years: dict[int, Source] = field(default_factory=dict)
    other_years: dict[int, Source] = field(default_factory=dict)

    def take(self, subject: Subject, written: str, source: Source, year: int | None) -> bool:
        """Takes a score, or says that it can be none; whether it was taken."""
        if not is_score(written):
            self.doubt(DoubtKind.NO_SCORE, source, subject)
            return False
        if 0 < Decimal(written) <= 1:
            self.doubt(DoubtKind.FRACTION, source, subject)
            return False
        self.finds.append(Find(subject, written, source, year or self.section_year))
        return True

    def take_word(self, subject: Whole, word: str, source: Source, year: int | None) -> None:
        """Takes a level or a letter."""
        self.finds.append(Find(subject, word, source, year))

    def keep_percentage(self, subject: Subject, written: str, source: Source) -> None:
        """Keeps what may be a score that was given as a percentage; what can be no score is none."""
        if is_score(written):
            self.percentages.append(Find(subject, written, source, self.section_year))

    def doubt(self, kind: DoubtKind, source: Source, *subjects: Subject) -> None:
        """Keeps a doubt."""
        self.doubts.append(Doubt(kind, source, subjects))
