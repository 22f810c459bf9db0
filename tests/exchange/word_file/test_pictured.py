"""Emblem, signature, head of a memo and photographs in a file of Word, at their true sizes."""

import pytest
from docx.document import Document as WordDocument
from docx.oxml.ns import qn
from docx.shared import Mm, Pt

from itadesk.documents.blocks import (
    BODY_SIZE,
    Align,
    DottedField,
    DottedLine,
    Emblem,
    Masthead,
    PhotographPlace,
    Photographs,
    bold,
    roman,
)
from itadesk.services.ports import Picture, PrintOptions
from itadesk.typesetting import measures
from tests.exchange.paper_samples import PICTURES, SIGNATURE, of, png
from tests.exchange.word_file.reading import opened, paragraphs

LINE = DottedLine(
    fields=(DottedField(label="ที่", text=roman("กส 72301/12")), DottedField(label="วันที่", text=roman("5 มกราคม 2569")))
)


def pictures(word: WordDocument) -> list[tuple[str, float, float]]:
    """What is read aloud of each picture, and its width and height in millimetres."""
    shapes = [(shape._inline.docPr.get("descr") or "", shape.width, shape.height) for shape in word.inline_shapes]
    return [(read, round(width / Mm(1), 1), round(height / Mm(1), 1)) for read, width, height in shapes]


def test_the_emblem_has_its_height_and_its_proportions() -> None:
    assert pictures(opened(of(Emblem()), PICTURES)) == [("ตราของหน่วยงาน", 20.0, 30.0)]


def test_no_picture_keeps_its_neighbours_away() -> None:
    (shape,) = opened(of(Emblem()), PICTURES).inline_shapes
    assert {shape._inline.get(side) for side in ("distT", "distB", "distL", "distR")} == {"0"}


def test_without_an_emblem_its_space_stays_free() -> None:
    word = opened(of(Emblem(), Emblem(height=15.0, align=Align.LEFT)))
    assert [one.paragraph_format.line_spacing for one in paragraphs(word)] == [Pt(90.7), Pt(48.2)]
    assert not pictures(word)


def test_a_signature_has_its_true_size_and_its_words_are_centred_under_it() -> None:
    options = PrintOptions(signatures={"head": Picture(data=png(600, 200), width=45.0)})
    word = opened(of(SIGNATURE), options)
    assert pictures(word) == [("ลายมือชื่อของนางสายชล ใจดี", 45.0, 15.0)]
    _, name, *post = paragraphs(word)
    assert name.text == "(นางสายชล ใจดี)"
    assert [one.text for one in post] == ["ปลัดเทศบาล", "รักษาราชการแทน นายกเทศมนตรี"]
    assert {one.paragraph_format.left_indent for one in (name, *post)} == {name.paragraph_format.left_indent}


def test_without_a_picture_there_is_room_for_the_pen() -> None:
    name = next(paragraphs(opened(of(SIGNATURE))))
    assert name.paragraph_format.space_before is not None
    assert name.paragraph_format.space_before / Mm(1) == pytest.approx(11, abs=0.1)


def test_the_head_of_a_memo_has_the_emblem_at_the_left_and_a_large_title_in_the_middle() -> None:
    word = opened(of(Masthead(text=bold("บันทึกข้อความ"))), PICTURES)
    (head,) = paragraphs(word)
    assert pictures(word) == [("ตราของหน่วยงาน", 10.0, 15.0)]
    assert head.text == "\tบันทึกข้อความ"
    assert {run.font.size for run in head.runs[1:]} == {Pt(29)}
    assert all(run._r.find(f"{qn('w:rPr')}/{qn('w:position')}") is not None for run in head.runs[1:])
    assert next(paragraphs(opened(of(Masthead(text=bold("บันทึกข้อความ")))))).text == "\tบันทึกข้อความ"


def test_fields_stand_beside_one_another_over_dots() -> None:
    (line,) = paragraphs(opened(of(LINE)))
    assert line.text == "ที่ กส 72301/12\tวันที่ 5 มกราคม 2569\t"
    assert [(run.text, run.bold, run.font.size, run.underline is not None) for run in line.runs[:3]] == [
        ("ที่ ", True, Pt(20), False),
        ("กส 72301/12", None, None, True),
        ("\t", None, None, True),
    ]
    stops = [stop.position / Mm(1) for stop in line.paragraph_format.tab_stops]
    assert stops == pytest.approx([80, 160], abs=0.1)


def test_a_field_to_be_filled_in_by_hand_is_dots_alone() -> None:
    (line,) = paragraphs(opened(of(DottedLine(fields=(DottedField(),)))))
    assert line.text == "\t"


def test_a_line_within_the_text_stands_as_on_paper() -> None:
    within = DottedLine(
        fields=(DottedField(label="ไม่เห็นชอบ"),), size=BODY_SIZE, strong=False, indent=25, space_before=1
    )
    (line,) = paragraphs(opened(of(within)))
    assert [(run.text, run.bold, run.font.size) for run in line.runs] == [
        ("ไม่เห็นชอบ ", None, None),
        ("\t", None, None),
    ]
    indent, above = line.paragraph_format.left_indent, line.paragraph_format.space_before
    assert indent
    assert above
    assert indent / Mm(1) == pytest.approx(25, abs=0.1)
    assert above.pt == pytest.approx(BODY_SIZE * measures.LINE, abs=0.1)


def test_photographs_fit_their_frames_and_missing_ones_leave_their_words() -> None:
    places = (
        PhotographPlace(file="a" * 64, caption="ประชุม"),
        PhotographPlace(file="b" * 64),
        PhotographPlace(file="c" * 64, caption="ไม่มีภาพ"),
    )
    word = opened(of(Photographs(photographs=places)), PICTURES)
    assert pictures(word) == [("ประชุม", 77.5, 58.1), ("ภาพถ่าย", 43.6, 58.1)]
    assert [one.text for one in paragraphs(word) if one.text] == ["ประชุม", "ไม่มีภาพ"]
