"""Pasted text on the command line: out of a file or standard input, in whatever writing it is."""

import sys
from typing import Final

from itadesk.cli.tasks import read_file
from itadesk.errors import FileUnreadable, UserError, reason_of
from itadesk.language import _

STANDARD_INPUT: Final = "-"
LONGEST: Final = 20 * 1024 * 1024
"""Bytes; no paper has as much text."""

_MARKS: Final = {b"\xff\xfe": "utf-16", b"\xfe\xff": "utf-16", b"\xef\xbb\xbf": "utf-8-sig"}


class NotText(UserError):
    """Something was given as text that holds none."""

    def __init__(self, path: str) -> None:
        super().__init__(path)
        self.path = path

    def sentence(self) -> str:
        """Says what can be read."""
        return _(
            "{path} holds no text that can be read: copy the text and paste it, or take files of Excel, Word and PDF in by itadesk import."
        ).format(path=self.path)


class TextTooLong(UserError):
    """More text than any paper has."""

    def __init__(self, path: str) -> None:
        super().__init__(path)
        self.path = path

    def sentence(self) -> str:
        """Names the bound."""
        return _("{path} is longer than {limit} MB and was not read; give only the part that is wanted.").format(
            path=self.path, limit=LONGEST // 1024 // 1024
        )


def text_of(path: str) -> str:
    """The text of a file, or of standard input.

    Raises:
        FileUnreadable, FileTooLarge, TextTooLong, NotText: it cannot or should not be read.
    """
    written = _standard_input() if path == STANDARD_INPUT else read_file(path)
    name = _("standard input") if path == STANDARD_INPUT else path
    if len(written) > LONGEST:
        raise TextTooLong(name)
    return _decoded(written, name)


def _standard_input() -> bytes:
    try:
        return sys.stdin.buffer.read(LONGEST + 1)
    except OSError as error:
        raise FileUnreadable(_("standard input"), reason_of(error)) from error


def _decoded(written: bytes, name: str) -> str:
    """The text in UTF-8, in UTF-16 where a mark says so, or in the Thai of older Windows."""
    encodings = [encoding for mark, encoding in _MARKS.items() if written.startswith(mark)] or ["utf-8", "cp874"]
    for encoding in encodings:
        try:
            text = written.decode(encoding)
        except UnicodeDecodeError:
            continue
        if "\0" not in text:
            return text
    raise NotText(name)
