"""What can be done with an issued paper, with a person who answers the dialogs."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from itadesk.desktop.background import Background
from itadesk.desktop.pages.register.actions import RegisterActions, name_of
from itadesk.desktop.paper_desk import PaperDesk
from itadesk.desktop.register_desk import RegisterDesk
from itadesk.desktop.workbench import Workbench
from itadesk.ita.issued import IssuedPaper
from itadesk.ita.papers import IssuedState, PaperKind
from itadesk.services.issuing import issue
from itadesk.services.ports import Typesetter
from tests.desktop.hands import AnsweringDialogs
from tests.issuing_examples import DESK, QUICK, wish_for


@pytest.fixture
def register(bench: Workbench, typesetter: Typesetter) -> Iterator[RegisterDesk]:
    background = Background(bench)
    yield RegisterDesk(bench, typesetter, background, bench)
    background.finish()


@pytest.fixture
def actions(register: RegisterDesk, bench: Workbench, dialogs: AnsweringDialogs) -> RegisterActions:
    return RegisterActions(register, PaperDesk(bench, bench), dialogs, bench)


@pytest.fixture
def paper(bench: Workbench) -> IssuedPaper:
    """The announcement of the plan, issued as number 1."""
    return issue(bench.start, bench.office_id, wish_for(), QUICK, DESK).paper


def test_files_of_a_paper_are_called_by_its_number_and_title(paper: IssuedPaper) -> None:
    name = name_of(paper)

    assert name.startswith("๑-๒๕๖๙ ")
    assert "/" not in name


def test_a_paper_is_saved_byte_by_byte_as_it_was_issued(
    actions: RegisterActions, paper: IssuedPaper, dialogs: AnsweringDialogs, tmp_path: Path, qtbot: QtBot
) -> None:
    dialogs.path = tmp_path / "ประกาศ.pdf"

    with qtbot.waitSignal(actions.written, timeout=500) as written:
        actions.save(paper)

    assert written.args == [dialogs.path]
    assert dialogs.path.read_bytes() == actions.register.opened(paper.issued_id).pdf
    assert f"{name_of(paper)}.pdf" in dialogs.said


def test_a_name_without_an_ending_gets_that_of_its_kind(
    actions: RegisterActions, paper: IssuedPaper, dialogs: AnsweringDialogs, tmp_path: Path
) -> None:
    dialogs.path = tmp_path / "ประกาศ"

    actions.save(paper)

    assert [each.name for each in tmp_path.glob("ประกาศ*")] == ["ประกาศ.pdf"]


def test_who_gives_up_saving_is_told_nothing(actions: RegisterActions, paper: IssuedPaper, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(actions.told), qtbot.assertNotEmitted(actions.written):
        actions.save(paper)


def test_what_hinders_saving_is_said_in_a_sentence(
    actions: RegisterActions, paper: IssuedPaper, dialogs: AnsweringDialogs, tmp_path: Path
) -> None:
    dialogs.path = tmp_path / "gone" / "ประกาศ.pdf"

    actions.attempt(lambda: actions.save(paper))

    assert "gone" in dialogs.said[-1]


def test_the_register_is_saved_as_a_workbook_with_a_thai_name(
    actions: RegisterActions, paper: IssuedPaper, dialogs: AnsweringDialogs, tmp_path: Path
) -> None:
    dialogs.path = tmp_path / "register.xlsx"

    actions.export([paper])

    assert dialogs.path.read_bytes().startswith(b"PK")
    assert "ทะเบียนเอกสาร.xlsx" in dialogs.said


def test_without_a_scan_there_is_nothing_to_save(
    actions: RegisterActions, paper: IssuedPaper, dialogs: AnsweringDialogs
) -> None:
    actions.save_scan(paper)

    assert dialogs.said == []


@pytest.mark.parametrize("typed", ["", "https://"])
def test_an_address_that_was_not_typed_is_not_noted(
    actions: RegisterActions, paper: IssuedPaper, dialogs: AnsweringDialogs, typed: str
) -> None:
    dialogs.text = typed

    actions.publish(paper)

    assert actions.register.papers[0].publication is None


def test_the_address_that_is_known_is_offered_again(
    actions: RegisterActions, paper: IssuedPaper, dialogs: AnsweringDialogs
) -> None:
    dialogs.text = "https://donsai.go.th/ita/1"
    actions.publish(paper)
    (published,) = actions.register.papers

    actions.publish(published)

    assert dialogs.said[1] == "https://"
    assert dialogs.said[-1] == "https://donsai.go.th/ita/1"


@pytest.mark.parametrize(("reason", "sure"), [("", True), ("พิมพ์ผิด", False)])
def test_nothing_is_withdrawn_without_a_reason_or_when_one_is_not_sure(
    actions: RegisterActions, paper: IssuedPaper, dialogs: AnsweringDialogs, reason: str, sure: bool
) -> None:
    dialogs.text, dialogs.yes = reason, sure

    actions.withdraw(paper)

    assert actions.register.papers[0].state is IssuedState.STANDING


def test_what_is_withdrawn_was_asked_about_by_its_number(
    actions: RegisterActions, paper: IssuedPaper, dialogs: AnsweringDialogs
) -> None:
    dialogs.text, dialogs.yes = "พิมพ์ผิด", True

    actions.withdraw(paper)

    assert actions.register.papers[0].state is IssuedState.WITHDRAWN
    assert dialogs.said[0] == "ยกเลิกเอกสารเลขที่ ๑/๒๕๖๙ เพราะเหตุใด"


def test_a_correction_goes_to_the_draft_in_its_year(
    actions: RegisterActions, paper: IssuedPaper, bench: Workbench, qtbot: QtBot
) -> None:
    bench.choose_year(2568)
    actions.desk.turn_to(PaperKind.NEWS)

    with qtbot.waitSignals([actions.correction_wanted, actions.told], timeout=500):
        actions.correct(paper)

    assert bench.year == 2569
    assert actions.desk.paper.key == paper.paper_key
    assert actions.register.to_replace == paper.issued_id
