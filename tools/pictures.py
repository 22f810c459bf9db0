"""Makes the pictures of the documentation: each page of the window, some dialogs, and printed pages of the sample office.

pictures.py [FOLDER]                             default: docs/pictures
pictures.py FOLDER --language en --theme dark    the window in other words and colours; no printed pages
pictures.py FOLDER --every-setting               the window in Thai and English, light and dark, at 100 and 150 %

Under a real X server; where no display is there, Xvfb is started with a screen of 1366 by 768, the smallest that the
window is made for.
"""

import argparse
import itertools
import os
import subprocess
import sys
import tempfile
from collections import Counter
from collections.abc import Callable
from dataclasses import replace
from decimal import Decimal
from pathlib import Path
from unittest.mock import patch

from PySide6.QtCore import QBuffer, QByteArray, QElapsedTimer, QIODevice, QSize, Qt
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtPdf import QPdfDocument
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QMainWindow

from itadesk.desktop.application import Desktop
from itadesk.desktop.dialogs import Dialogs
from itadesk.desktop.dressing import Tailor, Theme
from itadesk.desktop.log.dialog import LogDialog
from itadesk.desktop.main_window import MainWindow
from itadesk.desktop.offices.dialog import OfficesDialog
from itadesk.desktop.operations import Operation
from itadesk.desktop.page_names import PAGES
from itadesk.desktop.pages.measures.page import MeasuresPage
from itadesk.desktop.pages.papers.page import PapersPage
from itadesk.desktop.preferences import Preferences, Settings
from itadesk.desktop.qt_words import QtWords
from itadesk.exchange.sample import sample_office
from itadesk.ita.offices import KINDS
from itadesk.language import LANGUAGES, SPEECH
from itadesk.services.importing import import_record
from itadesk.services.log_ports import Door
from itadesk.services.offices import add_office
from itadesk.services.papers import COMPOSED_KINDS, Wish, compose_paper, wished_paper
from itadesk.services.ports import PrintOptions
from itadesk.storage.database import Database, open_database
from itadesk.typesetting.setting import set_on_paper

SCREEN = (1366, 768)
SCALES = (1, 1.5)
DOTS = 96
PATIENCE = 10_000
INVENTED = ("บ้านตัวอย่าง", "หนองสมมติ", "ดอนสมมติ", "คลองสมมติ", "ทุ่งสมมติ", "นาสมมติ", "วังสมมติ", "โคกสมมติ", "ท่าสมมติ")
"""Offices that are nowhere, for the overview of many."""


