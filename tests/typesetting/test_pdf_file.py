"""The bytes of a PDF: every object is where the table says, and texts come back as they were."""

import re
import zlib
from typing import Any

import pymupdf
import pytest
from hypothesis import given
from hypothesis import strategies as st

from itadesk.typesetting.pdf_file import PdfFile, compressed, references, text_string


def empty_page(file: PdfFile, info: str = "<<>>") -> bytes:
    """The file with one empty page, finished."""
    tree = file.reserve()
    page = file.add(f"<</Type/Page/Parent {tree} 0 R/MediaBox[0 0 100 100]>>")
    file.put(tree, f"<</Type/Pages/Count 1/Kids{references([page])}>>")
    return file.finish(file.add(f"<</Type/Catalog/Pages {tree} 0 R>>"), file.add(info), bytes(range(16)))


def test_the_table_leads_to_every_object() -> None:
    file = PdfFile()
    file.add_stream("/Note(endobj)", b"\nendobj\n1 0 obj\n")
    data = empty_page(file)
    start = int(data.rsplit(b"startxref\n", 1)[1].split(b"\n")[0])
    assert data[start:].startswith(b"xref\n0 6\n0000000000 65535 f \n")
    offsets = [int(offset) for offset in re.findall(rb"([0-9]{10}) 00000 n ", data[start:])]
    assert [data[offset : offset + 8] for offset in offsets] == [b"%d 0 obj\n" % number for number in range(1, 6)]


def test_readers_open_it_without_having_to_mend_it() -> None:
    open_file: Any = pymupdf.open
    with open_file(stream=empty_page(PdfFile())) as file:
        assert (file.page_count, file.is_repaired) == (1, False)


def test_objects_are_counted_from_one_and_one_that_was_never_put_is_null() -> None:
    file = PdfFile()
    assert (file.reserve(), file.add("<<>>"), file.count) == (1, 2, 2)
    assert b"1 0 obj\nnull\nendobj" in empty_page(file)


def test_a_stream_says_how_long_it_is() -> None:
    file = PdfFile()
    packed = compressed(b"q Q " * 100)
    file.add_stream("/Filter/FlateDecode", packed)
    data = empty_page(file)
    assert b"<</Filter/FlateDecode/Length %d>>\nstream\n%s\nendstream" % (len(packed), packed) in data
    assert zlib.decompress(packed) == b"q Q " * 100


@given(st.text(st.characters(exclude_categories=["Cc", "Cs"]), min_size=1))
def test_a_text_comes_back_whatever_it_is(text: str) -> None:
    written = text_string(text)
    assert bytes.fromhex(written[1:-1]).decode("utf-16") == text


def test_readers_know_the_title() -> None:
    open_file: Any = pymupdf.open
    with open_file(stream=empty_page(PdfFile(), f"<</Title{text_string('ประกาศ (๑) 😀')}>>")) as file:
        assert file.metadata["title"] == "ประกาศ (๑) 😀"


@pytest.mark.parametrize(("text", "left"), [("ก\ud800ข", "กข"), ("\udc00", "")])
def test_half_characters_are_left_out(text: str, left: str) -> None:
    assert bytes.fromhex(text_string(text)[1:-1]).decode("utf-16") == left


def test_the_same_content_is_the_same_file() -> None:
    assert empty_page(PdfFile()) == empty_page(PdfFile())


def test_references_are_an_array() -> None:
    assert (references([1, 12]), references([])) == ("[1 0 R 12 0 R]", "[]")
