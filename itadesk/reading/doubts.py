"""What was not taken, or taken with a doubt: each says so in one sentence."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from enum import StrEnum

from itadesk.ita.criteria import criteria_for
from itadesk.ita.instruments import Instrument
from itadesk.ita.quoting import quoted
from itadesk.ita.years import LATEST
from itadesk.language import N_, _
from itadesk.reading.finds import Source, Subject, Whole


class DoubtKind(StrEnum):
    """What the doubt is; the value says it in English, as the catalogue knows it."""

    NO_SCORE = N_("“{words}” in line {line} is no score from 0 to 100 with at most two decimals; it was not taken.")
    FRACTION = N_(
        "“{words}” in line {line} looks like a part of 1, as cells with a per cent sign hold it; it was not taken. Enter the score from 0 to 100."
    )
    UNCLEAR = N_("It is not plain whether “{words}” in line {line} gives the score of {subject}; it was not taken.")
    PERCENTAGE = N_("“{words}” in line {line} is a percentage and says nothing of a score; it was not taken.")
    FITS_SEVERAL = N_("“{words}” in line {line} fits {subjects}; it was not taken. Enter it where it belongs.")
    GIVEN_TWICE = N_("For {subject} the text gives {values}; none was taken. Enter the right one.")
    OTHER_ASSESSMENT = N_("“{words}” in line {line} belongs to another assessment; its scores were not taken.")
    FIVE_INDICES = N_(
        "“{words}” in line {line} is one of the five indices of fiscal year 2561, which the ten indicators do not replace; its scores were not taken."
    )
    OTHER_SYSTEM = N_(
        "Fiscal year {year} was assessed by another system; the scores of instruments and indicators were not taken."
    )
    OTHER_YEARS = N_("The text gives scores of several years; those of {year} were taken, those of {others} were not.")
    SEVERAL_YEARS = N_("The text names the years {years} and does not say of which the result is; enter the year.")
    UNKNOWN_LEVEL = N_("“{words}” in line {line} is not the name of a level; it was not taken.")
    NEARLY = N_("“{words}” in line {line} was read as {subject}; check it.")
    RENUMBERED = N_("“{words}” in line {line} has a number that is not that of {subject}; it was read by its name.")
    NO_NUMBER = N_(
        "“{words}” in line {line} stands where the score of {subject} belongs, and is none; it was not taken. Enter the score."
    )
    TOO_LONG = N_(
        "The text has more than {values} letters, in which no scores were looked for; paste or save only the part that has them."
    )
    NOTHING = N_("No score was found in the text. Paste the part that has the scores, with the names beside them.")

    def sentence(self) -> str:
        """The sentence in the language spoken now, with its fields still to be filled in."""
        return _(self.value)


@dataclass(frozen=True, slots=True)
class Doubt:
    """A doubt with what its sentence needs; what it does not need stays empty."""

    kind: DoubtKind
    source: Source = field(default=Source(0, ""))
    subjects: tuple[Subject, ...] = ()
    values: tuple[str, ...] = ()

    def sentence(self) -> str:
        """What is the matter, in the language spoken now."""
        names = [name_of(subject) for subject in self.subjects]
        return self.kind.sentence().format(
            words=quoted(self.source.words),
            line=self.source.line,
            subject=names[0] if names else "",
            subjects=", ".join(names),
            values=", ".join(self.values),
            years=", ".join(self.values),
            year=self.values[0] if self.values else "",
            others=", ".join(self.values[1:]),
        )


def name_of(subject: Subject) -> str:
    """What a subject is called in sentences."""
    if isinstance(subject, Whole):
        return _(_WHOLE[subject])
    if isinstance(subject, Instrument):
        return subject.value
    return f"{subject}. {criteria_for(LATEST).indicator(subject).name}"


def once(doubts: Iterable[Doubt]) -> tuple[Doubt, ...]:
    """The doubts in the order of the text, each said once."""
    return tuple(sorted(dict.fromkeys(doubts), key=lambda doubt: doubt.source.line))


_WHOLE = {
    Whole.TOTAL: N_("total"),
    Whole.LEVEL: N_("level"),
    Whole.LETTER: N_("level letter"),
    Whole.FISCAL_YEAR: N_("fiscal year"),
}
