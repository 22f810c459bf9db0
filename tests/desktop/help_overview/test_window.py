import re
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QShortcut
from PySide6.QtWidgets import QApplication, QLabel, QScrollArea
from pytestqt.qtbot import QtBot

from itadesk.desktop.help_overview.keys_help import KeysHelp
from itadesk.desktop.help_overview.window import KeysWindow
from itadesk.desktop.main_window import MainWindow
from itadesk.desktop.page_names import PAGES
from itadesk.desktop.widgets.keys import shortcut_meaning
from itadesk.desktop.widgets.labels import TextLabel
from tests.desktop.hands import click, focused, press
from tests.desktop.readers import Reader

CHAPTER = Path(__file__).parents[3] / "docs" / "guide" / "keys.md"
INSTEAD = {"Alt+↓": "Alt+Down", "Alt+↑": "Alt+Up", "Enter": "Return", "Alt+Enter": "Alt+Return"}
"""Keys as Qt calls them, by how they are written where people read them."""


def keys_of_the_guide() -> list[str]:
    return re.findall(r"<kbd>([^<]+)</kbd>", CHAPTER.read_text("utf-8"))


def opened(window: MainWindow, qtbot: QtBot) -> KeysWindow:
    """Presses F1 and waits until the keys of all pages are there."""
    press(focused(), Qt.Key.Key_F1)
    found = window.findChild(KeysHelp)
    assert found is not None
    assert found.keys is not None
    keys = found.keys
    qtbot.waitUntil(lambda: found.is_whole)
    QApplication.processEvents()
    assert len(window.pages) == len(PAGES)
    return keys


def test_f1_shows_the_keys_of_all_pages_beside_the_work(window: MainWindow, qtbot: QtBot, reader: Reader) -> None:
    keys = opened(window, qtbot)

    shown = {line.names: line.meaning for group in keys.shown for line in group.lines}
    assert shown[("Ctrl+P",)] == window.bar.print.accessibleName()
    assert ("F1",) in shown
    wheres = [group.where for group in keys.shown]
    assert wheres[0] == "ทุกหน้า"
    assert len(set(wheres)) == len(wheres)
    assert {label.text() for label in keys.findChildren(TextLabel, "key")} == {
        name for names in shown for name in names
    }
    assert keys.isVisible()
    assert not keys.isModal()
    assert {INSTEAD.get(name, name) for name in keys_of_the_guide()} <= {name for names in shown for name in names}
    click(window.sidebar.buttons[1])
    assert window.pages[1].isVisible()
    click(keys.guide)
    assert [path.stem for path in reader.opened] == ["scores"]


def test_escape_closes_it_and_f1_shows_it_again(window: MainWindow, qtbot: QtBot) -> None:
    keys = opened(window, qtbot)
    press(keys, Qt.Key.Key_Escape)
    assert not keys.isVisible()

    with qtbot.waitActive(window):
        window.activateWindow()
    press(focused(), Qt.Key.Key_F1)
    assert keys.isVisible()


def test_every_shortcut_says_what_it_does(window: MainWindow, qtbot: QtBot) -> None:
    opened(window, qtbot)

    nameless = {each.key().toString() for each in window.findChildren(QShortcut) if not shortcut_meaning(each)}

    assert nameless == set()


def test_all_of_it_can_be_read_by_scrolling(window: MainWindow, qtbot: QtBot) -> None:
    keys = opened(window, qtbot)
    scroll = keys.findChild(QScrollArea)
    assert scroll is not None

    assert keys.height() <= window.screen().availableSize().height()
    for label in keys.findChildren(QLabel):
        scroll.ensureWidgetVisible(label)
        assert label.visibleRegion().boundingRect() == label.rect()
