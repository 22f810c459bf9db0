"""What the columns of a form hold, once somebody has said so. Of the form only a sum of its heads is kept, no words."""

import hashlib
import json
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Final

from itadesk.errors import FileUnwritable
from itadesk.exchange.whole_file import write_whole
from itadesk.folders import settings_folder

if TYPE_CHECKING:  # loaded with the first file: the window is there sooner without it
    from itadesk.reading.measures.finds import Field

FILE_NAME: Final = "forms.json"
MOST: Final = 300
"""Forms; the ones used least lately are forgotten."""


class FormMemory:
    """Keeps its notes in a small file among the user's settings; where that cannot be written, nothing is remembered.

    Takes:
        file: where the notes are; None means among the user's settings.
    """

    def __init__(self, file: Path | None = None) -> None:
        self._file = file or settings_folder() / FILE_NAME

    def recall(self, heads: tuple[str, ...]) -> "dict[str, Field] | None":
        """What the columns under these heads hold; None where nobody has said so."""
        from itadesk.reading.measures.finds import Field  # noqa: PLC0415  see above

        noted = self._read().get(_sum_of(heads))
        known = {field.value for field in Field}
        if not isinstance(noted, list) or len(noted) != len(heads) or not known.issuperset(map(str, noted)):
            return None
        return {head: Field(field) for head, field in zip(heads, noted, strict=True)}

    def note(self, columns: "Mapping[str, Field]") -> None:
        """Notes what columns hold."""
        notes = self._read()
        key = _sum_of(tuple(columns))
        notes.pop(key, None)
        notes[key] = [field.value for field in columns.values()]
        latest = dict(list(notes.items())[-MOST:])
        try:
            self._file.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
            write_whole(self._file, json.dumps(latest, indent=1).encode())
        except (OSError, FileUnwritable):
            return  # it is only asked again

    def _read(self) -> dict[str, object]:
        try:
            notes = json.loads(self._file.read_text("utf-8"))
        except (OSError, ValueError):
            return {}
        return notes if isinstance(notes, dict) else {}


def _sum_of(heads: tuple[str, ...]) -> str:
    """The same for the same heads, and for nothing else; nobody can read the heads out of it."""
    written = "\n".join("".join(head.split()).casefold() for head in heads)
    return hashlib.sha256(written.encode("utf-8", "replace")).hexdigest()[:32]
