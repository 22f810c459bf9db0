"""Files of an office are kept once each, and go with it where it is handed on."""

import hashlib
from dataclasses import replace

import pytest

from itadesk.ita.papers import Photograph
from itadesk.services.file_ports import KeptFile
from itadesk.services.importing import export_office, import_record
from itadesk.services.kept_files import files_named, keep_file, kept_file, photographs_of
from itadesk.services.offices import add_office, delete_office
from itadesk.services.ports import OfficeMissing, Picture, WorkStarter
from tests.examples import NEWS, RECORD

DATA = b"\xff\xd8\xffmeeting"
DIGEST = hashlib.sha256(DATA).hexdigest()
FILE = KeptFile(data=DATA, media_type="image/jpeg")
OFFICE = replace(RECORD, papers=(replace(NEWS, photographs=(Photograph(file=DIGEST), Photograph(file="0" * 64))),))


def judge(_data: bytes) -> str:
    """Takes everything for a photograph."""
    return "image/jpeg"


def test_a_file_is_kept_under_its_sha256(start: WorkStarter) -> None:
    office_id, other = add_office(start, OFFICE), add_office(start, OFFICE)
    assert keep_file(start, office_id, DATA, judge) == keep_file(start, office_id, DATA, judge) == DIGEST
    assert kept_file(start, office_id, DIGEST) == FILE
    assert kept_file(start, other, DIGEST) is None


def test_a_file_of_no_office_is_not_kept(start: WorkStarter) -> None:
    with pytest.raises(OfficeMissing):
        keep_file(start, 7, DATA, judge)


def test_a_papers_photographs_are_pictures_as_far_as_they_are_kept(start: WorkStarter) -> None:
    office_id = add_office(start, OFFICE)
    keep_file(start, office_id, DATA, judge)
    assert photographs_of(start, office_id, OFFICE.papers[0]) == {DIGEST: Picture(data=DATA)}
    assert photographs_of(start, office_id, NEWS) == {}


def test_files_go_with_the_office_and_only_those_that_it_names(start: WorkStarter) -> None:
    assert list(files_named(OFFICE)) == [DIGEST, "0" * 64]
    unnamed = hashlib.sha256(b"unnamed").hexdigest()
    files = {DIGEST: FILE, unnamed: KeptFile(data=b"unnamed", media_type="image/png")}
    office_id = import_record(start, OFFICE, files).office_id
    assert kept_file(start, office_id, unnamed) is None
    exported = export_office(start, office_id)
    assert (exported.record, exported.files) == (OFFICE, {DIGEST: FILE})
    delete_office(start, office_id)
    again = import_record(start, exported.record, exported.files).office_id
    assert export_office(start, again) == exported
