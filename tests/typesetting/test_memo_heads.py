import pytest

from itadesk.documents.blocks import Closing, DottedField, DottedLine, Masthead, Paragraph, Signature, bold, roman
from itadesk.services.ports import Picture, Printing, PrintOptions
from tests.typesetting.samples import opened, page_texts, printed, squeezed
from tests.typesetting.structures import Structured

LEFT, RIGHT = 30 * 72 / 25.4, 190 * 72 / 25.4
MILLIMETRE = 72 / 25.4
EMBLEM = b'<svg xmlns="http://www.w3.org/2000/svg" width="20" height="40"><rect width="20" height="40"/></svg>'
WITH_EMBLEM = PrintOptions(font="Sarabun", emblem=Picture(data=EMBLEM))
TITLE = Masthead(text=bold("บันทึกข้อความ"), place="title")
NUMBER_AND_DATE = DottedLine(
    fields=(
        DottedField(label="ที่", text=roman("ธร ๕๒๔๐๑/๘๗"), place="number"),
        DottedField(label="วันที่", text=roman("๑๙ พฤศจิกายน ๒๕๖๘"), place="date"),
    )
)
LONG = "ขอความเห็นชอบและลงนามประกาศมาตรการส่งเสริมคุณธรรมและความโปร่งใสภายในหน่วยงาน ประจำปีงบประมาณ พ.ศ. ๒๕๖๙"


def dots(done: Printing) -> list[tuple[float, float, float]]:
    """The dotted lines of the first page: from where to where, and how deep."""
    with opened(done) as file:
        lines = [drawing for drawing in file[0].get_drawings() if drawing["dashes"] not in {None, "", "[] 0"}]
    return [(line["rect"].x0, line["rect"].x1, (line["rect"].y0 + line["rect"].y1) / 2) for line in lines]


def found(done: Printing, text: str) -> tuple[float, float, float, float]:
    with opened(done) as file:
        place = file[0].search_for(text)[0]
    return place.x0, place.y0, place.x1, place.y1


def test_the_title_stands_in_the_middle_beside_the_emblem() -> None:
    done = printed(TITLE, options=WITH_EMBLEM)
    left, top, right, bottom = found(done, "บันทึกข้อความ")
    assert (left + right) / 2 == pytest.approx((LEFT + RIGHT) / 2, abs=1)
    with opened(done) as file:
        emblem = next(drawing["rect"] for drawing in file[0].get_drawings())
    assert emblem.x0 == pytest.approx(LEFT, abs=0.1)
    assert emblem.height == pytest.approx(15 * MILLIMETRE, abs=0.1)
    assert top < (emblem.y0 + emblem.y1) / 2 < bottom


def test_the_title_has_29_points_of_th_sarabun_and_is_a_heading() -> None:
    done = printed(TITLE)
    structure = Structured(done.pdf)
    assert [path for path, _text in structure.leaves()] == ["/Document/H1"]
    with opened(done) as file:
        span = file[0].get_text("dict")["blocks"][0]["lines"][0]["spans"][0]
        assert [title for _level, title, _page in file.get_toc()] == ["บันทึกข้อความ"]
    assert span["size"] == pytest.approx(29)


def test_without_an_emblem_its_space_stays_empty() -> None:
    assert found(printed(TITLE, NUMBER_AND_DATE), "ที่") == found(
        printed(TITLE, NUMBER_AND_DATE, options=WITH_EMBLEM), "ที่"
    )


def test_fields_stand_beside_one_another_over_lines_that_reach_the_margin() -> None:
    done = printed(NUMBER_AND_DATE)
    first, second = dots(done)
    assert first[0] > LEFT
    assert first[1] < (LEFT + RIGHT) / 2 < second[0]
    assert second[1] == pytest.approx(RIGHT, abs=0.5)
    assert first[2] == second[2]
    assert {"number", "date"} <= done.spots.keys()


def test_what_is_entered_stands_on_the_line_and_behind_the_label() -> None:
    done = printed(NUMBER_AND_DATE)
    (line, _), label, text = dots(done), found(done, "ที่"), found(done, "ธร ๕๒๔๐๑/๘๗")
    assert label[2] < line[0] <= text[0] + 1
    assert text[1] < line[2] < text[3]


def test_a_long_subject_goes_on_over_a_line_of_its_own() -> None:
    done = printed(DottedLine(fields=(DottedField(label="เรื่อง", text=roman(LONG)),)), Paragraph(text=roman("เรียน")))
    lines = dots(done)
    assert len(lines) == 2
    assert lines[0][:2] == pytest.approx(lines[1][:2])
    assert found(done, "เรียน")[1] > lines[1][2]
    assert squeezed(LONG) in squeezed(page_texts(done))


def test_what_is_left_to_the_pen_is_a_line_from_where_it_begins() -> None:
    done = printed(DottedLine(fields=(DottedField(),), size=16, indent=25))
    assert dots(done) == [pytest.approx((LEFT + 25 * MILLIMETRE, RIGHT, dots(done)[0][2]), abs=0.5)]
    assert Structured(done.pdf).leaves() == []


def test_labels_are_bold_where_they_are_strong() -> None:
    for strong, face in ((True, "Bold"), (False, "Regular")):
        with opened(printed(DottedLine(fields=(DottedField(label="ไม่เห็นชอบ เนื่องจาก"),), strong=strong))) as file:
            assert file[0].get_text("dict")["blocks"][0]["lines"][0]["spans"][0]["font"].endswith(face)


def test_nothing_but_fields_makes_a_line() -> None:
    assert page_texts(printed(DottedLine(fields=()), Paragraph(text=roman("เรียน")))) == ["เรียน\n"]


def test_a_closing_after_a_closing_may_begin_a_page_alone() -> None:
    """Room for an opinion under a signature does not draw that signature to the next page."""
    filler = [Paragraph(text=roman("ข้อความ")) for _ in range(26)]
    one = Closing(blocks=(Paragraph(text=roman("ขอรับรอง")), Signature(signer="a", name="นาย ก", position=("ปลัด",))))
    two = Closing(blocks=(Paragraph(text=roman("ความเห็น")), Signature(signer="b", name="นาย ข", position=("นายก",))))
    first, second = page_texts(printed(*filler, one, two))
    assert "นาย ก" in first
    assert second.split() == ["ความเห็น", "(นาย", "ข)", "นายก"]
