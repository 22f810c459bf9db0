from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from itadesk.ita.checks.papers import check
from itadesk.ita.papers import Paper, PaperKind
from itadesk.ita.plans import Progress
from itadesk.ita.records import OfficeRecord
from itadesk.ita.results import Result
from tests.examples import ANNOUNCEMENT, CLERK, HEAD, MEASURE, MEMO, NEWS, OFFICE, RECORD, with_measures, with_result

REPORT = Paper(key="report", kind=PaperKind.REPORT, plan_year=2569)


def seen_in(record: OfficeRecord, *papers: Paper) -> list[tuple[str, object]]:
    """What is noticed about papers, with the last step of the place."""
    return [(seen.name, seen.place[-1]) for seen in check(replace(record, papers=papers))]


def test_papers_that_have_everything() -> None:
    assert seen_in(RECORD, ANNOUNCEMENT, NEWS) == []


@pytest.mark.parametrize("result", [None, Result(fiscal_year=2568, level="ผ่าน")])
def test_a_paper_about_scores_without_any(result: Result | None) -> None:
    (seen,) = check(replace(with_result(result), papers=(NEWS,)))
    assert (seen.name, seen.severity) == ("no-scores", "warning")
    assert "2568" in seen.sentence()


def test_a_paper_needs_total_and_level() -> None:
    only_total = Result(fiscal_year=2568, total=Decimal("86.85"))
    only_parts = Result(fiscal_year=2568, indicators={1: Decimal(90)}, level="ผ่าน")
    with_letter = Result(fiscal_year=2568, total=Decimal("86.85"), letter="A")
    assert seen_in(with_result(only_total), NEWS) == [("no-total", "total")]
    assert seen_in(with_result(only_parts), NEWS) == [("no-total", "total")]
    assert seen_in(with_result(with_letter), NEWS) == []
    assert seen_in(with_result(only_total), NEWS, ANNOUNCEMENT) == [("no-total", "total")]


def test_a_paper_of_a_year_without_a_plan() -> None:
    assert seen_in(RECORD, replace(NEWS, plan_year=2570)) == [("no-plan", "plan_year"), ("no-scores", 0)]


def test_an_announcement_without_signer_and_date() -> None:
    bare = replace(ANNOUNCEMENT, signer="", dated=None)
    assert seen_in(RECORD, bare) == [("no-signer", "signer"), ("no-date", "dated")]


@pytest.mark.parametrize(
    ("kind", "name"),
    [(PaperKind.ANNOUNCEMENT, "ประกาศ"), (PaperKind.MEMO, "บันทึกข้อความ"), (PaperKind.ORDER, "คำสั่ง")],
)
def test_which_paper_lacks_something_is_named(kind: PaperKind, name: str) -> None:
    bare = replace(ANNOUNCEMENT, kind=kind, signer="", dated=None, plan_year=2570)
    sentences = [seen.sentence() for seen in check(replace(RECORD, papers=(bare,)))]
    assert f"มี{name}ปี 2570 แต่ยังไม่มีแผนของปีนั้น โปรดเพิ่มแผน หรือแก้ปีของเอกสาร" in sentences
    assert f"{name}ปี 2570 ต้องมีผู้ลงนาม แต่ยังไม่ได้เลือก โปรดเลือกผู้ลงนาม" in sentences
    assert f"{name}ปี 2570 ที่ต้องลงนามยังไม่มีวันที่ โปรดกรอกวันที่ หรือเว้นไว้เขียนด้วยมือ" in sentences


def test_an_announcement_binds_by_the_signature_of_the_head_or_of_who_acts_as_such() -> None:
    (seen,) = check(
        replace(RECORD, people=(HEAD, replace(CLERK, acting=None)), papers=(replace(ANNOUNCEMENT, signer="clerk"),))
    )
    assert (seen.name, seen.place) == ("not-the-head", ("papers", 0, "signer"))
    assert "นายมานพ รักงาน" in seen.sentence()
    assert "นายกเทศมนตรีตำบลริมธาร" in seen.sentence()
    assert seen_in(RECORD, replace(ANNOUNCEMENT, signer="clerk")) == []
    assert seen_in(RECORD, replace(MEMO, endorsers=())) == []
    elsewhere = replace(RECORD, office=replace(OFFICE, kind="โรงเรียน"))
    assert seen_in(elsewhere, replace(ANNOUNCEMENT, signer="clerk")) == []


def test_those_who_sign_have_to_be_in_their_posts_on_the_day_of_the_paper() -> None:
    left, came = replace(HEAD, until=date(2026, 1, 8)), replace(CLERK, since=date(2026, 1, 8))
    record = replace(RECORD, people=(left, came))
    assert seen_in(record, ANNOUNCEMENT) == [("not-in-post", "signer")]
    assert seen_in(record, MEMO) == [("not-in-post", "signer")]
    (seen,) = check(
        replace(
            record,
            people=(replace(HEAD, since=date(2026, 1, 9)), came),
            papers=(replace(MEMO, dated=date(2026, 1, 8)),),
        )
    )
    assert (seen.place, "8 ม.ค. 2569" in seen.sentence()) == (("papers", 0, "endorsers", 0), True)
    assert seen_in(record, replace(MEMO, dated=None)) == [("no-date", "dated")]


