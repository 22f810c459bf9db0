import io
import zipfile
from pathlib import Path

import pytest

from itadesk.errors import FileUnreadable
from itadesk.exchange.evidence import ENDINGS, NoEvidence, judge_evidence, read_evidence
from itadesk.exchange.media import MOST_MEGABYTES, DamagedFile, FileTooHeavy
from itadesk.exchange.media_types import evidence_type_of
from tests.exchange.media_files import document, picture
from tests.surroundings import in_english


def package(part: str) -> bytes:
    """A package as Word, Excel and PowerPoint write them, with one part."""
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as written:
        written.writestr(part, "<xml/>")
    return file.getvalue()


@pytest.mark.parametrize(
    ("data", "ending"),
    [
        (document(), ".pdf"),
        (picture(), ".png"),
        (picture("JPEG"), ".jpg"),
        (package("word/document.xml"), ".docx"),
        (package("xl/workbook.xml"), ".xlsx"),
        (package("ppt/presentation.xml"), ".pptx"),
    ],
)
def test_documents_and_pictures_are_evidence(data: bytes, ending: str) -> None:
    assert ENDINGS[judge_evidence(data)] == ending


@pytest.mark.parametrize("data", [b"", b"MZ program", package("virus.exe"), b"PK but no package"])
def test_programs_and_unknown_files_are_none(data: bytes) -> None:
    assert evidence_type_of(data) is None
    with in_english(), pytest.raises(NoEvidence, match="choose a PDF, a picture"):
        judge_evidence(data)


def test_a_damaged_document_is_refused() -> None:
    whole = package("word/document.xml")
    with pytest.raises(DamagedFile):
        judge_evidence(whole.replace(b"<xml/>", b"<xmm/>"))
    with pytest.raises(DamagedFile):
        judge_evidence(b"%PDF-1.7 and no more")


def test_a_packed_document_in_an_unknown_way_is_refused() -> None:
    whole = bytearray(package("word/document.xml"))
    method = whole.index(b"PK\x01\x02") + 10
    whole[method : method + 2] = b"\x63\x00"
    with pytest.raises(DamagedFile):
        judge_evidence(bytes(whole))


def test_a_file_that_is_too_large_is_not_even_read(tmp_path: Path) -> None:
    large = tmp_path / "film.pdf"
    with large.open("wb") as file:
        file.truncate(MOST_MEGABYTES * 1024 * 1024 + 1)
    with pytest.raises(FileTooHeavy):
        read_evidence(large)
    with pytest.raises(FileTooHeavy):
        judge_evidence(large.read_bytes())
    with pytest.raises(FileUnreadable):
        read_evidence(tmp_path / "nowhere.pdf")
    large.write_bytes(b"small")
    assert read_evidence(large) == b"small"
