"""What the digital signatures of a PDF hold, in plain answers."""

import io

import pypdf
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from itadesk.services.ports import Spot
from itadesk.signing.pades import Appearance, sign_pdf
from itadesk.signing.verifying import PdfUnreadable, SignatureCheck, verify_pdf
from tests.signing.certificates import NAME, NOW
from tests.signing.papers import SIGNATURE, appearance, credentials, printed

SIGNED = sign_pdf(printed().pdf, credentials(), None, NOW)


def found(name: str = NAME, *, whole: bool = True, valid: bool = True) -> SignatureCheck:
    return SignatureCheck(signer=name, whole=whole, valid=valid, when=NOW)


@pytest.mark.parametrize("kind", ["rsa", "ec"])
def test_a_signed_paper(kind: str) -> None:
    assert verify_pdf(sign_pdf(printed().pdf, credentials(kind=kind), appearance(), NOW)) == [found()]


def test_a_paper_that_nobody_signed() -> None:
    assert verify_pdf(printed().pdf) == []


def test_all_signers_in_their_order() -> None:
    pdf = sign_pdf(printed(left_open=True).pdf, credentials(), appearance(), NOW)
    pdf = sign_pdf(pdf, credentials("ปลัด"), None, NOW)
    beside = Appearance(picture=SIGNATURE.data, spot=Spot(page=0, left=60, top=700, right=160, bottom=740))
    pdf = sign_pdf(pdf, credentials("นายก"), beside, NOW)
    assert verify_pdf(pdf) == [found(), found("ปลัด"), found("นายก")]


def test_a_changed_byte_of_the_paper() -> None:
    changed = bytearray(SIGNED)
    place = SIGNED.index(b"/MediaBox[0 0 595") + 14
    changed[place] = ord("7")
    assert verify_pdf(bytes(changed)) == [found(valid=False)]


def test_something_added_afterwards() -> None:
    reader = pypdf.PdfReader(io.BytesIO(SIGNED))
    writer = pypdf.PdfWriter(reader, incremental=True)
    writer.add_blank_page(595, 842)
    file = io.BytesIO()
    writer.write(file)
    assert file.getvalue().startswith(SIGNED)
    assert verify_pdf(file.getvalue()) == [found(whole=False)]


def test_something_added_between_two_signatures() -> None:
    writer = pypdf.PdfWriter(pypdf.PdfReader(io.BytesIO(SIGNED)), incremental=True)
    writer.add_blank_page(595, 842)
    file = io.BytesIO()
    writer.write(file)
    twice = sign_pdf(file.getvalue(), credentials("ปลัด"), None, NOW)
    assert verify_pdf(twice) == [found(whole=False), found("ปลัด")]


def test_bytes_behind_the_end() -> None:
    assert verify_pdf(SIGNED + b"\n% more") == [found(whole=False)]


def test_a_certificate_put_in_the_place_of_another() -> None:
    ours, place = SIGNED, SIGNED.index(b"/Contents <") + 11
    other = sign_pdf(printed().pdf, credentials("ใครก็ไม่รู้", "ec"), None, NOW)
    end, other_place = ours.index(b">", place), other.index(b"/Contents <") + 11
    taken = other[other_place : other.index(b">", other_place)].rstrip(b"0")
    forged = ours[:place] + taken.ljust(end - place, b"0") + ours[end:]
    assert [each.valid for each in verify_pdf(forged)] == [False]


@pytest.mark.parametrize("pdf", [b"", b"no paper", b"%PDF-1.7\n", SIGNED[:5000]])
def test_what_is_no_pdf(pdf: bytes) -> None:
    with pytest.raises(PdfUnreadable, match="อ่าน PDF นี้ไม่ได้"):
        verify_pdf(pdf)


@settings(max_examples=60)
@given(st.integers(0, len(SIGNED) - 1), st.binary(min_size=1, max_size=12))
def test_a_file_with_wrong_bytes_is_never_found_whole_and_valid(place: int, wrong: bytes) -> None:
    changed = SIGNED[:place] + wrong + SIGNED[place + len(wrong) :]
    try:
        checks = verify_pdf(changed)
    except PdfUnreadable:
        return
    assert changed == SIGNED or checks != [found()]
