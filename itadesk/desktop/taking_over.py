"""A window built anew takes the place of the one before, with everything as it stood there.

So the language is changed: all words are said where they are shown, so a new window around the same workbench says them
all in the other language, and no widget has to know two.
"""

from collections.abc import Iterator
from functools import partial
from typing import TypeVar, cast

from PySide6.QtCore import QMetaMethod, QObject
from PySide6.QtWidgets import QAbstractItemView, QComboBox, QLineEdit, QPlainTextEdit, QWidget

from itadesk.desktop.arriving import make_in_steps
from itadesk.desktop.main_window import MainWindow
from itadesk.desktop.page import Page
from itadesk.desktop.widgets.fields import FieldBox
from itadesk.desktop.widgets.inside import inside

Kind = TypeVar("Kind", bound=QWidget)


def let_go(sender: QObject) -> None:
    """Ends all connections of the signals that the class of an object adds, so that nobody hears of it any more."""
    kind = sender.metaObject()
    for place in range(QObject().metaObject().methodCount(), kind.methodCount()):
        method = kind.method(place)
        if method.methodType() == QMetaMethod.MethodType.Signal and sender.isSignalConnected(method):
            getattr(sender, method.name().toStdString()).disconnect()


def prepare(new: MainWindow, old: MainWindow) -> Iterator[None]:
    """Before the new window is shown: the paper that is looked at, the page, and what was typed and cannot be used.

    Yields after each bit of the work.
    """
    new.desk.go_on_from(old.desk)
    new.register.to_replace = old.register.to_replace
    chosen = old.page_number
    for number, page in old.pages.items():
        if number != chosen and any(field.unusable for field in inside(page, FieldBox)):
            yield from make_in_steps(new, number, partial(_keep_unusable, before=page))
    yield from make_in_steps(new, chosen, partial(_keep_unusable, before=old.pages[chosen]))
    new.sidebar.choose(chosen)


def settle_in(new: MainWindow, old: MainWindow) -> None:
    """When the new window is shown: where it was scrolled to, what was chosen in it, the paper, and the focus."""
    number = old.page_number
    new.workspace.go_on_from(old.workspace)
    new.preview.go_on_from(old.preview)
    before, now = old.pages[number], new.pages[number]
    _choose_rows(now, before)
    _keep_unusable(now, before)
    now.scroll_area.verticalScrollBar().setValue(before.scroll_area.verticalScrollBar().value())
    areas = [(before, now), (old.bar, new.bar), (old.sidebar, new.sidebar), (old.preview, new.preview)]
    for area, same in areas:
        _focus(same, area)


def _keep_unusable(now: QWidget, before: QWidget) -> None:
    """Puts what was typed and cannot be used into the same fields again."""
    for new, old in _same(now, before, FieldBox):
        if old.unusable and not new.unusable:
            new.unusable.update(old.unusable)
            if now.isVisible() and old.sentence:
                new.input.show_typed(old.input.typed())
                new.input.edited.emit()


def _choose_rows(now: Page, before: Page) -> None:
    for new, old in _same(now, before, QAbstractItemView):
        chosen = old.currentIndex()
        if chosen.isValid() and not isinstance(new.parent(), QComboBox):
            new.setCurrentIndex(new.model().index(chosen.row(), chosen.column()))


def _focus(now: QWidget, before: QWidget) -> None:
    """Puts the focus where it was, and the cursor to the same place of a text."""
    focus = cast("QWidget | None", before.window().focusWidget())  # Qt's own notes of types know no None
    if focus is None or not (focus is before or before.isAncestorOf(focus)):
        return
    for new, old in _same(now, before, type(focus)):
        if old is focus:
            new.setFocus()
            if isinstance(new, QLineEdit) and isinstance(old, QLineEdit):
                new.setCursorPosition(old.cursorPosition())
            elif isinstance(new, QPlainTextEdit) and isinstance(old, QPlainTextEdit):
                cursor = new.textCursor()
                cursor.setPosition(min(old.textCursor().position(), len(new.toPlainText())))
                new.setTextCursor(cursor)


def _same(now: QWidget, before: QWidget, kind: type[Kind]) -> Iterator[tuple[Kind, Kind]]:
    """The widgets of a kind in the one, and those that stand in their place in the other."""
    return zip(inside(now, kind), inside(before, kind), strict=False)
