"""What goes wrong with databases that are locked with a passphrase: each failure with its sentence."""

from itadesk.errors import EnvironmentFailure
from itadesk.language import _
from itadesk.storage.failures import UnusableDatabase


class PassphraseNeeded(UnusableDatabase):
    """A database is locked, and nobody has said its passphrase yet."""

    def sentence(self) -> str:
        """Says how it can be said."""
        return _(
            "The database {where} is locked with a passphrase: open it in the window, or give the passphrase in a file by --database-passphrase or in ITADESK_DATABASE_PASSPHRASE."
        ).format(where=self.where)


class WrongDatabasePassphrase(UnusableDatabase):
    """A database does not open with what was said."""

    def sentence(self) -> str:
        """Says what to look at."""
        return _(
            "The passphrase does not open the database {where}. Type it again, and look at the keyboard's language and at capital letters."
        ).format(where=self.where)


class DatabaseInUse(EnvironmentFailure):
    """Somebody else has the database open, which has to be alone now."""

    def __init__(self, where: str) -> None:
        super().__init__(where)
        self.where = where

    def sentence(self) -> str:
        """Says what to do."""
        return _(
            "Another program has the database {where} open, so its passphrase was left as it is; close the other one and try again."
        ).format(where=self.where)


class NotLocked(UnusableDatabase):
    """A passphrase is to be removed that there is not."""

    def sentence(self) -> str:
        """Says so."""
        return _("The database {where} has no passphrase; there is nothing to remove.").format(where=self.where)
