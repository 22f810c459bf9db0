"""A copy of a paper with the code of its address: a telephone reads it, and the paper's bytes stay as they are."""

import io
import subprocess
from pathlib import Path

import pypdfium2 as pdfium
import pytest
from PIL import Image
from pypdf import PdfReader, PdfWriter
from pypdf.generic import ArrayObject, NameObject

from itadesk.documents.composing import compose
from itadesk.services.ports import PrintOptions
from itadesk.typesetting.reprinting import with_code
from itadesk.typesetting.setting import set_on_paper
from tests.examples import ANNOUNCEMENT, RECORD

ADDRESS = "https://www.rimthan.go.th/news/12"
PAPER = set_on_paper(compose(RECORD, ANNOUNCEMENT), PrintOptions()).pdf


def pages_of(pdf: bytes, scale: float = 300 / 72) -> list[Image.Image]:
    """The pages as pictures."""
    document = pdfium.PdfDocument(pdf)
    try:
        return [page.render(scale=scale).to_pil() for page in document]
    finally:
        document.close()


def text_of(pdf: bytes) -> list[str]:
    """The text of each page."""
    return [page.extract_text() for page in PdfReader(io.BytesIO(pdf)).pages]


def read_code(page: Image.Image, folder: Path) -> str:
    """What a reader of codes finds on a page."""
    page.save(folder / "page.png")
    command = ["zbarimg", "-q", "--raw", "--nodbus", str(folder / "page.png")]
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout.strip()


@pytest.mark.parametrize(
    ("address", "read"),
    [
        (ADDRESS, ADDRESS),
        ("https://เทศบาล.ไทย/๒๕๖๙", "https://xn--o3cg7ak5c9d.xn--o3cw4h/%E0%B9%92%E0%B9%95%E0%B9%96%E0%B9%99"),
        (ADDRESS + "?" + "a" * 766, ADDRESS + "?" + "a" * 766),
    ],
    ids=["short", "Thai", "the longest"],
)
def test_the_code_is_read_from_paper(tmp_path: Path, address: str, read: str) -> None:
    assert read_code(pages_of(with_code(PAPER, address, copy=False))[0], tmp_path) == read


@pytest.mark.parametrize("copy", [False, True])
def test_the_papers_bytes_stand_unchanged_before_what_is_added(copy: bool) -> None:
    reprint = with_code(PAPER, ADDRESS, copy=copy)
    assert reprint.startswith(PAPER)
    assert text_of(reprint) == text_of(PAPER)
    assert len(reprint) - len(PAPER) < 30_000


def test_only_the_corner_of_the_first_page_changes() -> None:
    before, after = pages_of(PAPER), pages_of(with_code(PAPER, ADDRESS, copy=True))
    assert [one.tobytes() for one in before[1:]] == [one.tobytes() for one in after[1:]]
    width, height = before[0].size
    corner = (0, round(height * (1 - 40 / 297)), round(width * 29 / 210), height)
    for page in (before[0], after[0]):
        page.paste((255, 255, 255), corner)
    assert before[0].tobytes() == after[0].tobytes()


def test_a_copy_says_so_above_the_code() -> None:
    plain, copy = (pages_of(with_code(PAPER, ADDRESS, copy=copy))[0] for copy in (False, True))
    width, height = plain.size
    words = (0, round(height * (1 - 38 / 297)), round(width * 29 / 210), round(height * (1 - 29.5 / 297)))
    assert min(plain.crop(words).convert("L").tobytes()) == 255
    assert min(copy.crop(words).convert("L").tobytes()) < 100


def test_a_page_whose_content_lies_in_several_pieces_keeps_them_all() -> None:
    writer, out = PdfWriter(clone_from=io.BytesIO(PAPER)), io.BytesIO()
    page = writer.pages[0]
    page[NameObject("/Contents")] = ArrayObject([page.raw_get("/Contents")])
    writer.write(out)
    reprint = with_code(out.getvalue(), ADDRESS, copy=False)
    assert text_of(reprint) == text_of(PAPER)
    assert len(PdfReader(io.BytesIO(reprint)).pages[0]["/Contents"]) == 2  # type: ignore[arg-type]
