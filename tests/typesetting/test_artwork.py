"""A picture in a PDF is drawn with its own colours, its transparency, and once however often it is used."""

import io
import zlib
from typing import Any

import pymupdf
import pytest
from PIL import Image

from itadesk.typesetting.artwork import Artwork, Raster, Vector
from itadesk.typesetting.pdf_file import PdfFile

RED, GREEN, WHITE = (255, 0, 0), (0, 255, 0), (255, 255, 255)


def raster(data: bytes, *, gray: bool = False, mask: bytes | None = None) -> Raster:
    """Two pixels beside one another, 20 points wide and 10 high."""
    packed = None if mask is None else zlib.compress(mask)
    return Raster(20, 10, columns=2, rows=1, gray=gray, data=zlib.compress(data), mask=packed, jpeg=False)


def drawn(artwork: Artwork) -> Any:  # noqa: ANN401  MuPDF has no types
    """A page as large as the picture, with the picture on it."""
    file = PdfFile()
    picture, tree = artwork.put_into(file), file.reserve()
    across, up = artwork.width / artwork.unit[0], artwork.height / artwork.unit[1]
    content = file.add_stream("", f"{across} 0 0 {up} 0 0 cm /P Do".encode())
    page = file.add(
        f"<</Type/Page/Parent {tree} 0 R/MediaBox[0 0 {artwork.width} {artwork.height}]"
        f"/Resources<</XObject<</P {picture} 0 R>>>>/Contents {content} 0 R>>"
    )
    file.put(tree, f"<</Type/Pages/Count 1/Kids[{page} 0 R]>>")
    root = file.add(f"<</Type/Catalog/Pages {tree} 0 R>>")
    open_file: Any = pymupdf.open
    with open_file(stream=file.finish(root, file.add("<<>>"), b"0" * 16)) as opened:
        return opened[0].get_pixmap()


def sides(artwork: Artwork) -> list[tuple[int, ...]]:
    """The colours in the middle of the left and of the right half."""
    shown = drawn(artwork)
    assert (shown.width, shown.height) == (20, 10)
    return [shown.pixel(5, 5), shown.pixel(15, 5)]


def test_pixels_keep_their_colours() -> None:
    assert sides(raster(bytes((*RED, *GREEN)))) == [RED, GREEN]


def test_gray_pixels_have_one_value_each() -> None:
    assert sides(raster(bytes((0, 128)), gray=True)) == [(0, 0, 0), (128, 128, 128)]


def test_what_is_transparent_shows_the_paper() -> None:
    assert sides(raster(bytes((*RED, *GREEN)), mask=bytes((255, 0)))) == [RED, WHITE]


def test_a_photograph_is_taken_as_it_is() -> None:
    stored = io.BytesIO()
    Image.new("RGB", (16, 16), RED).save(stored, "JPEG", quality=95)
    photograph = Raster(20, 10, 16, 16, gray=False, data=stored.getvalue(), mask=None, jpeg=True)
    for colour in sides(photograph):
        assert all(abs(one - other) <= 2 for one, other in zip(colour, RED, strict=True))


def test_a_drawing_is_drawn_in_its_own_size() -> None:
    drawing = Vector(20, 10, zlib.compress(b"1 0 0 rg 0 0 10 10 re f 0 1 0 rg 10 0 10 10 re f"))
    assert drawing.unit == (20, 10)
    assert sides(drawing) == [RED, GREEN]


def test_a_drawing_paints_nothing_beyond_its_edges() -> None:
    wide = Vector(20, 10, zlib.compress(b"1 0 0 rg -100 -100 110 500 re f"))
    assert sides(wide) == [RED, WHITE]


@pytest.mark.parametrize(("mask", "objects"), [(None, 1), (b"\0\xff", 2)])
def test_a_picture_takes_as_many_objects_as_it_needs_and_the_number_is_that_of_the_picture(
    mask: bytes | None, objects: int
) -> None:
    file = PdfFile()
    assert raster(bytes(6), mask=mask).put_into(file) == file.count == objects


def test_equal_pictures_are_one_so_that_a_paper_holds_them_once() -> None:
    assert len({raster(bytes(6)), raster(bytes(6)), raster(bytes(6), mask=b"\0\0")}) == 2
