"""Papers as pages of the web: the same text, nothing from outside, and headings that outline it."""

import re

import pytest
from hypothesis import given, settings

from itadesk.documents.blocks import Align, Closing, Emblem, Heading, Paragraph, Rule, Run, bold, roman
from itadesk.documents.composing import compose
from itadesk.documents.plain import plain_lines
from itadesk.exchange.signs import bearable
from itadesk.ita.papers import Digits, Paper
from itadesk.ita.records import OfficeRecord
from tests.exchange.paper_samples import PICTURES, SIGNATURE, every_kind, of, squeezed
from tests.exchange.web_page.reading import body, page, read
from tests.generated_papers import offices_and_papers


@pytest.mark.parametrize("digits", Digits)
def test_the_text_that_is_seen_is_that_of_the_paper(digits: Digits) -> None:
    document = every_kind(digits)
    assert squeezed(read(document, PICTURES).seen) == squeezed("".join(plain_lines(document)))


@settings(max_examples=60)
@given(offices_and_papers())
def test_any_paper_of_any_office_is_a_page_with_all_its_words(made: tuple[OfficeRecord, Paper]) -> None:
    document = compose(*made)
    assert squeezed(read(document).seen) == squeezed(bearable("".join(plain_lines(document))))


@pytest.mark.parametrize("digits", Digits)
def test_a_page_needs_nothing_from_outside_and_runs_nothing(digits: Digits) -> None:
    text = page(every_kind(digits), PICTURES)
    found = read(every_kind(digits), PICTURES)
    assert not found.named("script", "link", "iframe", "object", "a", "form")
    assert {str(element.attributes["src"])[:11] for element in found.named("img")} == {"data:image/"}
    assert not re.search(r"https?:|url\(|@import|javascript:| on\w+=", text)


def test_the_page_says_its_language_its_title_and_whose_it_is() -> None:
    found = read(every_kind(Digits.ARABIC))
    assert found.named("html")[0].attributes == {"lang": "th"}
    assert found.named("title")[0].text == "ประกาศ & ข่าว <1>"
    metas = {element.attributes.get("name"): element.attributes.get("content") for element in found.named("meta")}
    assert metas["author"] == "เทศบาลตำบลริมธาร"
    assert metas["viewport"] == "width=device-width, initial-scale=1"


def test_the_lines_of_the_title_are_one_heading_and_sections_stand_below_it() -> None:
    title = [Heading(text=bold(text), level=0, align=Align.CENTER) for text in ("ประกาศ", "เรื่อง มาตรการ")]
    sections = [Heading(text=bold(text), level=level) for text, level in (("๑. ผล", 1), ("IIT", 2), ("ลึก", 9))]
    assert body(of(*title, Rule(), *sections)).splitlines() == [
        "<h1><strong>ประกาศ</strong><br><strong>เรื่อง มาตรการ</strong></h1>",
        "<hr>",
        "<h2><strong>๑. ผล</strong></h2>",
        "<h3><strong>IIT</strong></h3>",
        "<h6><strong>ลึก</strong></h6>",
    ]


def test_styles_and_signs_of_html_in_a_text() -> None:
    runs = (Run("1 < 2 & "), Run("หนา", bold=True), Run("เอียง", italic=True), Run("ทั้งสอง", bold=True, italic=True))
    assert body(of(Paragraph(text=runs, first_line=25.0))) == (
        '<p class="first">1 &lt; 2 &amp; <strong>หนา</strong><em>เอียง</em><strong><em>ทั้งสอง</em></strong></p>'
    )


def test_where_no_emblem_is_given_there_is_none() -> None:
    assert read(of(Emblem())).named("img") == []
    (emblem,) = read(of(Emblem()), PICTURES).named("img")
    assert (emblem.attributes["alt"], emblem.attributes["style"]) == ("ตราของหน่วยงาน", "height:30mm")


def test_a_closing_is_one_part_of_the_page() -> None:
    dated = Paragraph(text=roman("ประกาศ ณ วันที่"), align=Align.RIGHT, space_before=0.5)
    found = read(of(Closing(blocks=(dated, SIGNATURE))))
    closing, signature = found.named("div")
    assert (closing.attributes["class"], signature.attributes["class"]) == ("closing", "signature")
    assert found.named("p")[0].attributes["class"] == "right apart"


def test_the_same_paper_gives_the_same_page() -> None:
    assert page(every_kind(Digits.THAI), PICTURES) == page(every_kind(Digits.THAI), PICTURES)
