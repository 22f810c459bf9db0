import io
import struct
import zlib

import pytest
from PIL import Image

from itadesk.documents.blocks import Emblem, Paragraph, roman
from itadesk.services.ports import Picture, PrintOptions
from itadesk.typesetting.pictures import (
    MOST_BYTES,
    NoPicture,
    PictureDamaged,
    PictureFileTooLarge,
    PictureTooLarge,
    check_picture,
    sized,
)
from tests.typesetting.samples import opened, printed, signature

MILLIMETRE = 72 / 25.4
SQUARE = b'<svg xmlns="http://www.w3.org/2000/svg" width="20" height="20"><rect width="20" height="20"/></svg>'


def image(mode: str = "RGBA", kind: str = "PNG", size: tuple[int, int] = (300, 100), **how: object) -> bytes:
    out = io.BytesIO()
    Image.new(mode, size, 0).save(out, kind, **how)
    return out.getvalue()


def huge_png() -> bytes:
    """The beginning of a PNG of 100 million pixels; a picture is refused before its pixels are read."""
    head = b"IHDR" + struct.pack(">IIBBBBB", 10_000, 10_000, 8, 2, 0, 0, 0)
    chunks = (head, b"IDAT" + b"\0" * 16)
    written = (struct.pack(">I", len(chunk) - 4) + chunk + struct.pack(">I", zlib.crc32(chunk)) for chunk in chunks)
    return b"\x89PNG\r\n\x1a\n" + b"".join(written)


@pytest.mark.parametrize("mode", ["RGBA", "RGB", "L", "LA", "P", "1", "I;16"])
def test_every_kind_of_png_is_printed(mode: str) -> None:
    done = printed(Emblem(), options=PrintOptions(emblem=Picture(data=image(mode)), font="Sarabun"))
    with opened(done) as file:
        assert len(file[0].get_images()) == 1


@pytest.mark.parametrize("mode", ["RGB", "L", "CMYK"])
def test_every_kind_of_jpeg_is_printed(mode: str) -> None:
    done = printed(Emblem(), options=PrintOptions(emblem=Picture(data=image(mode, "JPEG")), font="Sarabun"))
    with opened(done) as file:
        assert len(file[0].get_images()) == 1


def test_a_photograph_that_lies_on_its_side_is_turned() -> None:
    turned = Image.Exif()
    turned[0x0112] = 6
    artwork = check_picture(image("RGB", "JPEG", exif=turned, dpi=(300, 300)), "รูป")
    assert (artwork.width, artwork.height) == pytest.approx((24, 72))


def test_the_size_is_that_which_the_file_names() -> None:
    artwork = check_picture(image(dpi=(200, 100)), "รูป")
    assert (artwork.width, artwork.height) == pytest.approx((108, 72), abs=0.1)


@pytest.mark.parametrize("density", [None, (0, 0), (1, 1)])
def test_without_a_usable_density_that_of_a_scan_is_taken(density: tuple[int, int] | None) -> None:
    artwork = check_picture(image(dpi=density) if density else image(), "รูป")
    assert (artwork.width, artwork.height) == pytest.approx((72, 24))


def test_a_signature_is_printed_at_the_width_that_was_asked_for_but_not_larger_than_fits() -> None:
    most = (100 * MILLIMETRE, 50 * MILLIMETRE)
    assert sized(Picture(data=image(), width=40), "ลายมือชื่อ", most).width == pytest.approx(40 * MILLIMETRE)
    assert sized(Picture(data=image(), width=400), "ลายมือชื่อ", most).width == pytest.approx(most[0])
    assert sized(Picture(data=image(size=(10, 900)), width=90), "ลายมือชื่อ", most).height == pytest.approx(most[1])


def test_a_signature_stands_over_the_name_and_keeps_its_transparency() -> None:
    options = PrintOptions(signatures={"head": Picture(data=image(dpi=(300, 300)))}, font="Sarabun")
    done = printed(signature(), options=options)
    with opened(done) as file:
        (found,) = file[0].get_images()
        (place,) = file[0].get_image_rects(found[0])
        (name,) = file[0].search_for("นางสายชล ใจดี")
    assert found[1] > 0
    assert (place.width, place.height) == pytest.approx((72, 24), abs=0.1)
    assert place.y1 <= name.y0 + 5
    assert place.x0 + place.x1 == pytest.approx(name.x0 + name.x1, abs=2)


def test_a_signature_of_somebody_else_is_not_printed() -> None:
    options = PrintOptions(signatures={"deputy": Picture(data=b"")}, font="Sarabun")
    assert printed(signature(), options=options).pdf == printed(signature()).pdf


def test_the_emblem_stands_in_its_space_and_without_one_the_space_stays_empty() -> None:
    filled = printed(
        Emblem(), Paragraph(text=roman("ประกาศ")), options=PrintOptions(emblem=Picture(data=image()), font="Sarabun")
    )
    empty = printed(Emblem(), Paragraph(text=roman("ประกาศ")))
    places = []
    for done in (filled, empty):
        with opened(done) as file:
            places.append(file[0].search_for("ประกาศ")[0])
    assert places[0] == places[1]
    assert places[0].y0 > (25 + 30) * MILLIMETRE


@pytest.mark.parametrize(
    "data", [b"", b"PK\x03\x04", b"GIF89a", "ไม่ใช่รูป".encode(), b"<html></html>", b"%PDF-1.7", b"\0" * 99]
)
def test_what_is_no_picture_is_refused(data: bytes) -> None:
    with pytest.raises(NoPicture, match="ตราสัญลักษณ์"):
        printed(options=PrintOptions(emblem=Picture(data=data)))


@pytest.mark.parametrize("data", [image()[:80], image("RGB", "JPEG")[:200], image("RGB", "JPEG")[:20], SQUARE[:40]])
def test_a_damaged_picture_is_refused(data: bytes) -> None:
    with pytest.raises((PictureDamaged, NoPicture), match="รูป"):
        check_picture(data, "รูป")


def test_a_picture_with_too_many_pixels_is_refused() -> None:
    with pytest.raises(PictureTooLarge, match="10000 × 10000"):
        check_picture(huge_png(), "รูป")


def test_a_file_that_is_too_large_is_refused() -> None:
    with pytest.raises(PictureFileTooLarge, match="21 เมกะไบต์"):
        check_picture(b"\0" * (MOST_BYTES + 1), "รูป")
