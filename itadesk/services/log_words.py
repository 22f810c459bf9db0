"""What entries of the log are called in the language spoken: actions, things, doors, places and values."""

from collections.abc import Iterator, Mapping
from typing import Any, Final

from itadesk.ita.changed_values import ChangedValue
from itadesk.ita.offices import Office
from itadesk.ita.papers import PaperKind
from itadesk.ita.places import NAMES, in_words
from itadesk.ita.quoting import quoted
from itadesk.ita.records import OfficeRecord, PartKind
from itadesk.language import N_, _
from itadesk.services.log_ports import Action, Door, LogEntry, Thing

_ACTIONS: Final[Mapping[Action, str]] = {
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
    Thing.EMBLEM: N_("emblem"),
    Thing.FILE: N_("file"),
    Thing.ISSUED: N_("issued paper"),
    Thing.SIGNATURE: N_("signature"),
}

_DOORS: Final[Mapping[Door, str]] = {
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
_PARTS: Final = frozenset(PartKind)


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


def thing_words(entry: LogEntry) -> str:
    """What it was done to: plan of measures 2569, person นายสมชาย ใจดี."""
    kind, _blank, year = entry.subject.partition(" ")
    if entry.kind == PartKind.PAPER and kind in _PAPERS:
        return f"{_(_PAPERS[kind])} {year}"
    named = entry.subject or (entry.key if entry.key.isdecimal() or entry.kind in _PARTS else "")
    return f"{_(_KINDS.get(entry.kind, entry.kind))} {named}".strip()


def place_words(change: ChangedValue) -> str:
    """Which value was changed: measure 2, title; empty where it was the whole thing."""
    match change.place:
        case (str() as name,) if name in _OF_LOG:
            return _(_OF_LOG[name])
        case _:
            return in_words(change.place, _NOBODY)


def value_words(value: Any, change: ChangedValue) -> str:  # noqa: ANN401  what JSON can hold
    """A value in lines; of a long text, what is left out at its ends is told by dots."""
    text = "\n".join(_lines(value))
    if change.start is None:
        return text
    return f"{'…' if change.start else ''}{text}{'…' if change.rest else ''}"


def _lines(value: Any) -> Iterator[str]:  # noqa: ANN401
    match value:
        case None | False | "":
            return
        case True:
            yield _("yes")
        case dict():
            for name, each in value.items():
                yield f"{_caption(name)}: {'; '.join(_lines(each))}"
        case list():
            for each in value:
                yield from _lines(each) if not isinstance(each, dict) else ["; ".join(_lines(each))]
        case _:
            yield str(value)


def _caption(name: str) -> str:
    if name.isdecimal():
        return _("indicator {number}").format(number=name)
    return _(NAMES[name]) if name in NAMES else _(_OF_LOG[name]) if name in _OF_LOG else quoted(name)
