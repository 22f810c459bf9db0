"""What of a part was changed, as compact as it can be told."""

from dataclasses import replace
from datetime import date
from decimal import Decimal
from itertools import pairwise
from typing import Any, cast

import pytest
from hypothesis import given
from hypothesis import strategies as st

from itadesk.ita.changed_values import ChangedValue, as_json, changed_values, combined
from itadesk.ita.people import Person
from itadesk.ita.plans import Measure, Plan, Progress
from itadesk.ita.records import OfficeRecord, Part
from itadesk.ita.results import Result
from tests.full_office import FULL, HEAD, MEASURE, PLAN
from tests.strategies import records

LONG = "ให้ทุกส่วนราชการรายงานผลการดำเนินงานต่อผู้บริหารทุกไตรมาส และสรุปเสนอที่ประชุมประจำเดือนภายในวันที่ห้าของเดือนถัดไป"


def changed(**values: object) -> list[ChangedValue]:
    """What is told of a measure of which some values were changed."""
    after = replace(PLAN, measures=(replace(MEASURE, **cast("dict[str, Any]", values)), *PLAN.measures[1:]))
    return changed_values(PLAN, after)


def test_nothing_is_told_where_nothing_was_changed() -> None:
    assert changed_values(FULL.office, replace(FULL.office)) == []


@pytest.mark.parametrize(
    ("values", "expected"),
    [
        ({"title": "อื่น"}, [ChangedValue(("measures", 0, "title"), MEASURE.title, "อื่น")]),
        ({"starts": None}, [ChangedValue(("measures", 0, "starts"), "2026-01", None)]),
        ({"indicators": (7, 9)}, [ChangedValue(("measures", 0, "indicators", 1), 8, 9)]),
        ({"methods": ("เปิดกล่องรับความคิดเห็น", "ทุกปี")}, [ChangedValue(("measures", 0, "methods", 1), "สรุปทุกเดือน", "ทุกปี")]),
        ({"methods": (*MEASURE.methods, "ใหม่")}, [ChangedValue(("measures", 0, "methods", 2), None, "ใหม่")]),
        ({"methods": MEASURE.methods[1:]}, [ChangedValue(("measures", 0, "methods", 0), MEASURE.methods[0], None)]),
        ({"indicators": (7, 1, 2, 8)}, [ChangedValue(("measures", 0, "indicators", 1), None, [1, 2])]),
    ],
)
def test_only_what_differs_is_told(values: dict[str, Any], expected: list[ChangedValue]) -> None:
    assert changed(**values) == expected


def test_of_a_long_text_only_what_differs_is_repeated_with_some_letters_around_it() -> None:
    before, after = (replace(PLAN, measures=(Measure(title="ก", follow_up=text),)) for text in (LONG, LONG + "ครับ"))
    (change,) = changed_values(before, after)
    assert (change.place, change.before, change.after) == (("measures", 0, "follow_up"), LONG[-12:], LONG[-12:] + "ครับ")
    assert (change.start, change.rest) == (len(LONG) - 12, 0)


def test_an_excerpt_begins_with_a_letter_and_not_with_a_mark_above_one() -> None:
    text = "ก" * 80 + "ที่" + "ก" * 10
    before, after = (replace(PLAN, measures=(Measure(title="ก", follow_up=each),)) for each in (text, text + "ข"))
    (change,) = changed_values(before, after)
    assert change.before == "ที่" + "ก" * 10
    only_marks = [replace(PLAN, measures=(Measure(title="ก", follow_up="่" * number),)) for number in (90, 91)]
    assert changed_values(*only_marks)[0].start == 0


def test_a_score_with_other_decimals_is_another_one() -> None:
    before = Result(fiscal_year=2568, total=Decimal("97.5"), indicators={9: Decimal(100), 10: Decimal("88.51")})
    after = replace(before, total=Decimal("97.50"), indicators={9: Decimal("100.00"), 10: Decimal("88.51")})
    assert changed_values(before, after) == [
        ChangedValue(("total",), "97.5", "97.50"),
        ChangedValue(("indicators", "9"), "100", "100.00"),
    ]


def plan(*titles: str) -> Plan:
    return Plan(fiscal_year=2569, measures=tuple(Measure(title=title) for title in titles))


@pytest.mark.parametrize(
    ("before", "after", "expected"),
    [
        ("กขคง", "กคขง", [ChangedValue(("measures",), ["ข", "ค"], ["ค", "ข"])]),
        ("กขคง", "งกขค", [ChangedValue(("measures",), ["ก", "ข", "ค", "ง"], ["ง", "ก", "ข", "ค"])]),
        (
            "กขค",
            "คกนข",
            [
                ChangedValue(("measures", 2), None, {"title": "น"}),
                ChangedValue(("measures",), ["ก", "ข", "ค"], ["ค", "ก", "ข"]),
            ],
        ),
    ],
)
def test_rows_that_were_moved_are_told_by_what_they_are_called(
    before: str, after: str, expected: list[ChangedValue]
) -> None:
    assert changed_values(plan(*before), plan(*after)) == expected


def test_rows_inside_a_row_are_moved_too() -> None:
    first, second = (Progress(on=date(2026, month, 1), text="ประชุม") for month in (2, 3))
    before, after = (
        replace(PLAN, measures=(replace(MEASURE, progress=each),)) for each in ((first, second), (second, first))
    )
    (change,) = changed_values(before, after)
    assert change.place == ("measures", 0, "progress")
    assert change.after == [["2026-03-01", "ประชุม"], ["2026-02-01", "ประชุม"]]


