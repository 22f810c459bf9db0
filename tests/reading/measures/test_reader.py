import pytest

from itadesk.reading.measures.doubts import MeasureDoubtKind
from itadesk.reading.measures.finds import CellWords, Field
from itadesk.reading.measures.reader import LONGEST, read_block, read_measures
from tests.reading.measures.papers import block, doubted, told
from tests.surroundings import in_english

TABLE = "มาตรการ\tผู้รับผิดชอบ\tเรื่องอื่น\n๑. อบรม\tกองคลัง/กองช่าง\tก"
PAGE = "<table><tr><td>มาตรการ</td><td>ผู้รับผิดชอบ</td></tr><tr><td>อบรม</td><td>กองคลัง</td></tr></table>"


def test_every_value_says_which_words_it_came_from() -> None:
    (one,) = read_measures(TABLE, fiscal_year=2569).measures
    assert one.sources == {
        Field.TITLE: (CellWords(2, 1, "๑. อบรม"),),
        Field.RESPONSIBLE: (CellWords(2, 2, "กองคลัง/กองช่าง"),),
    }


def test_the_mapping_is_given_and_can_be_given_back_corrected() -> None:
    read = read_measures(TABLE, fiscal_year=2569)
    assert read.columns == {"มาตรการ": Field.TITLE, "ผู้รับผิดชอบ": Field.RESPONSIBLE, "เรื่องอื่น": Field.NOTHING}
    assert doubted(read) == ["COLUMN_LEFT_OUT 0 เรื่องอื่น"]
    corrected = read_measures(TABLE, fiscal_year=2569, columns={**read.columns, "เรื่องอื่น": Field.FOLLOW_UP})
    assert told(corrected) == ["อบรม; กองคลัง+กองช่าง; ก"]
    assert doubted(read_measures(TABLE, fiscal_year=2569, columns=read.columns)) == []


def test_a_page_counts_before_the_text_beside_it() -> None:
    for text, html in (("อบรม กองคลัง", PAGE), ("", PAGE), (PAGE, "")):
        assert told(read_measures(text, html, fiscal_year=2569)) == ["อบรม; กองคลัง"]


def test_the_lists_of_a_page_and_of_a_file_are_read_where_it_has_no_table() -> None:
    page = "<p>กำหนดมาตรการ ดังนี้</p><p>1. อบรมบุคลากร</p>"
    assert told(read_measures("", page, fiscal_year=2569)) == ["อบรมบุคลากร"]
    assert told(read_block(block("ก|ข"), fiscal_year=2569, text="มาตรการ ดังนี้\n1. อบรมบุคลากร")) == ["อบรมบุคลากร"]


def test_a_table_without_heads_asks_for_them() -> None:
    read = read_measures("อบรม\tกองคลัง", fiscal_year=2569)
    assert doubted(read) == ["NO_HEADS 0 "]
    assert read.columns == {"1": Field.NOTHING, "2": Field.NOTHING}
    said = {"1": Field.TITLE, "2": Field.RESPONSIBLE}
    assert told(read_measures("อบรม\tกองคลัง", fiscal_year=2569, columns=said)) == ["อบรม; กองคลัง"]


@pytest.mark.parametrize(("text", "page"), [("7" * (LONGEST + 1), ""), ("อบรม", "<td>" * (7 * LONGEST))])
def test_what_is_longer_than_any_plan_is_refused_as_a_whole(text: str, page: str) -> None:
    read = read_measures(text, page, fiscal_year=2569)
    assert (read.measures, doubted(read)) == ((), ["TOO_LONG 0 100,000"])
    with in_english():
        assert read.doubts[0].sentence().startswith("The text has more than 100,000 letters")


def test_a_doubt_is_one_sentence_with_its_words() -> None:
    (doubt,) = read_measures("มาตรการ\tผู้รับผิดชอบ\tระยะเวลา\nอบรม\tกองคลัง\tทุก\nเดือน", fiscal_year=2569).doubts
    with in_english():
        assert doubt.sentence() == "“ทุก” in row 2 names no months; it is kept as it was written."


def test_a_table_of_nothing_but_heads_holds_nothing() -> None:
    read = read_measures("มาตรการ\tผู้รับผิดชอบ", fiscal_year=2569)
    assert doubted(read) == ["NOTHING 0 "]


@pytest.mark.parametrize("kind", MeasureDoubtKind)
def test_every_doubt_is_said_in_both_languages(kind: MeasureDoubtKind) -> None:
    thai = kind.sentence()
    with in_english():
        assert kind.sentence() == kind.value
    assert thai != kind.value
