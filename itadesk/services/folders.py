"""Taking in all files of a folder: each whole or not at all, each faulty one told of by name, the rest done."""

from collections.abc import Callable, Collection, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from itadesk.errors import FileUnreadable, ItadeskError, UserError, reason_of
from itadesk.language import _
from itadesk.services.importing import OfficeData
from itadesk.services.many_imports import Incoming, MakeReady, import_several, incoming
from itadesk.services.ports import WorkStarter

AT_ONCE: Final = 100
"""Offices that are stored in one transaction: enough to be quick, few enough that others wait less than a second."""

BYTES_AT_ONCE: Final = 32 * 1024 * 1024
"""Photographs and evidence of offices that are stored in one transaction, the last one's aside."""


class NothingInFolder(UserError):
    """A folder holds no file that the program knows."""

    def __init__(self, folder: str, endings: Collection[str]) -> None:
        super().__init__(folder, tuple(endings))
        self.folder, self.endings = folder, tuple(endings)

    def sentence(self) -> str:
        """Names the folder, and the endings that there are."""
        return _("The folder {folder} holds no file of an office; such files end in {endings}.").format(
            folder=self.folder, endings=", ".join(self.endings)
        )


@dataclass(frozen=True, slots=True)
class ReadFile:
    """A file that was read: its path, and what it holds, or the sentence that says why nothing of it can be used."""

    path: Path
    data: Incoming | None = None
    sentence: str = ""


@dataclass(frozen=True, slots=True)
class TakenFile:
    """What became of a file.

    Attributes:
        office: the full name of the office that was taken in; empty where none was.
        sentence: why it was not; empty where it was.
    """

    path: Path
    office: str = ""
    sentence: str = ""

    @property
    def told(self) -> str:
        """The name of the file, and what became of it."""
        if self.sentence:
            return _("{file}: {sentence}").format(file=self.path.name, sentence=self.sentence)
        return _("{office} was imported from {path}.").format(office=self.office, path=self.path)


def files_in(folder: Path, endings: Collection[str]) -> tuple[Path, ...]:
    """The files of a folder and of those in it whose endings are known, in the order of their paths.

    Hidden ones are left out, and what is no file: pipes and devices.

    Raises:
        NothingInFolder: there is none.
        FileUnreadable: the folder cannot be looked into.
    """
    try:
        found = tuple(sorted(_known(folder, endings)))
    except OSError as error:
        raise FileUnreadable(str(folder), reason_of(error)) from error
    if not found:
        raise NothingInFolder(str(folder), endings)
    return found


def _known(folder: Path, endings: Collection[str]) -> Iterator[Path]:
    for path in folder.iterdir():
        if path.name.startswith((".", "~$")):
            continue
        if path.is_dir():
            if not path.is_symlink():
                yield from _known(path, endings)
        elif path.is_file() and path.suffix.lower() in endings:
            yield path


def read_each(paths: Iterable[Path], read: Callable[[Path], OfficeData], make_ready: MakeReady) -> Iterator[ReadFile]:
    """Reads files one after the other, and makes ready what they hold; `read` refuses what breaks rules."""
    for path in paths:
        try:
            yield ReadFile(path, incoming(read(path), make_ready))
        except ItadeskError as error:
            yield ReadFile(path, None, error.sentence())


def take_in_files(start: WorkStarter, files: Iterable[ReadFile], *, replace: bool = False) -> Iterator[TakenFile]:
    """Takes in what was read, and says of each file what became of it, in the order of the files."""
    for batch in _batches(files):
        usable = [file.data for file in batch if file.data is not None]
        done = iter(import_several(start, usable, replace=replace))
        for file in batch:
            yield (
                TakenFile(file.path, "", file.sentence)
                if file.data is None
                else _taken(file.path, file.data, next(done))
            )


def _batches(files: Iterable[ReadFile]) -> Iterator[list[ReadFile]]:
    """The files, as many together as are stored in one transaction."""
    batch, size = list[ReadFile](), 0
    for file in files:
        batch.append(file)
        size += sum(len(each.data) for each in file.data.files.values()) if file.data else 0
        if len(batch) >= AT_ONCE or size >= BYTES_AT_ONCE:
            yield batch
            batch, size = [], 0
    if batch:
        yield batch


def _taken(path: Path, data: Incoming, outcome: int | ItadeskError) -> TakenFile:
    if isinstance(outcome, ItadeskError):
        return TakenFile(path, "", outcome.sentence())
    return TakenFile(path, data.office.full_name)
