"""A short drive: `make monkey` goes further."""

import random
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tools.monkey import MonkeyDialogs, Outcome, drive

MOST_GROWTH_SOON = 60.0
"""Megabytes. So early, pages are still made for the first time, and what is kept is still being filled."""


@pytest.fixture
def _lasting(qapp: QApplication) -> Iterator[None]:
    """The application goes on when a window is closed."""
    quits = qapp.quitOnLastWindowClosed()
    qapp.setQuitOnLastWindowClosed(False)
    yield
    qapp.setQuitOnLastWindowClosed(quits)


@pytest.mark.usefixtures("_lasting", "qtbot")
def test_whatever_is_pressed_and_clicked_nothing_goes_wrong(tmp_path: Path) -> None:
    (tmp_path / "drive").mkdir()
    outcome = drive(1000, 7, tmp_path / "drive")

    assert outcome.wrong == []
    assert outcome.memory[-1][0] == 1000
    assert outcome.growth() < MOST_GROWTH_SOON


def test_growth_is_counted_from_when_everything_was_made_once() -> None:
    outcome = Outcome(memory=[(0, 100.0), (100, 180.0), (500, 190.0), (1000, 195.5)])

    assert outcome.growth() == 15.5


def test_dialogs_are_answered_by_chance(tmp_path: Path, qtbot: QtBot) -> None:  # noqa: ARG001  Qt must be there
    dialogs = MonkeyDialogs(random.Random(1), tmp_path)  # noqa: S311  a monkey keeps no secrets

    assert {dialogs.ask("?", "ใช่") for _turn in range(20)} == {True, False}
    assert dialogs.open_file("", "") is None
    assert {dialogs.save_file("", "ก.pdf", "") for _turn in range(20)} == {None, tmp_path / "saved.pdf"}
