"""Bars as pictures: as long as their numbers."""

import io
from decimal import Decimal

from PIL import Image

from itadesk.documents.blocks import Bar
from itadesk.exchange.word_file.bars import HEIGHT, bar_picture

WIDTH = 100.0


def row(bar: Bar, share: float) -> list[int]:
    """The tones of a line of pixels at a share of the height; four pixels are one point, and one part of a hundred."""
    image = Image.open(io.BytesIO(bar_picture(bar, WIDTH).data))
    assert image.size == (400, HEIGHT * 4)
    return [int(image.getpixel((x, int(share * image.height)))) for x in range(image.width)]  # type: ignore[arg-type]


def test_a_bar_is_as_long_as_its_value() -> None:
    tones = row(Bar(value=Decimal("84.50")), 0.5)
    assert tones.count(89) == 338
    assert tones[338:] == [255] * 62


def test_the_earlier_value_is_outlined_below_and_the_target_crosses_both() -> None:
    bar = Bar(value=Decimal(60), earlier=Decimal(40), target=Decimal(85))
    assert row(bar, 0.3)[100] == 89
    assert (row(bar, 0.75)[100], row(bar, 0.75)[159]) == (255, 0)
    assert 0 in row(bar, 0.5)[338:344] + row(bar, 0.1)[338:344]


def test_nothing_and_everything_stay_within_the_picture() -> None:
    assert row(Bar(value=Decimal(0)), 0.5).count(89) <= 2
    assert row(Bar(value=Decimal(100)), 0.5).count(89) == 400
