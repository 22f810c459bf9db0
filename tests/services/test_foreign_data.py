from dataclasses import replace
from decimal import Decimal

from itadesk.ita.instruments import Instrument
from itadesk.ita.offices import Office
from itadesk.ita.plans import Measure, Plan
from itadesk.ita.records import OfficeRecord
from itadesk.ita.results import Result
from itadesk.reading.measures.finds import ReadMeasure, ReadMeasures
from itadesk.reading.scores import ReadScores
from itadesk.services.foreign_data import ReadSheet, certain

RESULT = Result(fiscal_year=2568, total=Decimal("88.51"), indicators={1: Decimal("97.50")})
PLAN = Plan(fiscal_year=2569, measures=(Measure(title="ก"), Measure(title="ข", follow_up="ทุกเดือน")))
RECORD = OfficeRecord(office=Office(kind="เทศบาลตำบล", name="ดอนทราย"), results=(RESULT,), plans=(PLAN,))


def sheet(scores: ReadScores | None = None, *measures: Measure) -> ReadSheet:
    read = ReadMeasures(tuple(ReadMeasure(measure, {}) for measure in measures))
    return ReadSheet(scores=scores or ReadScores(), measures=read)


def scores(year: int | None = None, **indicators: str) -> ReadScores:
    """Scores by the number of the indicator: i2="80.00"."""
    return ReadScores(fiscal_year=year, indicators={int(name[1:]): Decimal(text) for name, text in indicators.items()})


def test_what_is_new_is_taken_and_what_is_stored_otherwise_stays_and_is_named() -> None:
    taken = certain(RECORD, [sheet(scores(i1="90.00", i2="80.00"))], 2569)

    after = replace(RESULT, indicators={1: Decimal("97.50"), 2: Decimal("80.00")})
    assert taken.replacements == ((RESULT, after),)
    assert taken.kept == (("results", 0, "indicators", "1"),)


def test_what_is_stored_otherwise_is_replaced_where_that_is_said() -> None:
    taken = certain(RECORD, [sheet(scores(i1="90.00"), Measure(title="ข", follow_up="ทุกปี"))], 2569, overwrite=True)

    (result, plan) = taken.replacements
    assert result == (RESULT, replace(RESULT, indicators={1: Decimal("90.00")}))
    assert plan == (PLAN, replace(PLAN, measures=(PLAN.measures[0], Measure(title="ข", follow_up="ทุกปี"))))
    assert taken.kept == ()


def test_measures_of_known_titles_stay_as_they_are_and_new_ones_are_added() -> None:
    read = [Measure(title="ก"), Measure(title="ข", follow_up="ทุกปี"), Measure(title="ค")]

    taken = certain(RECORD, [sheet(None, *read)], 2569)

    assert taken.record.plans == (replace(PLAN, measures=(*PLAN.measures, Measure(title="ค"))),)
    assert taken.kept == (("plans", 0, "measures", 1),)


def test_scores_go_into_the_year_that_they_name_and_otherwise_into_the_one_that_the_plan_answers() -> None:
    plan = Plan(fiscal_year=2570, result_year=2567)
    record = replace(RECORD, plans=(PLAN, plan))

    taken = certain(record, [sheet(scores(2566, i1="81.00")), sheet(scores(i2="82.00"))], 2570)

    assert [result.fiscal_year for result in taken.record.results] == [2566, 2567, 2568]
    assert taken.kept == ()


def test_nothing_is_stored_of_what_is_stored_already() -> None:
    taken = certain(RECORD, [sheet(scores(i1="97.50"), Measure(title="ก"))], 2569)

    assert (taken.replacements, taken.kept) == ((), ())


def test_an_empty_sheet_makes_no_empty_result_and_no_empty_plan() -> None:
    taken = certain(RECORD, [sheet()], 2575)

    assert (taken.record, taken.replacements) == (RECORD, ())
    assert not sheet().has_anything
    assert sheet(scores(i1="1.00")).has_anything


def test_a_letter_goes_where_the_year_has_it_and_parts_only_where_the_year_knows_them() -> None:
    lettered = ReadScores(fiscal_year=2567, total=Decimal("90.00"), level="A")
    other_system = ReadScores(
        fiscal_year=2561,
        total=Decimal("70.00"),
        instruments={Instrument.IIT: Decimal("80.00")},
        indicators={1: Decimal("81.00")},
    )

    taken = certain(RECORD, [sheet(lettered), sheet(other_system)], 2569)

    first, second, _stored = taken.record.results
    assert first == Result(fiscal_year=2561, total=Decimal("70.00"))
    assert (second.level, second.letter) == ("", "A")
