import pypdfium2
import pytest
from PIL import Image

from itadesk.exchange.page_strips import PageStrip, StripedPages
from itadesk.ita.papers import Digits
from itadesk.services.ports import PrintOptions
from itadesk.typesetting.setting import set_on_paper
from tests.exchange.paper_samples import every_kind


def picture(strip: PageStrip) -> Image.Image:
    if not strip.pixels:
        return Image.new("RGB", (strip.width, strip.height), "white")
    return Image.frombuffer("RGB", (strip.width, strip.height), strip.pixels, "raw", "BGRX", strip.stride, 1)


@pytest.fixture(scope="module")
def pdf() -> bytes:
    return set_on_paper(every_kind(Digits.THAI), PrintOptions()).pdf


def test_the_strips_of_a_page_put_together_are_the_page(pdf: bytes) -> None:
    pages = StripedPages(pdf)
    strips = list(pages.strips(0, 144, most=30_000))
    together = Image.new("RGB", (strips[0].width, strips[-1].top + strips[-1].height))
    for strip in strips:
        together.paste(picture(strip), (0, strip.top))
    document = pypdfium2.PdfDocument(pdf)
    whole = document[0].render(scale=2).to_pil().resize(together.size)
    document.close()
    pages.close()

    assert len(strips) > 50
    assert {strip.width * strip.height <= 30_000 for strip in strips} == {True}
    left, top, right, bottom = together.convert("L").point(lambda tone: 255 * (tone < 128)).getbbox() or (0, 0, 0, 0)
    expected = whole.convert("L").point(lambda tone: 255 * (tone < 128)).getbbox()
    assert expected is not None
    assert (left, top, right, bottom) == pytest.approx(expected, abs=1)


def test_a_strip_with_nothing_on_it_is_empty(pdf: bytes) -> None:
    pages = StripedPages(pdf)

    first = next(pages.strips(0, 72, most=5000))
    pages.close()

    assert (first.top, first.pixels) == (0, b"")


def test_the_number_of_pages_is_known(pdf: bytes) -> None:
    pages = StripedPages(pdf)

    assert len(pages) >= 1
    pages.close()
