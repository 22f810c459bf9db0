"""Some offices as rows of a table: which, in which order, and what their cells say."""

from decimal import Decimal

import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtGui import QBrush, QColor, QFont
from pytestqt.qtbot import QtBot

from itadesk.desktop.offices.model import (
    CHANGE,
    IIT,
    LACKING,
    LEVEL,
    LOWEST,
    OFFICE,
    STEPS,
    TOTAL,
    StandingsModel,
)
from itadesk.desktop.offices.wanted import NO_LEVEL, Wanted, keys_of, said_of
from itadesk.desktop.theme import LIGHT
from itadesk.ita.instruments import Instrument
from itadesk.ita.offices import Office
from itadesk.ita.results import Result
from itadesk.ita.standings import Standing
from itadesk.ita.year_facts import YearFacts

DOWN = Qt.SortOrder.DescendingOrder

OFFICES = {
    7: Office(kind="เทศบาลตำบล", name="กลางดง", district="ปากช่อง", province="นครราชสีมา"),
    3: Office(kind="องค์การบริหารส่วนตำบล", name="ดอนทราย", district="ปากท่อ", province="ราชบุรี"),
    5: Office(kind="เทศบาลเมือง", name="ปากช่อง", district="ปากช่อง", province="นครราชสีมา"),
}
"""By their numbers in the database, in alphabetical order."""


def standing(number: int, result: Result, earlier: str = "") -> Standing:
    """An office with what it was given, and its total of the year before."""
    before = Decimal(earlier) if earlier else None
    return Standing(office_id=number, office=OFFICES[number], facts=YearFacts(result=result), earlier_total=before)


FIVE = {1: Decimal("90.00"), 2: Decimal("78.20"), 3: Decimal(85), 4: Decimal(85), 5: Decimal(85)}
"""All indicators of the IIT."""

STANDINGS = (
    standing(7, Result(fiscal_year=2568, total=Decimal("84.10"), level="ต้องปรับปรุง", indicators=FIVE), "86.00"),
    standing(
        3,
        Result(fiscal_year=2568, total=Decimal("91.30"), level="ผ่าน", instruments={Instrument.IIT: Decimal("92.00")}),
        "88.51",
    ),
)
"""Of the third office nothing is known."""


@pytest.fixture
def model(qtbot: QtBot) -> StandingsModel:  # noqa: ARG001  Qt must be there
    made = StandingsModel()
    made.show_offices(OFFICES, {number: said_of(office) for number, office in OFFICES.items()})
    made.take(STANDINGS, {each.office_id: keys_of(each) for each in STANDINGS})
    made.settle()
    return made


def cell(model: StandingsModel, number: int, column: int, role: int = Qt.ItemDataRole.DisplayRole) -> object:
    """What a cell of an office gives."""
    return model.index(model.row_of(number), column).data(role)


def test_offices_stand_there_before_anything_is_read_of_them() -> None:
    model = StandingsModel()
    model.show_offices(OFFICES, dict.fromkeys(OFFICES, ""))

    assert model.rows == [7, 3, 5]
    assert cell(model, 3, OFFICE) == "องค์การบริหารส่วนตำบลดอนทราย"
    assert [cell(model, 3, column) for column in range(1, model.columnCount())] == [""] * 9
    assert list(model.shown) == []


def test_cells_say_what_each_office_was_given(model: StandingsModel) -> None:
    assert [cell(model, 7, column) for column in (TOTAL, LEVEL, LOWEST)] == ["๘๔.๑๐", "ต้องปรับปรุง", "ข้อ ๒: ๗๘.๒๐"]
    assert "๒.๗๙" in str(cell(model, 3, CHANGE))
    assert "๑.๙๐" in str(cell(model, 7, CHANGE))
    assert cell(model, 7, CHANGE) != cell(model, 3, CHANGE)


def test_steps_are_counted_and_what_is_lacking_is_named(model: StandingsModel) -> None:
    done, of_all = str(cell(model, 3, STEPS)).split("/")

    assert done != of_all
    assert cell(model, 3, LACKING)


def test_the_mean_of_indicators_is_told_from_an_announced_score(model: StandingsModel) -> None:
    spoken = Qt.ItemDataRole.AccessibleTextRole

    assert cell(model, 3, IIT, spoken) == "๙๒.๐๐"
    assert "ค่าเฉลี่ยของตัวชี้วัด" in str(cell(model, 7, IIT, spoken))
    assert cell(model, 5, IIT, spoken) == ""


