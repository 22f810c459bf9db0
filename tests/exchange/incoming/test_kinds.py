"""What a file is, by its bytes; its name is believed only where they say nothing."""

import io
import zipfile

import pytest
from hypothesis import given
from hypothesis import strategies as st

from itadesk.exchange.incoming.failures import (
    BinaryWorkbook,
    Damaged,
    OldDocument,
    OtherKind,
    Protected,
    UnreadableContent,
)
from itadesk.exchange.incoming.kinds import Kind, kind_of

OLD = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
"""How files of Office until 2003 begin."""


def packed(*names: str) -> bytes:
    """A package with files of these names, the same bytes at any time: tests are called by them."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as package:
        for name in names:
            package.writestr(zipfile.ZipInfo(name), "x")
    return out.getvalue()


def old(stream: str) -> bytes:
    """A file of Office until 2003 with a stream of a name."""
    return OLD + b"\0" * 100 + stream.encode("utf-16-le") + b"\0" * 100


@pytest.mark.parametrize(
    ("data", "name", "kind"),
    [
        (packed("[Content_Types].xml", "xl/workbook.xml"), "คะแนน.xlsx", Kind.WORKBOOK),
        (packed("[Content_Types].xml", "word/document.xml"), "มาตรการ.docx", Kind.DOCUMENT),
        (packed("mimetype", "content.xml"), "คะแนน.ods", Kind.OPEN_WORKBOOK),
        (old("Workbook\0"), "คะแนน.xls", Kind.OLD_WORKBOOK),
        (old("Book\0"), "ปี2538.xls", Kind.OLD_WORKBOOK),
        (b"%PDF-1.7\n", "ประกาศ.pdf", Kind.PDF),
        (b"\r\n\r\n%PDF-1.4", "ดาวน์โหลด", Kind.PDF),
        ("ตัวชี้วัด,คะแนน".encode(), "คะแนน.csv", Kind.TEXT),
        (b"", "ว่าง.txt", Kind.TEXT),
        (b'{"format": "itadesk"}', "สำรอง.txt", Kind.OFFICE),
        (b'\xef\xbb\xbf\n {"format": "itadesk"}', "สำรอง", Kind.OFFICE),
        (b"{}", "office.JSON", Kind.OFFICE),
        (b"{1} first, {2} second", "บันทึก.txt", Kind.TEXT),
    ],
)
def test_what_a_file_is(data: bytes, name: str, kind: Kind) -> None:
    assert kind_of(data, name) is kind


@pytest.mark.parametrize(
    "markup",
    [
        "<table><tr><td>IIT</td></tr></table>",
        "  \n<!DOCTYPE html><html></html>",
        "<HTML xmlns:x='urn:schemas-microsoft-com:office:excel'>",
        '<?xml version="1.0" encoding="UTF-8"?>\n<!DOCTYPE html><html>',
        "<meta charset=utf-8>",
    ],
)
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp874"])
def test_a_page_of_the_web_is_one_whatever_it_is_called(markup: str, encoding: str) -> None:
    assert kind_of(markup.encode(encoding), "รายงาน.xls") is Kind.PAGE


def test_a_page_that_begins_with_words_is_known_by_its_name() -> None:
    assert kind_of("ผลการประเมิน <b>91.24</b>".encode(), "ผล.HTM") is Kind.PAGE
    assert kind_of("ผลการประเมิน <b>91.24</b>".encode(), "ผล.txt") is Kind.TEXT


def test_other_languages_of_markup_are_no_pages() -> None:
    assert kind_of(b'<?xml version="1.0"?><rss></rss>', "news.xml") is Kind.TEXT


@pytest.mark.parametrize(
    ("data", "refused"),
    [
        (packed("[Content_Types].xml", "xl/workbook.bin"), BinaryWorkbook),
        (packed("ppt/presentation.xml"), OtherKind),
        (packed("photo.jpg"), OtherKind),
        (packed("content.xml"), OtherKind),
        (packed("xl/workbook.xml")[:60], Damaged),
        (b"PK", Damaged),
        (old("EncryptedPackage"), Protected),
        (old("WordDocument"), OldDocument),
        (old("PowerPoint Document"), OtherKind),
        (OLD, OtherKind),
        (b"\x89PNG\r\n", OtherKind),
        (b"\xff\xd8\xff\xe0", OtherKind),
        (b"{\\rtf1\\ansi", OtherKind),
        (b"MZ\x90\0", OtherKind),
    ],
)
def test_what_cannot_be_read_is_told_apart(data: bytes, refused: type[UnreadableContent]) -> None:
    with pytest.raises(refused) as told:
        kind_of(data, "ไฟล์.xlsx")
    assert type(told.value) is refused
    assert "ไฟล์.xlsx" in told.value.sentence()


def test_a_workbook_with_a_password_is_no_workbook_even_where_it_names_one() -> None:
    with pytest.raises(Protected):
        kind_of(old("EncryptedPackage") + "Workbook\0".encode("utf-16-le"), "คะแนน.xlsx")


@given(st.sampled_from([b"", b"PK\3\4", OLD, b"<", b"{", b"%PDF"]), st.binary(), st.text(max_size=8))
def test_any_bytes_are_of_a_kind_or_refused_with_a_sentence(beginning: bytes, rest: bytes, name: str) -> None:
    try:
        said = kind_of(beginning + rest, name).value
    except UnreadableContent as refused:
        said = refused.sentence()
    assert said
