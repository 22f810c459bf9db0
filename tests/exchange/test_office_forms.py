"""An office in each of its forms, out and in again to the last byte; which files a form leaves out."""

import hashlib
from collections.abc import Iterator
from dataclasses import replace

import pytest

from itadesk.exchange.office_forms import FORMS, is_own, left_out, read_in_form, write_in_form
from itadesk.exchange.office_json import read_office, write_office
from itadesk.exchange.sample import sample_office
from itadesk.ita.papers import Photograph
from itadesk.ita.plans import EvidenceFile
from itadesk.ita.records import OfficeRecord
from itadesk.services.file_ports import KeptFile
from tests.full_office import FULL, MEASURE, PAPER, PLAN
from tests.surroundings import in_english, shared_cases

PICTURE, PROOF = (KeptFile(data=b"\x89PNG\r\n\x1a\n" + bytes([number]), media_type="image/png") for number in (1, 2))
FILES = {hashlib.sha256(file.data).hexdigest(): file for file in (PICTURE, PROOF)}
FIRST, SECOND = FILES


@pytest.fixture(autouse=True)
def _english() -> Iterator[None]:
    with in_english():
        yield


def with_files(*photographs: Photograph, evidence: str = "") -> OfficeRecord:
    """An office with photographs, and a file that proves something."""
    files = (EvidenceFile(file=SECOND, name=evidence),) if evidence else ()
    measure = replace(MEASURE, progress=(replace(MEASURE.progress[0], files=files),))
    return replace(FULL, papers=(replace(PAPER, photographs=photographs),), plans=(replace(PLAN, measures=(measure,)),))


@pytest.mark.parametrize("form", FORMS)
def test_what_goes_out_comes_in_and_goes_out_again_as_the_same_bytes(form: str) -> None:
    offices = [FULL, sample_office(), *(read_office(file.read_bytes(), file.name) for file in shared_cases())]
    for record in offices:
        written = write_in_form(form, record, {})
        again = read_in_form(form, written, f"office{form}")
        assert write_office(again.record) == write_office(record)
        assert write_in_form(form, again.record, again.files) == written
        assert is_own(form, written)


@pytest.mark.parametrize("form", [".json", ".zip"])
def test_files_travel_in_forms_that_hold_files(form: str) -> None:
    record = with_files(Photograph(file=FIRST), evidence="รายงาน.pdf")
    written = write_in_form(form, record, FILES)
    again = read_in_form(form, written, "x")
    assert (again.record, again.files) == (record, FILES)
    assert left_out(form, record, FILES) == ""


@pytest.mark.parametrize("form", [".xlsx", ".csv"])
def test_what_tables_leave_out_is_said_in_one_sentence(form: str) -> None:
    record = with_files(Photograph(file=FIRST, caption="ประชุม"), Photograph(file="0" * 64), evidence="รายงาน.pdf")
    assert left_out(form, record, FILES) == (
        f"The files ประชุม, รายงาน.pdf are not in the form {form}, which holds tables only: "
        "export as .zip or .json to hand them on as well."
    )
    assert left_out(form, record, {}) == ""
    assert read_in_form(form, write_in_form(form, record, FILES), "x").record == record


def test_many_files_are_named_in_part_and_those_without_a_name_by_their_place() -> None:
    record = with_files(*[Photograph(file=FIRST)] * 4, evidence="รายงาน.pdf")
    sentence = left_out(".csv", replace(record, papers=record.papers * 2), FILES)
    assert "paper 1, photograph 1, paper 1, photograph 2" in sentence
    assert "paper 2, photograph 1, … are not" in sentence


@pytest.mark.parametrize("form", [".xlsx", ".csv", ".zip"])
def test_files_of_others_are_known_for_such(form: str) -> None:
    assert not is_own(form, b"")
    assert not is_own(form, b"a,b\r\n")
    assert is_own(".json", b"")
