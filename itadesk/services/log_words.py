"""What entries of the log are called in the language spoken: actions, things, doors, places and values."""

import re
from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any, Final

from itadesk.ita.changed_values import ChangedValue
from itadesk.ita.offices import Office
from itadesk.ita.papers import Digits, PaperKind
from itadesk.ita.places import NAMES, in_words
from itadesk.ita.quoting import quoted
from itadesk.ita.records import OfficeRecord, PartKind
from itadesk.ita.results import Verdict
from itadesk.language import N_, SPEECH, _
from itadesk.services.log_ports import Action, Door, LogEntry, Thing
from itadesk.thai.dates import short_date

_ACTIONS: Final[Mapping[str, str]] = {
    Action.BEGUN: N_("The log was begun"),
    Action.RESTORED: N_("A backup was restored"),
    Action.OFFICE_ADDED: N_("Added an office"),
    Action.OFFICE_DELETED: N_("Deleted an office"),
    Action.ADDED: N_("Added"),
    Action.CHANGED: N_("Changed"),
    Action.REMOVED: N_("Removed"),
    Action.FILE_KEPT: N_("Kept a file"),
    Action.ISSUED: N_("Issued a paper"),
    Action.WITHDRAWN: N_("Withdrew a paper"),
    Action.PUBLISHED: N_("Noted where a paper was published"),
    Action.SCAN_KEPT: N_("Kept the scan of a paper"),
    Action.SIGNATURE_KEPT: N_("Kept a signature"),
    Action.SIGNATURE_FORGOTTEN: N_("Removed a signature"),
    Action.SIGNATURE_USED: N_("Used a signature"),
    Action.PASSPHRASE_SET: N_("Set a passphrase of the database"),
    Action.PASSPHRASE_CHANGED: N_("Changed the passphrase of the database"),
    Action.PASSPHRASE_REMOVED: N_("Removed the passphrase of the database"),
}

_KINDS: Final[Mapping[str, str]] = {
    PartKind.OFFICE: N_("the office"),
    PartKind.PERSON: N_("person"),
    PartKind.RESULT: N_("results of the assessment"),
    PartKind.PLAN: N_("plan of measures"),
    PartKind.MEETING: N_("meeting"),
    PartKind.PAPER: N_("paper"),
    PartKind.WORDING: N_("own wording"),
    Thing.LOG: N_("log of changes"),
    Thing.DATABASE: N_("database"),
    Thing.EMBLEM: N_("emblem"),
    Thing.FILE: N_("file"),
    Thing.ISSUED: N_("issued paper"),
    Thing.SIGNATURE: N_("signature"),
}

_DOORS: Final[Mapping[str, str]] = {
    Door.WINDOW: N_("window"),
    Door.COMMAND_LINE: N_("command line"),
    Door.PROGRAM: N_("the program itself"),
}

_PAPERS: Final[Mapping[str, str]] = {
    PaperKind.ANNOUNCEMENT: N_("announcement"),
    PaperKind.NEWS: N_("press release"),
    PaperKind.DEVELOPMENT: N_("use of the results"),
    PaperKind.REPORT: N_("report"),
    PaperKind.MEMO: N_("memo"),
    PaperKind.ORDER: N_("order"),
}

_CHOICES: Final[Mapping[str, Mapping[str, str]]] = {
    "kind": _PAPERS,
    "digits": {Digits.THAI: N_("Thai digits"), Digits.ARABIC: N_("Arabic digits")},
    "verdict": {
        Verdict.MAINTAIN: N_("Keep the level"),
        Verdict.IMPROVE: N_("Improve"),
        Verdict.URGENT: N_("Correct urgently"),
    },
}
"""Words of the database that people call otherwise, by the fields that they stand in."""

_OF_LOG: Final[Mapping[str, str]] = {
    "sha256": N_("SHA-256 of the bytes"),
    "media_type": N_("kind of file"),
    "size": N_("size in bytes"),
    "width": N_("width in millimetres"),
    "sealed": N_("digital signature"),
    "replaces": N_("number in the register of the paper that it replaces"),
    "reason": N_("reason"),
    "address": N_("address"),
    "issued_id": N_("number in the register"),
    "version": N_("version of the database"),
    "digest": N_("digest of the newest entry"),
}
"""What values are called that are no fields of a part."""

