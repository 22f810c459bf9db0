"""What one process does of a batch: prints the papers of some offices, one after the other."""

from collections.abc import Generator, Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from itadesk.cli.failing import keep_report
from itadesk.cli.own_criteria import adopt_own_criteria
from itadesk.cli.paper_files import write_document
from itadesk.language import SPEECH
from itadesk.services.batch import BatchWish, OfficeFile, Outcome, failed, print_office
from itadesk.services.ports import WorkStarter
from itadesk.storage.database import open_database
from itadesk.storage.keyring import RING


@dataclass(frozen=True, slots=True, kw_only=True)
class Batch:
    """What every process of a batch has to know.

    Attributes:
        database: its path or address; None for the user's own.
        folder: where the files go.
        form: their ending, such as .pdf.
        width: of pages that are pictures, in pixels.
        language: that of what is said about them.
    """

    database: str | None
    folder: Path
    form: str
    width: int
    language: str
    wish: BatchWish


def print_in_process(batch: Batch, keys: Mapping[str, str], offices: Iterable[OfficeFile]) -> tuple[Outcome, ...]:
    """Prints the papers of some offices in a process of its own, which opens the database once and for good.

    Takes:
        keys: those of locked databases that the first process knows.
    """
    SPEECH.use(batch.language)
    RING.take(keys)
    return tuple(print_offices(_start(batch.database), batch, offices))


@cache
def _start(database: str | None) -> WorkStarter:
    """Begins units of work on the database; done once in each process, as is what comes before all work.

    The first process has complained of criteria that are left out.
    """
    adopt_own_criteria()
    return open_database(database).look


def print_offices(start: WorkStarter, batch: Batch, offices: Iterable[OfficeFile]) -> Generator[Outcome, None, None]:
    """Prints the papers of some offices, and says what became of each."""
    for office in offices:
        yield _print(start, batch, office)


def _print(start: WorkStarter, batch: Batch, office: OfficeFile) -> Outcome:
    try:
        return print_office(
            start,
            office,
            batch.wish,
            lambda document, options, name: write_document(
                document, options, batch.folder / f"{name}{batch.form}", batch.width
            ),
        )
    except Exception as error:  # noqa: BLE001  even where the program itself fails, the other offices are printed
        return failed(office, keep_report(error))
