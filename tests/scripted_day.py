"""A day at the desk, step by step, each of which writes something; every step can be done again."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from functools import cache
from pathlib import Path

from itadesk.exchange.office_json import write_office
from itadesk.exchange.whole_file import write_whole
from itadesk.ita.issued import IssuedPaper
from itadesk.ita.papers import IssuedState
from itadesk.ita.people import Person
from itadesk.ita.records import key_of
from itadesk.services.backup_ports import Reason
from itadesk.services.editing import Change, change_emblem, save_part, take_back
from itadesk.services.importing import import_record
from itadesk.services.issuing import issue
from itadesk.services.offices import emblem_of, find_office, open_record
from itadesk.services.ports import Picture
from itadesk.services.register import attach_scan, search, withdraw
from itadesk.services.register_ports import RegisterFilter
from itadesk.storage.backup_folder import backups_of
from itadesk.storage.backups import back_up, back_up_beside
from itadesk.storage.conversion import salt_of
from itadesk.storage.database import Database, open_database
from itadesk.storage.extra_copies import copy_out
from itadesk.storage.locking import prepare_lock, relock
from itadesk.storage.restoring import restore
from tests.examples import RECORD
from tests.full_office import FULL, HEAD
from tests.issuing_examples import DESK, QUICK, wish_for

new_lock = cache(lambda: prepare_lock("naam khuen hai reep tak"))
"""The salt of one passphrase, whose key this process and those that are forked from it know."""

MORNING = datetime(2026, 1, 9, 1, 30, tzinfo=UTC)
LARGE = bytes(range(256)) * 40


class Day:
    """The steps in their order; what they write lies in one folder, where every step finds what the ones before it left.

    Attributes:
        path: the database.
    """

    def __init__(self, folder: Path) -> None:
        self.path = folder / "ita.db"
        self._folder, self._opened = folder, list[Database]()
        (folder / "stick").mkdir(exist_ok=True)

    def steps(self) -> Sequence[Callable[[], None]]:
        """What is done, one after the other."""
        beginning = (self.open, self.take_in, self.take_in_another, self.back_up_daily)
        work = (self.edit, self.change_emblem, self.keep_signature, self.issue, self.keep_scan, self.withdraw)
        copies = (self.back_up, self.back_up_to_file, self.copy_out, self.export)
        return (*beginning, *work, *copies, self.undo, self.restore, self.set_passphrase, self.remove_passphrase)

    def open(self) -> None:
        """The program is started."""
        if not self._opened:
            self._opened.append(open_database(self.path))

    def close(self) -> None:
        """The program is ended."""
        while self._opened:
            self._opened.pop().close()

    def take_in(self) -> None:
        """An office comes in a file."""
        import_record(self._database.start, FULL, replace=True)

    def take_in_another(self) -> None:
        """And a second one."""
        import_record(self._database.start, RECORD, replace=True)

    def back_up_daily(self) -> None:
        """The program does that by itself."""
        back_up_beside(self._database, Reason.DAILY, MORNING)

    def edit(self) -> None:
        """The head of the office gets another position."""
        stored = self._head
        save_part(self._database.start, self._office_id, stored, replace(stored, position="นายกเทศมนตรี"))

    def change_emblem(self) -> None:
        """The office chooses its emblem."""
        start = self._database.start
        change_emblem(start, self._office_id, emblem_of(start, self._office_id), Picture(data=LARGE))

    def keep_signature(self) -> None:
        """A sealed signature is kept."""
        with self._database.start() as work:
            work.signatures.put_sealed(self._office_id, HEAD.key, LARGE)
            work.commit()

    def issue(self) -> None:
        """A paper is issued."""
        issue(self._database.start, self._office_id, wish_for(), QUICK, DESK)

    def keep_scan(self) -> None:
        """Its scan is kept."""
        attach_scan(self._database.start, self._last_issued.issued_id, LARGE, lambda _data: "application/pdf", DESK)

    def withdraw(self) -> None:
        """It is withdrawn."""
        if self._last_issued.state is IssuedState.STANDING:
            withdraw(self._database.start, self._last_issued.issued_id, "พิมพ์ผิด", DESK)

    def back_up(self) -> None:
        """A backup is asked for."""
        back_up_beside(self._database, Reason.ASKED, MORNING + timedelta(hours=1))

    def back_up_to_file(self) -> None:
        """And one elsewhere."""
        number = len(list(self._folder.glob("elsewhere-*")))
        back_up(self._database, self._folder / f"elsewhere-{number}.db")

    def copy_out(self) -> None:
        """The newest one is copied to a stick."""
        copy_out(self.path, self._folder / "stick", MORNING)

    def export(self) -> None:
        """The office is written to a file."""
        write_whole(self._folder / "office.json", write_office(open_record(self._database.start, self._office_id)))

    def undo(self) -> None:
        """Something is undone."""
        stored = self._head
        before = replace(stored, position="รองนายกเทศมนตรี")
        take_back(self._database.start, Change(self._office_id, key_of(stored), before, stored, None))

    def restore(self) -> None:
        """The first backup of the day is put back."""
        restore(self.path, backups_of(self.path)[-1].path, MORNING + timedelta(hours=12))

    def set_passphrase(self) -> None:
        """The database gets a passphrase, and all backups with it."""
        self._relock(new_lock())

    def remove_passphrase(self) -> None:
        """And is without one again."""
        if salt_of(self.path) is not None:
            self._relock(None)

    def _relock(self, salt: bytes | None) -> None:
        self.close()
        relock(self.path, salt, MORNING + timedelta(hours=13), copies=self._folder / "stick")

    @property
    def _database(self) -> Database:
        return self._opened[-1]

    @property
    def _office_id(self) -> int:
        return find_office(self._database.start, FULL.office.full_name)

    @property
    def _last_issued(self) -> IssuedPaper:
        return search(self._database.start, self._office_id, RegisterFilter())[0]

    @property
    def _head(self) -> Person:
        head = open_record(self._database.start, self._office_id).person(HEAD.key)
        assert head is not None
        return head