def test_scores_below_the_target_stand_out(model: StandingsModel) -> None:
    def colour(number: int, column: int) -> QColor | None:
        brush = cell(model, number, column, Qt.ItemDataRole.ForegroundRole)
        return brush.color() if isinstance(brush, QBrush) else None

    assert colour(7, TOTAL) == QColor(LIGHT.warning)
    assert colour(3, TOTAL) is None
    assert colour(5, TOTAL) is None
    assert colour(3, LACKING) == QColor(LIGHT.quiet)


def test_a_score_below_the_target_is_told_by_its_type_and_in_words_and_not_by_its_colour_alone(
    model: StandingsModel,
) -> None:
    low, fine = (cell(model, number, TOTAL, Qt.ItemDataRole.FontRole) for number in (7, 3))

    assert isinstance(low, QFont)
    assert low.bold()
    assert fine is None
    assert str(cell(model, 7, TOTAL, Qt.ItemDataRole.AccessibleTextRole)).endswith(" ต่ำกว่าค่าเป้าหมาย")


def test_the_place_of_an_office_is_in_its_tool_tip(model: StandingsModel) -> None:
    assert cell(model, 5, OFFICE, Qt.ItemDataRole.ToolTipRole) == "เทศบาลเมืองปากช่อง อำเภอปากช่อง จังหวัดนครราชสีมา"


@pytest.mark.parametrize(
    ("column", "up", "down"),
    [
        (OFFICE, [7, 3, 5], [5, 3, 7]),
        (TOTAL, [7, 3, 5], [3, 7, 5]),
        (CHANGE, [7, 3, 5], [3, 7, 5]),
        (LOWEST, [7, 3, 5], [7, 3, 5]),
    ],
)
def test_offices_of_which_nothing_is_known_come_last_in_either_direction(
    model: StandingsModel, column: int, up: list[int], down: list[int]
) -> None:
    model.sort(column)
    assert model.rows == up

    model.sort(column, DOWN)
    assert model.rows == down


@pytest.mark.parametrize(
    ("wanted", "rows"),
    [
        (Wanted(), [7, 3, 5]),
        (Wanted(words=("ปากช่อง",)), [7, 5]),
        (Wanted(words=("ปากช่อง", "เมือง")), [5]),
        (Wanted(province="ราชบุรี"), [3]),
        (Wanted(district="ปากช่อง", level="ต้องปรับปรุง"), [7]),
        (Wanted(level=NO_LEVEL), [5]),
        (Wanted(words=("เชียงใหม่",)), []),
    ],
)
def test_only_those_that_are_wanted_are_shown(model: StandingsModel, wanted: Wanted, rows: list[int]) -> None:
    model.show_wanted(wanted)

    assert model.rows == rows
    assert [each.office_id for each in model.shown] == [row for row in rows if row != 5]


def test_no_row_jumps_while_offices_are_read(model: StandingsModel) -> None:
    model.sort(TOTAL)
    late = standing(5, Result(fiscal_year=2568, total=Decimal("10.00")))

    model.take([late], {5: keys_of(late)})
    assert model.rows == [7, 3, 5]
    assert cell(model, 5, TOTAL) == "๑๐.๐๐"
    model.settle()

    assert model.rows == [5, 7, 3]


def test_another_year_forgets_what_was_read_and_keeps_the_rows(model: StandingsModel) -> None:
    model.sort(TOTAL, DOWN)

    model.forget()

    assert model.rows == [3, 7, 5]
    assert cell(model, 3, TOTAL) == ""


def test_an_office_that_is_not_shown_has_no_row(model: StandingsModel) -> None:
    model.show_wanted(Wanted(province="ราชบุรี"))

    assert model.row_of(3) == 0
    assert model.row_of(7) == -1
    assert model.row_of(99) == -1


def test_heads_name_the_columns_and_rows_have_no_children(model: StandingsModel) -> None:
    across, above = Qt.Orientation.Horizontal, Qt.Orientation.Vertical

    assert [model.headerData(column, across) for column in (TOTAL, IIT)] == ["คะแนนรวม", "IIT"]
    assert model.headerData(TOTAL, above) is None
    assert model.headerData(TOTAL, across, Qt.ItemDataRole.ToolTipRole) is None
    assert (model.rowCount(model.index(0, 0)), model.columnCount(model.index(0, 0))) == (0, 0)
    assert model.rowCount(QModelIndex()) == 3
