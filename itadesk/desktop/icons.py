"""Line icons of one set, drawn once in `resources/icons` and coloured for the theme that is worn."""

import re
from pathlib import Path
from typing import Final

from PySide6.QtCore import QSize, QTemporaryDir
from PySide6.QtGui import QIcon

from itadesk.desktop.theme import colours
from itadesk.resources import resource

_COLOUR: Final = re.compile(r"#[0-9a-f]{6}")


class PaintBox:
    """Icons in the colours in which they were asked for, as files: style sheets and Qt's own sharp drawing take nothing else."""

    def __init__(self) -> None:
        self._folder = QTemporaryDir()
        self._painted: dict[tuple[str, str], str] = {}

    def file(self, icon: str, colour: str) -> str:
        """The path of an icon in a colour; in that of its drawing where no file can be written."""
        if (icon, colour) not in self._painted:
            self._painted[icon, colour] = self._paint(resource("icons", f"{icon}.svg"), colour)
        return self._painted[icon, colour]

    def _paint(self, drawn: Path, colour: str) -> str:
        path = Path(self._folder.filePath(f"{drawn.stem}-{colour[1:]}.svg"))
        try:
            path.write_text(_COLOUR.sub(colour, drawn.read_text("utf-8")), "utf-8")
        except OSError:
            return drawn.as_posix()
        return path.as_posix()


PAINT_BOX: Final = PaintBox()


def line_icon(icon: str, *, primary: bool = False) -> QIcon:
    """An icon in the colours worn now: as it is, of a button that is pressed in, and of one that cannot be pressed.

    Takes:
        primary: whether it stands on the accent, as on the one button that matters most.
    """
    made, worn = QIcon(), colours()
    usual = worn.accent_text if primary else worn.text
    made.addFile(PAINT_BOX.file(icon, usual), QSize(), QIcon.Mode.Normal, QIcon.State.Off)
    made.addFile(PAINT_BOX.file(icon, worn.accent_text), QSize(), QIcon.Mode.Normal, QIcon.State.On)
    made.addFile(PAINT_BOX.file(icon, worn.disabled), QSize(), QIcon.Mode.Disabled, QIcon.State.Off)
    return made
