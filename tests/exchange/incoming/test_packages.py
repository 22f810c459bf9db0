"""How far a sheet reaches is seen in its markup, however its places are written; the usual ways are seen quickly."""

import pytest

from itadesk.exchange.incoming.packages import _reaches_far


@pytest.mark.parametrize(
    "near",
    [
        '<row r="1" spans="1:5"><c r="A1" s="3" t="s"><v>AA1</v></c><c s="3" r="Z199999"/></row>',
        '<drawing r:id="rId1"/><mergeCell ref="A1:B2"/><row r="199999">',
        '<c r="A12',
        "<c r",
        "<c r='Z199999'>",
        '<c\n r = "B2">',
    ],
)
def test_places_that_every_table_has(near: str) -> None:
    assert not _reaches_far(near.encode())


@pytest.mark.parametrize(
    "far",
    [
        '<c r="AA1">',
        '<c r="a1">',
        '<c r="A200000">',
        '<c r="A1048576">',
        '<row r="200000">',
        '<c r="&#65;1">',
        '<c r ="AA1">',
        '<c r= "AA1">',
        "<c r='AA1'>",
        '<c\tr="AA1">',
        '<c\nr\n=\n"AA1">',
        "<c s='1' r=' XFD1048576 '>",
        '<c r="">',
    ],
)
def test_places_that_are_far_or_may_be(far: str) -> None:
    assert _reaches_far(far.encode())
