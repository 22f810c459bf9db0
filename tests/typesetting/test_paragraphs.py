import pytest

from itadesk.documents.blocks import Align, Heading, Item, Paragraph, bold, roman
from itadesk.typesetting.families import bundled
from itadesk.typesetting.paragraphs import galley, set_block
from itadesk.typesetting.shaping import Setting, setting_of
from tests.typesetting.samples import BODY

SETTING = Setting(bundled(), 16.0)
MILLIMETRE = 72 / 25.4


def test_a_first_line_is_indented_in_millimetres() -> None:
    first, *others = set_block(Paragraph(text=roman(BODY), first_line=25), SETTING, 450).lines
    assert first.left == pytest.approx(25 * MILLIMETRE)
    assert {line.left for line in others} == {0}


def test_a_hanging_item_continues_under_its_text() -> None:
    first, *others = set_block(Item(label="๑๐.", text=roman(BODY), hanging=True), SETTING, 450).lines
    label = galley(Item(label="๑๐.", text=()), SETTING).line.width
    assert first.left == 0
    assert {round(line.left, 6) for line in others} == {round(label, 6)}


def test_a_term_that_fits_from_edge_to_edge_but_not_under_the_text_is_broken() -> None:
    term = galley(Paragraph(text=roman("ผลประโยชน์ทับซ้อน")), SETTING).line.width
    for line in set_block(
        Item(label="๑๐.", text=roman("การป้องกันผลประโยชน์ทับซ้อน"), hanging=True), SETTING, term + 1
    ).lines:
        assert line.left + line.width <= term + 1


def test_the_blank_after_a_label_is_not_widened() -> None:
    first, *_ = set_block(Item(label="๑.", text=roman("ก ข ค ง จ ฉ " * 20)), SETTING, 452).lines
    assert first.blank_gap > 0
    assert [piece.blank for piece in first.pieces[:3]] == [False, False, False]


def test_an_item_without_a_label_is_a_paragraph() -> None:
    item, paragraph = Item(label="", text=roman(BODY)), Paragraph(text=roman(BODY))
    assert set_block(item, SETTING, 450) == set_block(paragraph, SETTING, 450)


def test_a_text_that_was_set_is_not_set_again() -> None:
    block = Heading(text=bold("หัวข้อ"), level=1)
    assert set_block(block, SETTING, 450) is set_block(Heading(text=bold("หัวข้อ"), level=2), SETTING, 450)


def test_the_extent_of_a_block_is_its_widest_term_and_its_length() -> None:
    found = galley(Item(label="๑.", text=roman("ตัวชี้วัด นี้"), align=Align.RIGHT, first_line=10), SETTING).extent
    label = galley(Item(label="๑.", text=()), SETTING).line.width
    term = galley(Paragraph(text=roman("ตัวชี้วัด")), SETTING).line.width
    rest = galley(Paragraph(text=roman(" นี้")), SETTING).line.width
    assert found.least == pytest.approx(10 * MILLIMETRE + label + term)
    assert found.natural == pytest.approx(10 * MILLIMETRE + label + term + rest)


def test_a_text_without_a_name_of_its_office_is_set_once_for_all_offices() -> None:
    own, others = (setting_of(bundled(), 16.0, (name,)) for name in ("ทุ่งนาเมืองใหม่", "ป่าไม้เมืองเก่า"))
    heading, named = Paragraph(text=roman("ประเด็นการประเมิน")), Paragraph(text=roman("ชาวทุ่งนาเมืองใหม่"))
    assert galley(heading, own) is galley(heading, others)
    assert galley(named, own) is not galley(named, others)
    assert galley(named, own).extent.least > galley(named, others).extent.least


def test_a_galley_gives_the_lines_of_every_width_asked_for() -> None:
    text = galley(Paragraph(text=roman(BODY)), SETTING)
    wide, narrow = text.lines(450), text.lines(200)
    assert len(wide) < len(narrow)
    assert text.lines(450) == wide
