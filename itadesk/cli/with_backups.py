"""Commands about copies of the whole database: writing one, listing them, and putting one back."""

import argparse
import json
from collections.abc import Iterator, Sequence
from contextlib import closing, suppress
from datetime import UTC, datetime
from pathlib import Path

from itadesk.cli.databases import existing_database
from itadesk.cli.tasks import DONE, DONE_THOUGH_CHANGED, DONE_WITH_FINDINGS, complain, say
from itadesk.errors import ItadeskError
from itadesk.language import _, ngettext
from itadesk.services.backup_ports import Backup, Reason, Restored
from itadesk.services.backup_words import held_words
from itadesk.services.log_ports import Door
from itadesk.storage.backup_folder import backups_of, is_due
from itadesk.storage.backups import back_up, back_up_beside, check_backup
from itadesk.storage.database import Database, default_path
from itadesk.storage.extra_copies import copy_out
from itadesk.storage.failures import IndexOutOfStep, NoFileToBackUp, NoWholeBackup, UnusableDatabase
from itadesk.storage.log_failures import LogFailure
from itadesk.storage.rescuing import rescue
from itadesk.storage.restoring import restore as restore_file
from itadesk.storage.verifying import verify


def backup(options: argparse.Namespace) -> int:
    """Writes a whole copy of the database, checked, while others may go on working."""
    if options.list:
        return _list(backups_of(_path_of(options)), as_json=options.json)
    if options.daily:
        return _back_up_daily(options)
    with closing(existing_database(options)) as database:
        if options.file is not None:
            back_up(database, Path(options.file))
            path = Path(options.file)
        else:
            path = back_up_beside(database, Reason.ASKED, datetime.now(UTC)).path
        say(_("The database was backed up to {path}; the copy was checked.").format(path=path))
        _copy_out(database, options)
    return DONE


def restore(options: argparse.Namespace) -> int:
    """Puts a backup in the place of the database, and says where what was there is now."""
    path = _path_of(options)
    if options.database is None:
        path.parent.mkdir(parents=True, exist_ok=True)
    source, done = _restored(path, options)
    if not options.from_window:
        _tell(source, done)
    if done.held is not None:
        say(held_words(done.held))
    return DONE


def _tell(source: Path, done: Restored) -> None:
    say(_("The backup {path} was restored.").format(path=source))
    if done.saved is not None:
        say(_("What was there before is in {path}.").format(path=done.saved.path))
    if done.aside is not None:
        say(_("The damaged database is kept as {path}.").format(path=done.aside))


def _restored(path: Path, options: argparse.Namespace) -> tuple[Path, Restored]:
    """Restores the file that was named, what can be read of the database, or its newest whole backup."""
    now = datetime.now(UTC)
    door = Door.WINDOW if options.from_window else Door.COMMAND_LINE
    if options.file is not None:
        return Path(options.file), restore_file(path, Path(options.file), now, door)
    if options.readable:
        readable = rescue(path).path
        return readable, restore_file(path, readable, now, whole=False)
    for backup in backups_of(path):
        with suppress(UnusableDatabase):
            return backup.path, restore_file(path, backup.path, now)
    raise NoWholeBackup(str(path))


def _path_of(options: argparse.Namespace) -> Path:
    """The file of the database that was named, which need not be there."""
    if options.database is not None and "://" in options.database:
        raise NoFileToBackUp(options.database)
    return default_path() if options.database is None else Path(options.database)


def _back_up_daily(options: argparse.Namespace) -> int:
    """Looks the whole database through and backs it up, both once a day; what is damaged is never backed up.

    What somebody has changed from outside is said, and backed up: it keeps nobody from having backups.
    """
    now, status = datetime.now(UTC), DONE
    try:
        with closing(existing_database(options)) as database:
            if database.path is not None and database.writable:
                if is_due(backups_of(database.path), now):
                    found = list(_defects(database))
                    status = DONE_THOUGH_CHANGED if complain(failure.sentence() for failure in found) else DONE
                    if not all(isinstance(failure, LogFailure) for failure in found):
                        return DONE_WITH_FINDINGS
                    path = back_up_beside(database, Reason.DAILY, now).path
                    say(_("The database was backed up to {path}; the copy was checked.").format(path=path))
                _check_another(backups_of(database.path), now)
                _copy_out(database, options)
    except UnusableDatabase as failure:
        complain([failure.sentence()])
        return DONE_WITH_FINDINGS
    return status


def _defects(database: Database) -> Iterator[ItadeskError]:
    """What is wrong with a database; an index that is out of step is made anew, and nothing is wrong then."""
    for defect in verify(database):
        if isinstance(defect.failure, IndexOutOfStep):
            database.fill_index()
        else:
            yield defect.failure


def _check_another(backups: Sequence[Backup], now: datetime) -> None:
    """Looks one backup through that was not, or that has changed since."""
    unchecked = [backup for backup in backups if backup.checked_at is None]
    if unchecked:
        complain(check_backup(unchecked[0], now))


def _copy_out(database: Database, options: argparse.Namespace) -> None:
    if options.copies is not None and database.path is not None:
        copied = copy_out(database.path, Path(options.copies), datetime.now(UTC))
        if copied is not None:
            say(_("{name} was copied into {folder}.").format(name=copied.path.name, folder=options.copies))


def _list(backups: Sequence[Backup], *, as_json: bool) -> int:
    if as_json:
        say(json.dumps([_row(backup) for backup in backups], ensure_ascii=False, indent=1))
        return DONE
    for backup in backups:
        told = (
            ngettext("checked, {offices} office", "checked, {offices} offices", backup.offices or 0)
            if backup.checked_at
            else _("not checked yet")
        )
        size = f"{backup.size / 1024 / 1024:.1f} MB"
        moment = f"{backup.taken_at.astimezone():%Y-%m-%d %H:%M}"
        say("  ".join((moment, size, told.format(offices=backup.offices), str(backup.path))))
    if not backups:
        say(_("There are no backups yet."))
    return DONE


def _row(backup: Backup) -> dict[str, object]:
    """A backup, for programs."""
    return {
        "path": str(backup.path),
        "taken_at": backup.taken_at.isoformat(),
        "reason": backup.reason,
        "size": backup.size,
        "offices": backup.offices,
        "checked_at": backup.checked_at.isoformat() if backup.checked_at else None,
    }
