"""Enters a year, prints its paper and saves it, in a process of its own, and writes what came of it as JSON.

apart.py FOLDER LANGUAGE THEME WIDTH HEIGHT     theme: light or dark; the size in logical pixels

In a process of its own because scaling, and whether Qt finds libthai, are settled when Qt starts.
"""

import json
import sys
from pathlib import Path

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from itadesk.desktop.application import Desktop
from itadesk.desktop.dressing import dress
from itadesk.desktop.theme import DARK, LIGHT
from itadesk.language import SPEECH
from itadesk.storage.database import open_database
from itadesk.typesetting.setting import set_on_paper
from tests.desktop.flows import clerk
from tests.desktop.flows.given import given
from tests.desktop.flows.papers_read import unread
from tests.desktop.hands import AnsweringDialogs, stored
from tests.desktop.settings_apart import uses_libthai


def main(arguments: list[str]) -> int:
    """Does it in the wanted language and dress."""
    folder, language, theme, width, height = arguments
    application = QApplication([])
    dress(application, DARK if theme == "dark" else LIGHT)
    SPEECH.use(language)
    sys.stdout.write(json.dumps(do(Path(folder), int(width), int(height))))
    return 0


def do(folder: Path, width: int, height: int) -> dict[str, object]:
    """What comes of it at the wanted size; everything of Qt's is gone afterwards."""
    database, dialogs, desk = open_database(folder / "flow.db"), AnsweringDialogs(), given(None)
    desktop = Desktop(database.start, set_on_paper, dialogs)
    clerk.begin(desktop, desk.record, desk.copied)
    window = clerk.on_small_screen(desktop, width, height)
    clerk.enter(window, dialogs, desk.record)
    pdf, txt = (clerk.save(dialogs, folder / name) for name in ("paper.pdf", "paper.txt"))
    size = [window.width(), window.height(), window.devicePixelRatio()]
    kept = stored(window) == desk.record
    desktop.end()
    QGuiApplication.clipboard().clear()
    database.close()
    return {"size": size, "stored": kept, "unread": unread(pdf, txt), "libthai": uses_libthai()}


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
