import io

import pytest
from PIL import Image

from itadesk.exchange.media import NoPhotograph
from itadesk.exchange.photograph_import import MOST_SIDE, ready_photograph

HELD_ASIDE = 6
"""What a camera notes that was turned by a quarter."""
WHERE = 0x8825


def photograph(
    width: int, height: int, form: str = "JPEG", orientation: int = 0, *, mode: str = "RGB", where: bool = False
) -> bytes:
    """A picture whose upper left quarter is dark."""
    picture = Image.new(mode, (width, height), "white")
    picture.paste(Image.new(mode, (width // 2, height // 2), "black"), (0, 0))
    notes = Image.Exif()
    if orientation:
        notes[0x0112] = orientation
    if where:
        notes.get_ifd(WHERE)[1] = "N"
    out = io.BytesIO()
    picture.save(out, form, exif=notes.tobytes() if notes or where else b"")
    return out.getvalue()


def opened(data: bytes) -> Image.Image:
    return Image.open(io.BytesIO(data))


def test_a_small_photograph_is_kept_byte_by_byte() -> None:
    data = photograph(800, 600)

    ready = ready_photograph(data)

    assert ready.data is data
    assert (ready.given, ready.size, ready.is_smaller) == ((800, 600), (800, 600), False)


@pytest.mark.parametrize("form", ["JPEG", "PNG"])
def test_a_large_photograph_is_made_as_large_as_paper_can_show(form: str) -> None:
    data = photograph(4032, 3024, form)

    ready = ready_photograph(data)

    assert ready.size == opened(ready.data).size == (MOST_SIDE, MOST_SIDE * 3 // 4)
    assert opened(ready.data).format == form
    assert (ready.given, ready.is_smaller, ready.given_bytes) == ((4032, 3024), True, len(data))


def test_a_photograph_stands_upright_for_every_program() -> None:
    ready = ready_photograph(photograph(600, 400, orientation=HELD_ASIDE))

    picture = opened(ready.data).convert("L")
    assert (picture.size, ready.is_smaller) == ((400, 600), False)
    assert picture.crop((300, 20, 380, 80)).getextrema()[1] == pytest.approx(0, abs=50)
    assert picture.crop((20, 20, 180, 80)).getextrema()[0] == pytest.approx(255, abs=50)
    assert not opened(ready.data).getexif()


def test_where_a_photograph_was_taken_is_not_handed_on() -> None:
    data = photograph(600, 400, orientation=1, where=True)
    assert opened(data).getexif().get_ifd(WHERE)

    assert not opened(ready_photograph(data).data).getexif()


def test_a_picture_that_is_seen_through_stays_so() -> None:
    ready = ready_photograph(photograph(3000, 200, "PNG", mode="RGBA"))

    assert opened(ready.data).mode == "RGBA"
    assert ready.size[0] == MOST_SIDE


@pytest.mark.parametrize(("mode", "kept"), [("I;16", "L"), ("P", "RGB"), ("1", "RGB"), ("LA", "LA")])
def test_pictures_of_rare_kinds_are_made_smaller_as_well(mode: str, kept: str) -> None:
    picture = Image.new(mode, (2000, 100))
    out = io.BytesIO()
    picture.save(out, "PNG")

    assert opened(ready_photograph(out.getvalue()).data).mode == kept


def test_what_is_no_photograph_is_refused() -> None:
    with pytest.raises(NoPhotograph):
        ready_photograph(b"GIF89a")