_NOBODY: Final = OfficeRecord(office=Office(kind="", name=""))
_WITH_OFFICES: Final = frozenset({Action.OFFICE_ADDED, Action.OFFICE_DELETED})
_KNOWN_BY_KEY: Final = frozenset({*PartKind, Thing.SIGNATURE})
_SAYING_WHAT: Final = frozenset(
    {
        Action.FILE_KEPT,
        Action.ISSUED,
        Action.WITHDRAWN,
        Action.PUBLISHED,
        Action.SCAN_KEPT,
        Action.SIGNATURE_KEPT,
        Action.SIGNATURE_FORGOTTEN,
        Action.SIGNATURE_USED,
    }
)
"""Actions whose words say already to what kind of thing it was done."""

_HIDDEN: Final = frozenset({"key", "file"})
"""What of whole parts says nothing to a reader."""

_KEYS: Final = frozenset({"signer", "chair", "assigned_by", "person", "endorsers", "meeting"})
"""Values that are the key of a person or of a meeting."""

Names = Mapping[str, str]
"""What those are called that only keys stand for."""

NO_NAMES: Final[Names] = {}

_DAY: Final = re.compile(r"(?:19|20)\d\d-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])")


def action_words(action: Action) -> str:
    """What was done."""
    return _(_ACTIONS[action])


def door_words(door: Door) -> str:
    """Through which part of the program."""
    return _(_DOORS[door])


def names_in_use() -> Mapping[str, str]:
    """What all actions, kinds and doors are called, by the words that stand for them in the database."""
    names: dict[str, str] = {**_ACTIONS, **_KINDS, **_DOORS}
    return {word: _(name) for word, name in names.items()}


def names_of_keys(record: OfficeRecord) -> Names:
    """What the people and the meetings of an office are called, by the keys that stand for them."""
    people = {person.key: person.full_name for person in record.people}
    return {**people, **{meeting.key: meeting.subject for meeting in record.meetings if meeting.subject}}


def thing_words(entry: LogEntry, names: Names = NO_NAMES) -> str:
    """What it was done to: plan of measures 2569, person นายสมชาย ใจดี."""
    if entry.office_id is None or entry.action in _WITH_OFFICES:
        return entry.subject
    kind, _blank, year = entry.subject.partition(" ")
    if entry.kind == PartKind.PAPER and kind in _PAPERS:
        return f"{_(_PAPERS[kind])} {year}"
    named = entry.subject or (names.get(entry.key, entry.key) if entry.kind in _KNOWN_BY_KEY else "")
    if entry.action in _SAYING_WHAT:
        return named
    return f"{_(_KINDS.get(entry.kind, entry.kind))} {named}".strip()


def place_words(change: ChangedValue) -> str:
    """Which value was changed: measure 2, title; empty where it was the whole thing."""
    match change.place:
        case (str() as name,) if name in _OF_LOG:
            return _(_OF_LOG[name])
        case _:
            return in_words(change.place, _NOBODY)


def value_words(value: Any, change: ChangedValue, names: Names = NO_NAMES) -> str:  # noqa: ANN401  what JSON can hold
    """A value in lines; of a long text, what is left out at its ends is told by dots.

    Takes:
        names: what those are called that only their keys stand for.
    """
    place = [step for step in change.place if isinstance(step, str)]
    text = "\n".join(_lines(value, place[-1] if place else "", names))
    if change.start is None:
        return text
    return f"{'…' if change.start else ''}{text}{'…' if change.rest else ''}"


def _lines(value: Any, name: str, names: Names) -> Iterator[str]:  # noqa: ANN401
    match value:
        case None | False | "":
            return
        case True:
            yield _("yes")
        case dict():
            told = ((each, "; ".join(_lines(said, each, names))) for each, said in value.items() if each not in _HIDDEN)
            yield from (f"{_caption(each)}: {said}" for each, said in told if said)
        case list():
            for each in value:
                yield from (
                    ["; ".join(_lines(each, name, names))] if isinstance(each, dict) else _lines(each, name, names)
                )
        case str():
            yield names.get(value, value) if name in _KEYS else _text(value, name)
        case _:
            yield str(value)


def _text(value: str, name: str) -> str:
    """A text; what is one of a few words, and days, as people call them."""
    if name in _CHOICES and value in _CHOICES[name]:
        return _(_CHOICES[name][value])
    return short_date(date.fromisoformat(value)) if SPEECH.language == "th" and _DAY.fullmatch(value) else value


def _caption(name: str) -> str:
    if name.isdecimal():
        return _("indicator {number}").format(number=name)
    return _(NAMES[name]) if name in NAMES else _(_OF_LOG[name]) if name in _OF_LOG else quoted(name)
