from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from itadesk.desktop.main_window import MainWindow
from itadesk.desktop.register_desk import Wanted, read_file
from itadesk.errors import FileUnreadable
from itadesk.ita.papers import IssuedState, Paper, PaperKind
from itadesk.services.issuing import Issued
from itadesk.services.ports import PrintOptions
from itadesk.services.register_ports import RegisterFilter


def wanted(paper: Paper, **more: int) -> Wanted:
    return Wanted(
        paper=paper,
        dated=date(2026, 1, 5),
        first_number=more.get("first_number"),
        replaces=more.get("replaces"),
        passphrases={},
        options=PrintOptions(),
    )


def issued(window: MainWindow, order: Wanted, qtbot: QtBot) -> Issued:
    """What came of issuing a paper."""
    told: list[Issued] = []
    failed: list[str] = []
    window.register.issue(order, told.append, failed.append)
    qtbot.waitUntil(lambda: bool(told or failed), timeout=10_000)
    assert failed == []
    return told[0]


def test_a_paper_is_issued_in_the_background_and_found_again(window: MainWindow, qtbot: QtBot) -> None:
    register = window.register
    assert register.papers == []
    with qtbot.waitSignal(register.changed):
        done = issued(window, wanted(window.desk.paper), qtbot)

    assert register.papers == [done.paper]
    assert register.of_year(PaperKind.ANNOUNCEMENT, 2569) == [done.paper]
    assert register.of_year(PaperKind.ANNOUNCEMENT, 2568) == []
    assert register.search(RegisterFilter(signer="มาลี")) == [done.paper]
    assert register.opened(done.paper.issued_id).pdf == done.pdf
    assert register.next_number(PaperKind.ANNOUNCEMENT, date(2026, 6, 1)) == 2
    assert register.next_number(PaperKind.ANNOUNCEMENT, date(2025, 12, 31)) is None


def test_what_was_replaced_or_withdrawn_holds_no_longer(window: MainWindow, qtbot: QtBot) -> None:
    register, paper = window.register, window.desk.paper
    first = issued(window, wanted(paper), qtbot).paper
    register.to_replace = first.issued_id
    second = issued(window, wanted(paper, replaces=first.issued_id), qtbot).paper
    assert register.to_replace is None
    assert register.of_year(paper.kind, 2569) == [second]

    register.withdraw(second.issued_id, "พิมพ์ผิด")
    assert register.of_year(paper.kind, 2569) == []
    assert [each.state for each in register.papers] == [IssuedState.WITHDRAWN, IssuedState.REPLACED]


def test_what_cannot_be_issued_is_said_and_takes_no_number(window: MainWindow, qtbot: QtBot) -> None:
    failed: list[str] = []
    nobody = replace(wanted(window.desk.paper), passphrases={"head": "ไม่มีลายมือชื่อ"})
    window.register.issue(nobody, lambda _issued: None, failed.append)
    qtbot.waitUntil(lambda: bool(failed), timeout=10_000)

    assert "ลายมือชื่อ" in failed[0]
    assert window.register.next_number(PaperKind.ANNOUNCEMENT, date(2026, 1, 5)) is None


def test_a_file_that_cannot_be_read_is_named(tmp_path: Path) -> None:
    with pytest.raises(FileUnreadable, match="missing"):
        read_file(tmp_path / "missing.pdf")
