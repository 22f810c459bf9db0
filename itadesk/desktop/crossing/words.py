"""The values of a part in the words of its form, for two versions side by side."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import fields
from datetime import date, time
from decimal import Decimal
from typing import Any, Final

from itadesk.desktop.forms.inserts import on_screen
from itadesk.desktop.writing import date_text, score_text, shown_digits, time_text
from itadesk.ita.merging import ABSENT, Value
from itadesk.ita.papers import Digits
from itadesk.ita.periods import MonthOrDay
from itadesk.ita.places import NAMES, in_words
from itadesk.ita.records import OfficeRecord, PartKey, PartKind
from itadesk.ita.results import Verdict
from itadesk.language import N_, _
from itadesk.thai.dates import month_range_text

_WORDS: Final[Mapping[object, str]] = {
    Verdict.MAINTAIN: N_("Keep the level"),
    Verdict.IMPROVE: N_("Improve"),
    Verdict.URGENT: N_("Correct urgently"),
    Digits.THAI: N_("Thai digits"),
    Digits.ARABIC: N_("Arabic digits"),
}

_PEOPLE: Final = frozenset({"signer", "chair", "assigned_by", "endorsers", "person"})
"""The fields that name somebody by a key."""

_HIDDEN: Final = frozenset({"key", "file", "sha256"})
"""What says nothing to a reader."""

_SHOWN: Final[Mapping[type, Callable[[Any], str]]] = {
    Decimal: score_text,
    date: date_text,
    time: time_text,
    MonthOrDay: lambda period: shown_digits(month_range_text(period, period)),
    int: lambda number: shown_digits(str(number)),
}
"""How values that are no text are shown."""

_PARTS: Final[Mapping[PartKind, str]] = {
    PartKind.OFFICE: N_("The office"),
    PartKind.PERSON: N_("A person"),
    PartKind.RESULT: N_("The result of fiscal year {key}"),
    PartKind.PLAN: N_("The plan of fiscal year {key}"),
    PartKind.MEETING: N_("A meeting"),
    PartKind.PAPER: N_("A paper"),
    PartKind.WORDING: N_("The wording “{key}”"),
}


def part_words(key: PartKey) -> str:
    """What a part is called."""
    return _(_PARTS[key.kind]).format(key=shown_digits(key.key) if key.key.isdecimal() else key.key)


def place_words(place: tuple[str | int, ...], record: OfficeRecord) -> str:
    """What a value in a part is called: measure 2, follow-up."""
    return in_words(place, record) or _("All of it")


def value_words(value: Value, place: tuple[str | int, ...], record: OfficeRecord) -> str:
    """A value as its form shows it; in words where there is none."""
    name = next((each for each in reversed(place) if isinstance(each, str)), "")
    if value is ABSENT or (value is None and not place):
        return _("(not there)")
    if "texts" in place and isinstance(value, str):
        return on_screen(value) or _("(empty)")
    return _text(value, name, record) or _("(empty)")


def _text(value: Value, name: str, record: OfficeRecord) -> str:
    if value is None:
        return ""
    if isinstance(value, str):
        return _(_WORDS[value]) if value in _WORDS else _named(value, name, record)
    if isinstance(value, tuple):
        return "\n".join(_text(each, name, record) for each in value)
    shown = next((show for kind, show in _SHOWN.items() if isinstance(value, kind)), None)
    return shown(value) if shown else "\n".join(_lines(value, record))


def _named(text: str, name: str, record: OfficeRecord) -> str:
    """A text; where it is the key of somebody or of a meeting, who or which that is."""
    if name in _PEOPLE and (person := record.person(text)) is not None:
        return person.full_name
    if name == "meeting" and (meeting := record.meeting(text)) is not None:
        return f"{meeting.subject} {date_text(meeting.held_on)}".strip()
    return text


def _lines(value: Value, record: OfficeRecord) -> Iterator[str]:
    """What is known of a whole row or part, one field a line."""
    for name, each in _named_values(value):
        text = "" if name in _HIDDEN else _text(each, name, record)
        if text:
            yield f"{_caption(name)}: {text}"


def _named_values(value: Value) -> Iterator[tuple[str, Value]]:
    if isinstance(value, Mapping):
        yield from ((str(key), each) for key, each in value.items())
    else:
        yield from ((field.name, getattr(value, field.name)) for field in fields(value))


def _caption(name: str) -> str:
    if name.isdecimal():
        return _("indicator {number}").format(number=shown_digits(name))
    return _(NAMES[name]) if name in NAMES else name
