from dataclasses import replace
from datetime import date

import pytest

from itadesk.desktop.forms.progress import (
    PROGRESS_SHEET,
    percent_text,
    progress_row,
    read_percent,
    with_progress,
)
from itadesk.desktop.forms.standing import standing_text, summary
from itadesk.ita.faults import UnusablePercent
from itadesk.ita.periods import MonthOrDay
from itadesk.ita.plans import Measure, Plan, Progress

MEETING = Progress(
    on=date(2026, 3, 5),
    text="ประชุมคณะทำงาน",
    outcome="ได้แผน",
    percent=40,
    evidence=("รายงานการประชุม", "https://a.go.th/1"),
)
LATE = Measure(title="เผยแพร่แผน", ends=MonthOrDay(2026, 3), progress=(MEETING,))
TODAY = date(2026, 4, 1)


def test_what_the_fields_show_is_read_back_as_it_was() -> None:
    typed = PROGRESS_SHEET.typed(MEETING)

    assert typed == {
        "on": "๕ มี.ค. ๒๕๖๙",
        "percent": "๔๐",
        "text": "ประชุมคณะทำงาน",
        "outcome": "ได้แผน",
        "evidence": "รายงานการประชุม\nhttps://a.go.th/1",
    }
    assert PROGRESS_SHEET.read(typed, MEETING) == MEETING


def test_what_is_typed_is_taken_in() -> None:
    typed = {"on": "30/9/69", "percent": "ร้อยละ ๑๐๐", "text": " ครบถ้วน ", "outcome": "", "evidence": "ก\n\n ข "}

    assert PROGRESS_SHEET.read(typed, MEETING) == Progress(
        on=date(2026, 9, 30), text="ครบถ้วน", percent=100, evidence=("ก", "ข")
    )


@pytest.mark.parametrize(("typed", "percent"), [("", None), ("0", 0), ("๔๐ %", 40), ("ร้อยละ ๗๕", 75), ("100", 100)])
def test_a_percentage_is_read_as_people_write_it(typed: str, percent: int | None) -> None:
    assert read_percent(typed) == percent


@pytest.mark.parametrize("typed", ["101", "-5", "ครึ่งหนึ่ง", "12.5", "1000000"])
def test_what_is_no_percentage_is_refused(typed: str) -> None:
    with pytest.raises(UnusablePercent):
        read_percent(typed)


def test_a_report_keeps_a_day() -> None:
    assert [(remark.field, remark.sentence) for remark in PROGRESS_SHEET.check({"on": ""}, MEETING)] == [
        ("on", "โปรดกรอกวันที่รายงาน ช่องนี้เว้นว่างไม่ได้")
    ]


def test_a_list_shows_day_percentage_and_what_was_done() -> None:
    assert progress_row(MEETING) == "๕ มี.ค. ๒๕๖๙   ๔๐%   ประชุมคณะทำงาน"
    assert progress_row(Progress(on=TODAY, text="")) == "๑ เม.ย. ๒๕๖๙   ยังไม่ได้กรอกผลการดำเนินการ"
    assert percent_text(None) == ""


@pytest.mark.parametrize(
    ("measure", "words"),
    [
        (LATE, "เลยกำหนดแล้ว"),
        (Measure(title="ก"), "ยังไม่รายงาน"),
        (Measure(title="ก", progress=(replace(MEETING, percent=None),)), "กำลังดำเนินการ ไม่ระบุร้อยละ"),
        (Measure(title="ก", progress=(MEETING,)), "กำลังดำเนินการ"),
        (Measure(title="ก", progress=(Progress(on=TODAY, text="ครบ", percent=100),)), "แล้วเสร็จ"),
    ],
)
def test_how_a_measure_stands_is_said_in_words(measure: Measure, words: str) -> None:
    assert standing_text(measure, TODAY) == words


def test_the_year_is_summed_up_in_a_sentence() -> None:
    done = Measure(title="ก", progress=(Progress(on=TODAY, text="ครบ", percent=100),))

    assert summary(Plan(fiscal_year=2569, measures=(done, LATE)), TODAY) == "แล้วเสร็จ ๑ จาก ๒ มาตรการ เลยกำหนด ๑ มาตรการ"
    assert summary(Plan(fiscal_year=2569, measures=(done,)), TODAY) == "แล้วเสร็จ ๑ จาก ๑ มาตรการ"


def test_only_the_measure_of_the_row_gets_the_reports() -> None:
    plan = Plan(fiscal_year=2569, measures=(LATE, Measure(title="ข")))

    assert with_progress(plan, 1, (MEETING,)).measures == (LATE, Measure(title="ข", progress=(MEETING,)))