def main(arguments: list[str]) -> int:
    """Makes all pictures."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", nargs="?", type=Path, default=Path("docs/pictures"))
    parser.add_argument("--language", choices=LANGUAGES)
    parser.add_argument("--theme", choices=list(Theme))
    parser.add_argument("--every-setting", action="store_true")
    options = parser.parse_args(arguments)
    options.folder.mkdir(parents=True, exist_ok=True)
    if options.every_setting:
        return picture_every_setting(options.folder)
    if sys.platform == "linux" and not os.environ.get("DISPLAY"):
        return under_xvfb([sys.executable, __file__, *arguments])
    is_plain = options.language is None and options.theme is None
    wanted = Preferences(language=options.language or LANGUAGES[0], theme=Theme(options.theme or Theme.LIGHT))
    application = QApplication([])
    SPEECH.use(wanted.language)
    tailor = Tailor(application, wanted.theme)
    words = QtWords()
    application.installTranslator(words)
    someone = patch.dict(os.environ, LOGNAME="somchai"), patch("platform.node", return_value="office-1")
    with tempfile.TemporaryDirectory() as temporary, someone[0], someone[1]:  # the log names who sits here, and where
        picture_window(Path(temporary), options.folder, wanted)
    tailor.end()
    if is_plain:
        picture_papers(options.folder)
    return 0


def picture_every_setting(folder: Path) -> int:
    """The window in every setting, each in a folder of its own and by a process of its own."""
    worst = 0
    for language, theme, scale in itertools.product(LANGUAGES, (Theme.LIGHT, Theme.DARK), SCALES):
        place = folder / f"{language}-{theme}-{scale * 100:.0f}"
        command = [sys.executable, __file__, str(place), "--language", language, "--theme", theme]
        environment = {**os.environ, "QT_SCALE_FACTOR": str(scale)}
        worst = max(worst, subprocess.run(command, env=environment, check=False).returncode)
    return worst


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


def picture_window(temporary: Path, folder: Path, wanted: Preferences) -> None:
    """The start page, then each page on the sample office."""
    database = replace(open_database(temporary / "pictures.db"), door=Door.WINDOW)
    # a path that says nothing of this computer
    settings = Settings(temporary / "preferences.json", "/home/office/.local/share/itadesk/itadesk.db")
    settings.now = wanted
    desktop = Desktop(database.start, set_on_paper, Dialogs(), None, settings)
    desktop.show_start()
    take(desktop.window, folder / "window-start.png")
    desktop.open(import_record(database.start, sample_office()).office_id)
    window = desktop.window
    if not isinstance(window, MainWindow):
        raise TypeError(window)
    wait_for(lambda: window.preview.printing is not None)
    for number, name in enumerate(PAGES):
        window.sidebar.choose(number)
        window.arriving.finish()
        window.pages[number].begin()
        take(window, folder / f"window-{name}.png")
    picture_dialogs(window, database, folder)
    desktop.end()
    database.close()


def picture_dialogs(window: MainWindow, database: Database, folder: Path) -> None:
    """What opens over the window: a paper being issued, example measures, the log, all offices."""
    window.sidebar.choose(tuple(PAGES).index("papers"))
    window.arriving.finish()
    papers = window.pages[window.page_number]
    if not isinstance(papers, PapersPage):
        raise TypeError(papers)
    papers.issue()
    take_over(window, papers.dialog, folder / "window-issuing.png")
    picture_examples(window, folder)
    for total in ("93.50", "93.46"):
        result = window.workbench.record.results[-1]
        window.workbench.perform(Operation("entering scores", result, replace(result, total=Decimal(total))))
    take_over(
        window,
        LogDialog(database.start, window.workbench.office_id, window.dialogs, window),
        folder / "window-log.png",
    )
    add_invented(database)
    take_over(window, OfficesDialog(database.start, window.dialogs, window), folder / "window-offices.png")


def picture_examples(window: MainWindow, folder: Path) -> None:
    """Example measures over the page of the measures."""
    window.sidebar.choose(tuple(PAGES).index("measures"))
    window.arriving.finish()
    measures = window.pages[window.page_number]
    if not isinstance(measures, MeasuresPage):
        raise TypeError(measures)
    measures.examples.open()
    take_over(window, measures.examples.dialog, folder / "window-examples.png")


def add_invented(database: Database) -> None:
    """Further offices, each with a little less than the one before."""
    record = sample_office()
    for number, name in enumerate(INVENTED):
        less = Decimal(number * 175) / 100
        results = tuple(
            replace(each, total=None if each.total is None else each.total - less)
            for each in record.results[number % 2 :]
        )
        office = replace(record.office, kind=KINDS[number % 2], name=name)
        add_office(database.start, replace(record, office=office, results=results if number % 4 != 3 else ()))


def take_over(window: QMainWindow, dialog: QDialog | None, path: Path) -> None:
    """A picture of the window with a dialog over it, which is closed then."""
    if dialog is None:
        raise LookupError(path)
    dialog.open()
    live(600)
    dialog.move(window.frameGeometry().center() - dialog.rect().center())
    dialog.activateWindow()
    live(600)
    image = window.screen().grabWindow(0).toImage()
    painter = QPainter(image)
    painter.setPen(QColor("gray"))  # the frame that a desktop would draw
    painter.drawRect(dialog.geometry().adjusted(-1, -1, 0, 0))
    painter.end()
    save(image, path)
    dialog.reject()
    live(100)


def take(window: QMainWindow | None, path: Path) -> None:
    """A picture of a window as it stands on the screen."""
    if window is None:
        raise LookupError(path)
    window.showNormal()
    window.setGeometry(window.screen().geometry())
    window.activateWindow()
    live(600)
    save(window.screen().grabWindow(window.winId()).toImage(), path)


def live(milliseconds: int) -> None:
    """Lets the window live for a while; in small parts, between which its other threads get their turn."""
    for _part in range(0, milliseconds, 20):
        QTest.qWait(20)


def save(image: QImage, path: Path) -> None:
    """Writes a picture in its own most frequent colours, as many as a byte can tell apart: a quarter of the size."""
    plain = image.convertToFormat(QImage.Format.Format_RGB32)
    counted = Counter(memoryview(plain.constBits()).cast("I"))
    colours = [colour for colour, _count in counted.most_common(256)]
    plain.convertToFormat(QImage.Format.Format_Indexed8, colours, Qt.ImageConversionFlag.AvoidDither).save(str(path))


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
