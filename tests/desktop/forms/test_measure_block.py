import pytest

from itadesk.desktop.forms.measure_block import BlockTooWide, emptied, laid_over, spread, texts_of
from itadesk.ita.periods import MonthOrDay
from itadesk.ita.plans import Measure
from itadesk.reading.pasted_cells import cells_of_page, cells_of_text

NAMES = ("title", "methods", "responsible", "period", "follow_up", "indicators")
FIRST, SECOND = Measure(title="หนึ่ง", methods=("ก",), indicators=(1,)), Measure(title="สอง")


def test_a_block_is_laid_over_and_the_rest_becomes_new_measures() -> None:
    texts = texts_of(cells_of_text('ก\t"ข\nค"\nง\tจ\nฉ\t'))

    laid = laid_over((FIRST, SECOND), texts, [1], NAMES)

    assert laid.measures == (
        FIRST,
        Measure(title="ก", methods=("ข", "ค")),
        Measure(title="ง", methods=("จ",)),
        Measure(title="ฉ"),
    )
    assert laid.rows == (1, 2, 3)
    assert laid.unusable == {}


def test_an_empty_cell_empties() -> None:
    assert laid_over((FIRST,), [["สาม", ""]], [0], NAMES).measures == (Measure(title="สาม", indicators=(1,)),)


def test_what_cannot_be_used_is_kept_apart_and_the_cell_stays() -> None:
    laid = laid_over((FIRST,), [["ก.ย. 2569 - ต.ค. 2568", "ทุกเดือน", "ทุกข้อ"]], [0], NAMES[3:])

    assert laid.measures == (Measure(title="หนึ่ง", methods=("ก",), follow_up="ทุกเดือน", indicators=(1,)),)
    assert laid.unusable == {0: {"period": "ก.ย. 2569 - ต.ค. 2568", "indicators": "ทุกข้อ"}}


def test_empty_rows_at_the_end_make_no_measures_and_empty_columns_do_not_matter() -> None:
    laid = laid_over((), [["ก"], ["", ""], ["ข", "", ""], ["", ""], [""]], [], NAMES[:1])

    assert [measure.title for measure in laid.measures] == ["ก", "", "ข"]


def test_a_block_that_is_too_wide_is_refused_in_a_sentence() -> None:
    with pytest.raises(BlockTooWide) as raised:
        laid_over((FIRST,), [["ก", "ข"], ["ค", "ง", "จ"]], [0], NAMES[4:])

    assert "3" in raised.value.sentence()
    assert "2" in raised.value.sentence()


def test_rows_under_a_merged_title_are_more_of_the_same_measure() -> None:
    block = cells_of_page(
        "<table><tr><td rowspan=2>ก<td>ขั้นหนึ่ง<td rowspan=3>กองคลัง<tr><td>ขั้นสอง<tr><td>ข<td>ขั้นเดียว</table>"
    )
    assert block is not None

    assert texts_of(block) == [["ก", "ขั้นหนึ่ง\nขั้นสอง", "กองคลัง"], ["ข", "ขั้นเดียว", "กองคลัง"]]


def test_rows_of_different_width_are_joined() -> None:
    block = cells_of_page("<table><tr><td rowspan=3>ก<tr><td>ข<td>ค<tr></table>")
    assert block is not None

    assert texts_of(block) == [["ก", "ข", "ค"]]


def test_a_single_cell_fills_all_that_is_chosen() -> None:
    assert spread([["ก"]], 2, 3) == [["ก"] * 3] * 2
    assert spread([["ก", "ข"]], 2, 3) == [["ก", "ข"]]


def test_cells_are_emptied() -> None:
    full = Measure(title="ก", starts=MonthOrDay(2025, 10), ends=MonthOrDay(2026, 9), indicators=(2,))

    assert emptied((full, SECOND), {0: ["period", "indicators"]}) == (Measure(title="ก"), SECOND)
