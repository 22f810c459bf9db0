"""Strips are placed from their top, tell where their place came to stand, and print what they hold."""

from collections.abc import Iterable
from typing import Any

import pymupdf
import pytest

from itadesk.documents.blocks import Paragraph, roman
from itadesk.typesetting.families import bundled
from itadesk.typesetting.measures import ASCENT
from itadesk.typesetting.paragraphs import galley
from itadesk.typesetting.press import Press
from itadesk.typesetting.properties import Properties
from itadesk.typesetting.shaping import Setting
from itadesk.typesetting.strips import RuleStrip, Strip, TextStrip
from itadesk.typesetting.structure import Element

SIZE = 16.0


def text_strip(text: str, document: Element, *, left: float = 0.0, outline: tuple[str, int] | None = None) -> TextStrip:
    """A strip of one line."""
    line = galley(Paragraph(text=roman(text)), Setting(bundled(), SIZE)).line
    element = document.add("P")
    return TextStrip(height=20, left=left, right=400, line=line, size=SIZE, element=element, outline=outline)


def printed(document: Element, strips: Iterable[tuple[Strip, float]]) -> Any:  # noqa: ANN401  MuPDF has no types
    """A file with one page on which strips stand at these tops."""
    press = Press(Properties(title="ลอง", author="ลอง"), document)
    press.begin_page()
    for strip, top in strips:
        strip.draw(press, top)
    open_file: Any = pymupdf.open
    return open_file(stream=press.finish())


def test_a_strip_with_a_place_tells_where_it_stands() -> None:
    assert list(Strip(height=20, left=85, right=500, place="plan/2569").spots(100)) == [
        ("plan/2569", 85, 100, 500, 120)
    ]
    assert list(Strip(height=20, left=85, right=500).spots(100)) == []


def test_a_line_stands_at_its_left_with_its_baseline_below_its_top() -> None:
    document = Element("Document")
    with printed(document, [(text_strip("กองคลัง", document, left=90), 100)]) as file:
        (span,) = [
            span for block in file[0].get_text("dict")["blocks"] for line in block["lines"] for span in line["spans"]
        ]
    assert span["text"] == "กองคลัง"
    assert span["origin"] == pytest.approx((90, 100 + ASCENT * SIZE), abs=0.01)


def test_each_line_is_marked_as_part_of_its_own_element() -> None:
    document = Element("Document")
    strips = [text_strip("ก", document), text_strip("ข", document)]
    printed(document, [(strips[0], 100), (strips[1], 130)]).close()
    assert [strip.element.marks for strip in strips] == [[(0, 0)], [(0, 1)]]


def test_only_the_first_line_of_a_heading_becomes_a_bookmark_at_its_top() -> None:
    document = Element("Document")
    first = text_strip("๑. การวิเคราะห์", document, outline=("๑. การวิเคราะห์ผล", 1))
    with printed(document, [(first, 100), (text_strip("ผล", document), 120)]) as file:
        ((level, title, page, where),) = file.get_toc(simple=False)
    assert (level, title, page) == (1, "๑. การวิเคราะห์ผล", 1)
    assert where["to"].y == pytest.approx(100, abs=0.1)


def test_a_rule_stands_in_the_middle_of_its_room() -> None:
    rule = RuleStrip(height=10, left=100, right=300, width=80)
    with printed(Element("Document"), [(rule, 50)]) as file:
        (drawn,) = file[0].get_drawings()
        assert not file[0].get_text()
    assert (drawn["rect"].x0, drawn["rect"].x1) == pytest.approx((160, 240), abs=0.01)
    assert (drawn["rect"].y0 + drawn["rect"].y1) / 2 == pytest.approx(55, abs=0.01)


def test_an_empty_strip_keeps_its_room_and_prints_nothing() -> None:
    with printed(Element("Document"), [(Strip(height=85), 100)]) as file:
        assert not file[0].get_text()
        assert not file[0].get_drawings()


def test_strips_are_told_apart_even_where_they_are_alike() -> None:
    assert Strip(height=20) != Strip(height=20)
