"""The files of an office go with it, to the byte; a file that is not what it is called is refused."""

import base64
import json
from collections.abc import Iterator
from dataclasses import replace

import pytest
from jsonschema import Draft202012Validator

from itadesk.exchange.office_file.failures import UnusableOfficeFile
from itadesk.exchange.office_json import read_office, read_office_file, schema, write_office
from itadesk.ita.papers import Paper, PaperKind, Photograph
from itadesk.services.file_ports import KeptFile
from tests.examples import RECORD
from tests.exchange.media_files import digest, picture
from tests.surroundings import in_english

PHOTOGRAPH = picture("JPEG")
NAME = digest(PHOTOGRAPH)
NEWS = Paper(
    key="news-2569", kind=PaperKind.NEWS, plan_year=2569, photographs=(Photograph(file=NAME, caption="ประชุม"),)
)
OFFICE = replace(RECORD, papers=(NEWS,))
FILES = {NAME: KeptFile(data=PHOTOGRAPH, media_type="image/jpeg")}
VALIDATOR = Draft202012Validator(schema())


@pytest.fixture(autouse=True)
def _english() -> Iterator[None]:
    with in_english():
        yield


def written_with(files: object) -> bytes:
    """The office's file with something else in the place of its files."""
    return json.dumps({**json.loads(write_office(OFFICE)), "files": files}).encode()


def test_files_go_in_and_out() -> None:
    written = write_office(OFFICE, FILES)
    assert json.loads(written)["files"] == {NAME: base64.b64encode(PHOTOGRAPH).decode()}
    read = read_office_file(written, "office.json")
    assert (read.record, read.files) == (OFFICE, FILES)
    assert write_office(read.record, read.files) == written
    VALIDATOR.validate(json.loads(written))


def test_an_office_without_files_is_written_as_before() -> None:
    assert write_office(OFFICE, {}) == write_office(OFFICE)
    assert read_office_file(write_office(OFFICE), "office.json").files == {}


@pytest.mark.parametrize("files", [{}, {digest(b"\x89PNG\r\n\x1a\n"): "iVBORw0KGgo="}])
def test_the_schema_knows_files(files: object) -> None:
    assert VALIDATOR.is_valid(json.loads(written_with(files)))
    read_office(written_with(files), "office.json")


@pytest.mark.parametrize(
    ("files", "said"),
    [
        ([], "must be a group of keys in curly brackets"),
        ({"photo.jpg": ""}, "“photo.jpg” is not the SHA-256 of a file"),
        ({NAME.upper(): ""}, "is not the SHA-256 of a file"),
        ({NAME + "\n": ""}, "is not the SHA-256 of a file"),
        ({NAME: 5}, "must be a text in quotation marks"),
        ({NAME: "ภาพ"}, "not written in base64"),
        ({NAME: "iVBORw0KGgo"}, "not written in base64"),
    ],
)
def test_what_the_schema_refuses_is_refused_with_a_sentence(files: object, said: str) -> None:
    assert not VALIDATOR.is_valid(json.loads(written_with(files)))
    with pytest.raises(UnusableOfficeFile, match=said):
        read_office(written_with(files), "office.json")


def test_a_file_that_was_changed_on_the_way_is_refused() -> None:
    changed = base64.b64encode(PHOTOGRAPH + b"\0").decode()
    with pytest.raises(UnusableOfficeFile, match=rf"files, {NAME[:59]}… .* changed or damaged"):
        read_office(written_with({NAME: changed}), "office.json")


def test_a_file_of_another_kind_is_refused() -> None:
    program = b"MZ\x90\0"
    with pytest.raises(UnusableOfficeFile, match="neither a PNG, a JPEG nor a PDF"):
        read_office(written_with({digest(program): base64.b64encode(program).decode()}), "office.json")
