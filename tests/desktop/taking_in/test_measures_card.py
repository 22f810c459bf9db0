"""The measures of a file beside those that are entered."""

from collections.abc import Sequence

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from itadesk.desktop.taking_in.measures_card import MeasuresCard, count_words
from itadesk.desktop.taking_in.offers import Columns, SheetOffer, read_sheet
from itadesk.exchange.incoming.content import Sheet
from itadesk.ita.plans import Plan
from itadesk.ita.records import OfficeRecord
from itadesk.reading.measures.finds import Field
from tests.desktop.hands import Shower, choose, click_on

HEADS = ("ที่", "มาตรการ", "ขั้นตอน", "ฝ่ายที่ดูแลเรื่องนี้")
ROWS = (
    ("1", "ประชุมชี้แจงบุคลากร", "", ""),
    ("2", "เผยแพร่ แผนการใช้จ่าย", "ประกาศบนเว็บไซต์", ""),
    ("3", "จัดทำคู่มือประชาชน", "รวบรวม\nเผยแพร่", "กองช่าง"),
)
"""The first is entered for 2569 already, of the second other steps, the third is new."""


def offer_of(*rows: Sequence[str], columns: Columns | None = None) -> SheetOffer:
    """What a sheet with these rows offers, with columns as they were said to be."""
    return read_sheet(Sheet(rows=tuple(map(tuple, rows)), has_cells=True), 2569, lambda _heads: columns)


@pytest.fixture
def card(record: OfficeRecord, show: Shower) -> MeasuresCard:
    """The card with three measures."""
    made = MeasuresCard(record, 2569)
    show(made).resize(1000, 600)
    made.show_offer(offer_of(HEADS, *ROWS))
    return made


def effects(card: MeasuresCard) -> list[str]:
    """What the first column says, from the top down."""
    return [str(card.model.index(row, 0).data()) for row in range(card.model.rowCount())]


def plan_of(card: MeasuresCard) -> Plan:
    """The plan as it would be stored."""
    assert card.replacement is not None
    after = card.replacement[1]
    assert isinstance(after, Plan)
    return after


def test_each_measure_stands_beside_the_one_of_its_title(card: MeasuresCard) -> None:
    assert effects(card) == ["ตรงกัน", "ต่างกัน", "ใหม่"]
    assert [card.model.index(row, 8).data() for row in range(3)] == ["B2", "B3", "B4"]


def test_changed_ones_are_taken_in_their_places_and_new_ones_at_the_end(
    card: MeasuresCard, record: OfficeRecord
) -> None:
    stored = record.plans[0].measures

    measures = plan_of(card).measures

    assert [each.title for each in measures] == ["เผยแพร่แผนการใช้จ่าย", "ประชุมชี้แจงบุคลากร", "จัดทำคู่มือประชาชน"]
    assert measures[0].methods == ("ประกาศบนเว็บไซต์",)
    assert (measures[0].starts, measures[0].responsible) == (stored[0].starts, stored[0].responsible)
    assert measures[1] == stored[1]
    assert measures[2].methods == ("รวบรวม", "เผยแพร่")


def test_what_differs_is_said_field_by_field_and_what_is_new_as_a_whole(card: MeasuresCard) -> None:
    changed, new = (str(card.model.index(row, 1).data(Qt.ItemDataRole.ToolTipRole)) for row in (1, 2))

    assert changed.splitlines()[0] == "เผยแพร่แผนการใช้จ่าย"
    assert "ประกาศบนเว็บไซต์\nติดประกาศที่สำนักงาน → ประกาศบนเว็บไซต์" in changed
    assert "→" not in new
    assert new.startswith("จัดทำคู่มือประชาชน\nรวบรวม")


def test_what_is_not_ticked_is_not_taken(card: MeasuresCard, record: OfficeRecord) -> None:
    card.model.tick(1, wanted=False)

    assert plan_of(card).measures[:2] == record.plans[0].measures
    click_on(card.head.nothing)
    assert (card.count, card.replacement) == (0, None)


def test_for_a_year_without_a_plan_everything_is_new(card: MeasuresCard, qtbot: QtBot) -> None:
    with qtbot.waitSignal(card.read_anew, timeout=500):
        choose(card.head.year, "๒๕๗๐")
    card.show_offer(offer_of(HEADS, *ROWS))

    assert effects(card) == ["ใหม่"] * 3
    assert plan_of(card).fiscal_year == 2570
    assert card.replacement is not None
    assert card.replacement[0] is None


def test_a_corrected_column_has_the_sheet_read_anew(card: MeasuresCard, qtbot: QtBot) -> None:
    unknown = card.columns.choices["ฝ่ายที่ดูแลเรื่องนี้"]
    assert card.columns.columns["ฝ่ายที่ดูแลเรื่องนี้"] is Field.NOTHING

    with qtbot.waitSignal(card.read_anew, timeout=500):
        choose(unknown, "ผู้รับผิดชอบ")
    card.show_offer(offer_of(HEADS, *ROWS, columns=card.columns.columns))

    assert plan_of(card).measures[2].responsible == ("กองช่าง",)
    assert card.columns.choices["ฝ่ายที่ดูแลเรื่องนี้"] is unknown


def test_a_sheet_without_measures_shows_no_card(card: MeasuresCard) -> None:
    card.show_offer(offer_of(("หมายเหตุ",)))

    assert card.isHidden()
    assert (card.count, card.replacement, tuple(card.doubts)) == (0, None, ())


def test_the_years_of_the_plans_and_those_around_the_usual_one_are_offered(card: MeasuresCard) -> None:
    offered = [card.head.year.itemText(row) for row in range(card.head.year.count())]

    assert offered == ["๒๕๗๐", "๒๕๖๙", "๒๕๖๘"]
    assert card.year == 2569


def test_measures_are_counted_in_words() -> None:
    assert "๓" in count_words(3)
