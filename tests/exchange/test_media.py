"""Photographs and scans are opened before they are kept; what is none is refused with a sentence."""

import io

import pytest
from PIL import Image

from itadesk.exchange.media import (
    DamagedFile,
    FileTooHeavy,
    NoPhotograph,
    NoScan,
    UnusableFile,
    judge_photograph,
    judge_scan,
)
from itadesk.exchange.media_types import media_type_of
from tests.exchange.media_files import document, picture


@pytest.mark.parametrize(("form", "kind"), [("PNG", "image/png"), ("JPEG", "image/jpeg")])
def test_a_picture_is_a_photograph_and_a_scan(form: str, kind: str) -> None:
    assert judge_photograph(picture(form)) == judge_scan(picture(form)) == media_type_of(picture(form)) == kind


def test_a_pdf_is_a_scan_and_no_photograph() -> None:
    assert judge_scan(document(3)) == "application/pdf"
    with pytest.raises(NoPhotograph, match="ไม่ใช่ภาพถ่าย"):
        judge_photograph(document())


@pytest.mark.parametrize("data", [b"", b"x", "บันทึก".encode(), b"<svg/>", picture("GIF"), b"PK\x03\x04"])
def test_other_files_are_neither(data: bytes) -> None:
    assert media_type_of(data) is None
    with pytest.raises(NoPhotograph):
        judge_photograph(data)
    with pytest.raises(NoScan, match="PDF, PNG หรือ JPEG"):
        judge_scan(data)


@pytest.mark.parametrize(
    "data",
    [
        picture()[:60],
        picture("JPEG")[:-200],
        b"\x89PNG\r\n\x1a\n" + bytes(40),
        b"\xff\xd8\xff" + bytes(40),
        b"%PDF-1.7\n" + bytes(40),
        document(locked=True),
        document(0),
    ],
    ids=["half a PNG", "half a JPEG", "no PNG", "no JPEG", "no PDF", "locked", "no page"],
)
def test_what_cannot_be_opened_is_refused(data: bytes) -> None:
    with pytest.raises(DamagedFile, match="เสียหาย"):
        judge_scan(data)


def test_what_is_too_large_is_not_opened() -> None:
    with pytest.raises(FileTooHeavy, match="20 เมกะไบต์"):
        judge_scan(document() + bytes(20 * 1024 * 1024))
    out = io.BytesIO()
    Image.new("1", (8000, 5001)).save(out, "PNG")
    with pytest.raises(UnusableFile, match="40 ล้าน"):
        judge_photograph(out.getvalue())
