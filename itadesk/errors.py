"""The three kinds of failure, each with one door.

`UserError`: what was entered or asked for cannot be used. One sentence: what, where, what to do.
`EnvironmentFailure`: the computer cannot do it (disk full, file locked). One sentence with advice.
Anything else is a failure of the program itself: it is logged, the work is kept, the program says so and stops.

A class writes its own sentence in the language spoken when it is shown; callers pass data, never prose.
"""

import errno
import sys
from collections.abc import Mapping
from typing import ClassVar, Final

from itadesk.language import N_, _

_REASONS: Final[Mapping[int, str]] = {
    errno.ENOENT: N_("it does not exist"),
    errno.EACCES: N_("it may not be opened"),
    errno.EPERM: N_("it may not be opened"),
    errno.EISDIR: N_("it is a folder"),
    errno.ENOTDIR: N_("a part of its path is no folder"),
    errno.EEXIST: N_("there is a file of this name already"),
    errno.ENOSPC: N_("the disk is full"),
    errno.EDQUOT: N_("the disk is full"),
    errno.EFBIG: N_("the disk is full"),
    errno.EROFS: N_("the disk is write-protected"),
    errno.ENAMETOOLONG: N_("its name is too long"),
}


_OF_WINDOWS: Final[Mapping[int, str]] = {
    19: N_("the disk is write-protected"),
    **dict.fromkeys((32, 33), N_("another program has it open; close it there")),
    123: N_("its name is too long, or has a sign that names cannot have"),
    206: N_("its name is too long"),
}
"""What Windows tells apart: there are fewer numbers of the other kind."""


def reason_of(error: OSError) -> str:
    """Why the system refused, in the language spoken now; in the system's own words where it is something rare."""
    known = _OF_WINDOWS.get(getattr(error, "winerror", None) or 0) or _REASONS.get(error.errno or 0)
    if sys.platform == "win32" and error.errno == errno.EINVAL:
        known = known or _OF_WINDOWS[123]  # so it is said where a file is opened, without the number
    return _(known) if known else error.strerror or str(error)


class ItadeskError(Exception):
    """A failure that has a sentence for the person at the desk."""

    def sentence(self) -> str:
        """One sentence: what is wrong, where, and what to do."""
        raise NotImplementedError

    def __str__(self) -> str:
        return self.sentence()


class UserError(ItadeskError):
    """Something entered or asked for cannot be used; the person can mend it."""


class EnvironmentFailure(ItadeskError):
    """The computer cannot do it now; the sentence says what to try.

    Attributes:
        passes: whether it is over by itself in a moment, so that trying again may be enough.
        distant: whether another computer does not answer: even to find out that it does again takes a while.
        in_doubt: whether it may have been done all the same; what is stored has to be looked at before it is tried again.
    """

    passes: ClassVar[bool] = False
    distant: ClassVar[bool] = False
    in_doubt: ClassVar[bool] = False


class FileUnwritable(EnvironmentFailure):
    """A file could not be written."""

    def __init__(self, path: str, reason: str) -> None:
        super().__init__(path, reason)
        self.path, self.reason = path, reason

    def sentence(self) -> str:
        """Names the file and the system's reason."""
        return _(
            "The file {path} cannot be written ({reason}). Choose another folder, or check that the disk is not full or write-protected."
        ).format(path=self.path, reason=self.reason)


class FileUnreadable(UserError):
    """A file could not be read at all."""

    def __init__(self, path: str, reason: str) -> None:
        super().__init__(path, reason)
        self.path, self.reason = path, reason

    def sentence(self) -> str:
        """Names the file and the system's reason."""
        return _("The file {path} cannot be read ({reason}). Check its name and that you may open it.").format(
            path=self.path, reason=self.reason
        )
