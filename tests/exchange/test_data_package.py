"""The data package of an office: valid for others, the same office for us, and no way in for harm."""

import hashlib
import io
import json
import zipfile
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from frictionless import Package as Frictionless
from hypothesis import given, settings

from itadesk.exchange.data_package import DESCRIPTOR, is_own_package, read_package, write_package
from itadesk.exchange.media_types import JPEG, PDF, PNG
from itadesk.exchange.office_json import read_office, write_office
from itadesk.exchange.packages import pack
from itadesk.exchange.sample import sample_office
from itadesk.exchange.tables.failures import UnusableTables
from itadesk.ita.papers import Photograph
from itadesk.ita.plans import EvidenceFile
from itadesk.ita.records import OfficeRecord
from itadesk.services.file_ports import KeptFile
from tests.full_office import FULL, MEASURE, PAPER, PLAN
from tests.strategies import records
from tests.surroundings import in_english, shared_cases

PICTURE = KeptFile(data=b"\x89PNG\r\n\x1a\n" + b"picture", media_type=PNG)
SCAN = KeptFile(data=b"%PDF-1.7 scan", media_type=PDF)
SHOT = KeptFile(data=b"\xff\xd8\xff shot", media_type=JPEG)
FILES = {hashlib.sha256(file.data).hexdigest(): file for file in (PICTURE, SCAN, SHOT)}
FIRST, SECOND, THIRD = FILES
REPORT = replace(
    MEASURE.progress[0], files=(EvidenceFile(file=SECOND, name="รายงาน.pdf"), EvidenceFile(file=THIRD, name="ภาพ.jpg"))
)
OFFICE = replace(
    FULL,
    papers=(replace(PAPER, photographs=(Photograph(file=FIRST, caption="ประชุม"),)), *FULL.papers[1:]),
    plans=(replace(PLAN, measures=(replace(MEASURE, progress=(REPORT,)),)),),
)


@pytest.fixture(autouse=True)
def _english() -> Iterator[None]:
    with in_english():
        yield


def same(record: OfficeRecord, files: dict[str, KeptFile] | None = None) -> None:
    """Sees to it that an office comes back with its files, and the package to the last byte."""
    written = write_package(record, files)
    again = read_package(written, "office.zip")
    assert write_office(again.record) == write_office(record)
    assert again.files == (files or {})
    assert write_package(again.record, again.files) == written
    assert is_own_package(written)


def members_of(data: bytes) -> dict[str, bytes]:
    """The members of a package."""
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        return {name: package.read(name) for name in package.namelist()}


def told(edit: Callable[[dict[str, bytes]], object]) -> list[str]:
    """What is said about a package that somebody changed."""
    members = members_of(write_package(OFFICE, FILES))
    edit(members)
    with pytest.raises(UnusableTables) as refused:
        read_package(pack(members), "office.zip")
    return refused.value.sentence().removeprefix("The file office.zip cannot be used: ").splitlines()


def faults_of(data: bytes, folder: Path) -> list[Any]:
    """What Frictionless finds wrong with a package."""
    for name, content in members_of(data).items():
        target = folder / name
        target.parent.mkdir(exist_ok=True)
        target.write_bytes(content)
    report = Frictionless(str(folder / DESCRIPTOR)).validate()
    return list(report.flatten(["title", "rowNumber", "fieldName", "type", "message"]))


def test_an_office_comes_back_with_its_files() -> None:
    same(OFFICE, FILES)
    same(sample_office())


@pytest.mark.skipif(not shared_cases(), reason="the real cases are not beside this checkout")
def test_the_real_cases_come_back() -> None:
    for file in shared_cases():
        same(read_office(file.read_bytes(), file.name))


@given(records())
def test_every_office_comes_back(record: OfficeRecord) -> None:
    same(record)


def test_frictionless_finds_it_valid(tmp_path: Path) -> None:
    risky = replace(OFFICE.office, address="=1+1", units=("-", "ก\nข"))
    assert faults_of(write_package(replace(OFFICE, office=risky), FILES), tmp_path) == []


@given(records())
@settings(max_examples=10)
def test_frictionless_finds_every_office_valid(tmp_path_factory: pytest.TempPathFactory, record: OfficeRecord) -> None:
    assert faults_of(write_package(record), tmp_path_factory.mktemp("package")) == []


@pytest.mark.parametrize(
    ("member", "before", "after", "fault"),
    [
        ("data/results.csv", b"97.50", b"197.5", "constraint-error"),
        ("data/results.csv", b"2025-08-15", b"15/8/2568", "type-error"),
        ("data/papers.csv", b"clerk", b"other", "foreign-key"),
        ("data/measures.csv", b"2569,1", b"2570,1", "foreign-key"),
        ("data/people.csv", b"clerk", b"head", "primary-key"),
        ("data/findings.csv", b"improve", b"better", "constraint-error"),
        (f"files/{FIRST}.png", b"picture", b"another", "hash-count"),
    ],
)
def test_frictionless_sees_what_the_schema_forbids(
    tmp_path: Path, member: str, before: bytes, after: bytes, fault: str
) -> None:
    members = members_of(write_package(OFFICE, FILES))
    assert before in members[member]
    members[member] = members[member].replace(before, after)
    assert fault in {row[3] for row in faults_of(pack(members), tmp_path)}


