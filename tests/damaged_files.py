"""Database files damaged at random, and what becomes of each: it is never opened as if it were whole."""

import random
import shutil
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Final

from itadesk.errors import ItadeskError
from itadesk.exchange.sample import sample_office
from itadesk.services.backup_ports import Reason
from itadesk.services.importing import import_record
from itadesk.services.issuing import issue
from itadesk.services.offices import list_offices, open_record
from itadesk.services.register import open_issued
from itadesk.services.register_ports import RegisterFilter
from itadesk.storage.backup_folder import folder_of
from itadesk.storage.backups import back_up_beside
from itadesk.storage.database import Database, open_database
from itadesk.storage.failures import IndexOutOfStep, NewerDatabase
from itadesk.storage.first_look import check_presence, check_tables
from itadesk.storage.mending import FileMender
from itadesk.storage.new_files import BESIDE
from itadesk.storage.quick_check import QuickCheck
from itadesk.storage.verifying import verify
from tests.full_office import FULL
from tests.issuing_examples import DESK, REAL, wish_for

PAGE: Final = 4096
Contents = Mapping[str, object]


class OpenedAsWhole(AssertionError):
    """What should never happen: wrong content that could have been noticed, or no offer."""


@dataclass(frozen=True)
class Outcome:
    """What became of a damaged file.

    Attributes:
        how: how it was damaged.
        noticed: when: while it was opened, by the quick look, by the full one; "whole" where nothing is wrong with it.
        readable: whether all, a part or nothing of it could be read besides the backup that is offered.
    """

    how: str
    noticed: str
    readable: str = ""


def flip_bits(data: bytearray, chance: random.Random) -> None:
    """One bit, or up to a hundred."""
    for _bit in range(chance.choice([1, 1, 8, 100])):
        data[chance.randrange(len(data))] ^= 1 << chance.randrange(8)


def overwrite_block(data: bytearray, chance: random.Random) -> None:
    """A piece full of zeros or of anything."""
    start, size = chance.randrange(len(data)), chance.choice([16, 512, PAGE, 5 * PAGE])
    size = min(size, len(data) - start)
    data[start : start + size] = bytes(size) if chance.random() < 0.5 else chance.randbytes(size)


def cut_off(data: bytearray, chance: random.Random) -> None:
    """The end is missing, at a page's border or anywhere."""
    left = chance.randrange(len(data))
    del data[left // PAGE * PAGE if chance.random() < 0.5 else left :]


def swap_pages(data: bytearray, chance: random.Random) -> None:
    """Two pages lie in each other's place."""
    one, other = (number * PAGE for number in chance.sample(range(len(data) // PAGE), 2))
    data[one : one + PAGE], data[other : other + PAGE] = data[other : other + PAGE], data[one : one + PAGE]


DAMAGES: Final[tuple[Callable[[bytearray, random.Random], None], ...]] = (
    flip_bits,
    overwrite_block,
    cut_off,
    swap_pages,
)


class Patient:
    """A database with two offices and issued papers, that is damaged again and again, and its whole backup."""

    def __init__(self, folder: Path) -> None:
        self.path = folder / "ita.db"
        database = open_database(self.path)
        import_record(database.start, sample_office())
        office_id = import_record(database.start, FULL).office_id
        for _time in range(2):
            issue(database.start, office_id, wish_for(), REAL, DESK)
        self.contents = contents_of(database)
        back_up_beside(database, Reason.DAILY, datetime.now(UTC))
        database.close()
        self._whole = self.path.read_bytes()
        self._backups = folder / "kept"
        shutil.copytree(folder_of(self.path), self._backups)

    def damage(self, number: int) -> Outcome:
        """Damages the file in the way of this number and looks what becomes of it.

        Raises:
            OpenedAsWhole: something that should never happen.
        """
        chance = random.Random(number)  # noqa: S311  the same files each time
        how = DAMAGES[number % len(DAMAGES)]
        self._begin_anew()
        data = bytearray(self._whole)
        how(data, chance)
        self.path.write_bytes(data)
        failure, noticed = self._noticed()
        if failure is None:
            return Outcome(how.__name__, noticed)
        mender = FileMender(self.path)
        if isinstance(failure, NewerDatabase):
            return Outcome(how.__name__, noticed)  # another number in one place: refused, as it has to be
        offer = mender.offer(failure)
        if offer.backup is None:
            raise OpenedAsWhole(number, "no offer")
        mender.restore(offer.backup.path, whole=True)
        self._check_restored(number)
        return Outcome(how.__name__, noticed, "all" if offer.is_all else "part" if offer.readable else "nothing")

    def _noticed(self) -> tuple[ItadeskError | None, str]:
        """What is noticed, and when; what a person would see is compared where nothing is."""
        try:
            check_presence(self.path)
            check = QuickCheck(self.path)
            database = open_database(self.path)
        except ItadeskError as failure:
            return failure, "opening"
        try:
            check_tables(self.path)
            if said := check.found(None):
                raise OpenedDamaged(said)
            defects = verify(database)
            if [type(defect.failure) for defect in defects] == [IndexOutOfStep]:
                database.fill_index()
                defects = verify(database)
            if defects:
                return defects[0].failure, "full look"
            return None, "whole" if contents_of(database) == self.contents else "other values"
        except ItadeskError as failure:
            return failure, "quick look"
        finally:
            database.close()

    def _check_restored(self, number: int) -> None:
        restored = open_database(self.path)
        same = contents_of(restored) == self.contents and not verify(restored)
        restored.close()
        kept = list(self.path.parent.glob("ita-damaged-*")) or len(list(folder_of(self.path).iterdir())) > 2
        if not same or not kept:
            raise OpenedAsWhole(number, "not restored" if not same else "not kept")

    def _begin_anew(self) -> None:
        for file in self.path.parent.glob("ita-*"):
            file.unlink()
        for ending in BESIDE:
            self.path.with_name(self.path.name + ending).unlink(missing_ok=True)
        shutil.rmtree(folder_of(self.path))
        shutil.copytree(self._backups, folder_of(self.path))


class OpenedDamaged(ItadeskError):
    """The quick look has found something."""

    def sentence(self) -> str:
        """What it has found."""
        return str(self.args[0])


def contents_of(database: Database) -> Contents:
    """Everything that a person would see of a database: offices by name, and issued papers with their bytes."""
    seen: dict[str, object] = {}
    for summary in list_offices(database.look):
        with database.look() as work:
            papers = work.register.search(summary.office_id, RegisterFilter())
        issued = {str(paper.reference): open_issued(database.look, paper.issued_id) for paper in papers}
        seen[summary.full_name] = (open_record(database.look, summary.office_id), issued)
    return seen
