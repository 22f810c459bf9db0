from datetime import date

from itadesk.desktop.forms.papers import DETAIL_SHEET, proposed_day, used_slots, without_own, wording_sheet
from itadesk.ita.papers import Digits, Paper, PaperKind
from itadesk.ita.records import OfficeRecord

PAPER = Paper(key="announcement-2569", kind=PaperKind.ANNOUNCEMENT, plan_year=2569)
SHEET = wording_sheet({"closing": "จึงประกาศให้ทราบ", "title": "ประกาศ{{office}}"})


def test_the_details_are_read() -> None:
    typed = {"dated": "5/1/69", "number": " 1/2569 ", "signer": "head", "meeting": "march", "digits": "arabic"}

    after = DETAIL_SHEET.read(typed, PAPER)

    assert (after.dated, after.number, after.signer) == (date(2026, 1, 5), "1/2569", "head")
    assert (after.meeting, after.digits) == ("march", Digits.ARABIC)
    assert DETAIL_SHEET.read({"digits": "", "dated": ""}, after).digits is None


def test_today_is_proposed_for_papers_of_years_that_are_worked_on() -> None:
    paper = Paper(key="report-2569", kind=PaperKind.REPORT, plan_year=2569)
    for day in (date(2025, 8, 20), date(2026, 1, 5), date(2026, 11, 22)):
        assert proposed_day(paper, day) == day
    assert proposed_day(paper, date(2027, 11, 1)) is None


def test_only_an_own_wording_is_kept() -> None:
    own = SHEET.read({"closing": "จึงเรียนมาเพื่อทราบ"}, PAPER)

    assert own.texts == {"closing": "จึงเรียนมาเพื่อทราบ"}
    assert SHEET.read({"closing": " จึงประกาศให้ทราบ "}, own).texts == {}
    assert SHEET.read({"closing": ""}, own).texts == {}
    assert without_own(own, "closing") == PAPER
    assert SHEET.typed(PAPER)["closing"] == "จึงประกาศให้ทราบ"


def test_fields_are_edited_by_their_names_and_stored_as_templates() -> None:
    assert SHEET.typed(PAPER)["title"] == "ประกาศ«หน่วยงาน»"
    assert SHEET.read({"title": "ประกาศของ «หน่วยงาน»"}, PAPER).texts == {"title": "ประกาศของ {{office}}"}


def test_a_field_that_does_not_exist_is_said() -> None:
    remarks = SHEET.check({"title": "ประกาศ«หน่วยงาม»"}, PAPER)

    assert [remark.field for remark in remarks] == ["title"]
    assert "หน่วยงาน" in remarks[0].sentence


def test_the_slots_that_stand_in_the_paper_are_known(record: OfficeRecord) -> None:
    used = used_slots(record, PAPER)

    assert {"title", "closing", "result_total"} <= used
    assert "result_none" not in used
