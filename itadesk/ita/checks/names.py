"""The names of the office, its people and its head's post, spelled otherwise somewhere in a text."""

import re
from collections.abc import Iterator
from typing import Final

from itadesk.ita.checks.own_kind import SHORT_KINDS
from itadesk.ita.observations import Observation, ObservationKind, Severity
from itadesk.ita.offices import HEADS, Office
from itadesk.ita.records import OfficeRecord, PartKind, key_of
from itadesk.ita.texts import EnteredText, texts_of
from itadesk.language import N_
from itadesk.thai.nearness import Span, distance, near_misses_after, near_misses_before, tolerance

PREFIXES: Final = {"นาย": "นาย", "นาง": "นาง", "นางสาว": "นางสาว", "น.ส.": "นางสาว"}
"""What stands before names, and what it is in full."""

_ANY_PREFIX: Final = "|".join(map(re.escape, sorted(PREFIXES, key=len, reverse=True)))

OFFICE_MISSPELT: Final = ObservationKind(
    "office-misspelt",
    Severity.WARNING,
    N_(
        "“{found}” looks like “{right}”, the office's own name, spelled otherwise: correct it if it is meant. Places in this text: {count}."
    ),
)
PERSON_MISSPELT: Final = ObservationKind(
    "person-misspelt",
    Severity.WARNING,
    N_(
        "“{found}” looks like “{right}”, one of the office's people, spelled otherwise: correct it if it is meant. Places in this text: {count}."
    ),
)
OTHER_PREFIX: Final = ObservationKind(
    "other-prefix",
    Severity.WARNING,
    N_("“{found}” has another word before the name than {right}: correct it."),
)
POST_MISSPELT: Final = ObservationKind(
    "post-misspelt",
    Severity.WARNING,
    N_("The position “{found}” looks like “{right}”, spelled otherwise: correct it if it is meant."),
)


def check(record: OfficeRecord) -> Iterator[Observation]:
    """Near-misses of names in every text, and of the head's title among the positions."""
    yield from _posts(record)
    for entered in texts_of(record):
        if entered.part.kind is PartKind.OFFICE or entered.place[-1] in ("given_name", "family_name"):
            continue
        yield from _office(entered, record.office)
        yield from _people(entered, record)
        yield from _prefixes(entered, record)


def _office(entered: EnteredText, office: Office) -> Iterator[Observation]:
    text, kind, name = entered.text, office.kind, office.name
    befores = [kind, *filter(None, (HEADS.get(kind), SHORT_KINDS.get(kind)))]
    after = {span: name for before in befores for span in near_misses_after(text, before, name)}
    before = {span: kind for span in near_misses_before(text, kind, name) if not _is_known_before(text, span, befores)}
    yield from _observed(OFFICE_MISSPELT, entered, {**after, **before})


def _is_known_before(text: str, span: Span, befores: list[str]) -> bool:
    """Whether what stands before the name is right, as a longer or another way to write the kind."""
    return any(text.endswith(before, 0, span.end) for before in befores)


def _people(entered: EnteredText, record: OfficeRecord) -> Iterator[Observation]:
    given_names = tuple(person.given_name for person in record.people)
    right: dict[Span, str] = {}
    for person in record.people:
        for span in near_misses_after(entered.text, person.given_name + " ", person.family_name):
            right[span] = person.family_name
        for span in near_misses_before(entered.text, person.given_name, " " + person.family_name):
            if not entered.text.endswith(given_names, 0, span.end):
                right[span] = person.given_name
    yield from _observed(PERSON_MISSPELT, entered, right)


def _prefixes(entered: EnteredText, record: OfficeRecord) -> Iterator[Observation]:
    """นาง before the name of somebody who is entered as นาย, and the like."""
    for person in record.people:
        name = f"{person.given_name} {person.family_name}"
        if person.prefix not in PREFIXES or name not in entered.text:
            continue
        for match in re.finditer(rf"({_ANY_PREFIX})\s?{re.escape(name)}", entered.text):
            if PREFIXES[match[1]] != PREFIXES[person.prefix]:
                mended = entered.text[: match.start(1)] + person.prefix + entered.text[match.end(1) :]
                yield OTHER_PREFIX.at(entered.part, entered.place, mended, found=match[0], right=person.full_name)


def _posts(record: OfficeRecord) -> Iterator[Observation]:
    title = record.office.head_position
    for index, person in enumerate(record.people):
        found = person.position
        if title and found != title and distance(found, title) <= tolerance(title):
            yield POST_MISSPELT.at(key_of(person), ("people", index, "position"), title, found=found, right=title)


def _observed(kind: ObservationKind, entered: EnteredText, rights: dict[Span, str]) -> Iterator[Observation]:
    """One observation a text, which names the first place and mends them all."""
    if not rights:
        return
    first, text = min(rights), entered.text
    found, mended = text[first.start : first.end], text
    for span in sorted(rights, reverse=True):
        mended = mended[: span.start] + rights[span] + mended[span.end :]
    yield kind.at(entered.part, entered.place, mended, found=found, right=rights[first], count=len(rights))
