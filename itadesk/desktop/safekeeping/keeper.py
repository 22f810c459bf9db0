"""Sees to it that there are backups: one on the first start of a day, a copy where one is wanted, and one when asked for."""

import json
from collections.abc import Callable, Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import Final

from PySide6.QtCore import QObject, QTimer, Signal

from itadesk.desktop.background import Background
from itadesk.desktop.preferences import Settings
from itadesk.desktop.safekeeping.errand import Errand
from itadesk.errors import ItadeskError, UserError
from itadesk.language import _
from itadesk.services.backup_ports import Backup, Risk, Safe

DONE, DAMAGED = 0, 1  # any other says that it could not be done, or what else a person has to know
"""What the exit statuses of commands mean here."""

LOOK_EVERY: Final = 60_000
"""Milliseconds after which it is looked whether another day has begun, or a memory stick was plugged in."""


class FoundDamage(UserError):
    """A command has found the database damaged."""

    def __init__(self, said: str) -> None:
        super().__init__(said)
        self.said = said

    def sentence(self) -> str:
        """What the command said."""
        return self.said


class Keeper(QObject):
    """Keeps backups of the database in use, each by a command in a process of its own, one after the other.

    Attributes:
        backups: those that there are, the newest first, as of the last look.
        risks: what endangers the database where it lies.
        background: where backups are looked at.
        holds_nothing: whether no office is in the database yet, so that a backup of today would be one of nothing.

    Signals:
        looked: it was looked which backups there are, or what endangers the database.
        told(str): something was done.
        failed(str): something could not be done; the sentence says what and what to do.
        explained(str): something was done of which there is more to say.
        damaged(ItadeskError): the database is damaged; the failure says what was found.
        working(bool): something that a person asked for has begun, or is over.
        restoring(bool): another database is being put in the place of this one, so that nobody should edit it; or that is over.
        restored: another database is in the place of the former one.
    """

    looked = Signal()
    told = Signal(str)
    failed = Signal(str)
    explained = Signal(str)
    damaged = Signal(object)
    working = Signal(bool)
    restoring = Signal(bool)
    restored = Signal()

    def __init__(self, settings: Settings, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._settings = settings
        self.backups: Sequence[Backup] = ()
        self.risks: Sequence[Risk] = ()
        self.background = Background(self)
        self._errand: Errand | None = None
        self.holds_nothing = self._may_stop = False
        self._trouble = ""
        self._looked_for_damage = False
        self._timer = QTimer(self, interval=LOOK_EVERY)
        self._timer.timeout.connect(self.begin)

    @property
    def safe(self) -> Safe | None:
        """The backups of the database; None where it is on a server, which has its own means."""
        return self._settings.safe

    @property
    def is_working(self) -> bool:
        """Whether something is being done."""
        return self._errand is not None

    def begin(self) -> None:
        """Takes the backup of the day where there is none yet, and a copy of it; looks again every minute."""
        self._timer.start()
        if self.safe is None or self.is_working or self.holds_nothing:
            return
        safe, place, now = self.safe, self.copies, datetime.now(UTC)
        if not self._looked_for_damage:
            self._looked_for_damage = True
            self.background.do(safe.damage, self._tell_damage, self.failed.emit)
            self.background.do(lambda: safe.risks(now), self._take_risks, self.failed.emit)
        self.background.do(lambda: safe.wants_keeping(place, now), self._keep, self.failed.emit)
        self.look()

    @property
    def copies(self) -> Path | None:
        """Where copies are wanted besides."""
        return Path(self._settings.now.copies) if self._settings.now.copies else None

    def look(self) -> None:
        """Looks which backups there are."""
        if self.safe is not None:
            self.background.do(self.safe.backups, self._take, self.failed.emit)

    def back_up_now(self) -> None:
        """Takes a backup that stays until somebody removes it."""
        self._run(["backup", *self._to_copies()], self._tell, asked=True)

    def restore(self, backup: Path, *, first: bool = False) -> None:
        """Puts a backup in the place of what the database holds; what it holds now is backed up first.

        Takes:
            first: whether nothing is in the database yet; nothing of it may be open then, for it takes the backup's passphrase.
        """
        if self.safe is None or self.is_working:
            self.told.emit(_("The database is being backed up; please wait a moment."))
            return
        self.restoring.emit(True)
        lock = self.safe.lock
        if first:
            lock.rest()

        def end(status: int, said: str) -> None:
            if first:
                lock.go_on()
            self._tell_restored(status, said)

        self._run(["restore", str(backup), "--from-window"], end, asked=True)

    def relock(self, key: str, leave_backups: bool) -> None:
        """Changes the passphrase of the database, of which nothing may be open meanwhile.

        Takes:
            key: what the key of the new passphrase is called by; nothing removes it.
            leave_backups: whether older backups stay as they are.
        """
        if self.safe is None or self.is_working:
            return
        lock = self.safe.lock
        self.restoring.emit(True)
        lock.rest()

        def end(status: int, said: str) -> None:
            lock.go_on()
            self.restoring.emit(False)
            if status == DONE:
                self.restored.emit()
                self.explained.emit(said)
            else:
                self.failed.emit(said)

        task = ["set", "--salt", key] if key else ["remove"]
        besides = ["--leave-backups"] if leave_backups else self._to_copies()
        self._run(["passphrase", *task, "--from-window", *besides], end, asked=True)

    def finish(self) -> None:
        """Ends in order: what nobody asked for is stopped and begun anew another time, everything else is waited for."""
        self._timer.stop()
        self.background.finish()
        if self._errand is not None:
            self._errand.finish(stopped=self._may_stop)
            self._errand = None

    def _keep(self, wanted: bool) -> None:
        if wanted and self._timer.isActive():
            self._run(["backup", "--daily", *self._to_copies()], self._tell_kept, asked=False)

    def _to_copies(self) -> Sequence[str]:
        return ["--copies", self._settings.now.copies] if self.copies else []

    def _run(self, arguments: Sequence[str], then: Callable[[int, str], None], *, asked: bool) -> None:
        """Runs a command; another one that is asked for meanwhile has to wait."""
        if self.is_working:
            self.told.emit(_("The database is being backed up; please wait a moment."))
            return

        def end(status: int, said: str) -> None:
            errand.deleteLater()
            self._errand = None
            self.look()
            if asked:
                self.working.emit(False)
            then(status, said)

        self._may_stop = not asked
        keys = self.safe.lock.keys() if self.safe is not None else {}
        unlocking = ["--keys"] if keys else []
        wanted = [*arguments, "--database", self._settings.data_path, *unlocking]
        self._errand = errand = Errand(wanted, self, given=json.dumps(dict(keys)))
        errand.ended.connect(end)
        if asked:
            self.working.emit(True)

    def _take(self, backups: Sequence[Backup]) -> None:
        self.backups = backups
        self.looked.emit()

    def _take_risks(self, risks: Sequence[Risk]) -> None:
        self.risks = risks
        self.looked.emit()

    def _tell(self, status: int, said: str) -> None:
        if status == DONE:
            self.told.emit(_("The database was backed up, and the copy was checked."))
        else:
            self.failed.emit(said)

    def _tell_restored(self, status: int, said: str) -> None:
        self.restoring.emit(False)
        if status != DONE:
            self.failed.emit(said)
            return
        self.restored.emit()
        done = _("The backup was restored; what was there before is in the list of backups now.")
        if said:
            self.explained.emit(f"{done}\n\n{said}")  # it had another passphrase
        else:
            self.told.emit(done)

    def _tell_kept(self, status: int, said: str) -> None:
        """Says what nobody asked for only where somebody has to know, and once."""
        if status == DONE or said == self._trouble:
            return
        self._trouble = said
        if status == DAMAGED:
            self._tell_damage(FoundDamage(said))
        else:
            self.failed.emit(said)

    def _tell_damage(self, failure: ItadeskError | None) -> None:
        """Tells of damage; as long as it lasts nothing is backed up any more."""
        if failure is not None:
            self._timer.stop()
            self._leave_off()
            self.damaged.emit(failure)

    def _leave_off(self) -> None:
        """Stops the backup that nobody asked for: nothing could be put in the place of a database that it has open."""
        if self._errand is not None and self._may_stop:
            self._errand.finish(stopped=True)
            self._errand.deleteLater()
            self._errand = None
