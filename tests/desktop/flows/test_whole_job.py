"""From the first start to a signed PDF: everything of one year entered in one go, printed, signed and issued."""

import hashlib
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtWidgets import QComboBox
from pytestqt.qtbot import QtBot

from itadesk.desktop.application import Desktop
from itadesk.desktop.main_window import MainWindow
from itadesk.desktop.pages.papers.page import PapersPage
from itadesk.desktop.pages.register.page import RegisterPage
from itadesk.ita.issued import IssuedPaper
from itadesk.ita.papers import Paper, PaperKind
from itadesk.ita.people import Person
from itadesk.language import _
from tests.desktop.flows import clerk
from tests.desktop.flows.given import given
from tests.desktop.flows.papers_read import pictures_in, unread
from tests.desktop.hands import (
    AnsweringDialogs,
    choose,
    click_on,
    go_to,
    squeezed,
    stored,
    text_of,
    write,
)
from tests.surroundings import shared_cases

HEAD = Person(key="head", prefix="นาง", given_name="มาลี", family_name="ใจงาม", position="นายก")
"""Signs where the case names nobody."""


def sign(window: MainWindow, dialogs: AnsweringDialogs, picture: Path) -> Paper:
    """Turns to the announcement, and has the head sign this printing with a picture."""
    page = go_to(window, PapersPage)
    click_on(page.kinds.cards[PaperKind.ANNOUNCEMENT])
    if not window.workbench.record.people:
        add_head(window)
        page = go_to(window, PapersPage)
    signer = page.details.form.fields["signer"].widget
    assert isinstance(signer, QComboBox)
    choose(signer, window.workbench.record.people[0].given_name)
    write(page.details.form.fields["dated"].widget, "30/4/2569\t")
    dialogs.path = picture
    click_on(clerk.button_saying(page, _("Choose a signature …")))
    return window.desk.paper


def add_head(window: MainWindow) -> None:
    """Adds somebody who signs."""
    clerk.describe_office(window, replace(window.workbench.record, people=(HEAD,)))


def issue(window: MainWindow, qtbot: QtBot) -> IssuedPaper:
    """Issues the paper that is looked at, and gives its entry in the register, to which the window goes."""
    page = go_to(window, PapersPage)
    click_on(page.choice.issue)
    assert page.dialog is not None
    qtbot.waitUntil(page.dialog.isActiveWindow)
    with qtbot.waitSignal(page.dialog.issued, timeout=20_000):
        click_on(page.dialog.do)
    qtbot.waitUntil(lambda: isinstance(window.workspace.stack.currentWidget(), RegisterPage))
    (entry,) = window.register.papers
    return entry


NO_CASES = pytest.mark.skip(reason="the real offices' files are not part of this repository")
CASES = [
    pytest.param(None, id="sample"),
    *(pytest.param(case, id=case.stem) for case in shared_cases()),
    *([] if shared_cases() else [pytest.param(None, id="real", marks=NO_CASES)]),
]


@pytest.mark.parametrize("case", CASES)
def test_from_the_first_start_to_a_signed_and_issued_paper(
    desktop: Desktop, dialogs: AnsweringDialogs, signature: Path, tmp_path: Path, qtbot: QtBot, case: Path | None
) -> None:
    desk = given(case)
    window = clerk.begin(desktop, desk.record, desk.copied)
    clerk.enter(window, dialogs, desk.record)
    assert stored(window) == desk.record

    pdf = clerk.save(dialogs, tmp_path / "own.pdf")
    assert unread(pdf, clerk.save(dialogs, tmp_path / "own.txt")) == []

    sign(window, dialogs, signature)
    signed = clerk.save(dialogs, tmp_path / "signed.pdf")
    assert pictures_in(signed) == [pytest.approx((40, 15), abs=0.5)]
    assert squeezed(window.workbench.record.people[0].full_name) in text_of(signed.read_bytes())

    entry = issue(window, qtbot)
    pdf_of_register = window.register.opened(entry.issued_id).pdf
    assert (entry.kind, entry.sha256) == (PaperKind.ANNOUNCEMENT, hashlib.sha256(pdf_of_register).hexdigest())
    assert squeezed(window.workbench.record.office.full_name) in text_of(pdf_of_register)
