"""Files that go from one office's computer to another's and back, changed by hand on the way."""

import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from itadesk.exchange.office_file.failures import UnusableOfficeFile
from itadesk.exchange.office_json import read_office, write_office
from itadesk.exchange.whole_file import write_whole
from itadesk.ita.records import OfficeRecord
from tests.full_office import FULL, HEAD
from tests.surroundings import in_english

Json = dict[str, Any]


def as_json(record: OfficeRecord) -> Json:
    content: Json = json.loads(write_office(record))
    return content


def read(content: Json) -> OfficeRecord:
    return read_office(json.dumps(content, ensure_ascii=False).encode(), "office.json")


def refusal(content: Json) -> str:
    """What is said of a file that cannot be used."""
    with pytest.raises(UnusableOfficeFile) as caught:
        read(content)
    return caught.value.sentence()


def test_a_renamed_office_keeps_everything_else() -> None:
    content = as_json(FULL)
    content["office"]["name"] = "บ้านใหม่"
    assert read(content) == replace(FULL, office=replace(FULL.office, name="บ้านใหม่"))


@pytest.mark.parametrize("indent", [None, 1, 4, "\t"])
def test_how_the_file_is_laid_out_does_not_matter(indent: int | str | None) -> None:
    """Editors indent anew, sort keys, escape Thai, and begin with a byte order mark."""
    for ascii_only in (True, False):
        for start in ("", "\ufeff"):
            text = json.dumps(as_json(FULL), indent=indent, ensure_ascii=ascii_only, sort_keys=True)
            record = read_office((start + text + "\r\n").encode(), "office.json")
            assert replace(record, papers=()) == replace(FULL, papers=())
            assert write_office(record) == write_office(FULL)


def test_a_person_under_another_key_has_to_be_renamed_everywhere() -> None:
    """Whoever changes a key by hand is told each place that still uses the old one."""
    content = as_json(FULL)
    content["people"][0]["key"] = "mayor"
    said = refusal(content)
    assert "meetings[0].assigned_by" in said
    assert "head" in said
    assert "mayor" in said
    content["meetings"][0]["assigned_by"] = "mayor"
    content["documents"][1]["signer"] = "mayor"
    content["documents"][1]["groups"][0]["members"][0]["person"] = "mayor"
    assert read(content).people[0] == replace(HEAD, key="mayor")


CHANGES: dict[str, tuple[list[str | int], object, str]] = {
    "a score as a number": (["results", 0, "total"], 97.5, "results[0].total"),
    "a score with a comma": (["results", 0, "total"], "97,50", "results[0].total"),
    "a score over a hundred": (["results", 0, "indicators", "1"], "100.01", "results[0].indicators.1"),
    "an indicator that there is not": (["results", 0, "indicators", "11"], "90.00", "results[0].indicators.11"),
    "an instrument that there is not": (["results", 0, "instruments", "AIT"], "90.00", "results[0].instruments.AIT"),
    "a Gregorian year": (["results", 0, "fiscal_year"], 2025, "2568"),
    "a year in quotes": (["results", 0, "fiscal_year"], "2568", "results[0].fiscal_year"),
    "a Buddhist date": (["plans", 0, "considered_on"], "2569-01-05", "plans[0].considered_on"),
    "a day that there is not": (["plans", 0, "considered_on"], "2026-02-30", "plans[0].considered_on"),
    "a month that there is not": (["plans", 0, "measures", 0, "starts"], "2026-13", "plans[0].measures[0].starts"),
    "an end before the start": (["plans", 0, "measures", 0, "ends"], "2025-01", "plans[0].measures[0].ends"),
    "a title that is blank": (["plans", 0, "measures", 0, "title"], "  ", "plans[0].measures[0].title"),
    "a step that is no text": (["plans", 0, "measures", 0, "methods"], ["ก", 2], "plans[0].measures[0].methods[1]"),
    "one step instead of a list": (["plans", 0, "measures", 0, "methods"], "ก", "plans[0].measures[0].methods"),
    "more than done": (["plans", 0, "measures", 0, "progress", 0, "percent"], 101, "progress[0].percent"),
    "half a percent": (["plans", 0, "measures", 0, "progress", 0, "percent"], 0.5, "progress[0].percent"),
    "a time that there is not": (["meetings", 0, "time"], "25:00", "meetings[0].time"),
    "a capacity that there is not": (["people", 1, "acting", "capacity"], "แทน", "people[1].acting.capacity"),
    "a paper of no kind": (["documents", 0, "kind"], "letter", "documents[0].kind"),
    "Roman digits": (["documents", 0, "digits"], "roman", "documents[0].digits"),
    "a key of a later version": (["office", "emblem"], "x.png", "emblem"),
    "a misspelt key": (["plans", 0, "measures", 0, "responsable"], ["ก"], "responsible"),
    "nothing where an office should be": (["office"], None, "office"),
    "half a character": (["office", "phone"], "\ud83d", "office.phone"),
}


@pytest.mark.parametrize(("path", "value", "said"), CHANGES.values(), ids=CHANGES.keys())
def test_a_slip_of_the_hand_is_told_with_its_place_in_both_languages(
    path: list[str | int], value: object, said: str
) -> None:
    content = as_json(FULL)
    here: Any = content
    for step in path[:-1]:
        here = here[step]
    here[path[-1]] = value
    written = json.dumps(content).encode()
    sentences = []
    with pytest.raises(UnusableOfficeFile) as caught:
        read_office(written, "office.json")
    sentences.append(caught.value.sentence())
    with in_english():
        sentences.append(caught.value.sentence())
    for sentence in sentences:
        assert "office.json" in sentence
        assert said in sentence
        sentence.encode()
    assert sentences[0] != sentences[1]
    assert any("\u0e00" < sign < "\u0e7f" for sign in sentences[0])


def test_ten_slips_are_ten_lines() -> None:
    content = as_json(FULL)
    content["results"][0]["indicators"] = {str(number): "101" for number in range(1, 11)}
    lines = refusal(content).splitlines()
    assert len(lines) == 11
    assert [line for line in lines[1:] if "101" not in line] == []


def test_a_file_in_use_by_its_reader_is_exchanged_whole(tmp_path: Path) -> None:
    """Whoever has the old file open goes on reading the old one; whoever opens it anew gets all of the new one."""
    path = tmp_path / "office.json"
    write_whole(path, write_office(FULL))
    with path.open("rb") as reader:
        first = reader.read(100)
        write_whole(path, b"{}")
        assert first + reader.read() == write_office(FULL)
    assert path.read_bytes() == b"{}"


def test_a_name_as_long_as_the_system_allows_is_written(tmp_path: Path) -> None:
    """The file is first written beside its target, under a name of its own that must not be too long then."""
    path = tmp_path / ("ก" * 83 + ".json")
    write_whole(path, b"{}")
    assert [found.name for found in tmp_path.iterdir()] == [path.name]
