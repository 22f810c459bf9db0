"""What papers say of a result follows what is known of it, and no more."""

from dataclasses import replace
from decimal import Decimal

import pytest

from itadesk.documents.blocks import Align, Paragraph, Table
from itadesk.documents.matter import Matter, matter_of
from itadesk.documents.plain import cell_lines, lines_of
from itadesk.documents.result_parts import (
    indicator_label,
    result_blocks,
    result_sentences,
    result_slot,
    score_list,
    score_text,
    weak_paragraph,
)
from itadesk.ita.instruments import Instrument
from itadesk.ita.results import Result
from tests.examples import ANNOUNCEMENT, RECORD, RESULT, with_result

NO_SCORES = Result(fiscal_year=2568)
INSTRUMENTS = {Instrument.IIT: Decimal("84.99"), Instrument.EIT: Decimal(85)}


def about(result: Result | None) -> Matter:
    """What the announcement is about after this result."""
    return matter_of(with_result(result), ANNOUNCEMENT)


@pytest.mark.parametrize(
    ("result", "slot"),
    [
        (None, "result_none"),
        (NO_SCORES, "result_none"),
        (replace(NO_SCORES, level=" "), "result_none"),
        (replace(NO_SCORES, indicators={1: Decimal(0)}), "result_scores"),
        (replace(NO_SCORES, instruments=INSTRUMENTS), "result_scores"),
        (replace(NO_SCORES, letter="A"), "result_level"),
        (replace(NO_SCORES, level="ผ่าน", instruments=INSTRUMENTS), "result_level"),
        (replace(NO_SCORES, total=Decimal(0)), "result_total"),
        (RESULT, "result_total"),
    ],
)
def test_the_sentence_fits_what_is_known(result: Result | None, slot: str) -> None:
    assert result_slot(about(result)) == slot
    assert result_sentences(about(result))


def test_a_result_of_nothing_but_a_total_is_one_sentence() -> None:
    assert result_sentences(about(replace(NO_SCORES, total=Decimal("91.3")))) == (
        "ในการประเมิน ITA ประจำปีงบประมาณ พ.ศ. 2568 เทศบาลตำบลริมธารได้รับผลคะแนนรวม 91.30 คะแนน"
    )


def test_change_instruments_and_indicators_follow_in_this_order() -> None:
    earlier = Result(fiscal_year=2567, total=Decimal(90))
    record = replace(RECORD, results=(earlier, replace(RESULT, instruments=INSTRUMENTS)))
    said = result_sentences(matter_of(record, ANNOUNCEMENT))
    parts = ("อยู่ในระดับผ่าน", "เพิ่มขึ้น 1.30 คะแนน", "แบบวัด IIT 84.99 คะแนน", "จำนวน 10 ตัวชี้วัด มีดังนี้")
    assert sorted(parts, key=said.index) == list(parts)


def test_sentences_that_were_emptied_leave_no_double_blank() -> None:
    paper = replace(ANNOUNCEMENT, texts={"result_total": "ได้ {{total}} คะแนน", "instruments_lead": ""})
    record = with_result(replace(RESULT, instruments=INSTRUMENTS, indicators={}))
    assert result_sentences(matter_of(record, paper)) == "ได้ 91.30 คะแนน"


def test_the_list_of_scores_stays_with_its_sentence_and_is_left_out_without_scores() -> None:
    said, listed = result_blocks(about(RESULT))
    assert isinstance(said, Paragraph)
    assert isinstance(listed, Table)
    assert said.with_next
    assert said.place == listed.place == "result/2568"
    (alone,) = result_blocks(about(NO_SCORES))
    assert isinstance(alone, Paragraph)
    assert not alone.with_next


def test_scores_are_listed_in_official_order_with_two_decimals() -> None:
    table = score_list(about(replace(NO_SCORES, indicators={10: Decimal(100), 2: Decimal("88.6")})))
    assert [[*cell_lines(number), *cell_lines(value)] for number, value in (row.cells for row in table.rows)] == [
        ["2. การใช้งบประมาณ", "88.60 คะแนน"],
        ["10. การป้องกันการทุจริต", "100.00 คะแนน"],
    ]
    assert [column.numeric for column in table.columns] == [False, True]


def test_a_label_of_an_indicator_that_the_year_does_not_name_is_its_number() -> None:
    assert list(lines_of([indicator_label(about(RESULT), 11)])) == ["11. ตัวชี้วัดที่ 11"]


def test_a_score_leads_back_to_where_it_was_entered_even_where_there_is_none() -> None:
    given, missing = score_text(about(RESULT), 10), score_text(about(NO_SCORES), 10)
    assert list(lines_of([given, missing])) == ["100.00 คะแนน", ""]
    assert given.place == missing.place == "result/2568/indicators/10"
    assert given.align is Align.RIGHT


@pytest.mark.parametrize(
    ("result", "named"),
    [
        (replace(NO_SCORES, indicators={3: Decimal("84.99"), 1: Decimal(0), 2: Decimal(85)}), ("ตัวชี้วัดที่ 1 ", "0.00", "ตัวชี้วัดที่ 3 ", "84.99")),
        (replace(NO_SCORES, instruments=INSTRUMENTS), ("แบบวัด IIT 84.99 คะแนน",)),
    ],
)  # fmt: skip
def test_what_lies_under_the_target_is_named(result: Result, named: tuple[str, ...]) -> None:
    (paragraph,) = lines_of(weak_paragraph(about(result)))
    assert "85 คะแนน ได้แก่" in paragraph
    assert sorted(named, key=paragraph.index) == list(named)
    assert "85.00" not in paragraph


@pytest.mark.parametrize(
    "result",
    [
        None,
        replace(NO_SCORES, total=Decimal(10)),
        replace(NO_SCORES, indicators={1: Decimal(85)}),
        replace(NO_SCORES, indicators={1: Decimal(90)}, instruments=INSTRUMENTS),
    ],
)
def test_nothing_is_said_where_nothing_lies_under_the_target(result: Result | None) -> None:
    assert not list(weak_paragraph(about(result)))
