"""What is wrong with a file is said all at once, each thing with its place."""

import json
import time
from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st

from itadesk.exchange.office_file.decoding import MOST_LETTERS
from itadesk.exchange.office_file.failures import MOST_SHOWN, EmptyFile, HalfWritten, UnusableOfficeFile
from itadesk.exchange.office_json import read_office, write_office
from itadesk.ita.records import OfficeRecord
from itadesk.language import SPEECH
from tests.exchange.wrong_values import WRONG_VALUES, Json, put
from tests.full_office import FULL
from tests.strategies import records
from tests.surroundings import in_english


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


def test_more_text_than_any_office_has_is_not_taken_in(document: Json) -> None:
    document["office"]["phone"] = "1" * (MOST_LETTERS + 1)
    (sentence,) = refused(document)
    assert "its texts have more than 10,000,000 letters" in sentence


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
    ],
    ids=lambda value: repr(value[:24]),
)
def test_a_file_that_is_none_is_refused(written: bytes, said: str) -> None:
    with pytest.raises(UnusableOfficeFile, match=r"The file office\.json cannot be used: ") as refusal:
        read_office(written, "office.json")
    assert said in refusal.value.sentence()


def test_a_file_that_is_too_large_is_not_looked_into() -> None:
    with pytest.raises(UnusableOfficeFile, match=r"it is larger than 200 MB"):
        read_office(bytes(200 * 1024 * 1024 + 1), "office.json")


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


@pytest.mark.parametrize(
    "rubbish",
    [
        b'"people": [' + b"1," * 1_000_000 + b"1]",
        b'"people": {' + b",".join(b'"%d": 1' % (number // 2) for number in range(200_000)) + b"}",
        b",".join(b'"offise%d": 1' % number for number in range(100_000)),
        b'"%s": 1' % (b"x" * 1_000_000),
    ],
    ids=["numbers", "repeated keys", "unknown keys", "a long key"],
)
def test_rubbish_by_the_megabyte_is_refused_at_once(rubbish: bytes) -> None:
    begun = time.process_time()
    with pytest.raises(UnusableOfficeFile) as refusal:
        read_office(b'{"format": "itadesk.office/1", %s}' % rubbish, "office.json")
    assert len(refusal.value.sentence()) < 10_000
    assert time.process_time() - begun < 5


def test_the_sentence_is_thai_where_thai_is_spoken(document: Json) -> None:
    document["plans"][0]["fiscal_year"] = 2023
    SPEECH.use("th")
    (sentence,) = refused(document)
    assert sentence.startswith("ใช้ไฟล์ office.json ไม่ได้ แผนรายการที่ 1, ปีงบประมาณ (plans[0].fiscal_year): “2023”")


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
