"""The exchange file of one office: what goes in comes out, and what is wrong is said all at once."""

import json
from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from functools import reduce
from operator import getitem
from typing import Any, TypeVar

import pytest
from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

from itadesk.errors import UserError
from itadesk.exchange.office_file.failures import MOST_SHOWN, EmptyFile, HalfWritten, UnusableOfficeFile
from itadesk.exchange.office_json import read_office, schema, write_office
from itadesk.ita.faults import (
    EndsBeforeStart,
    KeyTwice,
    PeriodTwice,
    ScopeTwice,
    UnknownMeeting,
    UnknownPerson,
    YearTwice,
)
from itadesk.ita.instruments import Instrument
from itadesk.ita.papers import Paper, PaperKind
from itadesk.ita.records import OfficeRecord
from itadesk.language import SPEECH
from tests.full_office import FULL
from tests.strategies import records
from tests.surroundings import in_english, shared_cases

K = TypeVar("K")
V = TypeVar("V")
Json = Any
"""A JSON value that a test takes apart."""

VALIDATOR = Draft202012Validator(schema(), format_checker=Draft202012Validator.FORMAT_CHECKER)


@pytest.fixture(autouse=True)
def _english() -> Iterator[None]:
    with in_english():
        yield


@pytest.fixture
def document() -> Json:
    return json.loads(write_office(FULL))


def refused(document: Json) -> list[str]:
    """The lines of the sentence with which a document is refused."""
    with pytest.raises(UnusableOfficeFile) as refusal:
        read_office(json.dumps(document).encode(), "office.json")
    return refusal.value.sentence().splitlines()


def test_what_is_written_is_read_back() -> None:
    assert read_office(write_office(FULL), "office.json") == FULL


def test_a_small_office_is_written_without_what_is_empty() -> None:
    record = OfficeRecord(office=replace(FULL.office, district="", province="", phone=""))
    assert write_office(record).decode() == (
        '{\n "format": "itadesk.office/1",\n "office": {\n  "kind": "เทศบาลตำบล",\n  "name": "บ้านสวน"\n }\n}\n'
    )


def test_scores_keep_their_decimals(document: Json) -> None:
    assert document["results"][0]["total"] == "97.50"
    assert document["results"][0]["instruments"] == {"IIT": "95.1", "OIT": "100"}


@pytest.mark.skipif(not shared_cases(), reason="the real cases are not beside this checkout")
def test_the_five_cases_go_in_and_out_and_obey_the_schema() -> None:
    for file in shared_cases():
        record = read_office(file.read_bytes(), file.name)
        written = write_office(record)
        assert read_office(written, file.name) == record
        VALIDATOR.validate(json.loads(file.read_bytes()))
        VALIDATOR.validate(json.loads(written))


@given(records())
def test_every_office_goes_in_and_out_and_obeys_the_schema(record: OfficeRecord) -> None:
    written = write_office(record)
    again = read_office(written, "office.json")
    assert again == record
    assert write_office(again) == written
    VALIDATOR.validate(json.loads(written))


def turned(values: Mapping[K, V]) -> dict[K, V]:
    """The same values, the last first."""
    return dict(reversed(list(values.items())))


def test_the_order_of_texts_and_scores_in_memory_does_not_matter() -> None:
    paper, result = FULL.papers[0], FULL.results[0]
    again = replace(
        FULL,
        papers=(replace(paper, texts=turned(paper.texts)),),
        results=(
            replace(
                result,
                indicators=turned(result.indicators),
                instruments=turned(result.instruments),
            ),
        ),
    )
    assert write_office(again) == write_office(FULL)


def test_results_and_plans_are_put_in_the_order_of_their_years(document: Json) -> None:
    document["results"].append({"fiscal_year": 2566})
    document["plans"].append({"fiscal_year": 2567})
    record = read_office(json.dumps(document).encode(), "office.json")
    assert [result.fiscal_year for result in record.results] == [2566, 2568]
    assert [plan.fiscal_year for plan in record.plans] == [2567, 2569]


def test_papers_without_a_key_get_one_that_nobody_chose(document: Json) -> None:
    order = {"kind": "order", "plan_year": 2569}
    document["documents"] = [order, order, {**order, "key": "order-2569"}]
    record = read_office(json.dumps(document).encode(), "office.json")
    assert [paper.key for paper in record.papers] == ["order-2569-2", "order-2569-3", "order-2569"]


