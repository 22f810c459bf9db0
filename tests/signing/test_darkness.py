"""The darkness of a stroke is told against the paper around it, whatever light falls on that."""

import pytest
from PIL import Image, ImageDraw

from itadesk.signing.darkness import darkest, darkness_of

SIZE = (640, 400)


def sheet(light: int, ink: tuple[int, int, int] | None = (20, 30, 120)) -> Image.Image:
    """Paper of a light, on the right half as bright, with a stroke over both."""
    picture = Image.new("RGB", SIZE, (light, light, light))
    for x in range(SIZE[0]):
        shade = light - light * x // (2 * SIZE[0])
        ImageDraw.Draw(picture).line((x, 0, x, SIZE[1]), (shade, shade, shade))
    if ink is not None:
        for x in range(40, 600):
            share = 1 - x / (2 * SIZE[0])
            color = tuple(round(each * light / 255 * share) for each in ink)
            ImageDraw.Draw(picture).line((x, 196, x, 203), color)
    return picture


def value(picture: Image.Image, x: int, y: int) -> int:
    found = picture.getpixel((x, y))
    assert isinstance(found, int)
    return found


@pytest.mark.parametrize("light", [250, 180, 120])
def test_a_stroke_is_as_dark_in_the_shade_as_in_the_light(light: int) -> None:
    dark = darkest(darkness_of(sheet(light)))
    assert value(dark, 100, 200) == pytest.approx(235, abs=12)
    assert value(dark, 560, 200) == pytest.approx(235, abs=12)
    assert value(dark, 320, 100) < 12


def test_blue_ink_swallows_red_most() -> None:
    red, green, blue = darkness_of(sheet(240))
    assert value(red, 300, 200) > value(green, 300, 200) > value(blue, 300, 200)


def test_the_edge_of_a_sheet_is_no_ink() -> None:
    picture = sheet(240, None)
    ImageDraw.Draw(picture).rectangle((0, 0, 150, 400), (50, 40, 30))
    dark = darkest(darkness_of(picture))
    assert dark.getextrema()[1] < 60  # type: ignore[operator]


def test_a_picture_all_black() -> None:
    assert darkest(darkness_of(Image.new("RGB", (50, 30)))).getextrema() == (0, 0)
