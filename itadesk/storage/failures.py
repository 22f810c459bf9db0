"""Why a database cannot be opened, read or written: each failure with its sentence."""

from itadesk.errors import EnvironmentFailure, UserError
from itadesk.ita.papers import PaperKind
from itadesk.ita.quoting import quoted
from itadesk.language import _


class UnusableDatabase(UserError):
    """What was named is no database that this program can use."""

    def __init__(self, where: str) -> None:
        super().__init__(where)
        self.where = where


class NotADatabase(UnusableDatabase):
    """A file of another kind: a text, a picture."""

    def sentence(self) -> str:
        """Says what is expected."""
        return _(
            "The file {where} is not a database; choose a database of this program, or a name that is not taken."
        ).format(where=self.where)


class ForeignDatabase(UnusableDatabase):
    """A database that another program made."""

    def sentence(self) -> str:
        """Says that it is left alone."""
        return _("The database {where} belongs to another program and was left untouched; choose another file.").format(
            where=self.where
        )


class NewerDatabase(UnusableDatabase):
    """A database that a later version of the program has written."""

    def __init__(self, where: str, found: int, known: int) -> None:
        super().__init__(where)
        self.found, self.known = found, known

    def sentence(self) -> str:
        """Names both versions."""
        return _(
            "The database {where} is of version {found}, but this program knows versions up to {known}; update the program."
        ).format(where=self.where, found=self.found, known=self.known)


class DamagedDatabase(UnusableDatabase):
    """The file is not whole any more."""

    def sentence(self) -> str:
        """Says what can still be done."""
        return _(
            "The database {where} is damaged and cannot be read whole; make a copy of the file, then restore your last backup."
        ).format(where=self.where)


class BrokenDatabase(UnusableDatabase):
    """A page, an index or a reference in the database is wrong."""

    def __init__(self, where: str, detail: str) -> None:
        super().__init__(where)
        self.detail = detail

    def sentence(self) -> str:
        """Gives what was found in the words of the database."""
        return _("The database {where} is not whole ({detail}); restore your last backup.").format(
            where=self.where, detail=quoted(self.detail)
        )


class ChangedPaper(UnusableDatabase):
    """The bytes of an issued paper are not those that were issued."""

    def __init__(self, where: str, kind: PaperKind, number: str) -> None:
        super().__init__(where)
        self.kind, self.number = kind, number

    def sentence(self) -> str:
        """Names the paper."""
        return _(
            "The issued paper {number} ({kind}) in the database {where} is not as it was issued; restore your last backup."
        ).format(number=self.number, kind=self.kind, where=self.where)


class MissingNumbers(UnusableDatabase):
    """An issued paper is missing from the register."""

    def __init__(self, where: str, kind: PaperKind, year: int, numbers: str) -> None:
        super().__init__(where)
        self.kind, self.year, self.numbers = kind, year, numbers

    def sentence(self) -> str:
        """Names the numbers that should all be there."""
        return _(
            "In the database {where} an issued paper ({kind}) of {year} is missing: numbers {numbers} were given; restore your last backup."
        ).format(where=self.where, kind=self.kind, year=self.year, numbers=self.numbers)


class ChangedFile(UnusableDatabase):
    """The bytes of a kept file are not those that it is called by."""

    def __init__(self, where: str, digest: str) -> None:
        super().__init__(where)
        self.digest = digest

    def sentence(self) -> str:
        """Names the file by the beginning of its SHA-256."""
        return _("A file ({digest}) in the database {where} is damaged; restore your last backup.").format(
            digest=self.digest[:12], where=self.where
        )


class DamagedOffice(UnusableDatabase):
    """The rows of one office are not as the program writes them."""

    def __init__(self, where: str, office_id: int) -> None:
        super().__init__(where)
        self.office_id = office_id

    def sentence(self) -> str:
        """Names the office's number."""
        return _(
            "Office number {office_id} in the database {where} holds values that this program did not write; restore your last backup."
        ).format(office_id=self.office_id, where=self.where)


class IndexOutOfStep(UnusableDatabase):
    """What the search looks through is not what is stored."""

    def sentence(self) -> str:
        """Says what to do."""
        return _(
            "The search does not find everything in {where} as it is stored; the command “itadesk verify” makes its index anew."
        ).format(where=self.where)


class DatabaseFolderMissing(UnusableDatabase):
    """The folder that the database should be in does not exist."""

    def sentence(self) -> str:
        """Says what to do."""
        return _("The folder of the database {where} does not exist; create it or choose another one.").format(
            where=self.where
        )


class DatabaseIsFolder(UnusableDatabase):
    """A folder was named instead of a file."""

    def sentence(self) -> str:
        """Says what is expected."""
        return _("{where} is a folder; name a file in it for the database.").format(where=self.where)


class UnusableAddress(UnusableDatabase):
    """An address that does not lead to any kind of database that is known here."""

    def sentence(self) -> str:
        """Says what an address looks like."""
        return _(
            "“{where}” is not the address of a database that can be used here; give a file, or an address such as postgresql+psycopg://name@server/database."
        ).format(where=self.where)


class ServerPartMissing(UnusableAddress):
    """The program was installed without what talks to servers."""

    def sentence(self) -> str:
        """Names what is to be installed."""
        return _(
            "The database {where} is on a server, and this program was installed without the part that talks to servers; install itadesk[server]."
        ).format(where=self.where)


