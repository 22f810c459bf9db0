"""Automatic backups are thinned out as they grow old."""

from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from itadesk.services.thinning import to_keep

NOW = datetime(2026, 11, 22, 18, 0, tzinfo=UTC)
MORNINGS = [NOW.replace(hour=8) - timedelta(days=days) for days in range(3000)]
AGES = st.lists(st.timedeltas(min_value=timedelta(days=-30), max_value=timedelta(days=4000)), max_size=40)


def test_one_a_day_for_two_weeks_one_a_week_for_ten_one_a_month_for_five_years() -> None:
    kept = to_keep(MORNINGS, NOW)
    ages = sorted((NOW.date() - moment.date()).days for moment in kept)
    assert ages[:14] == list(range(14))
    weekly = [age for age in ages if 14 <= age < 70]
    assert 8 <= len(weekly) <= 12
    monthly = [age for age in ages if age >= 70]
    assert 57 <= len(monthly) <= 60
    assert ages[-1] < 5 * 366


def test_the_last_one_of_a_day_stays() -> None:
    early, late = NOW.replace(hour=8), NOW.replace(hour=16)
    yesterday = [early - timedelta(days=1), late - timedelta(days=1)]
    assert to_keep([early, late, *yesterday], NOW) == {late, yesterday[1]}


def test_a_single_old_one_and_one_of_a_clock_that_was_wrong_stay() -> None:
    old, future = NOW - timedelta(days=9000), NOW + timedelta(days=900)
    assert to_keep([old], NOW) == {old}
    assert to_keep([*MORNINGS, old, future], NOW) == {future, *to_keep(MORNINGS, NOW)}
    assert to_keep([], NOW) == frozenset()


def test_a_clock_far_in_the_future_leaves_those_of_the_newest_days() -> None:
    wrong = NOW + timedelta(days=30 * 366)
    assert to_keep([*MORNINGS, wrong], wrong) == {wrong, *MORNINGS[:13]}


@given(AGES)
def test_thinning_again_thins_no_more_and_never_leaves_nothing(ages: list[timedelta]) -> None:
    taken = [NOW - age for age in ages]
    kept = to_keep(taken, NOW)
    assert to_keep(kept, NOW) == kept
    assert kept <= set(taken)
    assert bool(kept) == bool(taken)


@given(AGES)
def test_day_by_day_nothing_is_missing_that_would_have_been_kept_at_once(ages: list[timedelta]) -> None:
    taken = [NOW - age for age in ages if age >= timedelta(0)]
    step_by_step: frozenset[datetime] = frozenset()
    for moment in sorted(taken):
        step_by_step = to_keep([*step_by_step, moment], moment)
    recent = {moment for moment in to_keep(taken, NOW) if NOW.date() - moment.date() < timedelta(days=14)}
    assert recent <= to_keep(step_by_step, NOW)


def test_lately_each_can_stay_and_not_only_the_last_of_a_day() -> None:
    early, late = NOW.replace(hour=8), NOW.replace(hour=16)
    long_ago = [early - timedelta(days=20), late - timedelta(days=20)]
    assert to_keep([early, late, *long_ago], NOW, all_lately=True) == {early, late, long_ago[1]}
