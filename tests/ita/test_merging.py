from dataclasses import replace
from datetime import date
from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from itadesk.ita.merging import ABSENT, Difference, Side, combined, differences
from itadesk.ita.offices import Office
from itadesk.ita.people import Acting, Capacity, Person
from itadesk.ita.periods import MonthOrDay
from itadesk.ita.plans import Measure, Plan, Progress
from itadesk.ita.records import Part
from itadesk.ita.results import Finding, Result

OFFICE = Office(kind="เทศบาลตำบล", name="ดอนทราย", phone="1")
TRAIN, PUBLISH, MEET = (Measure(title=title) for title in ("อบรม", "เผยแพร่", "ประชุม"))
PLAN = Plan(fiscal_year=2569, measures=(TRAIN, PUBLISH, MEET))


def together(before: Part | None, mine: Part | None, theirs: Part | None) -> Part | None:
    """Both versions, with what each changed alone."""
    return combined(before, mine, theirs, [each.usual for each in differences(before, mine, theirs)])


def titles(part: Part | None) -> list[str]:
    assert isinstance(part, Plan)
    return [measure.title for measure in part.measures]


def test_different_fields_come_together() -> None:
    mine, theirs = replace(OFFICE, name="ดอนทอง"), replace(OFFICE, phone="2")

    found = differences(OFFICE, mine, theirs)

    assert [(each.place, each.usual, each.contested) for each in found] == [
        (("name",), Side.MINE, False),
        (("phone",), Side.THEIRS, False),
    ]
    assert together(OFFICE, mine, theirs) == replace(OFFICE, name="ดอนทอง", phone="2")
    assert combined(OFFICE, mine, theirs, [Side.THEIRS, Side.MINE]) == OFFICE


def test_what_both_changed_has_to_be_decided() -> None:
    mine, theirs = replace(OFFICE, phone="2"), replace(OFFICE, phone="3")

    (found,) = differences(OFFICE, mine, theirs)

    assert found == Difference(("phone",), "1", "2", "3")
    assert found.contested
    assert [combined(OFFICE, mine, theirs, [side]) for side in Side] == [mine, theirs]


def test_what_both_changed_alike_is_no_difference() -> None:
    mine = replace(OFFICE, phone="2", name="ดอนทอง")
    theirs = replace(OFFICE, phone="2")

    assert [each.place for each in differences(OFFICE, mine, theirs)] == [("name",)]
    assert together(OFFICE, mine, theirs) == mine


def test_scores_and_findings_come_together_one_by_one() -> None:
    before = Result(
        fiscal_year=2568,
        indicators={1: Decimal(80), 2: Decimal(81)},
        findings=(Finding(scope=1, text="ก"), Finding(scope=2, text="ข")),
    )
    mine = replace(before, indicators={1: Decimal(90), 2: Decimal(81), 3: Decimal(70)})
    theirs = replace(
        before, indicators={1: Decimal(80)}, findings=(Finding(scope=1, text="ก"), Finding(scope=2, text="ค"))
    )

    found = differences(before, mine, theirs)

    assert [(each.place, each.mine, each.theirs) for each in found] == [
        (("indicators", "1"), Decimal(90), Decimal(80)),
        (("indicators", "2"), Decimal(81), ABSENT),
        (("indicators", "3"), Decimal(70), ABSENT),
        (("findings", 1, "text"), "ข", "ค"),
    ]
    assert together(before, mine, theirs) == replace(theirs, indicators={1: Decimal(90), 3: Decimal(70)})


def test_rows_that_were_added_and_changed_come_together() -> None:
    mine = replace(PLAN, measures=(TRAIN, replace(PUBLISH, follow_up="ทุกเดือน"), MEET, Measure(title="ของฉัน")))
    theirs = replace(PLAN, measures=(Measure(title="ของเขา"), replace(TRAIN, title="อบรมใหม่"), PUBLISH, MEET))

    part = together(PLAN, mine, theirs)

    assert titles(part) == ["ของเขา", "อบรมใหม่", "เผยแพร่", "ประชุม", "ของฉัน"]
    assert isinstance(part, Plan)
    assert part.measures[2].follow_up == "ทุกเดือน"


def test_the_same_row_added_by_both_is_one() -> None:
    new = Measure(title="ใหม่")
    mine = replace(PLAN, measures=(*PLAN.measures, new))
    theirs = replace(PLAN, measures=(*PLAN.measures, replace(new, follow_up="ทุกเดือน")))

    (found,) = differences(PLAN, mine, theirs)

    assert (found.place, found.before) == (("measures", 3, "follow_up"), ABSENT)
    assert found.contested
    assert titles(together(PLAN, mine, theirs)) == ["อบรม", "เผยแพร่", "ประชุม", "ใหม่"]


