"""A signed paper is the paper as it was, with a signature that pyHanko and Poppler find valid."""

import io
import subprocess
from datetime import UTC, datetime
from pathlib import Path

import pymupdf
import pypdf
import pytest
from PIL import Image, ImageChops
from pypdf.generic import DictionaryObject

from itadesk.documents.plain import plain_lines
from itadesk.services.ports import PrintOptions, Spot
from itadesk.signing.credentials import CertificateExpired
from itadesk.signing.pades import Appearance, AppearanceUnusable, PdfUnsignable, sign_pdf
from itadesk.typesetting.setting import set_on_paper
from tests.paper_check import needs_checker, shortfalls
from tests.signing.certificates import NAME, NOW
from tests.signing.papers import SIGNATURE, announcement, appearance, credentials, printed, spot
from tests.typesetting.structures import Structured


def poppler(pdf: bytes, folder: Path) -> str:
    """What Poppler's pdfsig says of a file."""
    file = folder / "signed.pdf"
    file.write_bytes(pdf)
    return subprocess.run(["pdfsig", file], check=False, capture_output=True, text=True).stdout


def seen(pdf: bytes, page: int) -> Image.Image:
    """A page as it is seen, a pixel a point."""
    with pymupdf.Document(stream=pdf) as opened:  # type: ignore[no-untyped-call]
        drawn = opened[page].get_pixmap()
        return Image.frombytes("RGB", (drawn.width, drawn.height), drawn.samples).convert("L")


@pytest.mark.parametrize("kind", ["rsa", "ec"])
def test_poppler_finds_the_signature_valid(kind: str, tmp_path: Path) -> None:
    said = poppler(sign_pdf(printed().pdf, credentials(kind=kind), None, NOW), tmp_path)
    assert "Signature Validation: Signature is Valid." in said
    assert "Total document signed" in said
    assert "Signature Type: ETSI.CAdES.detached" in said
    assert f"Signer Certificate Common Name: {NAME}" in said
    assert "Signing Hash Algorithm: " in said


def test_the_paper_is_in_it_byte_for_byte() -> None:
    assert sign_pdf(printed().pdf, credentials(), None, NOW).startswith(printed().pdf)


def test_the_time_is_the_one_given(tmp_path: Path) -> None:
    when = datetime(2027, 2, 3, 4, 5, 6, tzinfo=UTC)
    assert "Feb 03 2027 04:05:06" in poppler(sign_pdf(printed().pdf, credentials(), None, when), tmp_path)


def test_without_an_appearance_nothing_is_seen() -> None:
    signed = sign_pdf(printed().pdf, credentials(), None, NOW)
    for page in range(printed().pages):
        assert ImageChops.difference(seen(signed, page), seen(printed().pdf, page)).getbbox() is None


def test_with_one_the_paper_looks_as_if_the_picture_were_printed() -> None:
    document, signer = announcement()
    pictured = set_on_paper(document, PrintOptions(signatures={signer: SIGNATURE})).pdf
    signed = sign_pdf(printed(left_open=True).pdf, credentials(), appearance(), NOW)
    page = spot().page
    difference = ImageChops.difference(seen(signed, page), seen(pictured, page))
    # the box of a field is counted in whole points
    outside = difference.copy()
    outside.paste(0, (int(spot().left) - 2, int(spot().top) - 2, int(spot().right) + 3, int(spot().bottom) + 3))
    assert outside.getbbox() is None
    assert sum(difference.histogram()[100:]) < 0.05 * (spot().right - spot().left) * (spot().bottom - spot().top)
    ink = seen(signed, page).crop((int(spot().left), int(spot().top), int(spot().right), int(spot().bottom)))
    assert min(ink.tobytes()) < 120


@needs_checker
def test_the_signed_paper_is_as_true_to_its_text_as_before(tmp_path: Path) -> None:
    paper = tmp_path / "signed.pdf"
    paper.write_bytes(sign_pdf(printed(left_open=True).pdf, credentials(), appearance(), NOW))
    assert shortfalls(paper, plain_lines(announcement()[0])) == []


