"""The overview of many offices as a workbook and as CSV, read again by others."""

import csv
import io
from dataclasses import replace
from decimal import Decimal

import pytest
from python_calamine import CalamineWorkbook

from itadesk.exchange.standings_book import write_standings
from itadesk.ita.offices import Office
from itadesk.ita.results import Result
from itadesk.ita.standings import Standing
from itadesk.ita.year_facts import YearFacts
from tests.examples import OFFICE, RESULT

BEST = Standing(office_id=1, office=OFFICE, facts=YearFacts(result=RESULT, measures=3), earlier_total=Decimal("92.80"))
ODD = Standing(
    office_id=2, office=Office(kind="", name="=1+1", district="+ก"), facts=YearFacts(result=Result(fiscal_year=2568))
)


def test_the_workbook_has_a_row_an_office_with_true_numbers_the_means_and_the_levels() -> None:
    book = CalamineWorkbook.from_object(io.BytesIO(write_standings(".xlsx", 2569, [BEST, ODD])))
    assert book.sheet_names == ["ปีงบประมาณ 2569", "ค่าเฉลี่ย", "ระดับ"]
    head, first, second = book.get_sheet_by_index(0).to_python()
    row = dict(zip(head, first, strict=True))
    assert (row["หน่วยงาน"], row["คะแนนรวม"], row["เปลี่ยนจากปีก่อน"]) == ("เทศบาลตำบลริมธาร", 91.30, -1.5)
    assert (row["9. การเปิดเผยข้อมูล"], row["OIT"], row["กรอกคะแนน"]) == (97.5, 98.75, "เสร็จแล้ว")
    assert second[:3] == ["=1+1", "+ก", ""]
    means = {name: rest for name, *rest in book.get_sheet_by_index(1).to_python()}
    assert means["คะแนนรวม"] == [91.3, 1]
    assert means["10. การป้องกันการทุจริต"] == [100, 1]
    assert book.get_sheet_by_index(2).to_python()[1:] == [["ผ่าน", 1], ["ไม่ได้กรอก", 1]]


def test_csv_keeps_the_digits_and_no_text_becomes_a_formula() -> None:
    data = write_standings(".csv", 2569, [BEST, ODD])
    assert data.startswith(b"\xef\xbb\xbf")
    first, second = csv.DictReader(io.StringIO(data.decode("utf-8-sig")))
    assert (first["คะแนนรวม"], first["เปลี่ยนจากปีก่อน"], first["มาตรการ"]) == ("91.30", "-1.50", "3")
    assert (second["หน่วยงาน"], second["อำเภอ"], second["คะแนนรวม"]) == ("'=1+1", "'+ก", "")


@pytest.mark.parametrize("form", [".xlsx", ".csv"])
def test_years_of_another_system_have_no_indicators(form: str) -> None:
    old = replace(ODD, facts=YearFacts(result=Result(fiscal_year=2561)))
    assert len(write_standings(form, 2562, [old])) > 100
