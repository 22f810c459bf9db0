"""What the log notes of the content of parts, so that a change that another program made shows.

Every entry that adds or changes a part carries a digest of it as it is then, the entry of a new office one of each of its
parts. They are for the program, not for readers: the log as it is shown leaves them out, or puts them together to one.
"""

import hashlib
import json
from collections.abc import Mapping, Sequence
from datetime import UTC, date, datetime
from typing import Any, Final

from itadesk.ita.changed_values import ChangedValue, as_json
from itadesk.ita.records import OfficeRecord, Part, PartKey, key_of

CONTENT: Final = "content"
"""The place in an entry's changes under which digests stand."""

FORM: Final = "b"
"""How a digest begins that is made of a part in the form of today; those of other forms are not compared."""

_LETTERS: Final = str.maketrans("0123456789abcdef", "bcdfghjklmnpqrtv")
"""Digests have no digits and no vowels: nobody who looks for a year or a word in the log finds it in one of them."""

_LENGTH: Final = 32

_in_order: Final = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"), sort_keys=True).encode
"""Writes a part without blanks, its fields in the order of their names."""

OF_ISSUED: Final = (
    *("office_id", "kind", "year", "number", "plan_year", "paper_key", "printed_number", "digits", "dated", "title"),
    *(
        "signer",
        "signer_name",
        "signer_position",
        "font",
        "sha256",
        "sealed",
        "issued_at",
        "user",
        "machine",
        "version",
    ),
    *("replaces", "text", "found_by", "data"),
)
"""The columns of an issued paper that are digested, in their order."""


def digest_of_part(part: Part) -> str:
    """The digest of a part as it is stored."""
    return _digest(_in_order(as_json(part)).encode())


def digests_of_parts(record: OfficeRecord) -> dict[str, str]:
    """The digests of all parts of an office by their names."""
    return {name_of(key_of(part)): digest_of_part(part) for part in record.parts()}


def name_of(key: PartKey) -> str:
    """What a part is called among the digests."""
    return f"{key.kind}/{key.key}"


def digest_of_issued(row: Mapping[Any, Any]) -> str:
    """The digest of an issued paper with everything that is kept of it, its bytes being known by their SHA-256."""
    said = [[name, row[name]] for name in OF_ISSUED]
    return _digest(json.dumps(said, ensure_ascii=False, separators=(",", ":"), default=_plain).encode())


def digest_of_sealed(sealed: bytes) -> str:
    """The digest of a signature as it is kept, which says nothing of what is sealed in it."""
    return _digest(sealed)


def content_of_part(part: Part, place: int | None) -> str | Sequence[object]:
    """What an entry carries of a part: its digest, and of a new one the place it goes to; -1 stands for the last."""
    digest = digest_of_part(part)
    return digest if place is None else [digest, place]


def note_of_content(content: object) -> ChangedValue:
    """What an entry carries for the program."""
    return ChangedValue((CONTENT,), None, content)


def shown(place: list[Any], before: Any, after: Any, *rest: Any) -> list[ChangedValue]:  # noqa: ANN401  what JSON can hold
    """A change of an entry as readers see it: digests not at all, those of a new office as one."""
    if place != [CONTENT]:
        return [ChangedValue(tuple(place), before, after, *rest)]
    if not isinstance(after, Mapping):
        return []
    return [ChangedValue(("sha256",), None, hashlib.sha256(_in_order(after).encode()).hexdigest())]


def _digest(said: bytes) -> str:
    return FORM + hashlib.sha256(said).hexdigest()[:_LENGTH].translate(_LETTERS)


def _plain(value: object) -> str:
    """What JSON does not know, as a text."""
    match value:
        case bytes():
            return hashlib.sha256(value).hexdigest()
        case datetime():
            return value.astimezone(UTC).isoformat(timespec="microseconds")
        case date():
            return value.isoformat()
        case _:
            raise TypeError(value)
