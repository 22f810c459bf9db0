"""What can be found in each part, and where each line of it stands."""

from datetime import date
from decimal import Decimal

from itadesk.ita.findables import Findable, Line, Thing, findables
from itadesk.ita.instruments import Instrument
from itadesk.ita.meetings import Meeting
from itadesk.ita.papers import Member, Paper, PaperKind, WorkingGroup
from itadesk.ita.people import Person
from itadesk.ita.plans import Measure, Plan
from itadesk.ita.records import PartKey, PartKind
from itadesk.ita.results import Finding, Result
from itadesk.ita.spots import Spot
from itadesk.ita.wordings import OwnWording
from tests.full_office import FULL

NINETY = Decimal(90)


def test_a_person_is_found_by_name_and_post() -> None:
    person = Person(key="p", prefix="นาย", given_name="เเก้ว", family_name="ดี", position="ปลัด")
    assert list(findables(person)) == [
        Findable(
            thing=Thing.PERSON,
            spot=Spot(PartKey(PartKind.PERSON, "p")),
            fiscal_year=None,
            lines=(Line(("given_name",), "นายแก้ว ดี"), Line(("position",), "ปลัด")),
        )
    ]


def test_a_measure_is_found_by_each_of_its_steps() -> None:
    plan = Plan(
        fiscal_year=2569, measures=(Measure(title="อบรม\n ครู", methods=("ประชุม", " "), period_text="ทั้งปี ๒๕๖๙"),)
    )
    (found,) = findables(plan)
    assert found.lines == (
        Line(("measures", 0, "title"), "อบรม ครู"),
        Line(("measures", 0, "methods", 0), "ประชุม"),
        Line(("measures", 0, "period_text"), "ทั้งปี 2569"),
    )
    assert found.text == "อบรม ครู\nประชุม\nทั้งปี 2569"


def test_a_meeting_belongs_to_the_fiscal_year_of_its_day() -> None:
    (found,) = findables(Meeting(key="m", held_on=date(2025, 11, 5)))
    assert (found.fiscal_year, found.lines) == (2569, (Line(("held_on",), "5 พฤศจิกายน 2568"),))


def test_a_draft_is_found_by_what_it_is_called_and_by_its_groups() -> None:
    group = WorkingGroup(title="อำนวยการ", members=(Member(person="head", role="ประธาน"),))
    (found,) = findables(Paper(key="o", kind=PaperKind.ORDER, plan_year=2569, groups=(group,)))
    assert [line.text for line in found.lines] == ["คำสั่ง", "อำนวยการ", "ประธาน"]


def test_a_result_without_anything_says_nothing_and_empty_findings_are_none() -> None:
    (found,) = findables(Result(fiscal_year=2568, findings=(Finding(scope=7),)))
    assert (found.thing, found.lines) == (Thing.RESULT, ())


def test_everything_that_an_office_enters_is_found() -> None:
    things = {found.thing for part in FULL.parts() for found in findables(part)}
    assert things == set(Thing) - {Thing.ISSUED}


def test_equal_parts_say_the_same_in_whatever_order_they_were_entered() -> None:
    one = Result(
        fiscal_year=2568,
        instruments={Instrument.OIT: NINETY, Instrument.IIT: NINETY},
        indicators={2: NINETY, 1: NINETY},
    )
    other = Result(
        fiscal_year=2568,
        instruments={Instrument.IIT: NINETY, Instrument.OIT: NINETY},
        indicators={1: NINETY, 2: NINETY},
    )
    assert one == other
    assert list(findables(one)) == list(findables(other))
    paper = Paper(key="n", kind=PaperKind.NEWS, plan_year=2569, texts={"end": "จบ", "begin": "เริ่ม"})
    assert [line.inside for line in next(findables(paper)).lines] == [(), ("texts", "begin"), ("texts", "end")]
    wording = OwnWording(name="สั้น", kind=PaperKind.NEWS, texts={"end": "จบ", "begin": "เริ่ม"})
    assert next(findables(wording)).text == "สั้น\nเริ่ม\nจบ"