def test_only_keys_that_somebody_chose_are_written() -> None:
    news = Paper(key="news-2569", kind=PaperKind.NEWS, plan_year=2569)
    record = replace(FULL, papers=(news, replace(news, key="news-2569-2"), replace(news, key="ข่าวกลางปี")))
    documents = json.loads(write_office(record))["documents"]
    assert [document.get("key") for document in documents] == [None, None, "ข่าวกลางปี"]


def test_a_byte_order_mark_and_whole_numbers_with_a_point_are_read() -> None:
    written = write_office(FULL).replace(b'"fiscal_year": 2569', b'"fiscal_year": 2569.0')
    assert read_office(b"\xef\xbb\xbf" + written, "office.json") == FULL


def test_an_indicator_can_be_named_by_the_bare_number(document: Json) -> None:
    document["results"][0]["findings"] = [{"scope": 7}, {"scope": "8"}, {"scope": "EIT"}]
    record = read_office(json.dumps(document).encode(), "office.json")
    assert [finding.scope for finding in record.results[0].findings] == [7, 8, Instrument.EIT]


def test_everything_that_is_wrong_comes_at_once(document: Json) -> None:
    document["people"][0]["positon"] = document["people"][0].pop("position")
    document["results"][0]["total"] = "192.50"
    document["plans"][0]["measures"][0]["ends"] = "2025-12"
    document["documents"][0]["signer"] = "hed"
    assert refused(document) == [
        "The file office.json cannot be used; 5 things have to be mended first:",
        "- person 1, positon (people[0].positon): The key “positon” is not known. Did you mean “position”?",
        "- person 1, position (people[0].position): It is missing, but it is needed: add it.",
        "- result of 2568, total (results[0].total): “192.50” is not a score: enter a number from 0 to 100 with at most two decimals, such as 88.51.",
        "- plan of 2569, measure 1, end (plans[0].measures[0].ends): The measure ends (2025-12) before it starts (2026-01): change one of the two.",
        "- paper 1, signer (documents[0].signer): “hed” is not among the people: choose one of head, clerk, or add the person first.",
    ]


def put(path: str, value: Json) -> Callable[[Json], None]:
    """Puts a value at a path such as results.0.total."""

    def change(document: Json) -> None:
        *way, last = path.split(".")
        for step in way:
            document = document[int(step) if step.isdigit() and isinstance(document, list) else step]
        document[int(last) if isinstance(document, list) else last] = value

    return change


WRONG_VALUES = {
    "a score as a number": ("results.0.total", 88.51, '“88.51” must be a score in quotation marks, such as "88.51".'),
    "a word as a score": ("results.0.indicators.1", "ดี", "“ดี” is not a score: enter a number from 0 to 100"),
    "a score with three decimals": ("results.0.total", "88.510", "“88.510” is not a score"),
    "a Gregorian year": ("plans.0.fiscal_year", 2023, "Did you mean 2566?"),
    "a year of the Normans": ("results.0.fiscal_year", 1066, "enter a year from 2550 to 2650."),
    "a year as a text": ("results.0.fiscal_year", "2568", "must be a whole number without quotation marks."),
    "a year with a fraction": ("results.0.fiscal_year", 2568.5, "“2568.5” must be a whole number"),
    "a year as true": ("results.0.fiscal_year", True, "“true” must be a whole number"),
    "a year without end": ("results.0.fiscal_year", 10**30, "must be a whole number"),
    "a number that is none": ("results.0.fiscal_year", float("nan"), "“NaN” must be a whole number"),
    "infinity": ("plans.0.measures.0.progress.0.percent", float("inf"), "“Infinity” must be a whole number"),
    "more than all": ("plans.0.measures.0.progress.0.percent", 101, "“101” is not a percentage"),
    "an unknown scope": ("results.0.findings.0.scope", "LPA", "“LPA” is neither an instrument (IIT, EIT, OIT)"),
    "an eleventh indicator": ("results.0.indicators.11", "90", "The key “11” is not known."),
    "a measure for indicator 0": ("plans.0.measures.0.indicators.0", 0, "“0” is not an indicator"),
    "a score of LPA": ("results.0.instruments.LPA", "90", "The key “LPA” is not known. Take it out."),
    "a verdict that is none": ("results.0.findings.0.verdict", "good", "choose one of maintain, improve, urgent."),
    "a day that is none": ("results.0.published_on", "2025-02-30", "“2025-02-30” is not a date: write it like"),
    "a month for a day": ("plans.0.considered_on", "2025-02", "“2025-02” is not a date"),
    "a Buddhist date": ("plans.0.considered_on", "2569-01-05", "Did you mean 2026-01-05?"),
    "a Buddhist month": ("plans.0.measures.0.starts", "2569-01", "Did you mean 2026-01?"),
    "a month that is none": ("plans.0.measures.0.starts", "มกราคม", "is neither a month nor a date"),
    "a time that is none": ("meetings.0.time", "25:00", "“25:00” is not a time of day: write it like 09:30."),
    "a period given twice": ("plans.0.measures.0.period_text", "ต้นปี", "both by dates and in words"),
    "a blank title": ("plans.0.measures.0.title", " \t", "Nothing is entered here, but it is needed"),
    "null": ("office.district", None, "It says null: leave the key out"),
    "half of a character": ("office.district", "ก\ud800", r"a character that cannot be kept (\ud800)"),
    "a NUL": ("office.district", "ก\0", r"a character that cannot be kept (\x00)"),
    "a list for a text": ("office.district", ["เมือง"], "“[…]” must be a text in quotation marks."),
    "a text for a list": ("plans.0.measures.0.methods", "สมชาย", "“สมชาย” must be a list in square brackets."),
    "a text for a group": ("plans.0.measures.1", "สมชาย", "“สมชาย” must be a group of keys in curly brackets."),
    "a group for a text": ("people.0.prefix", {}, "“{…}” must be a text"),
    "a list for scores": ("results.0.indicators", ["90"], "must be a group of keys in curly brackets."),
    "an unknown chair": ("meetings.0.chair", "deputy", "“deputy” is not among the people"),
    "an unknown meeting": ("documents.0.meeting", "may", "“may” is not among the meetings: choose one of january"),
    "a wording that is no text": ("documents.0.texts.opening", 5, "“5” must be a text in quotation marks."),
    "a wording without a slot": ("documents.0.texts. ", "ข้อความ", "Nothing is entered here"),
}


