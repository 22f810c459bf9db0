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
import shutil
import subprocess
import sys
import tempfile
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from unittest.mock import patch

from PySide6.QtWidgets import QApplication

from itadesk.desktop.application import Desktop
from itadesk.desktop.dialogs import Dialogs
from itadesk.desktop.dressing import Tailor, Theme
from itadesk.desktop.main_window import MainWindow
from itadesk.desktop.page_names import PAGES
from itadesk.desktop.pages.settings.page import SettingsPage
from itadesk.desktop.preferences import Preferences, Settings
from itadesk.desktop.qt_words import QtWords
from itadesk.desktop.safekeeping.keeper import Keeper
from itadesk.exchange.sample import sample_office
from itadesk.language import LANGUAGES, SPEECH
from itadesk.services.backup_ports import Reason
from itadesk.services.importing import import_record
from itadesk.services.log_ports import Door
from itadesk.services.papers import COMPOSED_KINDS, Wish, compose_paper, wished_paper
from itadesk.services.ports import PrintOptions
from itadesk.storage.backups import back_up_beside
from itadesk.storage.database import Database, open_database
from itadesk.storage.quick_check import QuickCheck
from itadesk.storage.safe import FileSafe
from itadesk.typesetting.setting import set_on_paper
from tools.camera import images, take, wait_for
from tools.picture_sources import note
from tools.scenes import go, picture_scenes

SCREEN = (1366, 768)
SCALES = (1, 1.5)
IN_ENGLISH = ("overview", "measures", "papers", "pasting")


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
        picture_english_guide(options.folder)
        note(options.folder)
    return 0


class NobodyThere(Dialogs):
    """Fails where something is told while pictures are taken: nobody would close it."""

    def warn(self, sentence: str) -> None:
        """Says it to whoever takes the pictures."""
        raise LookupError(sentence)

    tell = warn


def picture_every_setting(folder: Path) -> int:
    """The window in every setting, each in a folder of its own and by a process of its own."""
    worst = 0
    for language, theme, scale in itertools.product(LANGUAGES, (Theme.LIGHT, Theme.DARK), SCALES):
        place = folder / f"{language}-{theme}-{scale * 100:.0f}"
        command = [sys.executable, __file__, str(place), "--language", language, "--theme", theme]
        environment = {**os.environ, "QT_SCALE_FACTOR": str(scale)}
        worst = max(worst, subprocess.run(command, env=environment, check=False).returncode)
    return worst


def picture_english_guide(folder: Path) -> None:
    """What the guide in English shows of the window, by a process of its own."""
    with tempfile.TemporaryDirectory() as temporary:
        subprocess.run([sys.executable, __file__, temporary, "--language", "en"], check=True)
        for name in IN_ENGLISH:
            shutil.copyfile(Path(temporary, f"window-{name}.png"), folder / f"english-{name}.png")


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
    path = temporary / "pictures.db"
    settings.safe = FileSafe(path, QuickCheck(path), database.close)
    desktop = Desktop(database.start, set_on_paper, NobodyThere(), None, settings)
    desktop.show_start()
    take(desktop.window, folder / "window-start.png")
    desktop.open(import_record(database.start, sample_office()).office_id)
    window = desktop.window
    if not isinstance(window, MainWindow):
        raise TypeError(window)
    wait_for(lambda: window.preview.printing is not None)
    for name in PAGES:
        go(window, name).begin()
        take(window, folder / f"window-{name}.png")
    picture_backups(window, database, desktop.keeper, folder)
    picture_scenes(window, database, temporary, folder)
    desktop.end()
    database.close()


def picture_backups(window: MainWindow, database: Database, keeper: Keeper, folder: Path) -> None:
    """The card of the backups, which lies further down on the page of the settings."""
    page = go(window, "settings")
    if not isinstance(page, SettingsPage):
        raise TypeError(page)
    for day, reason in ((5, Reason.DAILY), (6, Reason.DAILY), (7, Reason.ASKED)):
        back_up_beside(database, reason, datetime(2026, 1, day, 1, 30 + day, tzinfo=UTC))
    keeper.look()
    wait_for(lambda: len(page.backups.model.rows) == len(keeper.backups) > 0)
    page.scroll_area.verticalScrollBar().setValue(page.backups.y())
    take(window, folder / "window-backups.png")


def picture_papers(folder: Path) -> None:
    """The pages of each paper of the sample office."""
    record = sample_office()
    for kind in COMPOSED_KINDS:
        document = compose_paper(record, wished_paper(record, Wish(kind=kind)))
        for number, image in enumerate(images(set_on_paper(document, PrintOptions()).pdf), 1):
            image.save(str(folder / f"paper-{kind}-{number}.png"))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
