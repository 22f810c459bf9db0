"""Puts what an office that is removed has entered into a folder: its file, and its emblem beside it as a picture."""

from collections.abc import Callable, Iterator
from itertools import count
from pathlib import Path
from typing import Final

from itadesk.exchange.media_types import JPEG, PNG, media_type_of
from itadesk.exchange.office_json import write_office
from itadesk.exchange.whole_file import write_all_whole
from itadesk.services.offices import Leaving

_ENDINGS: Final = {PNG: ".png", JPEG: ".jpg", None: ".svg"}
"""Of pictures that an emblem can be."""


def keep_in(folder: Path, name: str) -> Callable[[Leaving], None]:
    """Keeps an office in a folder under a name without an ending; what is there already is left as it is.

    What comes of it raises FileUnwritable where a file cannot be written.
    """

    def keep(leaving: Leaving) -> None:
        path = next(path for path in _names(folder, name) if not path.exists())
        files = {path: write_office(leaving.record, leaving.files)}
        if leaving.emblem is not None:
            ending = _ENDINGS[media_type_of(leaving.emblem.data)]
            files[path.with_name(f"{path.stem}-ตราสัญลักษณ์{ending}")] = leaving.emblem.data
        write_all_whole(files)

    return keep


def _names(folder: Path, name: str) -> Iterator[Path]:
    yield folder / f"{name}.json"
    yield from (folder / f"{name} ({number}).json" for number in count(2))
