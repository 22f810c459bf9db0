"""What all commands have in common: their exit statuses, how they read files, and how they speak."""

import argparse
import errno
import io
import sys
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Final

from itadesk.errors import FileUnreadable, FileUnwritable, UserError, reason_of
from itadesk.language import _
from itadesk.services.chosen_files import LARGEST, bytes_within

Task = Callable[[argparse.Namespace], int]

DONE: Final = 0
DONE_WITH_FINDINGS: Final = 1
NOTHING: Final = 2
DONE_THOUGH_CHANGED: Final = 3
"""Done, and it was found that somebody has changed something from outside."""


class FileTooLarge(UserError):
    """A file that is larger than anything the program writes."""

    def __init__(self, path: str) -> None:
        super().__init__(path)
        self.path = path

    def sentence(self) -> str:
        """Names the file and the bound."""
        return _("The file {path} is larger than {limit} MB and was not read; choose the right file.").format(
            path=self.path, limit=LARGEST // 1024 // 1024
        )


def read_file(path: str) -> bytes:
    """The bytes of a file.

    Raises:
        FileUnreadable, FileTooLarge: it cannot or should not be read.
    """
    try:
        data = bytes_within(Path(path), LARGEST)
    except OSError as error:
        raise FileUnreadable(path, reason_of(error)) from error
    if data is None:
        raise FileTooLarge(path)
    return data


def say(*sentences: str) -> None:
    """Results go to standard output, a line each, at once, so that a full disk is noticed while it can still be said.

    Raises:
        FileUnwritable: whatever standard output leads to is full or gone.
        BrokenPipeError: whoever read it has closed it.
    """
    try:
        for sentence in sentences:
            print(sentence, flush=True)  # noqa: T201  standard output is where results go
    except BrokenPipeError:
        raise
    except OSError as error:
        if sys.platform == "win32" and error.errno == errno.EINVAL:
            raise BrokenPipeError from error  # what Windows says of a reader that has gone
        sys.stdout = io.StringIO()  # what could not be written would otherwise be tried again at the end
        raise FileUnwritable(_("standard output"), reason_of(error)) from error


def complain(sentences: Iterable[str]) -> int:
    """What went wrong goes to standard error, a line each; gives how many there were."""
    count = 0
    for sentence in sentences:
        print(sentence, file=sys.stderr)  # noqa: T201  standard error is where complaints go
        count += 1
    return count
