"""What stands in for the other programs of the computer."""

from pathlib import Path

from PySide6.QtCore import QObject, QUrl, Slot


class Reader(QObject):
    """Notes what it is to open."""

    def __init__(self) -> None:
        super().__init__()
        self.opened: list[Path] = []

    @Slot(QUrl)
    def open(self, url: QUrl) -> None:
        self.opened.append(Path(url.toLocalFile()))