class NoFileToBackUp(UnusableDatabase):
    """A database on a server: its bytes are not at hand here."""

    def sentence(self) -> str:
        """Says what backs it up."""
        return _(
            "The database {where} is on a server and is backed up there, by pg_dump; the data of an office can be exported."
        ).format(where=self.where)


class BackupExists(UnusableDatabase):
    """A backup should be written over a file."""

    def sentence(self) -> str:
        """Says that it is left alone."""
        return _("The file {where} is there already and was left as it is; give the backup another name.").format(
            where=self.where
        )


class BackupMissing(UnusableDatabase):
    """A backup was named that is not there."""

    def sentence(self) -> str:
        """Says what to check."""
        return _("There is no backup {where}; check the name, or choose another one.").format(where=self.where)


class BackupNotWhole(UnusableDatabase):
    """A backup in which something is not as it should be."""

    def __init__(self, where: str, reason: str) -> None:
        super().__init__(where)
        self.reason = reason

    def sentence(self) -> str:
        """Says what was found in it, and that it was not used."""
        return _("The backup {where} is not whole and was not used. {reason}").format(
            where=self.where, reason=self.reason
        )


class NothingReadable(UnusableDatabase):
    """Of a damaged database nothing can be read that is of use."""

    def sentence(self) -> str:
        """Says that the file is kept."""
        return _("Nothing can be read of the damaged database {where}; the file is kept as it is.").format(
            where=self.where
        )


class DatabaseGone(UnusableDatabase):
    """There are backups of a database, but not the database itself."""

    def sentence(self) -> str:
        """Says what can have happened."""
        return _(
            "The database {where} is gone or empty, though there are backups of it; a cleaning program or a virus scanner may have taken it away."
        ).format(where=self.where)


class JournalGone(UnusableDatabase):
    """Changes are lost with a file beside the database that is gone."""

    def sentence(self) -> str:
        """Says which file, and what can have happened."""
        return _(
            "The file {journal}, which holds the last changes of the database, is gone. If a virus scanner has taken it, have it put back; otherwise restore your last backup."
        ).format(journal=f"{self.where}-wal")


class NoWholeBackup(UnusableDatabase):
    """A backup was wanted, and there is none that is whole."""

    def sentence(self) -> str:
        """Says where one could still be."""
        return _(
            "There is no whole backup of the database {where} beside it; look for a copy on a memory stick or another computer."
        ).format(where=self.where)


class DatabaseFailure(EnvironmentFailure):
    """The computer cannot do it now."""

    def __init__(self, where: str, reason: str = "") -> None:
        super().__init__(where, reason)
        self.where, self.reason = where, reason


class DatabaseLocked(DatabaseFailure):
    """Another program keeps the database to itself for too long."""

    passes = True

    def sentence(self) -> str:
        """Says what to try."""
        return _("Another program is writing to the database {where}; wait a moment and try again.").format(
            where=self.where
        )


class DatabaseReadOnly(DatabaseFailure):
    """The file may be read but not written."""

    def sentence(self) -> str:
        """Says what to try."""
        return _(
            "The database {where} is write-protected; nothing was changed. Allow writing, or use a copy of it."
        ).format(where=self.where)


class DatabaseForbidden(DatabaseFailure):
    """The file or its folder may not even be read."""

    def sentence(self) -> str:
        """Gives the system's reason."""
        return _(
            "The database {where} cannot be opened ({reason}); check that you may use this file and its folder."
        ).format(where=self.where, reason=self.reason)


class DatabaseDiskFull(DatabaseFailure):
    """There is no room for what should be written."""

    def sentence(self) -> str:
        """Says what to try."""
        return _(
            "The disk of the database {where} is full; nothing was changed. Delete what is not needed and try again."
        ).format(where=self.where)


class DatabaseUnreachable(DatabaseFailure):
    """Reading or writing failed on the way: a disk error, a lost connection."""

    def sentence(self) -> str:
        """Gives the system's reason."""
        return _(
            "The database {where} does not answer ({reason}); check the disk or the connection and try again."
        ).format(where=self.where, reason=self.reason)


class ServerUnreachable(DatabaseUnreachable):
    """The server is gone, or the way to it; it may be back at any time."""

    passes = True
    distant = True

    def sentence(self) -> str:
        """Says where to look; what the driver says is English, and of no use at the desk."""
        return _(
            "The server of the database {where} cannot be reached, or does not let you in. Look at the network, and at the password that is kept on this computer, and try again."
        ).format(where=self.where)


class CommitInDoubt(ServerUnreachable):
    """The connection broke off in the very moment in which something was stored."""

    in_doubt = True

    def sentence(self) -> str:
        """Says what to look at before it is done again."""
        return _(
            "The connection to the database {where} broke off while something was being stored; look whether it is there before you do it again."
        ).format(where=self.where)


class CopyNotTheSame(DatabaseFailure):
    """A copy arrived in another place otherwise than it was sent."""

    def sentence(self) -> str:
        """Says what to try."""
        return _("The copy {where} did not arrive as it was sent; try another memory stick or folder.").format(
            where=self.where
        )
