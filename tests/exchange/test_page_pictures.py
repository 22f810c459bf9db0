"""Pages as pictures, from the very PDF that is printed."""

import io

import pytest
from PIL import Image

from itadesk.documents.blocks import Heading, Paragraph, bold, roman
from itadesk.exchange.page_pictures import page_pictures
from itadesk.ita.papers import Digits
from itadesk.services.ports import Picture, PrintOptions
from itadesk.typesetting.setting import set_on_paper
from tests.exchange.paper_samples import BODY, SVG, every_kind, of

SARABUN = PrintOptions(font="Sarabun")


def opened(data: bytes) -> Image.Image:
    return Image.open(io.BytesIO(data))


@pytest.mark.parametrize("width", [1080, 2160])
def test_each_page_is_as_wide_as_was_asked_and_as_high_as_its_paper(width: int) -> None:
    pdf = set_on_paper(of(*(Paragraph(text=roman(BODY)) for _ in range(25))), SARABUN).pdf
    pages = [opened(page) for page in page_pictures(pdf, width)]
    assert len(pages) == 2
    assert {(page.width, page.format) for page in pages} == {(width, "PNG")}
    assert all(abs(page.height - width * 297 / 210) <= 1 for page in pages)


def test_a_page_without_colours_is_grey_and_black_on_white() -> None:
    (page,) = page_pictures(set_on_paper(of(Heading(text=bold("ประกาศ"), level=0)), SARABUN).pdf, 1080)
    image = opened(page)
    assert (image.mode, image.getextrema()) == ("L", (0, 255))
    assert image.getpixel((2, 2)) == 255


def test_a_page_with_a_coloured_emblem_keeps_its_colours() -> None:
    options = PrintOptions(font="Sarabun", emblem=Picture(data=SVG))
    first = opened(page_pictures(set_on_paper(every_kind(Digits.THAI), options).pdf, 1080)[0])
    assert first.mode == "RGB"
    assert (170, 0, 0) in {color for _, color in first.getcolors(1_000_000) or []}
