"""How entries of the log are chained: each carries a digest of itself and of the digest before it.

The form that is digested never changes: entries of all versions of the program stand in one chain.
"""

import hashlib
import json
from collections.abc import Mapping
from typing import Any, Final

BEFORE_THE_FIRST: Final = "0" * 64
"""What stands for the digest before the first entry."""

_DIGESTED: Final = (
    "number",
    "at",
    "user",
    "machine",
    "door",
    "action",
    "office_id",
    "kind",
    "key",
    "subject",
    "changes",
)


def digest_of(row: Mapping[Any, Any], before: str) -> str:
    """The digest of an entry behind the one that has the digest `before`.

    It is the SHA-256, in hexadecimal, of a JSON list in UTF-8 without blanks: the digest before, then the columns of the
    entry in their order, as they are stored.
    """
    said = [before, *(row[name] for name in _DIGESTED)]
    return hashlib.sha256(json.dumps(said, ensure_ascii=False, separators=(",", ":")).encode()).hexdigest()