@pytest.mark.parametrize(("path", "value", "said"), WRONG_VALUES.values(), ids=WRONG_VALUES)
def test_a_wrong_value_is_named_with_its_place(document: Json, path: str, value: Json, said: str) -> None:
    put(path, value)(document)
    (sentence,) = refused(document)
    assert sentence.startswith("The file office.json cannot be used: ")
    assert said in sentence


def test_what_is_there_twice_is_named(document: Json) -> None:
    document["people"].append(document["people"][0])
    document["results"].append({"fiscal_year": 2568, "findings": [{"scope": "7"}, {"scope": 7}]})
    document["meetings"] *= 2
    document["documents"] = [{"kind": "memo", "plan_year": 2569, "key": "memo"}] * 2
    assert [line.split("): ")[1] for line in refused(document)[1:]] == [
        "7 is named twice here: put the two together.",
        "The key “head” is used twice: give one of the two another key.",
        "The year 2568 is there twice: keep one of the two, or correct its year.",
        "The key “january” is used twice: give one of the two another key.",
        "The key “memo” is used twice: give one of the two another key.",
    ]


@pytest.mark.parametrize(
    ("written", "said"),
    [
        (b"", "it is empty"),
        (b" \n\t", "it is empty"),
        (b"\x89PNG\r\n\x1a\n\0\0\0", "it is not a text file"),
        (b"PK\x03\x04\x14\0", "it is not a text file"),
        ("{}".encode("utf-16"), "not encoded in UTF-8"),
        ('{"format": "ก"}'.encode("cp874"), "not encoded in UTF-8"),
        (b'{"format": "itadesk.office/1",\n "office', "it stops in line 2"),
        (b'{"format": "itadesk.office/1",\n "office": {"kind": "\xe0\xb9', "it stops in line 2"),
        (b'{"format": "itadesk.office/1",\n}', "at line 2, column 1"),
        (b"{'format': 1}", "at line 1, column 2"),
        (b'{"format": "a\nb"}', "at line 1, column 14"),
        (b"[" * 200_000, "nested too deeply"),
        (b'{"a":' * 200_000, "nested too deeply"),
        (b"[1]", "its “format” is missing"),
        (b'{"office": {}}', "its “format” is missing"),
        (b'{"format": "itadesk.office/2"}', "“itadesk.office/2” is newer than this program"),
        (b'{"format": "itadesk.office/0"}', "its format is “itadesk.office/0”"),
        (b'{"format": "datapackage"}', "its format is “datapackage”"),
        (b'{"format": 1}', "its format is “1”"),
        (b'{"format": "itadesk.office/1"}', "the office (office): It is missing"),
        (b" " * (50 * 1024 * 1024 + 1), "it is larger than 50 MB"),
    ],
    ids=lambda value: repr(value[:24]),
)
def test_a_file_that_is_none_is_refused(written: bytes, said: str) -> None:
    with pytest.raises(UnusableOfficeFile, match=r"The file office\.json cannot be used: ") as refusal:
        read_office(written, "office.json")
    assert said in refusal.value.sentence()


