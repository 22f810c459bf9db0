from dataclasses import replace
from decimal import Decimal

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from itadesk.desktop.main_window import MainWindow
from itadesk.desktop.pages.scores.page import ScoresPage
from itadesk.ita.instruments import Instrument
from itadesk.ita.records import OfficeRecord
from itadesk.services.offices import open_record
from tests.desktop.hands import Opener, empty, press, scores_of, type_text

TEN = ["๙๓.๒๕", "๙๕.๘๒", "99.64", "๘๓.๒", "๙๒.๔๒", "๘๙.๓๘", "๘๓.๖๙", "๘๒.๑๓", "๘๕", "๙๕.๐๐"]


def page_of(window: MainWindow) -> ScoresPage:
    return scores_of(window)


def focused(window: MainWindow) -> QWidget:
    widget = window.focusWidget()
    assert widget is not None
    return widget


def test_ten_scores_typed_one_after_the_other_are_stored(
    open_window: Opener, record: OfficeRecord, qtbot: QtBot
) -> None:
    window = open_window(replace(record, results=()))
    fields = page_of(window).fields

    fields["1"].widget.setFocus()
    for number, score in enumerate(TEN, 1):
        assert focused(window) is fields[str(number) if number < 11 else "10"].widget or number in (6, 9)
        if number in (6, 9):  # between the groups stands the instrument's own score
            press(focused(window), Qt.Key.Key_Return)
        type_text(focused(window), score)
        press(focused(window), Qt.Key.Key_Return)
    with qtbot.waitSignal(window.workbench.saved, timeout=1000, raising=False):
        pass

    stored = open_record(window.workbench.start, window.workbench.office_id).result(2568)
    assert stored is not None
    assert list(stored.indicators.values()) == [
        Decimal(score)
        for score in ("93.25", "95.82", "99.64", "83.2", "92.42", "89.38", "83.69", "82.13", "85", "95.00")
    ]
    assert fields["4"].input.typed() == "๘๓.๒๐"


def test_a_wrong_score_shows_its_sentence_and_keeps_the_text(window: MainWindow, qtbot: QtBot) -> None:
    total = page_of(window).fields["total"]

    empty(total.widget)
    type_text(total.widget, "192.50")
    press(total.widget, Qt.Key.Key_Return)

    qtbot.waitUntil(lambda: "๑๙๒.๕๐" in total.sentence)
    assert total.input.typed() == "๑๙๒.๕๐"
    assert not total.widget.hasFocus()
    window.workbench.choose_year(2568)
    assert total.sentence == ""
    window.workbench.choose_year(2569)
    assert (total.input.typed(), total.widget.property("wrong")) == ("๑๙๒.๕๐", True)


def test_last_years_score_stands_beside_each(window: MainWindow) -> None:
    page = page_of(window)

    assert page.earlier_text("total") == "ปี ๒๕๖๗: ๘๔.๑๐  ▲ ๔.๔๑"
    assert page.earlier_text("1") == "ปี ๒๕๖๗: ๙๐.๐๐  ▲ ๒.๕๐"
    assert page.earlier_text("2") == ""


def test_the_scores_are_those_of_the_year_that_the_plan_answers(window: MainWindow) -> None:
    window.workbench.choose_year(2568)

    assert page_of(window).fields["total"].input.typed() == "๘๔.๑๐"


def test_the_field_that_is_edited_is_pointed_to_on_the_paper(window: MainWindow, qtbot: QtBot) -> None:
    fields = page_of(window).fields
    fields["level"].widget.setFocus()

    for name, place in (
        ("2", "result/2568/indicators/2"),
        (Instrument.IIT, "result/2568/instruments/IIT"),
        ("total", "result/2568/total"),
    ):
        with qtbot.waitSignal(window.workbench.pointed_to) as pointed:
            fields[name].widget.setFocus()
        assert pointed.args == [place]
