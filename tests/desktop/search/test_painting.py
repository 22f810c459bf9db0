"""How rows of the search are painted: found words stand out, the chosen row has a ground, and long texts stay within."""

import pytest
from PySide6.QtCore import QRect
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtWidgets import QStyle, QStyleOptionViewItem
from pytestqt.qtbot import QtBot

from itadesk.desktop.search.model import SearchModel
from itadesk.desktop.search.painting import HEADING_HEIGHT, HIT_HEIGHT, KIND_WIDTH, SearchRows
from itadesk.desktop.theme import GRID, LIGHT
from itadesk.ita.findables import Thing
from itadesk.ita.records import PartKey, PartKind
from itadesk.ita.spots import Spot
from itadesk.services.search import Found, Hit

WIDTH = 640
ACCENT, SOFT, WHITE = QColor(LIGHT.accent), QColor(LIGHT.accent_soft), QColor("white")


def hit(title: str, context: str = "") -> Hit:
    """A measure of the plan of 2569."""
    return Hit(
        office_id=1,
        office="เทศบาลตำบลดอนทราย อำเภอปากท่อ จังหวัดราชบุรี",
        thing=Thing.MEASURE,
        spot=Spot(PartKey(PartKind.PLAN, "2569"), ("measures", 0)),
        fiscal_year=2569,
        title=title,
        context=context,
    )


@pytest.fixture
def model(qtbot: QtBot) -> SearchModel:  # noqa: ARG001  Qt must be there
    return SearchModel()


def painted(model: SearchModel, row: int, *, chosen: bool = False, width: int = WIDTH) -> QImage:
    """A row on white ground, with some room beside it."""
    rows, index = SearchRows(), model.index(row, 0)
    option = QStyleOptionViewItem()
    option.rect = QRect(0, 0, width, 0)
    option.rect = QRect(0, 0, width, rows.sizeHint(option, index).height())
    option.state = QStyle.StateFlag.State_Selected if chosen else QStyle.StateFlag.State_None
    image = QImage(width + 200, option.rect.height(), QImage.Format.Format_RGB32)
    image.fill(WHITE)
    painter = QPainter(image)
    rows.paint(painter, option, index)
    painter.end()
    return image


def columns_with(image: QImage, colour: QColor, top: int = 0, bottom: int | None = None) -> list[int]:
    """Where, from the left, something has a colour."""
    rows = range(top, image.height() if bottom is None else bottom)
    return [x for x in range(image.width()) if any(image.pixelColor(x, y) == colour for y in rows)]


def test_words_that_were_found_stand_out_and_others_do_not(model: SearchModel) -> None:
    model.show_found(Found(words=("แผน",), here=(hit("เผยแพร่แผนการใช้จ่าย"), hit("ประชุม"))))

    assert columns_with(painted(model, 0), ACCENT)
    assert columns_with(painted(model, 1), ACCENT) == []


def test_digits_of_either_kind_stand_out(model: SearchModel) -> None:
    model.show_found(Found(words=("2569",), here=(hit("แผนปี 2569"),)))

    assert columns_with(painted(model, 0), ACCENT)


def test_titles_stand_beside_what_they_are(model: SearchModel) -> None:
    model.show_found(Found(words=("ประชุม",), here=(hit("ประชุม"),)))

    assert min(columns_with(painted(model, 0), ACCENT)) >= 2 * GRID + KIND_WIDTH


def test_a_word_in_the_line_below_stands_out_there(model: SearchModel) -> None:
    model.show_found(Found(words=("เว็บไซต์",), here=(hit("เผยแพร่แผน", "ประกาศบนเว็บไซต์"),)))
    image = painted(model, 0)

    assert columns_with(image, ACCENT, bottom=image.height() // 3) == []
    assert columns_with(image, ACCENT, top=image.height() // 2)


def test_wordings_are_told_as_people_read_them(model: SearchModel) -> None:
    cut = hit("ประกาศ{{office}}[[ ได้ {{total}} คะแนน]]", "… fice_name}} ได้ผลดี")
    model.show_found(Found(here=(cut,)))

    assert model.index(0, 0).data().endswith("ประกาศ‹หน่วยงาน› ได้ ‹คะแนนรวม› คะแนน, …  ได้ผลดี")


def test_the_chosen_row_has_a_ground_and_an_edge(model: SearchModel) -> None:
    model.show_found(Found(here=(hit("ประชุม"),)))

    image = painted(model, 0, chosen=True)

    assert [image.pixelColor(x, 2) for x in (1, 8, WIDTH - 1, WIDTH)] == [ACCENT, SOFT, SOFT, WHITE]
    assert painted(model, 0).pixelColor(8, 2) == WHITE


@pytest.mark.parametrize("width", [WIDTH, 400])
def test_a_long_text_ends_within_its_row(model: SearchModel, width: int) -> None:
    long = "เผยแพร่แผนการใช้จ่ายงบประมาณประจำปี" * 8
    model.show_found(Found(words=("แผน", "งบประมาณ"), here=(hit(long, long),), elsewhere=(hit(long, long),)))

    for row in range(model.rowCount()):
        image = painted(model, row, width=width)
        right = [image.pixelColor(x, y) for x in range(width, image.width()) for y in range(image.height())]
        assert set(map(QColor.name, right)) == {"#ffffff"}


def test_headings_take_one_line_and_hits_two(model: SearchModel) -> None:
    model.show_found(Found(here=(hit("ประชุม"),), elsewhere=(hit("ประชุม"),)))

    heights = [painted(model, row).height() for row in range(model.rowCount())]

    assert heights == [HEADING_HEIGHT, HIT_HEIGHT, HEADING_HEIGHT, HIT_HEIGHT]


def test_where_nothing_was_found_it_says_so(model: SearchModel) -> None:
    model.show_found(Found(words=("ก",)))

    assert [row.hit for row in model.rows] == [None]
    image = painted(model, 0)
    assert any(image.pixelColor(x, image.height() // 2) != WHITE for x in range(WIDTH))
