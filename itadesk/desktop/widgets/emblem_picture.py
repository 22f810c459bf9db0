"""An emblem on the screen, whole and in its proportions; nothing is to be seen where there is none."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QLabel

from itadesk.services.ports import Picture


class EmblemPicture(QLabel):
    """A square for an emblem.

    Takes:
        side: of the square, in pixels.
    """

    def __init__(self, name: str, side: int) -> None:
        super().__init__(alignment=Qt.AlignmentFlag.AlignCenter)
        self.setFixedSize(side, side)
        self.setAccessibleName(name)

    def show_emblem(self, emblem: Picture | None) -> None:
        """Shows an emblem, as large as the square allows."""
        found = QPixmap()
        if emblem is not None:
            found.loadFromData(emblem.data)
        if not found.isNull():
            found = found.scaled(
                self.size(), Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation
            )
        self.setPixmap(found)
