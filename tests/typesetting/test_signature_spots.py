"""Where the picture of a signature stands, its space is kept for a digital signature that is to show it."""

import io

import pytest
from PIL import Image

from itadesk.documents.blocks import Closing, Paragraph, Signature, roman
from itadesk.services.ports import Picture, PrintOptions, Spot
from itadesk.typesetting.pictures import PictureUnusable
from itadesk.typesetting.setting import set_on_paper
from itadesk.typesetting.signature_spots import signature_spot
from tests.typesetting.samples import opened, paper

HEAD = Signature(signer="head", name="นางสายชล ใจดี", position=("นายกเทศมนตรี",), place="person/head")
CLERK = Signature(signer="clerk", name="นายมานพ รักงาน", position=("ปลัดเทศบาล",), place="person/clerk")
PAPER = paper(Paragraph(text=roman("จึงเรียนมาเพื่อโปรดพิจารณา")), CLERK, Closing(blocks=(HEAD,)))


def picture(width: int, height: int, millimetres: float) -> Picture:
    file = io.BytesIO()
    Image.new("RGBA", (width, height), (0, 0, 160, 255)).save(file, "PNG")
    return Picture(data=file.getvalue(), width=millimetres)


LOW, HIGH = picture(400, 80, 40), picture(400, 260, 40)


@pytest.mark.parametrize("look", [LOW, HIGH])
@pytest.mark.parametrize("signer", ["head", "clerk"])
def test_the_spot_is_where_the_picture_would_be_printed(signer: str, look: Picture) -> None:
    pictured = set_on_paper(PAPER, PrintOptions(signatures={signer: look}, font="Sarabun"))
    options = PrintOptions(signatures={signer: look}, left_open=frozenset({signer}), font="Sarabun")
    left_open = set_on_paper(PAPER, options)
    spot = signature_spot(left_open, signer, look)
    with opened(pictured) as file:
        (found,) = file[0].get_images()
        (place,) = file[0].get_image_rects(found[0])
    assert spot is not None
    assert (spot.page, spot.left, spot.top, spot.right, spot.bottom) == pytest.approx((0, *place), abs=0.1)
    assert left_open.spots == pictured.spots
    with opened(left_open) as file:
        assert file[0].get_images() == []


def test_only_the_signers_named_are_left_open() -> None:
    options = PrintOptions(signatures={"head": LOW, "clerk": LOW}, left_open=frozenset({"head"}), font="Sarabun")
    with opened(set_on_paper(PAPER, options)) as file:
        (found,) = file[0].get_images()
        (place,) = file[0].get_image_rects(found[0])
        assert place.y1 < file[0].search_for("ปลัดเทศบาล")[0].y0


def test_without_a_picture_printed_the_spot_is_that_of_the_pen() -> None:
    plain = set_on_paper(PAPER, PrintOptions(font="Sarabun"))
    spot = signature_spot(plain, "head", LOW)
    assert isinstance(spot, Spot)
    with opened(plain) as file:
        (name,) = file[0].search_for("(นางสายชล ใจดี)")
    assert spot.bottom == pytest.approx(name.y0, abs=5)


def test_somebody_who_does_not_sign_the_paper_has_no_spot() -> None:
    assert signature_spot(set_on_paper(PAPER, PrintOptions(font="Sarabun")), "deputy", LOW) is None


def test_a_picture_that_cannot_be_printed() -> None:
    plain = set_on_paper(PAPER, PrintOptions(font="Sarabun"))
    with pytest.raises(PictureUnusable, match="ลายมือชื่อ"):
        signature_spot(plain, "head", Picture(data=b"no picture"))
