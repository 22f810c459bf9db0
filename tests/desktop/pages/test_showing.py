"""What a paper has to show, its photographs, and its short text."""

from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from itadesk.desktop.main_window import MainWindow
from itadesk.desktop.pages.papers.page import PapersPage
from itadesk.desktop.pages.progress.page import ProgressPage
from itadesk.ita.papers import Paper, PaperKind
from tests.desktop.hands import CONTROL, AnsweringDialogs, click_on, focused, go_to, press, stored, type_on


@pytest.fixture
def page(window: MainWindow) -> PapersPage:
    return go_to(window, PapersPage)


@pytest.fixture
def photograph(tmp_path: Path) -> Path:
    picture = BytesIO()
    Image.new("RGB", (64, 48), "#336699").save(picture, "JPEG")
    path = tmp_path / "meeting.jpg"
    path.write_bytes(picture.getvalue())
    return path


def news(window: MainWindow) -> Paper:
    window.workbench.settle()
    return next(paper for paper in stored(window).papers if paper.kind is PaperKind.NEWS)


def test_what_the_assessment_asks_for_is_there_or_a_way_to_it(window: MainWindow, page: PapersPage) -> None:
    said = " ".join(page.items.sentences)
    assert "O2" in said
    assert "มีแล้ว: " in said
    assert any("ยังขาด" in link.accessibleName() for link in page.items.links)

    click_on(page.kinds.cards[PaperKind.REPORT])
    click_on(next(link for link in page.items.links if "ผลการดำเนินการ" in link.accessibleName()))
    assert isinstance(window.pages[4], ProgressPage)
    assert window.pages[4].isVisible()


def test_a_memo_serves_no_item(page: PapersPage) -> None:
    click_on(page.kinds.cards[PaperKind.MEMO])

    assert not page.items.isVisible()


def add(window: MainWindow, page: PapersPage, qtbot: QtBot) -> None:
    """Chooses a photograph, and waits until it is taken in."""
    click_on(page.photographs.list.buttons["add"])
    qtbot.waitUntil(lambda: not window.background.is_busy)


def test_photographs_are_kept_described_and_taken_out(
    window: MainWindow, page: PapersPage, dialogs: AnsweringDialogs, photograph: Path, qtbot: QtBot
) -> None:
    assert not page.photographs.isVisible()
    click_on(page.kinds.cards[PaperKind.NEWS])
    dialogs.path = photograph
    add(window, page, qtbot)
    type_on("ประชุมคณะทำงาน")

    kept = news(window).photographs
    assert [each.caption for each in kept] == ["ประชุมคณะทำงาน"]
    pictures = window.desk.options.photographs
    assert pictures is not None
    assert pictures[kept[0].file].data == photograph.read_bytes()

    page.photographs.list.rows.setFocus()
    press(focused(), Qt.Key.Key_Delete)
    assert news(window).photographs == ()
    press(focused(), Qt.Key.Key_Z, CONTROL)
    assert news(window).photographs == kept


def test_four_photographs_are_enough_and_a_text_is_none(
    window: MainWindow, page: PapersPage, dialogs: AnsweringDialogs, photograph: Path, qtbot: QtBot
) -> None:
    click_on(page.kinds.cards[PaperKind.NEWS])
    dialogs.path = photograph.with_name("text.jpg")
    add(window, page, qtbot)
    assert "text.jpg" in dialogs.said[-1]
    dialogs.path.write_text("ไม่ใช่ภาพ", "utf-8")
    add(window, page, qtbot)
    assert "PNG" in dialogs.said[-1]

    dialogs.path = photograph
    assert not page.photographs.sentence
    for _time in range(4):
        add(window, page, qtbot)
    assert not page.photographs.list.buttons["add"].isEnabled()
    assert len(news(window).photographs) == 4
    assert "๖๔ × ๔๘ พิกเซล" in page.photographs.sentence


def test_a_photograph_of_a_camera_is_made_as_small_as_paper_needs_it(
    window: MainWindow, page: PapersPage, dialogs: AnsweringDialogs, photograph: Path, qtbot: QtBot
) -> None:
    click_on(page.kinds.cards[PaperKind.NEWS])
    Image.new("RGB", (4000, 3000), "#336699").save(photograph)
    dialogs.path = photograph

    add(window, page, qtbot)

    assert "๔๐๐๐ × ๓๐๐๐ พิกเซล" in page.photographs.sentence
    (picture,) = (window.desk.options.photographs or {}).values()
    assert Image.open(BytesIO(picture.data)).size == (1323, 992)


def test_the_short_text_is_copied(page: PapersPage) -> None:
    click_on(page.kinds.cards[PaperKind.NEWS])
    assert "เทศบาลตำบลดอนทราย" in page.short_text.text
    assert not page.short_text.is_copied

    click_on(page.short_text.copy)

    assert QGuiApplication.clipboard().text() == page.short_text.text
    assert page.short_text.is_copied
