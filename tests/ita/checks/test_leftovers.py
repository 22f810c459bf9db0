"""What was left standing when a text of an earlier year was used again."""

from dataclasses import replace
from decimal import Decimal

import pytest

from itadesk.ita.checks.leftovers import check
from itadesk.ita.instruments import Instrument
from itadesk.ita.observations import Observation
from itadesk.ita.plans import Plan
from itadesk.ita.records import OfficeRecord
from itadesk.ita.results import Finding, Result
from tests.examples import MEASURE, NEWS, PLAN, RECORD


def plans(before: str, after: str) -> OfficeRecord:
    """An office with a plan of 2568 and one of 2569, the only measures of which are called so."""
    former = Plan(fiscal_year=2568, measures=(replace(MEASURE, title=before),))
    return replace(RECORD, plans=(former, replace(PLAN, measures=(replace(MEASURE, title=after),))))


def found(record: OfficeRecord) -> list[tuple[str, str | None]]:
    """What is noticed, and how it would be mended."""
    return [(seen.name, seen.mended) for seen in check(record)]


def test_the_year_of_a_text_that_was_brought_along_and_not_changed() -> None:
    said = "เผยแพร่แผนจัดซื้อจัดจ้าง ประจำปีงบประมาณ พ.ศ. ๒๕๖๘"
    (seen,) = check(plans(said, said))
    assert (seen.name, seen.place) == ("year-left-standing", ("plans", 1, "measures", 0, "title"))
    assert seen.mended == "เผยแพร่แผนจัดซื้อจัดจ้าง ประจำปีงบประมาณ พ.ศ. ๒๕๖๙"
    for part in ("๒๕๖๘", "2568", "2569", "๒๕๖๙"):
        assert part in seen.sentence()


def test_all_years_of_such_a_text_move_on_together() -> None:
    said = "นำผลปีงบประมาณ 2567 มาจัดทำแผนประจำปี 2568"
    assert found(plans(said, said)) == [("year-left-standing", "นำผลปีงบประมาณ 2568 มาจัดทำแผนประจำปี 2569")]


@pytest.mark.parametrize(
    "after",
    [
        "นำผลปีงบประมาณ 2568 มาจัดทำแผนประจำปี 2569",
        "ตามพระราชบัญญัติข้อมูลข่าวสารของราชการ พ.ศ. 2540",
        "ตามแผนพัฒนาท้องถิ่น ประจำปีงบประมาณ พ.ศ. 2566-2570",
        "เปิดเผยข้อมูลให้ครบ",
    ],
)
def test_texts_that_name_the_right_years_or_none(after: str) -> None:
    assert found(plans("นำผลปีงบประมาณ 2567 มาจัดทำแผนประจำปี 2568", after)) == []


def test_a_year_of_long_ago_in_a_text_of_its_own() -> None:
    assert found(plans("ก", "ปรับปรุงคู่มือ ประจำปีงบประมาณ 2564")) == [("year-of-the-past", None)]
    assert found(plans("ก", "ตั้งคณะทำงาน ประจำปีงบประมาณ 2567")) == [("year-of-the-past", None)]
    assert found(plans("ก", "เปรียบเทียบกับผลปีงบประมาณ 2567")) == []
    assert found(replace(RECORD, plans=plans("ก", "จัดทำในปี 2565").plans[1:])) == [("year-of-the-past", None)]


def test_a_text_used_again_that_names_a_year_still_to_come() -> None:
    said = "เตรียมข้อมูลสำหรับการประเมินประจำปี 2570"
    assert found(plans(said, said)) == []


def test_the_wording_of_a_paper_is_held_beside_that_of_the_last_one_of_its_kind() -> None:
    said = {"opening": "ต่อยอดผลการประเมินประจำปีงบประมาณ พ.ศ. 2567"}
    older, newer = replace(NEWS, key="news-2568", plan_year=2568, texts=said), replace(NEWS, texts=said)
    names = [(seen.name, seen.place[:2]) for seen in check(replace(RECORD, papers=(older, newer)))]
    assert names == [("year-left-standing", ("papers", 1))]
    assert found(replace(RECORD, papers=(newer,))) == []


def results(before: str, after: str, text: str = "รักษาระดับการดำเนินงาน") -> Observation | None:
    """What is noticed of two results with the same finding about indicator 7, and about OIT, whose score stays."""
    findings = (Finding(scope=7, text=text), Finding(scope=Instrument.OIT, text="ครบถ้วน"), Finding(scope=8, text="ใหม่"))
    oit = {Instrument.OIT: Decimal(90)}
    first = Result(fiscal_year=2567, indicators={7: Decimal(before)}, instruments=oit, findings=findings[:2])
    second = Result(fiscal_year=2568, indicators={7: Decimal(after)}, instruments=oit, findings=findings)
    return next(check(replace(RECORD, results=(first, second), plans=())), None)


def test_the_words_of_last_year_about_a_score_that_fell_below_the_target() -> None:
    seen = results("91.20", "78.05")
    assert seen is not None
    assert (seen.name, seen.place) == ("finding-left-standing", ("results", 1, "findings", 0, "text"))
    for part in ("ประสิทธิภาพการสื่อสาร", "2567", "91.20", "78.05"):
        assert part in seen.sentence()


def test_the_words_of_last_year_may_stand_where_the_score_is_on_the_same_side_of_the_target() -> None:
    assert results("91.20", "88.00") is None
    assert results("91.20", "78.05", text=" ") is None


def test_the_year_before_in_a_text_of_the_latest_plan() -> None:
    said = "จัดอบรมประจำปีงบประมาณ พ.ศ. ๒๕๖๘"
    assert found(plans("ก", said)) == [("year-before", "จัดอบรมประจำปีงบประมาณ พ.ศ. ๒๕๖๙")]
    assert found(plans("จัดอบรมประจำปี 2567", "ก")) == []


@pytest.mark.parametrize("said", ["นำผลปีงบประมาณ 2568 มาทบทวน", "ทบทวนมาตรการ ประจำปี 2568", "รายงานประจำปี 2568 ที่ผ่านมา"])
def test_the_year_before_is_named_for_what_has_been(said: str) -> None:
    assert found(plans("ก", said)) == []


def test_a_plan_that_reads_as_that_of_the_year_before() -> None:
    two = (MEASURE, replace(MEASURE, title="จัดอบรม"))
    same = replace(RECORD, plans=(Plan(fiscal_year=2568, measures=two), replace(PLAN, measures=two)))
    changed = replace(same, plans=(same.plans[0], replace(PLAN, measures=two[::-1])))
    assert found(same) == [("all-as-before", None)]
    assert found(changed) == []
