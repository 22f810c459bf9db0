"""An own wording as a JSON file, `itadesk.wording/1`, by which one office gives it to another: read strictly, written without loss."""

import json
from contextlib import suppress
from typing import Final

from itadesk.errors import UserError
from itadesk.exchange.office_file.decoding import decode
from itadesk.exchange.office_file.description import OWN_WORDING, RECORD
from itadesk.exchange.office_file.failures import UnusableOfficeFile
from itadesk.exchange.office_file.formats import content_of
from itadesk.exchange.office_file.shapes import EnoughFaultsError, Faults
from itadesk.ita.faults import Fault
from itadesk.ita.quoting import quoted
from itadesk.ita.wordings import OwnWording
from itadesk.language import _

FORMAT: Final = "itadesk.wording/1"


class UnusableWordingFile(UnusableOfficeFile):
    """A file from which no wording can be taken, with everything that has to be mended."""


class ForeignWording(UserError):
    """JSON, but not a wording."""

    def __init__(self, found: object) -> None:
        super().__init__(found)
        self.found = found

    def sentence(self) -> str:
        """Says what is expected, and what was found where anything was."""
        if self.found is None:
            return _(
                "it holds no wording (its “format” is missing); choose a file that begins with “format”: “{expected}”."
            ).format(expected=FORMAT)
        return _("its format is “{found}”, not “{expected}”; choose a file with a wording.").format(
            found=quoted(self.found), expected=FORMAT
        )


def read_wording(data: bytes, name: str) -> OwnWording:
    """The wording of a file.

    Takes:
        name: the file's name, for the sentence about what is wrong.

    Raises:
        UnusableWordingFile: with everything that has to be mended.
    """
    noted, wording = Faults(), OWN_WORDING.stand_in()
    try:
        found = content_of(decode(data), FORMAT, ForeignWording)
    except UserError as error:
        raise UnusableWordingFile(name, [Fault((), error)], RECORD.stand_in()) from None
    with suppress(EnoughFaultsError):
        wording = OWN_WORDING.read(found, (), noted)
    if noted.found:
        raise UnusableWordingFile(name, noted.found, RECORD.stand_in())
    return wording


def write_wording(wording: OwnWording) -> bytes:
    """The file of a wording. The same wording gives the same bytes."""
    written = {"format": FORMAT, **OWN_WORDING.write(wording)}
    return (json.dumps(written, ensure_ascii=False, indent=1) + "\n").encode()
