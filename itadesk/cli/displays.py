"""Whether there is a display that a window can be opened on; without one Qt ends the program in words of its own."""

import os
import sys

from itadesk.errors import EnvironmentFailure
from itadesk.language import _


class NoDisplay(EnvironmentFailure):
    """A window is asked for where none can be shown, as over a connection to a server."""

    def sentence(self) -> str:
        """Says what does without a window."""
        return _(
            "There is no display to open the window on: start the program on a desktop, or use the commands that “itadesk --help” lists."
        )


def need_display() -> None:
    """Goes on where a window can be shown.

    Raises:
        NoDisplay: on Linux, where neither X nor Wayland says where it is, and no other way is named to Qt.
    """
    ways = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    if sys.platform == "linux" and not any(map(os.environ.get, ways)):
        raise NoDisplay
