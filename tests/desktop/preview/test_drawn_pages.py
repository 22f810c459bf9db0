"""Pages are drawn dot for dot at any size, and only what is looked at is held."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QObject, QPoint, QRect, QSize
from PySide6.QtGui import QImage
from PySide6.QtPdf import QPdfDocument
from pytestqt.qtbot import QtBot

from itadesk.desktop.preview.drawn_pages import MOST_DOTS, ROOM, SIDE, DrawnPages

SMALL, LARGE = QSize(595, 842), QSize(2975, 4210)
EVERYTHING = QRect(0, 0, 9999, 9999)


@pytest.fixture
def document(qtbot: QtBot, small_pdf: bytes) -> Iterator[QPdfDocument]:  # noqa: ARG001  Qt must be there
    owner = QObject()
    document = QPdfDocument(owner)
    buffer = QBuffer(document)
    buffer.setData(QByteArray(small_pdf))
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    document.load(buffer)
    yield document
    document.close()


@pytest.fixture
def drawn(document: QPdfDocument) -> DrawnPages:
    made = DrawnPages(document)
    made.show(document)
    return made


def look(drawn: DrawnPages, qtbot: QtBot, size: QSize, seen: QRect, page: int = 0) -> list[tuple[QRect, QImage]]:
    """What is seen of a page as soon as everything that is in sight is drawn."""
    drawn.look_anew()
    list(drawn.pictures(page, size, seen))
    qtbot.waitUntil(lambda: not drawn._wishes)
    return list(drawn.pictures(page, size, seen))


def test_a_small_page_is_one_picture(drawn: DrawnPages, qtbot: QtBot) -> None:
    ((place, picture),) = look(drawn, qtbot, SMALL, QRect(0, 0, 10, 10))

    assert (place, picture.size()) == (QRect(QPoint(), SMALL), SMALL)


def test_of_a_large_page_only_the_parts_in_sight_are_drawn_dot_for_dot(
    drawn: DrawnPages, document: QPdfDocument, qtbot: QtBot
) -> None:
    parts = look(drawn, qtbot, LARGE, QRect(-40, 300, 900, 400))

    assert LARGE.width() * LARGE.height() > MOST_DOTS
    assert [place.topLeft().toTuple() for place, _picture in parts] == [(0, 0), (SIDE, 0), (0, SIDE), (SIDE, SIDE)]
    whole = document.render(0, LARGE)
    for place, picture in parts:
        assert picture.size() == place.size()
        assert alike(picture, whole.copy(place))


def test_the_last_parts_end_where_the_page_ends(drawn: DrawnPages, qtbot: QtBot) -> None:
    ((place, picture),) = look(drawn, qtbot, LARGE, QRect(LARGE.width() - 3, LARGE.height() - 3, 50, 50))

    assert place.bottomRight().toTuple() == (LARGE.width() - 1, LARGE.height() - 1)
    assert picture.size() == place.size()


def test_until_a_part_is_drawn_the_smaller_picture_is_given(drawn: DrawnPages, qtbot: QtBot) -> None:
    look(drawn, qtbot, SMALL, EVERYTHING)

    ((place, picture),) = list(drawn.pictures(0, LARGE, QRect(0, 0, 10, 10)))

    assert (place, picture.size()) == (QRect(QPoint(), LARGE), SMALL)


def test_after_looking_at_everything_only_so_much_is_held(drawn: DrawnPages, qtbot: QtBot) -> None:
    """Whoever scrolls through pages at five times their size would hold 90 MB for each of them."""
    for page in (0, 1):
        for top in range(0, LARGE.height(), SIDE):
            look(drawn, qtbot, LARGE, QRect(0, top, LARGE.width(), SIDE), page)

    in_sight = 2 * LARGE.width() * SIDE * 4
    assert ROOM / 2 < drawn.held <= ROOM + in_sight


def alike(one: QImage, other: QImage) -> bool:
    """Whether pictures show the same, but for some shades at the edges of letters."""
    first, second = (
        one.convertToFormat(QImage.Format.Format_Grayscale8),
        other.convertToFormat(QImage.Format.Format_Grayscale8),
    )
    points = [(x, y) for x in range(0, one.width(), 3) for y in range(0, one.height(), 3)]
    differing = [at for at in points if abs(first.pixelColor(*at).value() - second.pixelColor(*at).value()) > 40]
    return one.size() == other.size() and len(differing) < len(points) / 1000
