"""Drawings as pixels: the same shapes and colours on a clear ground, in their proportions."""

import io

from PIL import Image

from itadesk.exchange.drawing import PIXELS, as_pixels
from itadesk.exchange.showing import PNG, shown
from itadesk.services.ports import Picture
from tests.exchange.paper_samples import SVG, png

CIRCLE = (
    b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 10"><circle cx="5" cy="5" r="5" fill="#006000"/></svg>'
)


def test_a_drawing_is_drawn_in_its_proportions() -> None:
    drawn = as_pixels(shown(Picture(data=SVG), "ตรา"))
    image = Image.open(io.BytesIO(drawn.data))
    assert drawn.media == PNG
    assert abs(image.height - PIXELS) <= 1
    assert abs(image.width - PIXELS * 2 / 3) <= 2
    assert image.getpixel((image.width // 2, image.height // 2)) == (170, 0, 0, 255)


def test_what_is_not_drawn_on_is_clear() -> None:
    image = Image.open(io.BytesIO(as_pixels(shown(Picture(data=CIRCLE), "ตรา")).data))
    assert image.getpixel((image.width // 8, image.height // 2)) == (0, 96, 0, 255)
    assert image.getpixel((image.width - 9, image.height // 2)) == (255, 255, 255, 0)


def test_pixels_stay_as_they_are() -> None:
    picture = shown(Picture(data=png(60, 20)), "ลายมือชื่อ")
    assert as_pixels(picture) is picture
