"""The bar above the paper, with a view of its own."""

import pytest
from PySide6.QtCore import QSizeF, Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from itadesk.desktop.paper_desk import kind_names
from itadesk.desktop.preview.bar import SHARES, PreviewBar
from itadesk.desktop.preview.leaves import Leaves, Sight
from itadesk.desktop.preview.leaves_view import STEP, Fit
from itadesk.desktop.preview.paper_view import PaperView
from itadesk.ita.papers import PaperKind
from tests.desktop.hands import CONTROL, Shower, choose, choose_from_menu, click_on, empty, press, type_text

A4 = QSizeF(595, 842)


@pytest.fixture
def bar(show: Shower) -> PreviewBar:
    """The bar over a view on twelve pages."""
    around = QWidget()
    view = PaperView(around)
    made = PreviewBar(view)
    window = show(around, made)
    view.resize(400, 300)
    window.resize(640, 500)
    made.give_keys(window)
    view.leaves = Leaves([A4] * 12)
    view.lay_out(Sight())
    return made


def go_to(bar: PreviewBar, typed: str) -> None:
    """Types the number of a page and presses Enter."""
    empty(bar.page)
    type_text(bar.page, typed)
    press(bar.page, Qt.Key.Key_Return)


def test_without_pages_there_is_nothing_to_count(bar: PreviewBar) -> None:
    bar.view.leaves = Leaves()
    bar.view.lay_out(Sight())

    assert bar.page.isHidden()
    assert bar.of.isHidden()
    assert bar.zoom.text() == "–"


def test_it_counts_the_pages_and_says_so_to_screen_readers(bar: PreviewBar) -> None:
    assert (bar.page.typed(), bar.of.text()) == ("๑", "/ ๑๒")
    assert bar.of.accessibleName() == "๑๒ หน้า"


@pytest.mark.parametrize(("typed", "page"), [("12", 11), ("๗", 6), (" 3 ", 2)])
def test_a_page_is_gone_to_by_its_number_in_either_digits(bar: PreviewBar, typed: str, page: int) -> None:
    go_to(bar, typed)

    assert bar.view.page == page


@pytest.mark.parametrize("typed", ["0", "13", "-1", "สาม", "", "1.5", "²"])
def test_what_is_no_page_leaves_the_paper_and_shows_the_page_again(bar: PreviewBar, typed: str) -> None:
    go_to(bar, "5")

    go_to(bar, typed)

    assert bar.view.page == 4
    assert bar.page.typed() == "๕"


def test_what_is_being_typed_is_not_overwritten_when_the_paper_is_scrolled(bar: PreviewBar) -> None:
    empty(bar.page)
    type_text(bar.page, "1")
    bar.view.go_to_page(7)
    assert bar.page.typed() == "๑"

    bar.kind.setFocus()
    bar.view.go_to_page(8)

    assert bar.page.typed() == "๙"


def test_another_paper_is_chosen_among_all_kinds(bar: PreviewBar) -> None:
    names = [bar.kind.itemText(row) for row in range(bar.kind.count())]
    assert names == list(kind_names().values())

    wanted: list[PaperKind] = []
    bar.kind_wanted.connect(wanted.append)
    choose(bar.kind, "ข่าว")

    assert wanted[-1] is PaperKind.NEWS


def test_an_issued_paper_is_named_and_cannot_be_exchanged_for_a_draft_here(bar: PreviewBar) -> None:
    bar.name_issued("ประกาศ ๑/๒๕๖๙")
    assert (bar.title.text(), bar.title.isVisible(), bar.kind.isVisible()) == ("ประกาศ ๑/๒๕๖๙", True, False)

    bar.name_issued("")
    assert (bar.title.isVisible(), bar.kind.isVisible()) == (False, True)


def test_buttons_and_keys_change_the_size_by_a_step(bar: PreviewBar) -> None:
    bar.view.zoom_to(1.0)
    assert bar.zoom.text() == "๑๐๐%"

    click_on(bar.larger)
    assert bar.view.share == pytest.approx(STEP)
    press(bar, Qt.Key.Key_Equal, CONTROL)
    assert bar.view.share == pytest.approx(STEP**2)
    press(bar, Qt.Key.Key_Minus, CONTROL)
    click_on(bar.smaller)

    assert bar.zoom.text() == "๑๐๐%"
    press(bar, Qt.Key.Key_0, CONTROL)
    assert bar.view.mode is Fit.WIDTH


def test_the_menu_offers_sizes_that_fit_and_some_shares(bar: PreviewBar) -> None:
    menu = bar.zoom.menu()
    said = [entry.text() for entry in menu.actions() if not entry.isSeparator()]
    assert said[3:] == ["๕๐ %", "๗๕ %", "๑๐๐ %", "๑๒๕ %", "๑๕๐ %", "๒๐๐ %"]
    assert len(SHARES) == len(said[3:])

    choose_from_menu(menu, "๑๒๕")
    assert bar.view.share == pytest.approx(1.25)
    choose_from_menu(menu, said[1])
    assert bar.view.mode is Fit.PAGE


def test_the_reader_is_wanted_by_its_button(bar: PreviewBar, qtbot: QtBot) -> None:
    with qtbot.waitSignal(bar.reader_wanted, timeout=500):
        click_on(bar.reader)
