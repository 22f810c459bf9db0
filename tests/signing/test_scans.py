"""A scan or photograph is opened the right way up and small, and what is none is refused in one sentence."""

import struct
import zlib
from contextlib import suppress

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image

from itadesk.errors import UserError
from itadesk.signing.scans import NoScan, ScanDamaged, ScanTooLarge, ScanTooSmall, working_copy
from tests.signing.sheets import Sheet, as_jpeg, as_png, photographed

ORIENTATION, MAKER = 0x0112, 0x010F


def exif(**tags: int | str) -> Image.Exif:
    found = Image.Exif()
    for name, value in tags.items():
        found[{"orientation": ORIENTATION, "maker": MAKER}[name]] = value
    return found


def half_blue(size: tuple[int, int] = (80, 40)) -> Image.Image:
    """White, the left half blue."""
    picture = Image.new("RGB", size, "white")
    picture.paste((0, 0, 200), (0, 0, size[0] // 2, size[1]))
    return picture


def bomb(side: int) -> bytes:
    """The beginning of a PNG that says it is `side` pixels wide and high."""
    head = struct.pack(">IIBBBBB", side, side, 8, 2, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", zlib.compress(bytes(1000)))


def chunk(name: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))


def test_a_photograph_of_many_pixels_becomes_a_copy_of_1600() -> None:
    copy = working_copy(as_jpeg(Image.new("RGB", (4000, 3000), "white")))
    assert copy.image.size == (1600, 1200)


def test_a_small_one_keeps_its_size() -> None:
    assert working_copy(as_png(half_blue())).image.size == (80, 40)


@pytest.mark.parametrize(
    ("orientation", "size", "blue"),
    [(1, (80, 40), (5, 20)), (3, (80, 40), (75, 20)), (6, (40, 80), (20, 5)), (8, (40, 80), (20, 75))],
)
def test_a_phone_held_sideways(orientation: int, size: tuple[int, int], blue: tuple[int, int]) -> None:
    copy = working_copy(as_jpeg(half_blue(), 95, exif=exif(orientation=orientation)))
    assert copy.image.size == size
    red, _green, _blue = copy.image.getpixel(blue)  # type: ignore[misc]
    assert red < 40


def test_nothing_of_the_file_is_in_the_copy() -> None:
    copy = working_copy(as_jpeg(half_blue(), exif=exif(maker="Phone"), comment=b"here"))
    assert dict(copy.image.getexif()) == {}
    assert "comment" not in copy.image.info


@pytest.mark.parametrize("mode", ["1", "L", "LA", "P", "RGB", "RGBA", "I;16"])
def test_pictures_of_all_kinds(mode: str) -> None:
    grey = half_blue().convert("L")
    picture = (
        grey.convert("I").point(lambda value: value * 256).convert("I;16") if mode == "I;16" else grey.convert(mode)
    )
    copy = working_copy(as_png(picture))
    assert copy.image.mode == "RGB"
    assert copy.image.getpixel((60, 20)) >= (250, 250, 250)  # type: ignore[operator]
    assert copy.image.getpixel((10, 20)) < (60, 60, 60)  # type: ignore[operator]


def test_a_transparent_picture_lies_on_white_paper() -> None:
    copy = working_copy(as_png(Image.new("RGBA", (40, 40), (0, 0, 0, 0))))
    assert copy.image.getpixel((20, 20)) == (255, 255, 255)


def test_cmyk_as_printers_make_it() -> None:
    copy = working_copy(as_jpeg(half_blue().convert("CMYK"), 95))
    assert copy.image.mode == "RGB"


def test_a_scanner_says_how_large_the_paper_is() -> None:
    assert working_copy(as_png(half_blue(), dpi=(300, 300))).millimetres == pytest.approx(25.4 / 300, rel=1e-3)
    large = working_copy(as_png(Image.new("RGB", (3200, 1600), "white"), dpi=(600, 600)))
    assert large.millimetres == pytest.approx(2 * 25.4 / 600, rel=1e-3)


@pytest.mark.parametrize(
    "file", [as_png(half_blue()), as_png(half_blue(), dpi=(72, 72)), as_png(half_blue(), dpi=(1, 1))]
)
def test_a_file_that_does_not_know_its_size(file: bytes) -> None:
    assert working_copy(file).millimetres is None


def test_a_camera_does_not_know_it_either() -> None:
    assert working_copy(as_jpeg(half_blue(), dpi=(300, 300), exif=exif(maker="Phone"))).millimetres is None


@pytest.mark.parametrize("file", [b"", b"no picture", b"<svg/>", b"%PDF-1.7", b"GIF89a" + b"\0" * 40])
def test_what_is_no_picture(file: bytes) -> None:
    with pytest.raises(NoScan, match="PNG หรือ JPEG"):
        working_copy(file)


def test_a_picture_that_breaks_off() -> None:
    file = as_png(photographed(Sheet(size=(300, 200), height=90)))
    with pytest.raises(ScanDamaged, match="เสียหาย"):
        working_copy(file[: len(file) // 2])


def test_a_picture_of_too_many_pixels_is_never_unpacked() -> None:
    with pytest.raises(ScanTooLarge, match="80 ล้านพิกเซล"):
        working_copy(bomb(60_000))


def test_a_file_of_too_many_bytes() -> None:
    with pytest.raises(ScanTooLarge, match="40 เมกะไบต์"):
        working_copy(as_png(half_blue()) + bytes(40_000_000))


def test_a_picture_of_a_few_pixels() -> None:
    with pytest.raises(ScanTooSmall, match="เล็กเกินไป"):
        working_copy(as_png(Image.new("RGB", (300, 8), "white")))


@settings(max_examples=40)
@given(st.integers(0, 600), st.binary(min_size=1, max_size=8))
def test_a_picture_with_wrong_bytes_is_read_or_refused(place: int, wrong: bytes) -> None:
    file = bytearray(as_jpeg(half_blue()))
    file[place : place + len(wrong)] = wrong
    with suppress(UserError):
        assert working_copy(bytes(file)).image.mode == "RGB"
