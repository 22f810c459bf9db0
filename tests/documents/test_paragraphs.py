"""Paragraphs as official papers set them: a line each, indented, with nothing that is blank."""

from dataclasses import replace

import pytest

from itadesk.documents.blocks import Align, Heading, Item, Paragraph, Signature, bold, plain, roman
from itadesk.documents.matter import Matter, matter_of
from itadesk.documents.paragraphs import (
    BLANK_TO_FILL,
    FIRST_LINE,
    body,
    cell_text,
    head_cell,
    heading,
    signed,
    steps,
    title_lines,
    wording,
)
from itadesk.documents.plain import lines_of
from tests.examples import ANNOUNCEMENT, HEAD, RECORD


def with_texts(**texts: str) -> Matter:
    """The announcement with some wording of the office's own."""
    return matter_of(RECORD, replace(ANNOUNCEMENT, texts=texts))


def test_each_line_that_says_something_is_a_paragraph_with_an_indented_first_line() -> None:
    assert list(body("ข้อหนึ่ง\n\n  ข้อสอง ", "plan/2569", with_next=True)) == [
        Paragraph(text=roman("ข้อหนึ่ง"), first_line=FIRST_LINE, place="plan/2569", with_next=True),
        Paragraph(text=roman("ข้อสอง"), first_line=FIRST_LINE, place="plan/2569", with_next=True),
    ]
    assert not list(body(" \n\t"))


def test_the_wording_of_a_slot_leads_back_to_it() -> None:
    first, second = wording(with_texts(closing="ขอแสดงความนับถือ\n{{office}}"), "closing", space_before=0.5)
    assert plain(second.text) == "เทศบาลตำบลริมธาร"
    assert {first.place, second.place} == {"paper/announcement-2569/texts/closing"}
    assert first.space_before == second.space_before == 0.5


def test_a_wording_that_was_emptied_leaves_nothing() -> None:
    assert not list(wording(with_texts(closing=""), "closing"))
    assert not list(heading(with_texts(measures_heading=" "), "measures_heading", "2."))
    assert not list(title_lines(with_texts(title="", subject=""), "title", "subject"))


def test_title_lines_are_bold_and_in_the_middle_one_below_the_other() -> None:
    matter = with_texts(title="ประกาศ\n{{office}}")
    assert list(title_lines(matter, "title")) == [
        Heading(text=bold(line), level=0, align=Align.CENTER, place="paper/announcement-2569/texts/title")
        for line in ("ประกาศ", "เทศบาลตำบลริมธาร")
    ]


@pytest.mark.parametrize(("label", "text"), [("2.", "2. มาตรการ"), ("", "มาตรการ")])
def test_a_heading_is_numbered_where_it_has_a_label(label: str, text: str) -> None:
    (found,) = heading(with_texts(measures_heading="มาตรการ"), "measures_heading", label)
    assert (found.text, found.level, found.align) == (bold(text), 1, Align.LEFT)


def test_the_lines_of_a_cell_are_its_paragraphs() -> None:
    assert [paragraph.text for paragraph in cell_text("ก\r\nข", strong=True)] == [bold("ก"), bold("ข")]
    cell = head_cell("ตัวชี้วัด\n(ชื่อ)", columns=2)
    assert list(lines_of(cell.blocks)) == ["ตัวชี้วัด", "(ชื่อ)"]
    assert (cell.columns, cell.rows, cell.middle) == (2, 1, True)
    assert all(block.align is Align.CENTER for block in cell.blocks)


@pytest.mark.parametrize(
    ("texts", "lines"),
    [
        ((), []),
        (("", " \n "), []),
        (("จัดอบรม\nทุกปี",), ["จัดอบรม ทุกปี"]),
        (("", "จัดอบรม"), ["จัดอบรม"]),
        (("ตรวจ", " ", "รายงาน\nผล"), ["1. ตรวจ", "2. รายงาน ผล"]),
    ],
)
def test_steps_are_numbered_where_there_are_several(texts: tuple[str, ...], lines: list[str]) -> None:
    assert list(lines_of(steps(texts))) == lines


def test_numbered_steps_hang_so_that_their_lines_stand_under_one_another() -> None:
    assert all(isinstance(step, Item) and step.hanging for step in steps(("ก", "ข")))


def test_a_signed_paper_ends_with_the_name_and_the_post_of_its_signer() -> None:
    lead = Paragraph(text=roman("ประกาศ ณ วันที่ 9 มกราคม พ.ศ. 2569"))
    assert signed(matter_of(RECORD, replace(ANNOUNCEMENT, signer="clerk")), lead).blocks == (
        lead,
        Signature(
            signer="clerk",
            name="นายมานพ รักงาน",
            position=("ปลัดเทศบาลตำบลริมธาร", "รักษาราชการแทนนายกเทศมนตรีตำบลริมธาร"),
            place="person/clerk",
        ),
    )


@pytest.mark.parametrize("signer", ["", "deputy"])
def test_without_a_signer_there_is_a_line_to_fill_in_by_hand(signer: str) -> None:
    closing = signed(matter_of(RECORD, replace(ANNOUNCEMENT, signer=signer)))
    place = "paper/announcement-2569/signer"
    assert closing.blocks == (Signature(signer="", name=BLANK_TO_FILL, position=(), place=place),)


def test_a_line_end_in_a_name_does_not_break_the_brackets_around_it() -> None:
    people = (replace(HEAD, family_name="ใจดี\nยิ่ง", position="นายก\nเทศมนตรี"),)
    closing = signed(matter_of(replace(RECORD, people=people), ANNOUNCEMENT))
    assert list(lines_of([closing])) == ["(นางสายชล ใจดี ยิ่ง)", "นายก เทศมนตรี"]
