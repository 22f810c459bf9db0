"""What a change brings into a record is found as surely as by looking at the whole record before and after."""

from collections import Counter
from dataclasses import replace
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from itadesk.ita.faults import (
    UNFINISHED,
    Fault,
    KeyTwice,
    ScopeTwice,
    UnknownIndicator,
    UnknownMeeting,
    UnknownPerson,
    UnusableText,
    YearTwice,
)
from itadesk.ita.new_faults import new_faults
from itadesk.ita.plans import Measure
from itadesk.ita.record_changes import changed
from itadesk.ita.records import OfficeRecord, Part, PartKind, key_of
from itadesk.ita.rules import faults
from tests.full_office import CLERK, FULL, HEAD, MEASURE, MEETING, PAPER, PLAN, RESULT
from tests.strategies import records

WRONG = Measure(title="ก\0", indicators=(3, 3))


def of_whole_records(before: OfficeRecord, after: OfficeRecord) -> list[Fault]:
    """The old way: every fault of both records."""
    known = Counter((type(fault.error), *fault.error.args) for fault in faults(before))
    new = []
    for fault in faults(after):
        said = (type(fault.error), *fault.error.args)
        known[said] -= 1
        if known[said] < 0 and not isinstance(fault.error, UNFINISHED):
            new.append(fault)
    return new


def said(found: list[Fault]) -> list[tuple[object, ...]]:
    return [(fault.place, type(fault.error), fault.error.args) for fault in found]


@pytest.mark.parametrize(
    ("before", "after", "found"),
    [
        (PLAN, replace(PLAN, measures=(*PLAN.measures, WRONG)), {UnusableText, ScopeTwice}),
        (replace(PLAN, measures=(WRONG,)), replace(PLAN, measures=(WRONG, MEASURE)), set()),
        (replace(PLAN, measures=(WRONG,)), replace(PLAN, measures=(MEASURE, WRONG)), set()),
        (replace(PLAN, measures=(WRONG,)), replace(PLAN, measures=(WRONG, WRONG)), {UnusableText, ScopeTwice}),
        (PLAN, replace(PLAN, measures=(Measure(title=""),)), set()),
        (CLERK, None, {UnknownPerson}),
        (HEAD, replace(HEAD, key="clerk"), {UnknownPerson, KeyTwice}),
        (RESULT, replace(RESULT, indicators={11: Decimal(1)}), {UnknownIndicator}),
        (MEETING, replace(MEETING, key="may", chair="nobody"), {UnknownPerson, UnknownMeeting}),
        (PAPER, replace(PAPER, signer="nobody"), {UnknownPerson}),
    ],
)
def test_a_change_is_refused_for_what_it_brings(before: Part, after: Part | None, found: set[type]) -> None:
    stored = changed(FULL, key_of(before), before)
    wanted = changed(stored, key_of(before), after)
    assert said(new_faults(stored, wanted)) == said(of_whole_records(stored, wanted))
    assert {type(fault.error) for fault in new_faults(stored, wanted)} == found


def test_a_year_that_is_there_already_is_found_beside_what_stays_the_same() -> None:
    twice = replace(FULL, results=(RESULT, replace(RESULT, level="ผ่าน")))
    assert [type(fault.error) for fault in new_faults(FULL, twice)] == [YearTwice]


@settings(max_examples=60, deadline=None)
@given(records(), records(), st.data())
def test_any_series_of_edits_brings_what_the_whole_records_say(
    first: OfficeRecord, other: OfficeRecord, data: st.DataObject
) -> None:
    before = after = first
    for _step in range(data.draw(st.integers(1, 4), label="edits")):
        mine = data.draw(st.sampled_from(after.parts()), label="mine")
        theirs = data.draw(st.sampled_from([*other.parts(), None]), label="theirs")
        kind = key_of(mine).kind
        if theirs is not None and key_of(theirs).kind is not kind:
            after = changed(after, key_of(theirs), theirs)
        elif theirs is not None or kind is not PartKind.OFFICE:
            after = changed(after, key_of(mine), theirs)
    assert said(new_faults(before, after)) == said(of_whole_records(before, after))
