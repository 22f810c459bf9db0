"""Files of offices as this program writes them, told from all others by what stands in them."""

from pathlib import Path

from itadesk.exchange.incoming.failures import NoOffice
from itadesk.exchange.incoming.reading import read_bytes
from itadesk.exchange.office_forms import FORMS, is_own, read_in_form
from itadesk.exchange.office_json import OfficeFile


def own_office(data: bytes, name: str) -> OfficeFile | None:
    """The office of a file; None where the file is not one of this program's.

    Raises:
        ItadeskError: it is, but cannot be used; the sentence says all that has to be mended.
    """
    form = Path(name).suffix.lower()
    return read_in_form(form, data, name) if form in FORMS and is_own(form, data) else None


def read_own_office(path: Path) -> OfficeFile:
    """The office of a file.

    Raises:
        ItadeskError: it cannot be read, or holds none.
    """
    office = own_office(read_bytes(path), path.name)
    if office is None:
        raise NoOffice(path.name)
    return office
