"""What is said of backups in the window."""

from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta

from itadesk.desktop.writing import date_text, shown, time_text
from itadesk.language import _, ngettext
from itadesk.services.backup_ports import Backup, Reason


def reason_names() -> Mapping[Reason, str]:
    """Why backups were taken, in the language spoken now."""
    return {
        Reason.DAILY: _("Every day"),
        Reason.MIGRATION: _("Before an upgrade"),
        Reason.RESTORE: _("Before restoring"),
        Reason.ASKED: _("When asked for"),
        Reason.PASSPHRASE: _("Before the passphrase"),
    }


def moment_text(moment: datetime) -> str:
    """The day and the time of the desk."""
    local = moment.astimezone()
    return f"{date_text(local.date())} {time_text(local.time())}"


def size_text(size: int) -> str:
    """How large a file is."""
    return shown(f"{max(size / 1024 / 1024, 0.1):.1f} MB")


def offices_text(backup: Backup) -> str:
    """How many offices a backup holds."""
    if backup.offices is None:
        return "–"
    return shown(ngettext("{count} office", "{count} offices", backup.offices).format(count=backup.offices))


def checked_text(backup: Backup) -> str:
    """Whether a backup was found whole."""
    return _("Checked") if backup.checked_at else _("Not checked yet")


def last_backup_text(backups: Sequence[Backup], now: datetime) -> str:
    """When the last backup was taken, as the foot of the window says it."""
    if not backups:
        return _("No backup yet")
    local = backups[0].taken_at.astimezone()
    days = now.astimezone().date() - local.date()
    if days <= timedelta(0):
        return _("Last backup today {time}").format(time=time_text(local.time()))
    if days == timedelta(days=1):
        return _("Last backup yesterday {time}").format(time=time_text(local.time()))
    return _("Last backup {date}").format(date=date_text(local.date()))
