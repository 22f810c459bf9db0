"""The shape of files that an office's parts name: their bytes in base64 by the SHA-256 of what they hold."""

import base64
import hashlib
import re
from collections.abc import Mapping
from typing import Final

from itadesk.errors import UserError
from itadesk.exchange.media_types import evidence_type_of
from itadesk.exchange.office_file.failures import WrongType
from itadesk.exchange.office_file.shapes import Faults, Schema, Shape
from itadesk.exchange.office_file.structures import group_of
from itadesk.exchange.office_file.values import END, string_of
from itadesk.ita.faults import Place
from itadesk.ita.quoting import quoted
from itadesk.language import _
from itadesk.services.file_ports import KeptFile

_DIGEST: Final = "^[0-9a-f]{64}" + END
_BASE64: Final = "^([A-Za-z0-9+/]{4})*([A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?" + END


class UnusableDigest(UserError):
    """A file is called by something else than its SHA-256."""

    def __init__(self, written: str) -> None:
        super().__init__(written)
        self.written = written

    def sentence(self) -> str:
        """Says what is expected."""
        return _("“{written}” is not the SHA-256 of a file: 64 digits and letters from a to f are.").format(
            written=quoted(self.written)
        )


class NotBase64(UserError):
    """A file's bytes cannot be read."""

    def sentence(self) -> str:
        """Says what is expected."""
        return _("The file is not written in base64; export the office anew.")


class OtherContent(UserError):
    """A file's bytes are not those that it is called by."""

    def sentence(self) -> str:
        """Says what to do."""
        return _("The file was changed or damaged: its SHA-256 is another one. Export the office anew.")


class UnknownFileKind(UserError):
    """A file is none of those that papers hold."""

    def sentence(self) -> str:
        """Names the kinds."""
        return _(
            "The file is neither a PNG, a JPEG nor a PDF, nor a document of Word, Excel or PowerPoint; take it out."
        )


class KeptFiles(Shape[Mapping[str, KeptFile]]):
    """Files by their SHA-256."""

    def read(self, found: object, place: Place, faults: Faults) -> Mapping[str, KeptFile]:
        """The files that are not faulty."""
        files = {}
        for digest, written in group_of(found, place, None, faults).items():
            try:
                files[digest] = _file(digest, written)
            except UserError as error:
                faults.add((*place, digest), error)
        return files

    def stand_in(self) -> Mapping[str, KeptFile]:
        """None at all."""
        return {}

    def write(self, value: Mapping[str, KeptFile]) -> object:
        """The files in the order of their digests."""
        return {digest: base64.b64encode(value[digest].data).decode() for digest in sorted(value)}

    def schema(self, definitions: dict[str, Schema]) -> Schema:
        """An object of texts in base64."""
        definitions["digest"] = {"type": "string", "pattern": _DIGEST}
        return {
            "type": "object",
            "propertyNames": {"$ref": "#/$defs/digest"},
            "additionalProperties": {"type": "string", "contentEncoding": "base64", "pattern": _BASE64},
        }


def _file(digest: str, written: object) -> KeptFile:
    """The file that is written under its SHA-256."""
    check_digest(digest)
    try:
        data = base64.b64decode(string_of(written, WrongType.TEXT), validate=True)
    except ValueError:
        raise NotBase64 from None
    return file_called(digest, data)


def check_digest(written: str) -> None:
    """Refuses what is not the SHA-256 of a file.

    Raises:
        UnusableDigest: it is none.
    """
    if not re.fullmatch(_DIGEST, written):
        raise UnusableDigest(written)


def file_called(digest: str, data: bytes) -> KeptFile:
    """The file of these bytes, which is called by its SHA-256.

    Raises:
        OtherContent, UnknownFileKind: as they say.
    """
    if hashlib.sha256(data).hexdigest() != digest:
        raise OtherContent
    media_type = evidence_type_of(data)
    if media_type is None:
        raise UnknownFileKind
    return KeptFile(data=data, media_type=media_type)
