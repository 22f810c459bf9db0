"""Makes the pictures of the documentation: each page of the window, and printed pages, all of the sample office.

pictures.py [FOLDER]        default: docs/pictures

Under a real X server; where no display is there, Xvfb is started with a screen of 1366 by 768, the smallest that the
window is made for.
"""

import os
import subprocess
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QElapsedTimer, QIODevice, QRect, QSize
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtPdf import QPdfDocument
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMainWindow

from itadesk.desktop.application import Desktop
from itadesk.desktop.dialogs import Dialogs
from itadesk.desktop.main_window import MainWindow
from itadesk.desktop.qt_words import QtWords
from itadesk.desktop.dressing import dress
from itadesk.exchange.sample import sample_office
from itadesk.services.importing import import_record
from itadesk.services.papers import COMPOSED_KINDS, Wish, compose_paper, wished_paper
from itadesk.services.ports import PrintOptions
from itadesk.storage.database import open_database
from itadesk.typesetting.setting import set_on_paper

SCREEN = (1366, 768)
PAGES = ("overview", "scores", "analysis", "measures", "progress", "papers", "register", "office")
DOTS = 96
PATIENCE = 10_000


def main(arguments: list[str]) -> int:
    """Makes all pictures."""
    folder = Path(arguments[0] if arguments else "docs/pictures").resolve()
    folder.mkdir(parents=True, exist_ok=True)
    if sys.platform == "linux" and not os.environ.get("DISPLAY"):
        return under_xvfb([sys.executable, __file__, str(folder)])
    application = QApplication([])
    dress(application)
    words = QtWords()
    application.installTranslator(words)
    with tempfile.TemporaryDirectory() as temporary:
        picture_window(Path(temporary), folder)
    picture_papers(folder)
    return 0


def under_xvfb(command: list[str]) -> int:
    """Runs a command on a screen of its own."""
    read, write = os.pipe()
    size = f"{SCREEN[0]}x{SCREEN[1]}x24"
    server = subprocess.Popen(
        ["Xvfb", "-displayfd", str(write), "-screen", "0", size, "-nolisten", "tcp"],
        pass_fds=[write],
        stderr=subprocess.DEVNULL,
    )
    try:
        with os.fdopen(read) as answer:
            display = f":{answer.readline().strip()}"
        environment = {**os.environ, "DISPLAY": display, "QT_QPA_PLATFORM": "xcb"}
        return subprocess.run(command, env=environment, check=False).returncode
    finally:
        os.close(write)
        server.terminate()
        server.wait()


def picture_window(temporary: Path, folder: Path) -> None:
    """The start page, then each page on the sample office."""
    database = open_database(temporary / "pictures.db")
    desktop = Desktop(database.start, set_on_paper, Dialogs())
    desktop.show_start()
    take(desktop.window, folder / "window-start.png")
    desktop.open(import_record(database.start, sample_office()).office_id)
    window = desktop.window
    if not isinstance(window, MainWindow):
        raise TypeError(window)
    wait_for(lambda: window.preview.printing is not None)
    for number, name in enumerate(PAGES):
        window.sidebar.choose(number)
        window.pages[number].begin()
        take(window, folder / f"window-{name}.png")
    desktop.end()
    database.close()


def take(window: QMainWindow | None, path: Path) -> None:
    """A picture of a window as it stands on the screen."""
    if window is None:
        raise LookupError(path)
    window.setGeometry(QRect(0, 0, *SCREEN))
    window.activateWindow()
    QTest.qWait(600)
    window.screen().grabWindow(window.winId()).save(str(path))


def wait_for(done: Callable[[], bool]) -> None:
    """Lets the window live until something is done."""
    waited = QElapsedTimer()
    waited.start()
    while not done():
        if waited.hasExpired(PATIENCE):
            raise TimeoutError
        QTest.qWait(20)


def picture_papers(folder: Path) -> None:
    """The pages of each paper of the sample office."""
    record = sample_office()
    for kind in COMPOSED_KINDS:
        document = compose_paper(record, wished_paper(record, Wish(kind=kind)))
        for number, image in enumerate(images(set_on_paper(document, PrintOptions()).pdf), 1):
            image.save(str(folder / f"paper-{kind}-{number}.png"))


def images(pdf: bytes) -> list[QImage]:
    """The pages of a PDF on white."""
    buffer = QBuffer()
    buffer.setData(QByteArray(pdf))
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    document = QPdfDocument()
    document.load(buffer)
    made = []
    for page in range(document.pageCount()):
        size: QSize = (document.pagePointSize(page) * (DOTS / 72)).toSize()
        image = QImage(size, QImage.Format.Format_Grayscale8)
        image.fill(QColor("white"))
        painter = QPainter(image)
        painter.drawImage(0, 0, document.render(page, size))
        painter.end()
        made.append(image)
    document.close()
    return made


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
