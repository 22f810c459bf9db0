import gc
import re
from pathlib import Path

import pytest
from PySide6.QtCore import QObject
from PySide6.QtWidgets import QLabel, QLineEdit, QPlainTextEdit, QScrollBar, QVBoxLayout, QWidget
from shiboken6 import Object, delete, isValid

from itadesk import desktop
from itadesk.desktop.widgets.inside import inside


@pytest.fixture
def page(qapp: QObject) -> QWidget:  # noqa: ARG001  Qt must be there
    page, part = QWidget(), QWidget()
    whole, within = QVBoxLayout(page), QVBoxLayout(part)
    for widget in (QLabel("first"), part, QLabel("last")):
        whole.addWidget(widget)
    within.addWidget(QLabel("inner"))
    within.addWidget(QLineEdit("typed"))
    return page


def test_what_is_inside_comes_in_its_order_however_deep(page: QWidget) -> None:
    assert [label.text() for label in inside(page, QLabel)] == ["first", "inner", "last"]
    assert [line.text() for line in inside(page, QLineEdit)] == ["typed"]
    assert inside(page, QScrollBar) == []


def test_nobody_holds_what_was_found_and_is_gone(page: QWidget) -> None:
    text = QPlainTextEdit(page)
    found = len(inside(page, QScrollBar))

    delete(text)

    gc.collect()
    held = [each for each in gc.get_objects() if isinstance(each, Object) and type(each) is QScrollBar]
    assert (found, [bar for bar in held if not isValid(bar)]) == (2, [])


def test_nobody_asks_qt_itself() -> None:
    asked = re.compile(r"\.(findChild|findChildren|nextInFocusChain|previousInFocusChain)\(")
    sources = Path(str(desktop.__file__)).parent.rglob("*.py")

    assert [source.name for source in sources if asked.search(source.read_text("utf-8"))] == ["tab_order.py"]
