"""What is said of the passphrase that a database has after a backup was restored."""

from itadesk.language import _
from itadesk.services.backup_ports import Held


def held_words(held: Held) -> str:
    """Which passphrase holds now."""
    match held:
        case Held.ITS_OWN:
            return _("The database has the passphrase that it had before; that of the backup is not needed for it.")
        case Held.NONE:
            return _("The database has no passphrase now, as before; set one in the settings where you want one.")
        case _:
            return _("The database has the passphrase of the backup now.")
