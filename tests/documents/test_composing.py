from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from itadesk.documents.composing import NothingToReport, compose
from itadesk.documents.plain import plain_lines
from itadesk.documents.templates import UnknownField
from itadesk.ita.offices import Office
from itadesk.ita.papers import Digits, PaperKind
from itadesk.ita.plans import Plan
from itadesk.ita.records import OfficeRecord
from itadesk.ita.results import Result
from tests.examples import ANNOUNCEMENT, NEWS, RECORD, with_measures
from tests.issuing_examples import entry


def test_a_document_knows_what_it_is() -> None:
    document = compose(RECORD, ANNOUNCEMENT)
    assert document.title.startswith("ประกาศเทศบาลตำบลริมธาร เรื่อง มาตรการ")
    assert document.title.endswith("๒๕๖๙")
    assert document.author == "เทศบาลตำบลริมธาร"
    assert document.dated == date(2026, 1, 9)
    assert document.digits is Digits.THAI


def test_names_stay_whole() -> None:
    whole = compose(RECORD, NEWS).whole
    assert {
        "เทศบาลตำบลริมธาร",
        "นางสายชล ใจดี",
        "นางสายชล",
        "ใจดี",
        "อำเภอป่าสัก",
        "รักษาราชการแทนนายกเทศมนตรีตำบลริมธาร",
    } <= set(whole)
    assert len(whole) == len(set(whole))


def test_an_office_of_an_unusual_kind_has_its_names_too() -> None:
    record = OfficeRecord(office=Office(kind="เมือง", name="พัทยา"))
    assert compose(record, replace(NEWS, meeting="")).whole == ("เมืองพัทยา", "ตำบลพัทยา")


def test_without_measures_there_is_nothing_to_report() -> None:
    with pytest.raises(NothingToReport, match="2569") as caught:
        compose(with_measures(), replace(NEWS, kind=PaperKind.REPORT))
    assert "มาตรการ" in caught.value.sentence()


@pytest.mark.parametrize("kind", PaperKind)
def test_every_kind_of_paper_is_made(kind: PaperKind) -> None:
    assert "เทศบาลตำบลริมธาร" in "".join(plain_lines(compose(RECORD, replace(NEWS, kind=kind))))


def test_a_wrong_field_in_an_own_text_is_refused() -> None:
    with pytest.raises(UnknownField):
        compose(RECORD, replace(ANNOUNCEMENT, texts={"closing": "{{yaer}}"}))


@pytest.mark.parametrize("kind", [PaperKind.ANNOUNCEMENT, PaperKind.NEWS, PaperKind.DEVELOPMENT])
def test_a_year_of_the_five_indices_has_no_names_for_indicators_but_keeps_their_scores(kind: PaperKind) -> None:
    old = Result(fiscal_year=2561, indicators={3: Decimal(70)})
    record = replace(RECORD, results=(old,), plans=(Plan(fiscal_year=2562),))
    text = "\n".join(plain_lines(compose(record, replace(NEWS, kind=kind, plan_year=2562))))
    assert "๗๐.๐๐ คะแนน" in text


def test_the_same_record_composes_to_the_same_document() -> None:
    assert compose(RECORD, ANNOUNCEMENT) == compose(RECORD, ANNOUNCEMENT)


@pytest.mark.parametrize(
    ("kind", "said"),
    [
        (PaperKind.ANNOUNCEMENT, "ให้ยกเลิกประกาศเดิม ลงวันที่ 9 มกราคม พ.ศ. 2569 และให้ใช้ประกาศฉบับนี้แทน"),
        (
            PaperKind.ORDER,
            "ให้ยกเลิกคำสั่งเทศบาลตำบลริมธาร ที่ 7/2569 ลงวันที่ 9 มกราคม พ.ศ. 2569 และให้ใช้คำสั่งนี้แทน",
        ),
        (PaperKind.MEMO, "บันทึกข้อความฉบับนี้ใช้แทนบันทึกข้อความ ที่ 7/2569 ลงวันที่ 9 มกราคม พ.ศ. 2569"),
        *(
            (kind, "เอกสารฉบับนี้ใช้แทนฉบับลงวันที่ 9 มกราคม พ.ศ. 2569")
            for kind in (PaperKind.NEWS, PaperKind.DEVELOPMENT, PaperKind.REPORT)
        ),
    ],
)
def test_a_correction_names_the_paper_that_it_replaces(kind: PaperKind, said: str) -> None:
    paper = replace(NEWS, kind=kind, digits=Digits.ARABIC)
    earlier = replace(entry(7, kind=kind), title="ประกาศเดิม")
    assert said in plain_lines(compose(RECORD, paper, earlier))
    assert said not in plain_lines(compose(RECORD, paper))
