"""Which paper is looked at, and how it is printed."""

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from itadesk.desktop.operations import add_paper, choose_signers, edit_paper
from itadesk.desktop.paper_desk import PaperDesk, kind_names
from itadesk.desktop.preferences import Preferences, Settings
from itadesk.desktop.workbench import Workbench
from itadesk.documents.kinds import COMPOSED_KINDS
from itadesk.ita.papers import Digits, Paper, PaperKind, Photograph
from itadesk.services.kept_files import keep_file
from itadesk.services.ports import Picture

PNG = b"\x89PNG\r\n\x1a\n"
FIRST = Paper(key="news-2569", kind=PaperKind.NEWS, plan_year=2569)
SECOND = Paper(key="news-2569-2", kind=PaperKind.NEWS, plan_year=2569)


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    return Settings(tmp_path / "preferences.json")


@pytest.fixture
def desk(bench: Workbench, settings: Settings) -> PaperDesk:
    return PaperDesk(bench, settings=settings)


def test_a_paper_about_which_nothing_is_entered_is_a_new_one_signed_by_the_head(desk: PaperDesk) -> None:
    assert desk.stored is None
    assert desk.papers == ()
    assert desk.paper == Paper(key="announcement-2569", kind=PaperKind.ANNOUNCEMENT, plan_year=2569, signer="head")


def test_the_paper_is_that_of_the_chosen_year(desk: PaperDesk, bench: Workbench) -> None:
    bench.choose_year(2568)

    assert desk.paper.key == "announcement-2568"


def test_what_is_typed_about_a_new_paper_makes_it_one_of_the_office(desk: PaperDesk, bench: Workbench) -> None:
    desk.type(replace(desk.paper, number="7"))

    assert bench.waiting
    assert desk.stored is not None
    assert desk.stored.number == "7"
    assert bench.settle()
    assert [paper.key for paper in desk.papers] == ["announcement-2569"]


def test_what_is_done_at_once_is_a_step_that_undo_takes_back(desk: PaperDesk, bench: Workbench) -> None:
    assert desk.perform(choose_signers, replace(desk.paper, signer=""))
    assert desk.paper.signer == ""

    bench.undo()

    assert desk.stored is None
    assert desk.paper.signer == "head"


def test_of_several_papers_the_chosen_one_is_looked_at_in_its_year_and_kind_only(
    desk: PaperDesk, bench: Workbench, qtbot: QtBot
) -> None:
    for paper in (FIRST, SECOND):
        bench.perform(add_paper(paper))
    desk.turn_to(PaperKind.NEWS)
    assert desk.paper == FIRST

    with qtbot.waitSignal(desk.turned):
        desk.choose(SECOND.key)

    assert desk.paper == SECOND
    bench.choose_year(2568)
    assert desk.paper.key == "news-2568"
    bench.choose_year(2569)
    desk.turn_to(PaperKind.MEMO)
    assert desk.paper.kind is PaperKind.MEMO
    desk.turn_to(PaperKind.NEWS)
    assert desk.paper == SECOND


def test_where_the_chosen_paper_was_removed_the_first_one_is_looked_at(desk: PaperDesk, bench: Workbench) -> None:
    for paper in (FIRST, SECOND):
        bench.perform(add_paper(paper))
    desk.turn_to(PaperKind.NEWS)
    desk.choose(SECOND.key)

    bench.undo()

    assert desk.paper == FIRST


def test_turning_to_the_kind_that_lies_there_prints_nothing_anew(desk: PaperDesk, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(desk.turned):
        desk.turn_to(PaperKind.ANNOUNCEMENT)
    with qtbot.waitSignal(desk.turned):
        desk.turn_to(PaperKind.ORDER)


def test_a_kind_that_is_to_be_seen_is_wanted_even_where_it_lies_there_already(desk: PaperDesk, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(desk.turned), qtbot.waitSignal(desk.wanted):
        desk.show(PaperKind.ANNOUNCEMENT)


def test_preferred_digits_are_those_of_new_papers_only(desk: PaperDesk, bench: Workbench, settings: Settings) -> None:
    bench.perform(edit_paper(None, replace(FIRST, digits=Digits.THAI)))

    settings.change(replace(settings.now, digits=Digits.ARABIC))

    announced = desk.paper.digits
    desk.turn_to(PaperKind.NEWS)
    assert (announced, desk.paper.digits) == (Digits.ARABIC, Digits.THAI)


@pytest.mark.parametrize(
    "wanted", [Preferences(font="TH Sarabun New"), Preferences(tighten=True), Preferences(digits=Digits.ARABIC)]
)
def test_another_way_of_printing_prints_anew(
    desk: PaperDesk, settings: Settings, qtbot: QtBot, wanted: Preferences
) -> None:
    with qtbot.waitSignal(desk.turned, timeout=500):
        settings.change(wanted)


def test_another_language_of_the_window_prints_nothing_anew(desk: PaperDesk, settings: Settings, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(desk.turned):
        settings.change(replace(settings.now, language="en"))


def test_the_options_say_what_printing_adds(desk: PaperDesk, bench: Workbench, settings: Settings) -> None:
    emblem, signature = Picture(data=PNG, width=30), Picture(data=PNG)
    bench.set_emblem(emblem)
    settings.change(replace(settings.now, font="Sarabun", tighten=True))
    desk.sign("head", signature)

    options = desk.options
    assert (options.emblem, options.signatures) == (emblem, {"head": signature})
    assert (options.font, options.tighten) == ("Sarabun", True)

    desk.use_emblem(False)
    desk.sign("head", None)
    assert (desk.options.emblem, desk.options.signatures) == (None, {})


def test_options_once_given_do_not_follow_what_is_chosen_later(desk: PaperDesk) -> None:
    options = desk.options

    desk.sign("head", Picture(data=PNG))

    assert options.signatures == {}


def test_photographs_that_are_kept_are_printed_and_others_leave_their_frame(desk: PaperDesk, bench: Workbench) -> None:
    digest = keep_file(bench.start, bench.office_id, PNG, lambda _data: "image/png")
    photographs = (Photograph(file=digest), Photograph(file="0" * 64))
    bench.perform(add_paper(replace(FIRST, photographs=photographs)))

    desk.turn_to(PaperKind.NEWS)

    assert desk.options.photographs == {digest: Picture(data=PNG)}


def test_a_desk_in_a_window_built_anew_goes_on_where_the_other_was(desk: PaperDesk, bench: Workbench) -> None:
    for paper in (FIRST, SECOND):
        bench.perform(add_paper(paper))
    desk.turn_to(PaperKind.NEWS)
    desk.choose(SECOND.key)
    desk.sign("head", Picture(data=PNG))
    desk.use_emblem(False)

    window = QObject()
    later = PaperDesk(bench, window)
    later.go_on_from(desk)

    assert later.paper == SECOND
    assert later.signatures == desk.signatures
    assert not later.with_emblem


def test_every_paper_that_is_composed_has_a_name_of_its_own() -> None:
    names = kind_names()

    assert tuple(names) == COMPOSED_KINDS
    assert names[PaperKind.MEMO] == "บันทึกข้อความ"
    assert len(set(names.values())) == len(COMPOSED_KINDS)
