"""An own wording as a JSON file, `itadesk.wording/1`, by which one office gives it to another: read strictly, written without loss."""

import json
import re
from contextlib import suppress
from typing import Final

from itadesk.errors import UserError
from itadesk.exchange.office_file.decoding import JsonObject, decode
from itadesk.exchange.office_file.description import OWN_WORDING, RECORD
from itadesk.exchange.office_file.failures import UnusableOfficeFile
from itadesk.exchange.office_file.shapes import EnoughFaultsError, Faults
from itadesk.ita.faults import Fault
from itadesk.ita.quoting import quoted
from itadesk.ita.wordings import OwnWording
from itadesk.language import _

FORMAT: Final = "itadesk.wording/1"
_VERSION: Final = re.compile(r"itadesk\.wording/([0-9]{1,6})")


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


class NewerWording(UserError):
    """A version of the format that came after this program."""

    def __init__(self, found: str) -> None:
        super().__init__(found)
        self.found = found

    def sentence(self) -> str:
        """Says what to do."""
        return _(
            "its format “{found}” is newer than this program, which reads “{expected}”; update the program."
        ).format(found=quoted(self.found), expected=FORMAT)


def read_wording(data: bytes, name: str) -> OwnWording:
    """The wording of a file.

    Takes:
        name: the file's name, for the sentence about what is wrong.

    Raises:
        UnusableWordingFile: with everything that has to be mended.
    """
    noted, wording = Faults(), OWN_WORDING.stand_in()
    try:
        found = _content(decode(data))
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


def _content(found: object) -> JsonObject:
    """Everything in the file but its format."""
    if not isinstance(found, JsonObject) or "format" not in found:
        raise ForeignWording(None)
    written = found["format"]
    version = _VERSION.fullmatch(written) if isinstance(written, str) else None
    if version is not None and int(version[1]) > 1:
        raise NewerWording(version[0])
    if written != FORMAT:
        raise ForeignWording(written)
    content = JsonObject([(key, value) for key, value in found.items() if key != "format"])
    content.repeated = found.repeated
    return content
