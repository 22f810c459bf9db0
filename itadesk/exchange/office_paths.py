"""Reads the file of an office wherever it lies, in the form that its ending names."""

from pathlib import Path

from itadesk.errors import UserError
from itadesk.exchange.office_forms import is_own, read_in_form
from itadesk.exchange.office_json import OfficeFile
from itadesk.language import _
from itadesk.services.chosen_files import bytes_of


class NoOfficeFile(UserError):
    """A table that somebody else has made: nothing in it says of which office it is."""

    def __init__(self, name: str) -> None:
        super().__init__(name)
        self.name = name

    def sentence(self) -> str:
        """Says how it can be taken in all the same."""
        return _("This is a table that this program did not make; open its office and take the file in there.")


def read_office_path(path: Path) -> OfficeFile:
    """What the file of an office holds.

    Raises:
        UserError: it cannot be read, or is none; the sentence says why.
    """
    data = bytes_of(path)
    form = path.suffix.lower()
    if not is_own(form, data):
        raise NoOfficeFile(path.name)
    return read_in_form(form, data, path.name)
