from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from itadesk.ita.instruments import Instrument
from itadesk.ita.issued import ComputerUser, IssuedPaper, IssuedReference, Publication, Withdrawal
from itadesk.ita.papers import PaperKind
from itadesk.ita.plans import Progress
from itadesk.ita.records import OfficeRecord
from itadesk.ita.results import Finding, Result, Verdict
from itadesk.ita.year_steps import Stage, Step, StepName, is_begun, next_step, year_steps
from tests.examples import MEASURE, MEMO, NEWS, OFFICE, PLAN, RECORD, RESULT, with_measures, with_result
from tests.issuing_examples import entry

TODAY = date(2026, 2, 1)
AFTER_THE_PERIOD = date(2026, 4, 1)
THEN = datetime(2026, 1, 9, 5, 0, tzinfo=UTC)
BY = ComputerUser(name="มานพ")
ISSUED = entry(12)
WITHDRAWN = replace(ISSUED, withdrawal=Withdrawal(reason="พิมพ์ผิด", at=THEN, by=BY))
REPLACED = replace(ISSUED, replaced_by=IssuedReference(issued_id=2, number=13, year=2569))
PUBLISHED = replace(ISSUED, publication=Publication(address="https://rimtharn.go.th/ita", at=THEN, by=BY))
HALF = Progress(on=date(2026, 1, 20), text="ตรวจแล้ว", percent=50)


def step(name: StepName, record: OfficeRecord = RECORD, *issued: IssuedPaper, today: date = TODAY) -> Step:
    return next(each for each in year_steps(record, 2569, issued, today) if each.name is name)


def test_an_empty_year_has_all_before_it_and_begins_with_the_scores() -> None:
    steps = year_steps(OfficeRecord(office=OFFICE), 2575, (), TODAY)

    assert [each.name for each in steps] == list(StepName)
    assert {each.stage for each in steps} == {Stage.OPEN}
    assert not is_begun(steps)
    following = next_step(steps)
    assert following is not None
    assert following.name is StepName.SCORES


def test_a_year_in_which_all_is_done_has_no_next_step() -> None:
    found = tuple(Finding(scope=code, verdict=Verdict.MAINTAIN) for code in Instrument)
    record = replace(with_measures(replace(MEASURE, progress=(HALF,))), results=(replace(RESULT, findings=found),))
    steps = year_steps(record, 2569, (PUBLISHED,), TODAY)

    assert {each.stage for each in steps} == {Stage.DONE}
    assert is_begun(steps)
    assert next_step(steps) is None


@pytest.mark.parametrize(
    ("result", "done", "stage"),
    [
        (RESULT, 12, Stage.DONE),
        (replace(RESULT, level="", letter="A"), 12, Stage.DONE),
        (replace(RESULT, level=" "), 11, Stage.BEGUN),
        (replace(RESULT, total=None, indicators={}), 1, Stage.BEGUN),
        (Result(fiscal_year=2568), 0, Stage.OPEN),
    ],
)
def test_scores_are_total_level_and_each_indicator(result: Result, done: int, stage: Stage) -> None:
    scores = step(StepName.SCORES, with_result(result))
    assert (scores.done, scores.count, scores.stage) == (done, 12, stage)


def test_a_year_before_the_indicators_has_total_and_level_only() -> None:
    old = replace(RECORD, results=(Result(fiscal_year=2560, total=RESULT.total, level="สูง"),), plans=())
    assert next(iter(year_steps(old, 2561, (), TODAY))).stage is Stage.DONE


@pytest.mark.parametrize(
    ("scopes", "stage"),
    [((), Stage.OPEN), ((2,), Stage.BEGUN), ((Instrument.IIT,), Stage.BEGUN), (tuple(range(1, 11)), Stage.DONE)],
)
def test_findings_are_written_about_every_instrument(scopes: tuple[int | Instrument, ...], stage: Stage) -> None:
    found = tuple(Finding(scope=scope, text="ทำต่อ") for scope in scopes)
    assert step(StepName.FINDINGS, with_result(replace(RESULT, findings=found))).stage is stage


def test_measures_are_decided_when_the_office_has_considered_them() -> None:
    undated = replace(RECORD, plans=(replace(PLAN, considered_on=None),))
    assert step(StepName.MEASURES).stage is Stage.DONE
    assert step(StepName.MEASURES, undated).stage is Stage.BEGUN
    assert step(StepName.MEASURES, replace(undated, papers=(MEMO, NEWS))).stage is Stage.DONE
    assert step(StepName.MEASURES, with_measures()).stage is Stage.BEGUN


@pytest.mark.parametrize(
    ("issued", "announced", "published", "paper"),
    [
        ((), Stage.OPEN, Stage.OPEN, None),
        ((ISSUED,), Stage.DONE, Stage.OPEN, ISSUED),
        ((PUBLISHED,), Stage.DONE, Stage.DONE, PUBLISHED),
        ((WITHDRAWN,), Stage.OPEN, Stage.OPEN, WITHDRAWN),
        ((replace(PUBLISHED, withdrawal=WITHDRAWN.withdrawal),), Stage.OPEN, Stage.OPEN, ...),
        ((WITHDRAWN, ISSUED), Stage.DONE, Stage.OPEN, ISSUED),
        ((REPLACED, PUBLISHED), Stage.DONE, Stage.DONE, PUBLISHED),
        ((entry(3, kind=PaperKind.MEMO),), Stage.OPEN, Stage.OPEN, None),
        ((replace(ISSUED, plan_year=2568),), Stage.OPEN, Stage.OPEN, None),
    ],
)
def test_the_announcement_that_holds_counts_and_is_published_by_its_address(
    issued: tuple[IssuedPaper, ...], announced: Stage, published: Stage, paper: object
) -> None:
    announcement, publication = (step(name, RECORD, *issued) for name in (StepName.ANNOUNCEMENT, StepName.PUBLICATION))
    assert (announcement.stage, publication.stage) == (announced, published)
    assert paper is ... or announcement.paper == publication.paper == paper


def test_progress_is_reported_of_every_measure_and_none_is_late() -> None:
    begun = with_measures(replace(MEASURE, progress=(HALF,)), MEASURE)
    told = with_measures(replace(MEASURE, progress=(HALF,)))

    assert step(StepName.PROGRESS).stage is Stage.OPEN
    assert step(StepName.PROGRESS, begun) == Step(name=StepName.PROGRESS, done=1, count=2)
    assert step(StepName.PROGRESS, told).stage is Stage.DONE
    late = step(StepName.PROGRESS, told, today=AFTER_THE_PERIOD)
    assert (late.late, late.stage) == (1, Stage.BEGUN)