def test_a_report_on_measures_without_progress() -> None:
    done = replace(MEASURE, progress=(Progress(on=date(2026, 2, 1), text="ทำแล้ว"),))
    (seen,) = check(replace(with_measures(done, MEASURE), papers=(REPORT,)))
    assert (seen.name, seen.place) == ("no-progress", ("plans", 0, "measures", 1, "progress"))
    assert seen_in(with_measures(done), REPORT) == []
    assert seen_in(RECORD, replace(REPORT, plan_year=2570)) == [("no-plan", "plan_year")]


@pytest.mark.parametrize(
    ("text", "mended"),
    [
        ("นำผลประเมิน ITA ปี ๒๕๖๙ ต่อยอด", "นำผลประเมิน ITA ปี ๒๕๖๘ ต่อยอด"),
        ("ผลการประเมิน ITA ประจำปีงบประมาณ พ.ศ. 2569", "ผลการประเมิน ITA ประจำปีงบประมาณ พ.ศ. 2568"),
        ("ผลคะแนนการประเมิน (ITA) ในปี 67", "ผลคะแนนการประเมิน (ITA) ในปี 68"),
        ("นำผล ITA ปี 2569 ต่อยอด", "นำผล ITA ปี 2568 ต่อยอด"),
        (
            "ผลการประเมินคุณธรรมและความโปร่งใสในการดำเนินงานของหน่วยงานภาครัฐ (ITA) ประจำปีงบประมาณ พ.ศ. ๒๕๖๗",
            "ผลการประเมินคุณธรรมและความโปร่งใสในการดำเนินงานของหน่วยงานภาครัฐ (ITA) ประจำปีงบประมาณ พ.ศ. ๒๕๖๘",
        ),
    ],
)
def test_own_wording_that_takes_another_year_for_the_results(text: str, mended: str) -> None:
    (seen,) = check(replace(RECORD, papers=(replace(NEWS, texts={"headline": text}),)))
    assert (seen.name, seen.place[-1], seen.mended) == ("other-result-year", "headline", mended)


@pytest.mark.parametrize(
    "text",
    [
        "นำผลประเมิน ITA ปี ๒๕๖๘ สู่ปี ๒๕๖๙",
        "ผลประเมิน ITA ปี 68",
        "มาตรการปี 2569",
        "ITA ปี 256912",
        "เพื่อยกระดับผลการประเมิน ITA ปี 2569",
        "ผล ITA ปี 2568 สูงกว่าผลการประเมิน ITA ปี 2567",
        "เตรียมรับการประเมินผล ITA ปี 2569",
    ],
)
def test_own_wording_with_the_right_year(text: str) -> None:
    assert seen_in(RECORD, replace(NEWS, texts={"headline": text})) == []


@pytest.mark.parametrize(
    ("said", "better"),
    [
        (
            "เรื่อง มาตรการส่งเสริมคุณธรรมและความโปร่งใสภายในหน่วยงาน ประจำปีงบประมาณ พ.ศ. ๒๕๖๘",
            "เรื่อง มาตรการส่งเสริมคุณธรรมและความโปร่งใสภายในหน่วยงาน ประจำปีงบประมาณ พ.ศ. ๒๕๖๙",
        ),
        ("มาตรการส่งเสริมคุณธรรมและความโปร่งใส ปี 2570", "มาตรการส่งเสริมคุณธรรมและความโปร่งใส ปี 2569"),
    ],
)
def test_a_subject_that_names_another_year_of_the_measures(said: str, better: str) -> None:
    (seen,) = check(replace(RECORD, papers=(replace(ANNOUNCEMENT, texts={"subject": said}),)))
    assert (seen.name, seen.place[-1], seen.mended) == ("other-plan-year", "subject", better)


@pytest.mark.parametrize(
    "said",
    [
        "เรื่อง มาตรการส่งเสริมคุณธรรมและความโปร่งใส ประจำปีงบประมาณ พ.ศ. ๒๕๖๙",
        "ตามมาตรการส่งเสริมคุณธรรมและความโปร่งใส ประจำปีงบประมาณ พ.ศ. ๒๕๖๘ ที่ผ่านมา",
    ],
)
def test_subjects_of_the_right_year_and_words_about_earlier_measures(said: str) -> None:
    assert seen_in(RECORD, replace(ANNOUNCEMENT, texts={"subject": said})) == []


def test_what_is_told_of_the_meeting_names_the_year_of_the_result_too() -> None:
    def record(subject: str) -> OfficeRecord:
        return replace(RECORD, meetings=(replace(RECORD.meetings[0], subject=subject),))

    (seen,) = check(replace(record("วิเคราะห์ผลการประเมิน ITA ปี ๒๕๖๖"), papers=(NEWS,)))
    assert (seen.name, seen.place, seen.mended) == (
        "other-result-year",
        ("meetings", 0, "subject"),
        "วิเคราะห์ผลการประเมิน ITA ปี ๒๕๖๘",
    )
    assert seen_in(record("เทียบผลการประเมิน ITA ปี 2567 กับผลการประเมิน ITA ปี 2568"), NEWS) == []
