"""What is offered beside the sentence of the status line, and for how long."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from itadesk.desktop import follow_up
from itadesk.desktop.follow_up import FollowUp
from tests.desktop.hands import Shower, click_on


@pytest.fixture
def offers(show: Shower) -> FollowUp:
    made = FollowUp()
    show(made)
    return made


def offered(offers: FollowUp) -> list[QPushButton]:
    """The buttons that are there."""
    return [each for each in (offers.open_file, offers.open_folder, offers.stop) if each.isVisible()]


def test_at_first_there_is_nothing_to_do(offers: FollowUp) -> None:
    assert offered(offers) == []
    assert offers.isHidden()


def test_a_saved_file_and_its_folder_can_be_opened(offers: FollowUp, tmp_path: Path) -> None:
    path = tmp_path / "ประกาศ.pdf"

    offers.offer_file(path)

    assert offered(offers) == [offers.open_file, offers.open_folder]
    assert offers.open_file.toolTip() == str(path)


def test_the_offer_goes_after_a_while(
    show: Shower, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(follow_up, "OFFERED_FOR", 20)
    offers = FollowUp()
    show(offers)

    offers.offer_file(tmp_path / "ประกาศ.pdf")
    assert offered(offers)

    qtbot.waitUntil(lambda: offered(offers) == [])
    assert offers.isHidden()


def test_what_is_being_done_can_be_stopped_until_it_is_over(offers: FollowUp) -> None:
    stopped: list[str] = []

    offers.offer_stop(lambda: stopped.append("printing"))
    assert offered(offers) == [offers.stop]
    click_on(offers.stop)
    assert stopped == ["printing"]

    offers.offer_stop(None)
    assert offered(offers) == []


def test_new_work_takes_the_place_of_the_file_that_was_saved(offers: FollowUp, tmp_path: Path) -> None:
    offers.offer_file(tmp_path / "ประกาศ.pdf")

    offers.offer_stop(lambda: None)

    assert offered(offers) == [offers.stop]


def test_a_file_saved_meanwhile_is_offered_beside_the_work_that_goes_on(offers: FollowUp, tmp_path: Path) -> None:
    offers.offer_stop(lambda: None)

    offers.offer_file(tmp_path / "ประกาศ.pdf")

    assert offered(offers) == [offers.open_file, offers.open_folder, offers.stop]


def test_a_file_that_is_gone_is_told_with_its_name(offers: FollowUp, tmp_path: Path, qtbot: QtBot) -> None:
    offers.offer_file(tmp_path / "หายไปแล้ว.pdf")

    with qtbot.waitSignal(offers.failed, timeout=500) as told:
        click_on(offers.open_file)

    assert "หายไปแล้ว.pdf" in told.args[0]
