import pytest

from itadesk.documents.blocks import Closing, Paragraph, Signature, roman
from tests.typesetting.samples import opened, page_texts, printed, squeezed

LEFT, RIGHT = 30 * 72 / 25.4, 190 * 72 / 25.4
MILLIMETRE = 72 / 25.4


def signed(name: str, *position: str) -> Closing:
    lead = Paragraph(text=roman("ประกาศ ณ วันที่ ๕ มกราคม พ.ศ. ๒๕๖๙"))
    return Closing(blocks=(lead, Signature(signer="head", name=name, position=position)))


def test_the_block_is_centred_on_one_axis_right_of_the_middle() -> None:
    with opened(printed(signed("นางสายชล ใจดี", "ปลัดเทศบาล", "รักษาราชการแทนนายกเทศมนตรี"))) as file:
        places = [file[0].search_for(text)[0] for text in ("(นางสายชล ใจดี)", "ปลัดเทศบาล", "รักษาราชการแทนนายกเทศมนตรี")]
    axes = [(place.x0 + place.x1) / 2 for place in places]
    assert axes == pytest.approx([axes[0]] * 3, abs=1)
    assert (LEFT + RIGHT) / 2 < axes[0] < RIGHT - 40 * MILLIMETRE


def test_there_is_room_for_the_pen() -> None:
    with opened(printed(signed("นางสายชล ใจดี"))) as file:
        (above,), (name,) = file[0].search_for("ประกาศ ณ วันที่"), file[0].search_for("(นางสายชล ใจดี)")
    assert 8 * MILLIMETRE <= name.y0 - above.y1 <= 12 * MILLIMETRE


def test_a_long_post_takes_as_many_lines_as_it_needs() -> None:
    post = "ปลัดองค์การบริหารส่วนตำบลริมธาร ปฏิบัติหน้าที่นายกองค์การบริหารส่วนตำบลริมธาร"
    done = printed(signed("นางสายชล ใจดี", post))
    assert squeezed(post) in squeezed(page_texts(done))
    with opened(done) as file:
        assert max(block[2] for block in file[0].get_text("blocks")) <= RIGHT + 1


def test_the_post_acted_in_begins_a_line_where_it_does_not_fit_after_the_capacity() -> None:
    post = "นายกองค์การบริหารส่วนตำบลทุ่งศรีเมืองหนองน้ำแดงพัฒนา"
    done = printed(signed("นางสายชล ใจดี", "ปลัดเทศบาล", f"รักษาราชการแทน{post}"))
    assert page_texts(done)[0].splitlines()[-2:] == ["รักษาราชการแทน", post]
    short = printed(signed("นางสายชล ใจดี", "ปลัดเทศบาล", "รักษาราชการแทนนายกเทศมนตรี"))
    assert page_texts(short)[0].splitlines()[-1] == "รักษาราชการแทนนายกเทศมนตรี"


def test_a_name_that_no_face_can_print_is_reported() -> None:
    (sentence,) = printed(signed("😀")).warnings
    assert "U+1F600" in sentence
