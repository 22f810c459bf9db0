"""What was found of a result in a pasted text: what it would change, and the result with it taken in."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from decimal import Decimal
from enum import Enum
from functools import reduce
from typing import Final

from itadesk.desktop.forms.scores import SCORE_SHEET
from itadesk.desktop.writing import score_text, shown
from itadesk.ita.criteria import Scheme, criteria_for
from itadesk.ita.instruments import Instrument
from itadesk.ita.results import Result
from itadesk.language import _, ngettext
from itadesk.services.taking_in import with_scores

LETTERS: Final = frozenset({"AA", "A", "B", "C", "D", "E", "F"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """What a text says of a result; what it does not say is None, empty or absent.

    Attributes:
        fiscal_year: Buddhist.
        words: what each value was read from, by the name of its field.
        doubts: sentences about what was not taken, or should be checked.
        in_order_from: the indicator from which numbers without names were counted; None where they had names.
    """

    fiscal_year: int | None = None
    total: Decimal | None = None
    level: str = ""
    letter: str = ""
    instruments: Mapping[Instrument, Decimal]
    indicators: Mapping[int, Decimal]
    words: Mapping[str, str]
    doubts: tuple[str, ...] = ()
    in_order_from: int | None = None

    @property
    def has_scores(self) -> bool:
        """Whether any score was found."""
        return self.total is not None or bool(self.instruments) or bool(self.indicators)


class Effect(Enum):
    """What a found value does to its field."""

    FILLS = "fills"
    CHANGES = "changes"
    AGREES = "agrees"


@dataclass(frozen=True, slots=True)
class FoundValue:
    """A value beside its field.

    Attributes:
        name: of the field.
        text, before: what would stand in the field, and what stands there.
        words: what the value was read from.
    """

    name: str
    text: str
    before: str
    words: str

    @property
    def effect(self) -> Effect:
        """What taking it does."""
        if not self.before:
            return Effect.FILLS
        return Effect.AGREES if self.before == self.text else Effect.CHANGES

    @property
    def beside(self) -> str:
        """What is said beside the field; the effect is not told by colour alone."""
        match self.effect:
            case Effect.FILLS:
                return _("→ {text}").format(text=self.text)
            case Effect.CHANGES:
                return _("{before} → {text}").format(before=self.before, text=self.text)
            case Effect.AGREES:
                return _("= {text}").format(text=self.text)

    @property
    def source(self) -> str:
        """Where the value was read."""
        return shown(_("Read from “{words}”").format(words=self.words))


def fitted(found: Found, fiscal_year: int) -> Found:
    """What was found as a year can have it: without parts in a year of another system, a letter where it belongs."""
    criteria = criteria_for(fiscal_year)
    if not criteria.applies and (found.instruments or found.indicators):
        sentence = _(
            "Fiscal year {year} was assessed by another system; the scores of instruments and indicators are not taken."
        )
        doubts = (*found.doubts, shown(sentence.format(year=fiscal_year)))
        found = replace(found, instruments={}, indicators={}, doubts=tuple(dict.fromkeys(doubts)))
    if criteria.scheme is Scheme.LEVEL and found.level in LETTERS and not found.letter:
        words = {("letter" if name == "level" else name): said for name, said in found.words.items()}
        found = replace(found, level="", letter=found.level, words=words)
    return found


def with_found(found: Found, before: Result) -> Result:
    """The result with everything taken in that was found; what was not found stays."""
    return with_scores(found, before)


def found_values(found: Found, before: Result, unusable: Mapping[str, str] | None = None) -> tuple[FoundValue, ...]:
    """The found values in the order of the fields, each beside what stands there.

    Takes:
        unusable: texts that stand in fields though they cannot be used, by field.
    """
    then, now = {**SCORE_SHEET.typed(before), **(unusable or {})}, SCORE_SHEET.typed(with_found(found, before))
    return tuple(
        FoundValue(name, now[name], then[name], found.words.get(name, "")) for name in now if _has(found, name)
    )


def found_sentence(found: Found) -> str:
    """What was found, in short."""
    parts = []
    if count := len(found.indicators):
        parts.append(ngettext("{count} indicator", "{count} indicators", count).format(count=count))
    if found.instruments:
        parts.append(" ".join(found.instruments))
    if found.total is not None:
        parts.append(_("total {total}").format(total=score_text(found.total)))
    if found.level or found.letter:
        parts.append(_("level {level}").format(level=f"{found.level} {found.letter}".strip()))
    return shown(_("Found: {what}").format(what=_listed(parts)))


def effect_sentence(values: tuple[FoundValue, ...]) -> str:
    """What taking it would do to what is entered already."""
    if all(value.effect is Effect.AGREES for value in values):
        return _("All of it is entered already.")
    count = sum(value.effect is Effect.CHANGES for value in values)
    if not count:
        return _("Nothing that is entered would change.")
    sentence = ngettext(
        "{count} field holds something else already, which would be replaced.",
        "{count} fields hold something else already, which would be replaced.",
        count,
    )
    return shown(sentence.format(count=count))


def year_sentence(found: Found, shown_year: int, aimed_at: int) -> str:
    """Where the text is about another year than the page: which year is meant; empty where it is the same."""
    if found.fiscal_year is None or found.fiscal_year == shown_year:
        return ""
    sentence = _(
        "The text is about fiscal year {found}, but this page shows {shown}. The values are compared with what is entered for {aim}."
    )
    return shown(sentence.format(found=found.fiscal_year, shown=shown_year, aim=aimed_at))


def remarks_about(found: Found) -> tuple[str, ...]:
    """What has to be known before it is taken: how numbers without names were understood, and what is in doubt."""
    if found.in_order_from is None:
        return found.doubts
    sentence = _(
        "The numbers have no names. They are taken in the order of the indicators, beginning with indicator {number}."
    )
    return (shown(sentence.format(number=found.in_order_from)), *found.doubts)


def _has(found: Found, name: str) -> bool:
    match name:
        case "total":
            return found.total is not None
        case "level":
            return bool(found.level)
        case "letter":
            return bool(found.letter)
        case _ if name.isdecimal():
            return int(name) in found.indicators
        case _:
            return name in found.instruments


def _listed(parts: list[str]) -> str:
    return reduce(lambda first, second: _("{first}, {second}").format(first=first, second=second), parts)