def test_a_signature_that_is_seen_is_read_aloud_where_it_stands() -> None:
    before, signed = (
        printed(left_open=True).pdf,
        sign_pdf(printed(left_open=True).pdf, credentials(), appearance(), NOW),
    )
    kids = Structured(signed).root["/K"].get_object()["/K"]
    form = kids[-1].get_object()
    assert (form["/S"], form["/Alt"]) == ("/Form", f"ลายมือชื่อดิจิทัลของ {NAME}")
    assert len(kids) == len(Structured(before).root["/K"].get_object()["/K"]) + 1
    widget = form["/K"]["/Obj"].get_object()
    assert (widget["/Subtype"], widget["/TU"]) == ("/Widget", f"ลายมือชื่อดิจิทัลของ {NAME}")
    tree = Structured(signed).root["/ParentTree"]["/Nums"]
    assert tree[tree.index(widget["/StructParent"]) + 1].idnum == kids[-1].idnum


def test_a_signature_that_is_not_seen_leaves_the_structure_alone() -> None:
    signed = sign_pdf(printed().pdf, credentials(), None, NOW)
    assert Structured(signed).leaves() == Structured(printed().pdf).leaves()


def test_several_signers_one_after_another(tmp_path: Path) -> None:
    pdf = sign_pdf(printed(left_open=True).pdf, credentials(), appearance(), NOW)
    beside = Spot(page=0, left=60, top=700, right=160, bottom=740)
    for name, look in (("ปลัด", Appearance(picture=SIGNATURE.data, spot=beside)), ("นายก", None)):
        pdf = sign_pdf(pdf, credentials(name), look, NOW)
    said = poppler(pdf, tmp_path)
    assert said.count("Signature is Valid.") == 3
    assert [f"Signature Field Name: Signature{number}" in said for number in (1, 2, 3)] == [True] * 3


@pytest.mark.parametrize("kept", ["", "/StructTreeRoot"])
def test_a_paper_of_another_program_that_has_no_structure_to_speak_of(kept: str, tmp_path: Path) -> None:
    writer = pypdf.PdfWriter()
    writer.add_blank_page(200, 300)
    if kept:
        writer.root_object[pypdf.generic.NameObject(kept)] = DictionaryObject()
    file = io.BytesIO()
    writer.write(file)
    look = Appearance(picture=SIGNATURE.data, spot=Spot(page=0, left=20, top=20, right=120, bottom=60))
    assert "Signature is Valid." in poppler(sign_pdf(file.getvalue(), credentials(), look, NOW), tmp_path)


def test_nothing_is_signed_after_the_certificate_expired() -> None:
    with pytest.raises(CertificateExpired):
        sign_pdf(printed().pdf, credentials(), None, datetime(2030, 1, 1, tzinfo=UTC))


@pytest.mark.parametrize("pdf", [b"", b"%PDF-1.7", b"no paper", printed().pdf[: len(printed().pdf) // 2]])
def test_a_file_that_is_no_whole_pdf(pdf: bytes) -> None:
    with pytest.raises(PdfUnsignable, match="จัดทำเอกสารใหม่"):
        sign_pdf(pdf, credentials(), None, NOW)


def test_a_locked_pdf() -> None:
    writer = pypdf.PdfWriter(clone_from=io.BytesIO(printed().pdf))
    writer.encrypt("user", "owner", algorithm="AES-256")
    file = io.BytesIO()
    writer.write(file)
    with pytest.raises(PdfUnsignable):
        sign_pdf(file.getvalue(), credentials(), None, NOW)


@pytest.mark.parametrize("picture", [b"", b"<svg/>", SIGNATURE.data[:500]])
def test_a_picture_that_cannot_be_shown(picture: bytes) -> None:
    with pytest.raises(AppearanceUnusable, match="PNG หรือ JPEG"):
        sign_pdf(printed().pdf, credentials(), Appearance(picture=picture, spot=spot()), NOW)


def test_a_picture_without_colour_of_its_own_is_shown() -> None:
    grey = io.BytesIO()
    Image.new("L", (80, 30), 40).save(grey, "PNG")
    signed = sign_pdf(printed().pdf, credentials(), Appearance(picture=grey.getvalue(), spot=spot()), NOW)
    middle = (int(spot().left + spot().right) // 2, int(spot().top + spot().bottom) // 2)
    assert seen(signed, spot().page).getpixel(middle) == pytest.approx(40, abs=5)