def test_a_key_written_twice_is_refused() -> None:
    written = write_office(FULL).replace(b'"name":', b'"name": "x",\n  "name":', 1)
    with pytest.raises(UnusableOfficeFile, match=r"the office, name \(office.name\): The key “name” is written twice"):
        read_office(written, "office.json")


def test_many_faults_are_shown_in_part(document: Json) -> None:
    document["people"] = [5] * 2000
    lines = refused(document)
    assert lines[0].endswith("cannot be used; 1000 things have to be mended first:")
    assert lines[-1] == f"… and {1000 - MOST_SHOWN} more."
    assert len(lines) == MOST_SHOWN + 2


def test_the_sentence_is_thai_where_thai_is_spoken(document: Json) -> None:
    document["plans"][0]["fiscal_year"] = 2023
    SPEECH.use("th")
    (sentence,) = refused(document)
    assert sentence.startswith("ใช้ไฟล์ office.json ไม่ได้ แผนรายการที่ 1, ปีงบประมาณ (plans[0].fiscal_year): “2023”")


def test_the_schema_is_a_schema() -> None:
    Draft202012Validator.check_schema(schema())


def described(document: Json) -> bool:
    """Whether a document obeys the schema."""
    return bool(VALIDATOR.is_valid(document))


def errors(document: Json) -> list[UserError]:
    """What the reader finds wrong with a document."""
    try:
        read_office(json.dumps(document).encode(), "office.json")
    except UnusableOfficeFile as refusal:
        return [fault.error for fault in refusal.faults]
    return []


BETWEEN_VALUES = (EndsBeforeStart, PeriodTwice, UnknownPerson, UnknownMeeting, KeyTwice, YearTwice, ScopeTwice)
"""What the schema cannot say: how one value depends on another."""


def paths(document: Json) -> list[tuple[str | int, ...]]:
    """The paths to every value of a document."""
    inside = (
        document.items() if isinstance(document, dict) else enumerate(document) if isinstance(document, list) else ()
    )
    return [(step, *rest) for step, value in inside for rest in [(), *paths(value)]]


ODD: st.SearchStrategy[Json] = st.sampled_from(
    [None, True, 0, 5, 7, -1, 2566, 2566.0, 5.5, 10**20, "", " ", "5", "\n", "88.51", "0088.5", "100.1", "100\n", ".5", "๕", "ก\0", "\udc00",
     "2026-01", "2026-13", "2026-02-30", "2026-02-28\n", "0000-01", "1999-12-31", "2200-01", "09:30", "9:30", "24:00", "09:30\n",
     "IIT", "11", "thai", "memo", "maintain", [], [1], [""], {}, {"1": "5"}, {"key": ""}, [{}], [[[]]]]
)  # fmt: skip


@given(records(), st.data())
def test_reader_and_schema_agree_on_whatever_is_put_anywhere(record: OfficeRecord, data: st.DataObject) -> None:
    document = json.loads(write_office(record))
    *way, last = data.draw(st.sampled_from(paths(document)), label="path")
    reduce(getitem, way, document)[last] = data.draw(ODD, label="value")
    assert described(document) == all(isinstance(error, BETWEEN_VALUES) for error in errors(document))


@given(st.binary(max_size=64) | st.text(max_size=64).map(str.encode))
def test_no_bytes_lead_to_anything_but_a_sentence(written: bytes) -> None:
    with pytest.raises(UnusableOfficeFile):
        read_office(written, "office.json")


@given(records(), st.data())
def test_no_half_of_a_file_is_taken_for_a_whole(record: OfficeRecord, data: st.DataObject) -> None:
    written = write_office(record).rstrip()
    half = written[: data.draw(st.integers(0, len(written) - 1))]
    with pytest.raises(UnusableOfficeFile) as refusal:
        read_office(half, "office.json")
    (fault,) = refusal.value.faults
    assert isinstance(fault.error, HalfWritten if half.strip() else EmptyFile)