def test_a_row_that_one_removed_and_the_other_changed_has_to_be_decided() -> None:
    mine = replace(PLAN, measures=(replace(TRAIN, follow_up="ทุกเดือน"), PUBLISH, MEET))
    theirs = replace(PLAN, measures=(PUBLISH, MEET))

    (found,) = differences(PLAN, mine, theirs)

    assert (found.contested, found.theirs, found.usual) == (True, ABSENT, Side.THEIRS)
    assert titles(combined(PLAN, mine, theirs, [Side.MINE])) == ["อบรม", "เผยแพร่", "ประชุม"]
    assert titles(combined(PLAN, mine, theirs, [Side.THEIRS])) == ["เผยแพร่", "ประชุม"]


def test_one_moves_rows_and_the_other_changes_them() -> None:
    moved = replace(PLAN, measures=(MEET, TRAIN, PUBLISH))
    edited = replace(PLAN, measures=(TRAIN, replace(PUBLISH, follow_up="ทุกเดือน"), MEET))

    for mine, theirs in ((moved, edited), (edited, moved)):
        part = together(PLAN, mine, theirs)
        assert titles(part) == ["ประชุม", "อบรม", "เผยแพร่"]
        assert isinstance(part, Plan)
        assert part.measures[2].follow_up == "ทุกเดือน"


def test_rows_that_both_moved_are_chosen_as_they_stand() -> None:
    mine, theirs = replace(PLAN, measures=(MEET, TRAIN, PUBLISH)), replace(PLAN, measures=(TRAIN, MEET, PUBLISH))

    (found,) = differences(PLAN, mine, theirs)

    assert found.place == ("measures",)
    assert [combined(PLAN, mine, theirs, [side]) for side in Side] == [mine, theirs]


def test_reports_inside_a_measure_come_together() -> None:
    may, june = (Progress(on=date(2026, month, 1), text=f"เดือน {month}") for month in (5, 6))
    mine = replace(PLAN, measures=(replace(TRAIN, progress=(may,)), PUBLISH, MEET))
    theirs = replace(PLAN, measures=(replace(TRAIN, progress=(june,)), PUBLISH, MEET))

    part = together(PLAN, mine, theirs)

    assert isinstance(part, Plan)
    assert set(part.measures[0].progress) == {may, june}


def test_a_part_that_the_other_one_removed_is_one_difference() -> None:
    mine = replace(OFFICE, phone="2")

    (found,) = differences(PLAN, None, replace(PLAN, result_year=2568))
    assert (found.place, found.mine) == ((), None)
    assert combined(PLAN, None, PLAN, [Side.MINE]) is None
    assert together(None, mine, mine) == mine


def test_a_part_that_both_began_is_compared_field_by_field() -> None:
    mine, theirs = Plan(fiscal_year=2569, result_year=2567), Plan(fiscal_year=2569, measures=(TRAIN,))

    found = differences(None, mine, theirs)

    assert [each.place for each in found] == [("result_year",), ("measures", 0)]


def test_a_period_and_an_acting_post_that_came_anew_are_one_value() -> None:
    person = Person(key="a", given_name="ก", family_name="ข", position="ค")
    acting = Acting(capacity=Capacity.ACTING, for_position="นายก")
    assert [each.place for each in differences(person, replace(person, acting=acting), person)] == [("acting",)]

    mine = replace(PLAN, measures=(replace(TRAIN, starts=MonthOrDay(2026, 1)), PUBLISH, MEET))
    theirs = replace(PLAN, measures=(replace(TRAIN, starts=MonthOrDay(2026, 2)), PUBLISH, MEET))
    assert [each.place for each in differences(PLAN, mine, theirs)] == [("measures", 0, "starts")]


ROWS = st.lists(
    st.builds(Measure, title=st.sampled_from("กขคง"), follow_up=st.sampled_from(["", "ก", "ข"])), max_size=5
).map(tuple)
PLANS = st.builds(Plan, fiscal_year=st.just(2569), result_year=st.sampled_from([None, 2567, 2568]), measures=ROWS)


@given(PLANS, PLANS, PLANS)
def test_each_side_alone_is_that_version_save_for_the_order(before: Plan, mine: Plan, theirs: Plan) -> None:
    count = len(differences(before, mine, theirs))

    for side, whole in ((Side.MINE, mine), (Side.THEIRS, theirs)):
        part = combined(before, mine, theirs, [side] * count)
        assert isinstance(part, Plan)
        assert sorted(map(repr, part.measures)) == sorted(map(repr, whole.measures))
        assert part.result_year == whole.result_year


@given(PLANS, PLANS)
def test_what_only_one_changed_is_theirs_or_mine_whole(before: Plan, after: Plan) -> None:
    assert together(before, after, before) == after
    assert together(before, before, after) == after
