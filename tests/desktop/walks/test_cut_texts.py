from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QStandardItemModel
from PySide6.QtWidgets import QComboBox, QLabel, QLineEdit, QPushButton, QScrollArea, QTableView, QTabWidget, QWidget
from pytestqt.qtbot import QtBot

from itadesk.desktop.widgets.elided import ElidedLabel
from itadesk.desktop.widgets.growing_text import GrowingText
from itadesk.desktop.widgets.inputs import ChoiceInput
from tests.desktop.walks.cut_texts import cut_texts

LONG = "ประกาศองค์การบริหารส่วนตำบลดอนตะวันฉาย"
Placer = Callable[[QWidget, int, int], list[str]]


@pytest.fixture
def placed(qtbot: QtBot) -> Placer:
    """Puts a widget into a window of 400 by 300 in a size, and gives what is found to be cut."""

    def place(widget: QWidget, width: int, height: int) -> list[str]:
        window = QWidget()
        qtbot.addWidget(window)
        widget.setParent(window)
        window.resize(400, 300)
        widget.setFixedSize(width, height)
        window.show()
        qtbot.wait(1)
        return cut_texts(window)

    return place


def table(tip: str = "") -> QTableView:
    view = QTableView()
    model = QStandardItemModel(1, 1, view)
    model.setHorizontalHeaderLabels([LONG])
    model.setHeaderData(0, Qt.Orientation.Horizontal, tip, Qt.ItemDataRole.ToolTipRole)
    view.setModel(model)
    return view


def flat_button(text: str) -> QPushButton:
    """A button that is as low as one wants; those of the program have a least height."""
    made = QPushButton(text)
    made.setStyleSheet("min-height: 0; padding: 0;")
    return made


def tabs() -> QTabWidget:
    made = QTabWidget()
    made.addTab(QWidget(), LONG)
    made.tabBar().setStyleSheet("QTabBar::tab { width: 40px; }")
    return made


def choice(kind: type[QComboBox]) -> QComboBox:
    made = ChoiceInput("ลำดับ") if kind is ChoiceInput else kind()
    made.addItem(LONG)
    return made


@pytest.mark.parametrize(
    ("make", "size", "fault"),
    [
        (lambda: QLabel(LONG), (60, 30), "narrow label"),
        (lambda: QLabel("กู้ยืมที่ปั๊ม"), (200, 14), "low label"),
        (lambda: QPushButton(LONG), (60, 30), "narrow button"),
        (lambda: flat_button("ที่ปั๊ม"), (100, 12), "low button"),
        (lambda: QPushButton("หนึ่ง\nสอง"), (200, 22), "low button"),
        (lambda: choice(QComboBox), (60, 30), "cut choice"),
        (lambda: choice(ChoiceInput), (40, 30), "cut choice"),
        (table, (120, 100), "cut head"),
        (tabs, (200, 100), "cut tab"),
        (lambda: QPushButton("ตกลง"), (500, 30), "outside"),
        (lambda: QPushButton("ตกลง"), (100, 400), "outside"),
    ],
)
def test_what_is_cut_is_found(placed: Placer, make: Callable[[], QWidget], size: tuple[int, int], fault: str) -> None:
    assert fault in {each.split(":")[0] for each in placed(make(), *size)}


def test_a_cut_placeholder_is_found(placed: Placer) -> None:
    line = QLineEdit()
    line.setPlaceholderText(LONG)

    assert placed(line, 60, 30) == [f"cut placeholder: {LONG}"]


def test_a_placeholder_of_several_lines_is_measured_as_it_wraps(placed: Placer) -> None:
    text = GrowingText("", LONG * 3)

    assert [each.split(":")[0] for each in placed(text, 120, 30)] == ["cut placeholder"]


@pytest.mark.parametrize(
    ("make", "size"),
    [
        (lambda: QLabel(LONG), (380, 30)),
        (lambda: ElidedLabel(LONG), (60, 30)),
        (lambda: QPushButton(LONG), (380, 36)),
        (lambda: choice(ChoiceInput), (120, 34)),
        (lambda: table(LONG), (120, 100)),
    ],
)
def test_what_can_be_read_or_is_told_by_a_tool_tip_is_no_fault(
    placed: Placer, make: Callable[[], QWidget], size: tuple[int, int]
) -> None:
    assert placed(make(), *size) == []


def test_what_scrolling_reaches_is_no_fault_but_what_lies_beside_is(qtbot: QtBot) -> None:
    content = QWidget()
    below, beside = QPushButton("ล่าง", content), QPushButton("ข้าง", content)
    below.setGeometry(0, 500, 100, 40)
    beside.setGeometry(350, 0, 100, 40)
    content.resize(300, 600)
    area = QScrollArea()
    area.setWidget(content)
    area.resize(330, 200)
    window = QWidget()
    qtbot.addWidget(window)
    area.setParent(window)
    window.resize(330, 200)
    window.show()
    qtbot.wait(1)

    assert cut_texts(window) == ["outside: ข้าง"]
