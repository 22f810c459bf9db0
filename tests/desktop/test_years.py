from datetime import date

from itadesk.desktop.years import year_to_begin_with, years_to_offer
from itadesk.ita.offices import Office
from itadesk.ita.papers import Paper, PaperKind
from itadesk.ita.plans import Plan
from itadesk.ita.records import OfficeRecord
from itadesk.ita.results import Result

OFFICE = Office(kind="เทศบาลตำบล", name="ดอนทราย")
TODAY = date(2026, 11, 22)


def test_a_result_without_a_plan_offers_the_year_that_answers_it() -> None:
    record = OfficeRecord(office=OFFICE, results=(Result(fiscal_year=2568),))

    assert years_to_offer(record, 2567, TODAY) == (2570, 2569, 2567)
    assert year_to_begin_with(record, TODAY) == 2569


def test_a_result_that_a_later_plan_answers_offers_that_one_alone() -> None:
    plan = Plan(fiscal_year=2570, result_year=2567)
    paper = Paper(key="news", kind=PaperKind.NEWS, plan_year=2566)
    record = OfficeRecord(office=OFFICE, results=(Result(fiscal_year=2567),), plans=(plan,), papers=(paper,))

    assert years_to_offer(record, 2570, TODAY) == (2570, 2566)


def test_an_empty_office_begins_with_the_present_year() -> None:
    assert year_to_begin_with(OfficeRecord(office=OFFICE), TODAY) == 2570
