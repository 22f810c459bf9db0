"""What the log notes of the content of parts, so that a change that another program made shows.

Every entry that adds or changes a part carries a digest of it as it is then, the entry of a new office one of each of its
parts. They are for the program, not for readers: the log as it is shown leaves them out, or puts them together to one.
"""

import hashlib
import json
from collections.abc import Mapping
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


def digest_of_part(part: Part) -> str:
    """The digest of a part as it is stored."""
    said = json.dumps(as_json(part), ensure_ascii=False, separators=(",", ":"), sort_keys=True)
    return FORM + hashlib.sha256(said.encode()).hexdigest()[:_LENGTH].translate(_LETTERS)


def digests_of_parts(record: OfficeRecord) -> dict[str, str]:
    """The digests of all parts of an office by their names."""
    return {name_of(key_of(part)): digest_of_part(part) for part in record.parts()}


def name_of(key: PartKey) -> str:
    """What a part is called among the digests."""
    return f"{key.kind}/{key.key}"


def note_of_content(content: object) -> ChangedValue:
    """What an entry carries for the program."""
    return ChangedValue((CONTENT,), None, content)


def shown(place: list[Any], before: Any, after: Any, *rest: Any) -> list[ChangedValue]:  # noqa: ANN401  what JSON can hold
    """A change of an entry as readers see it: digests not at all, those of a new office as one."""
    if place != [CONTENT]:
        return [ChangedValue(tuple(place), before, after, *rest)]
    if not isinstance(after, Mapping):
        return []
    together = json.dumps(after, ensure_ascii=False, separators=(",", ":"), sort_keys=True)
    return [ChangedValue(("sha256",), None, hashlib.sha256(together.encode()).hexdigest())]
