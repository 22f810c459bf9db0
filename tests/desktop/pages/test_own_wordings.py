from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from itadesk.desktop.main_window import MainWindow
from itadesk.desktop.pages.papers.page import PapersPage
from itadesk.exchange.wording_file import read_wording, write_wording
from itadesk.ita.papers import PaperKind
from itadesk.ita.wordings import OwnWording
from tests.desktop.hands import (
    CONTROL,
    AnsweringDialogs,
    click_on,
    focused,
    go_to,
    point_at,
    press,
    stored,
    type_on,
    write,
)

CLOSING = "จึงแจ้งให้ทราบ"


@pytest.fixture
def page(window: MainWindow) -> PapersPage:
    return go_to(window, PapersPage)


@pytest.fixture
def kept(window: MainWindow, page: PapersPage, dialogs: AnsweringDialogs) -> OwnWording:
    """The closing is written anew, and the wording kept under a name."""
    write(page.wording.boxes["closing"].text, CLOSING)
    dialogs.text = "แบบของเรา"
    click_on(page.own_wordings.buttons["keep"])
    return stored(window).wordings[0]


def own_texts(window: MainWindow) -> dict[str, str]:
    window.workbench.settle()
    return dict(stored(window).papers[0].texts)


def test_a_wording_is_kept_under_a_name_and_used_again(window: MainWindow, page: PapersPage, kept: OwnWording) -> None:
    assert kept == OwnWording(name="แบบของเรา", kind=PaperKind.ANNOUNCEMENT, texts={"closing": CLOSING})
    assert "แบบของเรา" in page.own_wordings.sentence
    click_on(page.wording.boxes["closing"].back)
    assert own_texts(window) == {}
    assert "แบบของเรา" not in page.own_wordings.sentence

    click_on(page.own_wordings.use)
    assert own_texts(window) == {"closing": CLOSING}
    assert page.wording.boxes["closing"].text.typed() == CLOSING
    press(focused(), Qt.Key.Key_Z, CONTROL)
    assert own_texts(window) == {}


def test_a_wording_is_renamed_and_removed_and_it_can_be_undone(
    window: MainWindow, page: PapersPage, kept: OwnWording, dialogs: AnsweringDialogs
) -> None:
    dialogs.text = "แบบ ๒๕๖๙"
    click_on(page.own_wordings.buttons["rename"])
    assert [wording.name for wording in stored(window).wordings] == ["แบบ ๒๕๖๙"]
    assert page.own_wordings.choice.currentText() == "แบบ ๒๕๖๙"
    click_on(page.own_wordings.buttons["remove"])
    assert stored(window).wordings == ()
    assert not page.own_wordings.choice.isVisible()

    press(focused(), Qt.Key.Key_Z, CONTROL)
    press(focused(), Qt.Key.Key_Z, CONTROL)
    assert stored(window).wordings == (kept,)


def test_a_name_that_is_taken_is_refused_in_a_sentence(
    window: MainWindow, page: PapersPage, kept: OwnWording, dialogs: AnsweringDialogs
) -> None:
    click_on(page.kinds.cards[PaperKind.NEWS])
    write(page.wording.boxes["title"].text, "ข่าว")
    click_on(page.own_wordings.buttons["keep"])

    assert "แบบของเรา" in dialogs.said[-1]
    assert stored(window).wordings == (kept,)


def test_a_wording_is_given_away_as_a_file_and_taken_from_one(
    window: MainWindow, page: PapersPage, kept: OwnWording, dialogs: AnsweringDialogs, tmp_path: Path
) -> None:
    dialogs.path = tmp_path / "wording"
    click_on(page.own_wordings.buttons["give"])
    file = tmp_path / "wording.json"
    assert read_wording(file.read_bytes(), file.name) == kept
    assert str(file) in window.status.currentMessage()
    assert window.status.follow_up.open_file.isVisible()

    theirs = OwnWording(name="แบบของเรา", kind=PaperKind.MEMO, texts={"request": "จึงเรียนมาเพื่อโปรดลงนาม"})
    file.write_bytes(write_wording(theirs))
    dialogs.path = file
    click_on(page.own_wordings.buttons["receive"])
    assert stored(window).wordings[1] == OwnWording(name="แบบของเรา (2)", kind=PaperKind.MEMO, texts=theirs.texts)
    assert window.desk.kind is PaperKind.MEMO
    assert page.own_wordings.choice.currentText() == "แบบของเรา (2)"


def test_a_file_that_is_none_is_refused_in_a_sentence(
    window: MainWindow, page: PapersPage, dialogs: AnsweringDialogs, tmp_path: Path
) -> None:
    dialogs.path = tmp_path / "missing.json"
    click_on(page.own_wordings.buttons["receive"])
    assert "missing.json" in dialogs.said[-1]

    dialogs.path.write_text("{}", "utf-8")
    click_on(page.own_wordings.buttons["receive"])
    assert "itadesk.wording/1" in dialogs.said[-1]
    assert stored(window).wordings == ()


def test_a_field_is_inserted_by_its_name(window: MainWindow, page: PapersPage, qtbot: QtBot) -> None:
    box = page.wording.boxes["closing"]
    write(box.text, "ประกาศของ ")
    assert box.insert.isVisible()
    assert not page.wording.boxes["title"].insert.isVisible()
    click_on(box.insert)
    qtbot.waitUntil(box.menu.isVisible)
    for key in (Qt.Key.Key_Down, Qt.Key.Key_Right, Qt.Key.Key_Return):
        popup = QApplication.activePopupWidget()
        assert popup is not None
        QTest.keyClick(popup, key)

    assert box.text.typed() == "ประกาศของ «หน่วยงาน»"
    assert own_texts(window) == {"closing": "ประกาศของ {{office}}"}
    assert focused() is box.text


@pytest.mark.parametrize(
    ("typed", "said"),
    [("«หน่วยงาม»", "«หน่วยงาน»"), ("{{ofice}}", "«"), ("«หน้าที่ของคณะทำงาน»", "แทรกข้อมูล"), ("[[ก", "[[…]]")],
)
def test_a_wrong_field_is_said_at_the_part_itself(
    window: MainWindow, page: PapersPage, qtbot: QtBot, typed: str, said: str
) -> None:
    box = page.wording.boxes["closing"]
    point_at(box.text)
    write(box.text, typed)
    qtbot.waitUntil(lambda: bool(box.field.sentence))

    assert said in box.field.sentence
    assert stored(window).papers == () or "closing" not in own_texts(window)
    type_on(" ")
    assert box.text.typed() == typed + " "