ROWS = [Measure(title=title, budget=budget) for title in ("", "ก", "ข") for budget in ("", "๑ บาท")]


@given(*[st.lists(st.sampled_from(ROWS), max_size=4).map(tuple)] * 2)
def test_no_change_of_a_list_goes_untold(before: tuple[Measure, ...], after: tuple[Measure, ...]) -> None:
    versions = [Plan(fiscal_year=2569, measures=each) for each in (before, after)]
    assert bool(changed_values(*versions)) == (before != after)


def test_of_a_new_part_and_of_one_that_is_gone_all_that_was_entered_is_told() -> None:
    told = {"key": "head", "prefix": "นาย", "given_name": "สมชาย", "family_name": "ใจดี", "position": HEAD.position}
    assert changed_values(None, HEAD) == [ChangedValue((), None, told)]
    assert changed_values(HEAD, None) == [ChangedValue((), told, None)]


def test_values_are_told_as_json_has_them() -> None:
    result = Result(
        fiscal_year=2568, total=Decimal("97.50"), published_on=date(2025, 8, 15), indicators={9: Decimal(100)}
    )
    assert as_json(result) == {
        "fiscal_year": 2568,
        "total": "97.50",
        "published_on": "2025-08-15",
        "indicators": {"9": "100"},
    }
    assert as_json(Progress(on=date(2026, 2, 1), text="ก", percent=0)) == {
        "on": "2026-02-01",
        "text": "ก",
        "percent": 0,
    }


@given(records(), records())
def test_whatever_was_changed_is_told(one: OfficeRecord, other: OfficeRecord) -> None:
    pairs: list[tuple[Part, Part]] = [(one.office, other.office), *zip(one.plans, other.plans, strict=False)]
    pairs += [*zip(one.people, other.people, strict=False), *zip(one.papers, other.papers, strict=False)]
    for before, after in pairs:
        changes = changed_values(before, after)
        assert bool(changes) == (before != after)
        for change in changes:
            assert change.before != change.after or change.place == ()


@given(st.text(max_size=200), st.text(max_size=200))
def test_an_excerpt_with_what_is_left_out_is_the_whole_text(one: str, other: str) -> None:
    before, after = (Plan(fiscal_year=2569, measures=(Measure(title="ก", follow_up=text),)) for text in (one, other))
    for change in changed_values(before, after):
        start, rest = change.start or 0, change.rest
        assert one[:start] + (change.before or "") + one[len(one) - rest :] == one
        assert other[:start] + (change.after or "") + other[len(other) - rest :] == other
        assert one[:start] == other[:start]
        assert one[len(one) - rest :] == other[len(other) - rest :]


def test_a_name_is_told_as_it_was() -> None:
    person = Person(key="a", given_name="ก", family_name="ข", position="ค")
    assert changed_values(person, replace(person, given_name="ง")) == [ChangedValue(("given_name",), "ก", "ง")]


def follow_up(text: str) -> Plan:
    """A plan of which only a text matters."""
    return Plan(fiscal_year=2569, measures=(Measure(title="ก", follow_up=text),))


@given(st.text("กขค่", max_size=150), st.text("กขค่", max_size=9), st.text("กขค่", max_size=9), st.integers(0, 150))
def test_two_changes_of_a_text_are_one_change(text: str, new: str, more: str, place: int) -> None:
    """Somebody types in the midst of a text, and goes on typing there."""
    texts = [text, text[:place] + new + text[place:], text[:place] + new + more + text[place + len(more) :]]
    first, then = (changed_values(follow_up(one), follow_up(other)) for one, other in pairwise(texts))
    if not first or not then:
        return
    both = combined(first[0], then[0])
    assert both is not None
    start = both.start or 0
    assert texts[0][start : len(texts[0]) - both.rest] == (both.before or "")
    assert texts[2][start : len(texts[2]) - both.rest] == (both.after or "")
    assert texts[0][:start] == texts[2][:start]


def told(place: str, before: Any, after: Any, start: int | None = None, rest: int = 0) -> ChangedValue:  # noqa: ANN401
    """A change."""
    return ChangedValue((place,), before, after, start, rest)


@pytest.mark.parametrize(
    ("first", "then", "expected"),
    [
        (told("title", "ก", "ข"), told("title", "ข", "ค"), told("title", "ก", "ค")),
        (told("percent", 1, 2), told("percent", 2, 3), told("percent", 1, 3)),
        (told("title", "ก", "ข"), told("text", "ข", "ค"), None),
        (told("percent", 1, 2), told("percent", 4, 3), None),
        (told("title", None, "ข"), told("title", "ข", "ค"), told("title", "", "ค")),
        (told("title", "กข", "กขค", 10, 10), told("title", "มม", "ม", 10, 10), None),
        (told("title", "ก", "ข", 0, 100), told("title", "ก", "ข", 100, 0), None),
        (told("title", "ก", "ข", 100, 0), told("title", "ก", "ข", 0, 100), None),
        (told("title", "ก", "ขข", 0, 2), told("title", "ค", "ง", 2, 1), told("title", "กค", "ขขง", 0, 1)),
    ],
)
def test_changes_that_do_not_touch_stay_two(first: ChangedValue, then: ChangedValue, expected: object) -> None:
    assert combined(first, then) == expected
