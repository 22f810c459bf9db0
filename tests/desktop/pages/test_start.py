"""The first start: an office, its head and its last result, answered with the keyboard alone."""

from collections.abc import Iterator
from decimal import Decimal

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QStyle, QStyleOptionComboBox, QWidget
from pytestqt.qtbot import QtBot

from itadesk.desktop.start_page import StartPage, StartWindow
from itadesk.desktop.years import today
from itadesk.ita.records import OfficeRecord
from itadesk.ita.years import fiscal_year_of
from itadesk.language import SPEECH
from itadesk.services.ports import OfficeSummary
from tests.desktop.hands import CONTROL, choose, click_on, focused, press, type_on

RESULT = "ผลการประเมิน ITA ปีงบประมาณ พ.ศ. 2568\nคะแนนรวม 89.44 ระดับ ผ่านดี\n3. การใช้อำนาจ\t๘๔.๑๐"


@pytest.fixture
def window(qtbot: QtBot) -> Iterator[StartWindow]:
    made = StartWindow(StartPage(()))
    qtbot.addWidget(made)
    made.resize(911, 512)
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    made.begin()
    yield made
    made.close()


@pytest.fixture
def entered(window: StartWindow) -> list[OfficeRecord]:
    records: list[OfficeRecord] = []
    window.page.entered.connect(records.append)
    return records


def paste(window: StartWindow, qtbot: QtBot, text: str) -> None:
    QGuiApplication.clipboard().setText(text)
    with qtbot.waitSignal(window.page.scores.read):
        press(focused(), Qt.Key.Key_V, CONTROL)


def test_three_answers_and_a_paste_begin_an_office(window: StartWindow, entered: list[OfficeRecord], qtbot: QtBot) -> None:  # fmt: skip
    assert not window.page.begin.isEnabled()
    type_on("เทศบาลตำบลดอนทราย\nนางมาลี ใจงาม")
    paste(window, qtbot, RESULT)

    assert window.page.understood.accessibleName() == (
        "ประเภท เทศบาลตำบล ชื่อ ดอนทราย ผู้บริหาร นาง / มาลี / ใจงาม นายกเทศมนตรีตำบลดอนทราย"
    )
    assert window.page.scores.said.accessibleName() == "พบคะแนน ๑ ตัวชี้วัด คะแนนรวม ๘๙.๔๔ ระดับ ผ่านดี"
    assert focused() is window.page.begin
    press(focused(), Qt.Key.Key_Return)

    (record,) = entered
    assert (record.office.full_name, record.people[0].full_name) == ("เทศบาลตำบลดอนทราย", "นางมาลี ใจงาม")
    assert [(result.fiscal_year, result.total, result.level) for result in record.results] == [
        (2568, Decimal("89.44"), "ผ่านดี")
    ]


def test_scores_that_name_no_year_are_those_of_the_last_one_unless_another_is_chosen(
    window: StartWindow, entered: list[OfficeRecord], qtbot: QtBot
) -> None:
    type_on("ทต.ดอนทราย")
    paste(window, qtbot, RESULT.replace("ปีงบประมาณ พ.ศ. 2568", ""))
    last = fiscal_year_of(today()) - 1
    assert window.page.scores.result_year == last
    choose(window.page.scores.year, "๒๕๖๘")
    click_on(window.page.begin)

    assert [result.fiscal_year for result in entered[0].results] == [2568]


@pytest.mark.parametrize("language", ["th", "en"])
def test_the_year_is_not_cut(qtbot: QtBot, language: str) -> None:
    SPEECH.use(language)
    window = StartWindow(StartPage(()))
    qtbot.addWidget(window)
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    window.begin()
    paste(window, qtbot, "คะแนนรวม 89.44")
    year = window.page.scores.year

    option = QStyleOptionComboBox()
    year.initStyleOption(option)
    style = QStyle.ComplexControl.CC_ComboBox, option, QStyle.SubControl.SC_ComboBoxEditField, year
    assert year.fontMetrics().horizontalAdvance(year.currentText()) <= year.style().subControlRect(*style).width()
    window.close()


def test_a_name_on_the_clipboard_is_pasted_into_its_field(window: StartWindow, entered: list[OfficeRecord]) -> None:
    QGuiApplication.clipboard().setText("องค์การบริหารส่วนตำบลดอนทราย")
    press(focused(), Qt.Key.Key_V, CONTROL)
    click_on(window.page.begin)

    assert (entered[0].office.full_name, entered[0].results) == ("องค์การบริหารส่วนตำบลดอนทราย", ())


def test_what_holds_no_scores_says_so_and_keeps_nobody_from_beginning(
    window: StartWindow, entered: list[OfficeRecord], qtbot: QtBot
) -> None:
    type_on("ทต.ดอนทราย")
    paste(window, qtbot, "เรียน\nนายก")

    assert "ไม่พบคะแนน" in window.page.scores.remarks.accessibleName()
    assert not window.page.scores.year.isVisible()
    click_on(window.page.begin)
    assert entered[0].results == ()


def test_a_kind_that_the_name_does_not_say_is_asked_for(
    window: StartWindow, entered: list[OfficeRecord], qtbot: QtBot
) -> None:
    kind = window.page.form.fields["kind"]
    assert not kind.isVisible()
    type_on("โรงเรียนบ้านดอนทราย\n")
    qtbot.waitUntil(lambda: kind.isVisible() and kind.isAncestorOf(focused()))
    assert not window.page.begin.isEnabled()
    type_on("โรงเรียน")
    click_on(window.page.begin)

    assert (entered[0].office.kind, entered[0].office.name) == ("โรงเรียน", "บ้านดอนทราย")


@pytest.mark.usefixtures("window")
def test_everything_is_reached_with_the_tab_key_on_a_small_screen() -> None:
    type_on("ทต.ดอนทราย")
    reached: list[QWidget] = []
    while focused() not in reached:
        reached.append(focused())
        assert not focused().visibleRegion().isEmpty()
        press(focused(), Qt.Key.Key_Tab)
        QApplication.processEvents()

    names = [widget.accessibleName() for widget in reached]
    assert names == [
        "หน่วยงาน", "ผู้บริหารของหน่วยงาน", "อำเภอ", "จังหวัด", "วางคะแนนที่คัดลอกมา", "เริ่มต้น", "เปิดไฟล์…", "เปิดหน่วยงานตัวอย่าง",
        "เปิดคู่มือ",
    ]  # fmt: skip


def test_where_there_are_offices_one_begins_with_them(qtbot: QtBot) -> None:
    summary = OfficeSummary(office_id=1, full_name="เทศบาลตำบลพลา", place="", years=())
    window = StartWindow(StartPage((summary,)))
    qtbot.addWidget(window)
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    window.begin()

    assert focused() is window.page.list.list
    window.close()
