"""The scores of a file beside those that are entered."""

from collections.abc import Sequence
from decimal import Decimal

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from itadesk.desktop.taking_in.offers import SheetOffer, read_sheet
from itadesk.desktop.taking_in.scores_card import ScoresCard, count_words, field_name
from itadesk.exchange.incoming.content import Sheet
from itadesk.ita.records import OfficeRecord
from itadesk.ita.results import Result
from tests.desktop.hands import Shower, choose, click_on, press

HEADS = ("ที่", "ตัวชี้วัด", "คะแนน")
ROWS = (
    ("1", "การปฏิบัติหน้าที่", "92.50"),
    ("2", "การใช้งบประมาณ", "81.25"),
    ("3", "การใช้อำนาจ", "97.50"),
)
"""The first is entered for 2568 already, the second otherwise, the third is new."""


def offer_of(*rows: Sequence[str]) -> SheetOffer:
    """What a sheet with these rows offers."""
    return read_sheet(Sheet(rows=tuple(map(tuple, rows)), has_cells=True), 2569, lambda _heads: None)


@pytest.fixture
def card(record: OfficeRecord, show: Shower) -> ScoresCard:
    """The card with three scores of a sheet that names no year."""
    made = ScoresCard(record, 2568)
    show(made).resize(900, 500)
    made.show_offer(offer_of(HEADS, *ROWS))
    return made


def effects(card: ScoresCard) -> list[str]:
    """What the first column says, from the top down."""
    return [str(card.model.index(row, 0).data()) for row in range(card.model.rowCount())]


def result_of(card: ScoresCard) -> Result:
    """The result as it would be stored."""
    assert card.replacement is not None
    after = card.replacement[1]
    assert isinstance(after, Result)
    return after


def test_each_score_stands_beside_the_one_that_is_entered(card: ScoresCard) -> None:
    assert effects(card) == ["ตรงกัน", "ต่างกัน", "ใหม่"]
    row = [str(card.model.index(1, column).data()).replace("\u200b", "") for column in range(1, 6)]
    assert row[:4] == ["๒. การใช้งบประมาณ", "๘๐.๐๐", "๘๑.๒๕", "C3"]


def test_what_changes_something_is_ticked_and_taken(card: ScoresCard, record: OfficeRecord) -> None:
    assert card.count == 2

    before, _after = card.replacement or (None, None)

    assert before == record.result(2568)
    assert result_of(card).indicators == {1: Decimal("92.50"), 2: Decimal("81.25"), 3: Decimal("97.50")}
    assert result_of(card).total == Decimal("88.51")


def test_what_is_unticked_with_the_space_bar_stays_as_it_is(card: ScoresCard, qtbot: QtBot) -> None:
    card.table.setFocus()
    card.table.setCurrentIndex(card.model.index(1, 2))

    with qtbot.waitSignal(card.ticked, timeout=500):
        press(card.table, Qt.Key.Key_Space)

    assert result_of(card).indicators == {1: Decimal("92.50"), 2: Decimal("80.00"), 3: Decimal("97.50")}


def test_what_is_the_same_cannot_be_ticked(card: ScoresCard) -> None:
    card.table.setFocus()
    card.table.setCurrentIndex(card.model.index(0, 0))

    press(card.table, Qt.Key.Key_Space)

    assert card.count == 2
    assert not card.model.flags(card.model.index(0, 0)) & Qt.ItemFlag.ItemIsUserCheckable


def test_all_and_nothing_are_ticked_by_their_buttons(card: ScoresCard) -> None:
    click_on(card.head.nothing)
    assert (card.count, card.replacement) == (0, None)

    click_on(card.head.all)
    assert card.count == 2


def test_for_another_year_the_scores_are_compared_anew(card: ScoresCard) -> None:
    choose(card.head.year, "๒๕๖๗")

    assert effects(card) == ["ต่างกัน", "ใหม่", "ใหม่"]
    assert result_of(card).fiscal_year == 2567
    assert result_of(card).total == Decimal("84.10")


def test_the_year_that_the_sheet_names_is_chosen(card: ScoresCard) -> None:
    card.show_offer(offer_of(("ผลการประเมิน ITA ปีงบประมาณ พ.ศ. 2566",), HEADS, *ROWS))

    assert card.year == 2566
    assert card.replacement is not None
    assert card.replacement[0] is None


def test_a_year_of_another_system_takes_no_indicators(record: OfficeRecord, show: Shower) -> None:
    card = ScoresCard(record, 2568)
    show(card)

    card.show_offer(offer_of(("ผลการประเมิน ITA ปีงบประมาณ พ.ศ. 2560",), HEADS, *ROWS))

    assert (card.count, card.replacement) == (0, None)
    assert any("๒๕๖๐" in doubt for doubt in card.doubts)


def test_a_sheet_without_scores_shows_no_card(card: ScoresCard) -> None:
    card.show_offer(offer_of(("หมายเหตุ",)))

    assert card.isHidden()
    assert (card.count, card.replacement) == (0, None)


@pytest.mark.parametrize(
    ("name", "said"), [("1", "๑. การปฏิบัติหน้าที่"), ("IIT", "IIT"), ("total", "คะแนนรวม"), ("level", "ระดับ")]
)
def test_fields_are_called_as_in_their_form(name: str, said: str) -> None:
    assert field_name(name, 2568) == said


def test_scores_are_counted_in_words() -> None:
    assert "๑๒" in count_words(12)