def test_the_descriptor_says_what_is_in_it() -> None:
    descriptor = json.loads(members_of(write_package(OFFICE, FILES))[DESCRIPTOR])
    assert descriptor["title"].endswith("เทศบาลตำบลบ้านสวน")
    assert [licence["name"] for licence in descriptor["licenses"]] == ["CC-BY-4.0"]
    resources = {resource["name"]: resource for resource in descriptor["resources"]}
    results = resources["results"]
    assert (results["title"], results["titles"]["en"]) == ("ผลการประเมิน", "Results")
    fields = {field["name"]: field for field in results["schema"]["fields"]}
    assert fields["fiscal_year"]["unit"] == "year of the Buddhist era (Gregorian year + 543)"
    assert fields["fiscal_year"]["constraints"] == {"required": True, "minimum": 2550, "maximum": 2650}
    assert fields["indicators_10"] == {
        "name": "indicators_10",
        "type": "number",
        "title": "ตัวชี้วัดที่ 10",
        "titles": {"th": "ตัวชี้วัดที่ 10", "en": "Indicator 10"},
        "description": "Indicator 10. Score of indicator 10.",
        "unit": "points of 100",
        "constraints": {"minimum": 0, "maximum": 100},
    }
    assert resources["measures"]["schema"]["foreignKeys"] == [
        {"fields": ["fiscal_year"], "reference": {"resource": "plans", "fields": ["fiscal_year"]}}
    ]
    assert resources[f"file-{FIRST[:16]}"]["hash"] == f"sha256:{FIRST}"


def test_what_is_wrong_names_file_line_and_column() -> None:
    def edit(members: dict[str, bytes]) -> None:
        members["data/results.csv"] = members["data/results.csv"].replace(b"97.50", b"197.5", 1)
        members["data/plans.csv"] += b"x,,\r\n"

    assert told(edit) == [
        "The file office.zip cannot be used; 2 things have to be mended first:",
        "- data/results.csv, line 2, column total: “197.5” is not a score: enter a number from 0 to 100 with at most two decimals, such as 88.51.",
        "- data/plans.csv, line 3, column fiscal_year: “x” is not a Buddhist fiscal year: enter a year from 2550 to 2650.",
    ]


@pytest.mark.parametrize(
    ("name", "content", "said"),
    [
        ("run.exe", b"MZ", "run.exe: This file does not belong to an office's data"),
        ("data/sub/people.csv", b"key", "data/sub/people.csv: This file does not belong"),
        ("data/people.csv", b"", "data/people.csv: it is empty"),
        ("data/people.csv", b'key\r\n"', "data/people.csv: in line 2, a quotation mark"),
        ("data/people.csv", "ชื่อ".encode("cp874"), "data/people.csv: its text is not encoded in UTF-8"),
        ("data/staff.csv", b"key", "data/staff.csv: The table “staff” is not known here"),
        ("files/photo.png", PICTURE.data, "files/photo.png: “photo” is not the SHA-256 of a file"),
        (f"files/{FIRST}.png", SCAN.data, f"files/{FIRST}.png: The file was changed or damaged"),
        (f"files/{hashlib.sha256(b'MZ').hexdigest()}.exe", b"MZ", "The file is neither a PNG"),
        (DESCRIPTOR, b"{}", "it does not hold an office's data"),
        (DESCRIPTOR, b'{"format": "itadesk.office/2"}', "is newer than this program"),
        (DESCRIPTOR, b"{", "it stops in line 1"),
    ],
)
def test_what_does_not_belong_there_is_named(name: str, content: bytes, said: str) -> None:
    (sentence,) = told(lambda members: members.update({name: content}))
    assert said in sentence


def test_a_package_without_a_descriptor() -> None:
    assert "it does not hold an office's data" in told(lambda members: members.pop(DESCRIPTOR))[0]


@pytest.mark.parametrize(
    "data", [b"", b"PK", pack({"a": b"1"}), pack({DESCRIPTOR: b'{"name": "x"}'}), pack({DESCRIPTOR: b"[]"})]
)
def test_packages_of_others_are_known_for_such(data: bytes) -> None:
    assert not is_own_package(data)
    with pytest.raises(UnusableTables):
        read_package(data, "office.zip")


def test_what_systems_put_into_packages_is_left_aside() -> None:
    members = members_of(write_package(OFFICE, FILES))
    members |= {"__MACOSX/data/._people.csv": b"x", "data/.DS_Store": b"x", "Thumbs.db": b"x"}
    assert read_package(pack(members), "office.zip").record == OFFICE
