from itertools import pairwise

import pytest

from itadesk.documents.blocks import BODY_SIZE, Block, Paragraph, roman
from itadesk.services.ports import Printing, PrintOptions
from itadesk.typesetting.measures import LINE
from itadesk.typesetting.spacing import CLOSEST_LINES, SMALLEST_GAPS, closer_spacings
from tests.typesetting.samples import merged_table, opened, page_texts, printed, score_table, signature, squeezed

PLAIN = PrintOptions(font="Sarabun")
TIGHT = PrintOptions(font="Sarabun", tighten=True)


def lines(count: int) -> list[Block]:
    return [Paragraph(text=roman(f"บรรทัดที่ {number}")) for number in range(count)]


def distances(done: Printing) -> list[float]:
    """How far the baselines of the first page's lines stand apart."""
    with opened(done) as file:
        baselines = [
            line["spans"][0]["origin"][1] for block in file[0].get_text("dict")["blocks"] for line in block["lines"]
        ]
    return [lower - upper for upper, lower in pairwise(baselines)]


def a_page() -> int:
    """How many lines a page has."""
    return next(count for count in range(20, 60) if printed(*lines(count + 1)).pages == 2)


@pytest.mark.parametrize("over", [1, 2])
def test_a_few_lines_on_a_last_page_are_drawn_back(over: int) -> None:
    blocks = lines(a_page() + over)
    assert (printed(*blocks, options=PLAIN).pages, printed(*blocks, options=TIGHT).pages) == (2, 1)
    assert squeezed(page_texts(printed(*blocks, options=TIGHT))) == squeezed(page_texts(printed(*blocks)))


def test_lines_come_no_closer_than_they_have_to_and_never_too_close() -> None:
    usual, closest = BODY_SIZE * LINE, BODY_SIZE * LINE * CLOSEST_LINES
    one, two = (distances(printed(*lines(a_page() + over), options=TIGHT))[0] for over in (1, 2))
    assert usual > one >= two >= closest - 0.01
    assert [spacing.line for spacing in closer_spacings()][-1] == pytest.approx(LINE * CLOSEST_LINES)
    assert [spacing.gaps for spacing in closer_spacings()][-1] == pytest.approx(SMALLEST_GAPS)


def test_what_cannot_be_drawn_back_stays_as_it_was() -> None:
    for blocks in (lines(a_page() + 3), lines(a_page() + 4), lines(5)):
        assert printed(*blocks, options=TIGHT).pdf == printed(*blocks, options=PLAIN).pdf


def test_tables_and_the_closing_come_closer_too() -> None:
    for count in range(5, 25):
        blocks = [*lines(count), score_table(), merged_table(), signature()]
        plain, tight = printed(*blocks, options=PLAIN), printed(*blocks, options=TIGHT)
        assert tight.pages <= plain.pages
        assert squeezed(page_texts(tight)).count("แบบวัดการรับรู้") == 1


def test_every_page_that_is_saved_was_short() -> None:
    saved = [
        count
        for count in range(a_page() - 2, a_page() + 8)
        if printed(*lines(count), options=TIGHT).pages < printed(*lines(count), options=PLAIN).pages
    ]
    assert saved == [a_page() + 1, a_page() + 2]
