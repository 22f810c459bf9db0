"""Pictures as other programs show them: checked, upright, small, without what cameras write beside the pixels."""

import io
from dataclasses import replace

import pytest
from PIL import Image

from itadesk.documents.blocks import Closing
from itadesk.exchange.showing import JPEG, LARGEST, PNG, SVG, shown, shown_pictures
from itadesk.services.ports import Picture, PrintOptions
from itadesk.typesetting.pictures import NoPicture, PictureDamaged
from tests.exchange import paper_samples as sample


def test_a_photograph_stands_upright_is_made_smaller_and_tells_no_place() -> None:
    found = shown(Picture(data=sample.photograph(4000, 3000, orientation=6)), "ภาพ")
    image = Image.open(io.BytesIO(found.data))
    assert (found.media, image.size) == (JPEG, (LARGEST * 3 // 4, LARGEST))
    assert not image.getexif()
    assert b"taken at" not in found.data
    assert found.height > found.width


def test_a_picture_with_a_clear_ground_keeps_it() -> None:
    found = shown(Picture(data=sample.png(600, 300, dpi=300)), "ภาพ")
    image = Image.open(io.BytesIO(found.data))
    assert (found.media, image.mode, image.size) == (PNG, "RGBA", (600, 300))
    assert (found.width, found.height) == pytest.approx((144, 72), rel=0.01)


def test_a_drawing_stays_a_drawing() -> None:
    found = shown(Picture(data=sample.SVG), "ตรา")
    assert (found.data, found.media) == (sample.SVG, SVG)


def test_the_same_picture_is_shown_in_the_same_bytes() -> None:
    first, again = (shown(Picture(data=sample.photograph(300, 200)), "ภาพ") for _ in range(2))
    assert first == again


def test_the_pictures_of_a_paper_are_those_that_it_has_a_place_for() -> None:
    options = replace(
        sample.PICTURES, signatures={"head": Picture(data=sample.png(300, 100)), "other": Picture(data=b"no")}
    )
    pictures = shown_pictures(sample.of(Closing(blocks=(sample.SIGNATURE,))), options)
    assert (pictures.emblem is not None, list(pictures.signatures), pictures.photographs) == (True, ["head"], {})


def test_a_signature_has_the_size_that_it_is_printed_in() -> None:
    options = PrintOptions(signatures={"head": Picture(data=sample.png(600, 200), width=40.0)})
    signature = shown_pictures(sample.of(sample.SIGNATURE), options).signatures["head"]
    assert signature.width == pytest.approx(40 * 72 / 25.4)
    assert signature.height == pytest.approx(signature.width / 3)


def test_a_photograph_that_was_not_given_is_told_of_by_its_caption() -> None:
    pictures = shown_pictures(sample.of(*sample.EVERY_KIND), PrintOptions())
    assert len(pictures.warnings) == 2
    assert "ประชุมครั้งที่ 1" in pictures.warnings[0]


@pytest.mark.parametrize(("data", "refusal"), [(b"no picture", NoPicture), (sample.png(90, 90)[:-80], PictureDamaged)])
def test_what_is_no_picture_is_refused_with_its_name(data: bytes, refusal: type[Exception]) -> None:
    with pytest.raises(refusal, match="ตรา"):
        shown_pictures(sample.of(), PrintOptions(emblem=Picture(data=data)))
