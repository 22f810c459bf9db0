"""Blocks are values: equal where they say the same, kept under themselves, and never changed."""

from dataclasses import FrozenInstanceError, replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from itadesk.documents.blocks import Align, Cell, Document, Margins, Paragraph, Row, Run, Table, bold, plain, roman
from itadesk.documents.composing import compose
from itadesk.ita.papers import Digits, Paper
from tests.examples import ANNOUNCEMENT, DEVELOPMENT, NEWS, RECORD


def test_a_text_is_the_characters_of_its_runs() -> None:
    assert plain((Run("ผ่าน"), Run("ดีเยี่ยม", bold=True), Run(" (Excellent)", italic=True))) == "ผ่านดีเยี่ยม (Excellent)"
    assert plain(()) == ""


@given(st.text())
def test_a_text_in_one_style_keeps_its_characters_and_has_no_empty_run(text: str) -> None:
    assert plain(roman(text)) == plain(bold(text)) == text
    assert len(roman(text)) == len(bold(text)) == bool(text)


def test_styles_tell_texts_apart() -> None:
    assert roman("ก") == (Run("ก"),) != bold("ก")


@pytest.mark.parametrize("paper", [ANNOUNCEMENT, NEWS, DEVELOPMENT], ids=lambda paper: paper.kind)
def test_what_was_made_of_a_document_can_be_kept_under_it(paper: Paper) -> None:
    first, second = compose(RECORD, paper), compose(RECORD, paper)
    assert first is not second
    assert {first: "set"}[second] == "set"


def test_a_paper_that_differs_in_one_word_is_another_document() -> None:
    other = replace(ANNOUNCEMENT, texts={"closing": "จึงประกาศให้ทราบทั่วกัน"})
    assert compose(RECORD, ANNOUNCEMENT) != compose(RECORD, other)


def test_blocks_are_never_changed() -> None:
    paragraph = Paragraph(text=roman("ก"))
    with pytest.raises(FrozenInstanceError):
        paragraph.align = Align.LEFT  # type: ignore[misc]


def test_what_is_not_said_is_as_official_papers_have_it() -> None:
    document = Document(title="ประกาศ", author="เทศบาล", digits=Digits.THAI, blocks=())
    margins = document.margins
    assert (margins.left, margins.right, margins) == (30, 20, Margins())
    assert Paragraph(text=()).align is Align.JUSTIFY
    table = Table(name="scores", columns=(), rows=(Row(cells=(Cell(),)),))
    assert (table.grid, table.wide, table.rows[0].cells[0].columns) == (True, True, 1)
