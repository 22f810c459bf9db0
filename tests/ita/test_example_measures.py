import json
from collections import Counter
from pathlib import Path

import pytest

from itadesk.ita.criteria import criteria_for
from itadesk.ita.example_measures import FORMAT, BrokenExamples, ExampleMeasure, example_measures, read_examples
from itadesk.ita.last_year import former_mentions
from itadesk.ita.periods import MonthOrDay
from itadesk.ita.plans import Measure, Plan
from itadesk.ita.years import first_day, last_day
from itadesk.thai.cleaning import slips

GOOD = {
    "indicators": [4, 2],
    "title": "ทำทะเบียนคุมการยืมพัสดุ",
    "methods": ["จัดทำทะเบียน", "ทวงถามเมื่อพ้นกำหนด"],
    "responsible": ["กองคลัง"],
    "months": [11, 3],
    "follow_up": "รายงานทุกเดือน",
}


def written(folder: Path, *measures: object, **other: object) -> Path:
    path = folder / "examples.json"
    path.write_text(json.dumps({"format": FORMAT, "measures": measures, **other}), "utf-8")
    return path


def test_there_are_at_least_sixty_six_for_every_indicator_in_the_order_of_the_indicators() -> None:
    first = [example.indicators[0] for example in example_measures()]

    assert len(first) >= 60
    assert first == sorted(first)
    assert set(first) == {indicator.number for indicator in criteria_for(2569).indicators}
    assert min(Counter(first).values()) >= 6


@pytest.mark.parametrize("example", example_measures(), ids=lambda example: example.title)
def test_each_is_good_thai_of_no_year_and_lacks_nothing(example: ExampleMeasure) -> None:
    plan, measure = Plan(fiscal_year=2569), example.in_year(2569)
    texts = (measure.title, *measure.methods, *measure.responsible, measure.follow_up)

    assert [slip for text in texts for slip in slips(text)] == []
    assert former_mentions(measure, plan) == {}
    assert "25" not in "".join(texts), "a year stands in it"
    assert len(measure.methods) >= 2
    assert measure.starts is not None
    assert measure.ends is not None
    assert first_day(2569) <= measure.starts.first_day < measure.ends.last_day <= last_day(2569)


def test_an_example_becomes_a_measure_of_the_year_of_the_plan(tmp_path: Path) -> None:
    (example,) = read_examples(written(tmp_path, GOOD))

    assert example.in_year(2570) == Measure(
        title="ทำทะเบียนคุมการยืมพัสดุ",
        methods=("จัดทำทะเบียน", "ทวงถามเมื่อพ้นกำหนด"),
        responsible=("กองคลัง",),
        starts=MonthOrDay(2026, 11),
        ends=MonthOrDay(2027, 3),
        follow_up="รายงานทุกเดือน",
        indicators=(2, 4),
    )


def test_it_is_found_by_its_indicators_and_by_words_in_any_order(tmp_path: Path) -> None:
    (example,) = read_examples(written(tmp_path, GOOD))

    assert example.serves({2, 7})
    assert not example.serves({1, 3})
    assert example.says("")
    assert example.says("ทวงถาม ทะเบียน")
    assert not example.says("ทะเบียน รถยนต์")


@pytest.mark.parametrize(
    ("change", "where"),
    [
        ({"title": " "}, "measures.1"),
        ({"methods": []}, "measures.1"),
        ({"methods": "จัดทำทะเบียน"}, "measures.1"),
        ({"responsible": [""]}, "measures.1"),
        ({"indicators": []}, "measures.1"),
        ({"indicators": [11]}, "11"),
        ({"indicators": [True]}, "True"),
        ({"months": [10]}, "[10]"),
        ({"months": [3, 11]}, "[3, 11]"),
        ({"months": [10, 13]}, "13"),
        ({"budget": "100"}, "budget"),
        ({}, "ทำทะเบียนคุมการยืมพัสดุ"),
    ],
)
def test_a_measure_that_says_something_else_is_refused_with_its_place(
    tmp_path: Path, change: dict[str, object], where: str
) -> None:
    title = {} if not change else {"title": "อีกข้อหนึ่ง"}
    path = written(tmp_path, GOOD, {**GOOD, **title, **change})

    with pytest.raises(BrokenExamples) as refused:
        read_examples(path)

    assert where in refused.value.sentence()
    assert str(path) in refused.value.sentence()


@pytest.mark.parametrize(
    ("content", "where"),
    [
        (b"{", "examples.json"),
        (b"[]", "format"),
        (b'{"format": "itadesk.measures/2", "measures": []}', "format"),
        (b'{"format": "itadesk.measures/1", "measures": {}}', "measures"),
        (b'{"format": "itadesk.measures/1", "measures": [], "more": 1}', "measures"),
        (b'{"format": "itadesk.measures/1", "measures": [1]}', "measures.0"),
    ],
)
def test_a_file_of_another_kind_is_refused(tmp_path: Path, content: bytes, where: str) -> None:
    path = tmp_path / "examples.json"
    path.write_bytes(content)

    with pytest.raises(BrokenExamples) as refused:
        read_examples(path)

    assert refused.value.where.startswith(where)


def test_a_file_that_is_missing_is_refused(tmp_path: Path) -> None:
    with pytest.raises(BrokenExamples):
        read_examples(tmp_path / "nothing.json")
