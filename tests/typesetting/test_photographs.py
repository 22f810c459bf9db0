import hashlib
import io

import pytest
from PIL import Image

from itadesk.documents.blocks import PhotographPlace, Photographs
from itadesk.services.ports import Picture, Printing, PrintOptions
from itadesk.typesetting.photographs import photographs_of
from itadesk.typesetting.pictures import NoPicture
from tests.surroundings import in_english
from tests.typesetting.samples import opened, page_texts, printed
from tests.typesetting.structures import Structured

LEFT, RIGHT = 30 * 72 / 25.4, 190 * 72 / 25.4


def photograph(width: int, height: int) -> bytes:
    out = io.BytesIO()
    Image.new("RGB", (width, height), (width % 256, height % 256, 90)).save(out, "JPEG")
    return out.getvalue()


WIDE, TALL = photograph(800, 600), photograph(300, 600)
FILES = {hashlib.sha256(data).hexdigest(): Picture(data=data) for data in (WIDE, TALL)}
NAMES = [*FILES]


def set_photographs(*places: PhotographPlace) -> Printing:
    block = Photographs(photographs=places, place="paper/news/photographs")
    return printed(block, options=PrintOptions(font="Sarabun", photographs=FILES))


def boxes(done: Printing) -> list[tuple[float, float, float, float]]:
    with opened(done) as file:
        return [image["bbox"] for page in file for image in page.get_image_info()]


def test_two_stand_beside_one_another_in_the_width_of_the_text() -> None:
    done = set_photographs(PhotographPlace(file=NAMES[0]), PhotographPlace(file=NAMES[0]))
    (left, top, right, bottom), other = boxes(done)
    assert left == pytest.approx(LEFT, abs=0.1)
    assert other[2] == pytest.approx(RIGHT, abs=0.1)
    assert right < other[0]
    assert (right - left) / (bottom - top) == pytest.approx(4 / 3, rel=0.01)
    assert "paper/news/photographs" in done.spots


def test_a_single_one_is_larger_and_in_the_middle() -> None:
    ((left, _top, right, _bottom),) = boxes(set_photographs(PhotographPlace(file=NAMES[0])))
    assert (left + right) / 2 == pytest.approx((LEFT + RIGHT) / 2, abs=0.1)
    assert right - left > (RIGHT - LEFT) / 2


def test_a_third_stands_below_in_the_size_of_the_others() -> None:
    first, _second, third = boxes(set_photographs(*[PhotographPlace(file=NAMES[0])] * 3))
    assert third[1] > first[3]
    assert third[2] - third[0] == pytest.approx(first[2] - first[0])


def test_a_tall_one_keeps_its_proportions_inside_its_frame() -> None:
    wide, tall = boxes(set_photographs(PhotographPlace(file=NAMES[0]), PhotographPlace(file=NAMES[1])))
    assert (tall[3] - tall[1]) / (tall[2] - tall[0]) == pytest.approx(2, rel=0.01)
    assert tall[3] == pytest.approx(wide[3])
    assert tall[1] == pytest.approx(wide[1])


def test_what_is_written_stands_below_and_is_read_instead_of_the_picture() -> None:
    done = set_photographs(PhotographPlace(file=NAMES[0], caption="การประชุมคณะทำงาน"), PhotographPlace(file=NAMES[1]))
    assert page_texts(done)[0].split() == ["การประชุมคณะทำงาน"]
    with opened(done) as file:
        assert file[0].search_for("การประชุม")[0].y0 >= boxes(done)[0][3] - 1
    document = Structured(done.pdf).root["/K"]
    read = [kid.get_object().get("/Alt") for kid in document.get_object()["/K"]]
    assert read == ["การประชุมคณะทำงาน", None, "ภาพถ่าย"]


def test_one_that_is_missing_leaves_an_empty_frame_and_is_told_of() -> None:
    done = set_photographs(PhotographPlace(file="0" * 64, caption="เวทีชุมชน"), PhotographPlace(file="1" * 64))
    assert boxes(done) == []
    with opened(done) as file:
        assert len(file[0].get_drawings()) == 2
    assert done.warnings == (
        "ไม่พบภาพถ่าย “เวทีชุมชน” จึงเว้นกรอบว่างไว้ โปรดเลือกภาพใหม่อีกครั้ง",
        "ไม่พบภาพถ่าย จึงเว้นกรอบว่างไว้ โปรดเลือกภาพใหม่อีกครั้ง",
    )


def test_one_that_is_no_picture_is_refused_by_its_name() -> None:
    block = Photographs(photographs=(PhotographPlace(file="x", caption="เวทีชุมชน"),))
    with pytest.raises(NoPicture) as refused:
        photographs_of((block,), {"x": Picture(data=b"text")})
    with in_english():
        assert "“เวทีชุมชน”" in refused.value.sentence()
