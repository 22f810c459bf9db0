"""How far a sheet was turned is told by its rules, and left alone where nothing tells it."""

import pytest
from PIL import Image, ImageDraw

from itadesk.signing.slant import slant_of


def rules(angle: float) -> Image.Image:
    """Bright rules on black, turned to the left."""
    picture = Image.new("L", (800, 500))
    for y in range(40, 500, 60):
        ImageDraw.Draw(picture).line((0, y, 800, y), 70, 3)
    return picture.rotate(angle, Image.Resampling.BICUBIC)


@pytest.mark.parametrize("angle", [-14.0, -7.5, -2.0, 0.0, 1.5, 4.0, 11.0])
def test_rules_are_turned_level(angle: float) -> None:
    assert slant_of(rules(angle)) == pytest.approx(-angle, abs=0.3)


def test_strokes_that_go_everywhere_tell_nothing() -> None:
    picture = Image.new("L", (400, 400))
    ImageDraw.Draw(picture).ellipse((50, 50, 350, 350), outline=200, width=8)
    assert slant_of(picture) == 0.0


def test_an_empty_picture_is_level() -> None:
    assert slant_of(Image.new("L", (300, 200))) == 0.0


def test_a_small_picture() -> None:
    assert slant_of(Image.new("L", (20, 16), 30)) == 0.0
