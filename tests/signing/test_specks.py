"""Strokes are kept; dust, rules and what lies along a border are not."""

import pytest
from PIL import Image, ImageDraw

from itadesk.signing.specks import Thing, strokes_in

SIZE = (400, 200)
STROKE = (120, 80, 280, 84)


def drawn(*boxes: tuple[int, int, int, int]) -> Image.Image:
    picture = Image.new("L", SIZE)
    for box in boxes:
        ImageDraw.Draw(picture).rectangle(box, 255)
    return picture


def is_kept(box: tuple[int, int, int, int], *others: tuple[int, int, int, int]) -> bool:
    kept = strokes_in(drawn(box, *others)).crop((box[0], box[1], box[2] + 1, box[3] + 1))
    return kept.getextrema() == (255, 255)


def test_a_stroke_is_kept_whole_and_paper_is_not() -> None:
    mask = strokes_in(drawn(STROKE))
    assert mask.size == SIZE
    assert is_kept(STROKE)
    assert mask.getpixel((20, 20)) == 0


def test_a_dot_beside_it_is_kept() -> None:
    assert is_kept((200, 40, 204, 44), STROKE)


@pytest.mark.parametrize(
    "other",
    [
        pytest.param((300, 150, 300, 150), id="dust"),
        pytest.param((0, 120, 399, 122), id="a rule"),
        pytest.param((60, 0, 62, 199), id="a margin"),
        pytest.param((0, 0, 20, 199), id="a table at the side"),
        pytest.param((0, 188, 399, 199), id="a table below"),
    ],
)
def test_what_is_no_stroke(other: tuple[int, int, int, int]) -> None:
    assert is_kept(STROKE, other)
    assert not is_kept(other, STROKE)


def test_a_stroke_that_runs_out_of_the_picture_is_kept() -> None:
    assert is_kept((300, 90, 399, 96))


def test_nothing_is_found_on_empty_paper() -> None:
    assert strokes_in(Image.new("L", SIZE)).getbbox() is None


def test_a_picture_that_cells_do_not_divide_evenly() -> None:
    picture = Image.new("L", (1003, 601))
    ImageDraw.Draw(picture).rectangle((500, 300, 900, 320), 255)
    assert strokes_in(picture).size == (1003, 601)


@pytest.mark.parametrize(
    ("cells", "breadth"),
    [
        ([(x, 5) for x in range(30)], 0.0),
        ([(x, x) for x in range(30)], 0.0),
        ([(x, y) for x in range(10) for y in range(10)], 1.0),
        ([(3, 3)], 1.0),
    ],
)
def test_how_broad_a_thing_is_for_its_length(cells: list[tuple[int, int]], breadth: float) -> None:
    assert Thing(cells, len(cells)).breadth() == pytest.approx(breadth, abs=1e-6)
