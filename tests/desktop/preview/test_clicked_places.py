"""Every place that a paper names leads to the page and the field that it came from."""

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from itadesk.desktop.main_window import MainWindow
from itadesk.desktop.preview.pointing import data_spot
from itadesk.exchange.sample import sample_office
from itadesk.ita.papers import PaperKind
from itadesk.services.papers import COMPOSED_KINDS, Wish, compose_paper, wished_paper
from itadesk.services.ports import PrintOptions
from itadesk.typesetting.setting import set_on_paper
from tests.desktop.hands import Opener, arrive


@pytest.mark.parametrize("kind", COMPOSED_KINDS)
def test_every_place_of_a_paper_leads_to_its_field(open_window: Opener, kind: PaperKind, qtbot: QtBot) -> None:
    record = sample_office()
    paper = wished_paper(record, Wish(kind=kind))
    window: MainWindow = open_window(record, paper.plan_year)
    window.desk.turn_to(kind)
    qtbot.waitUntil(lambda: window.preview.printing is not None)
    pointed = list[str]()
    window.workbench.pointed_to.connect(pointed.append)

    for place in set_on_paper(compose_paper(record, paper), PrintOptions()).spots:
        window.wayfinder.go(data_spot(place, record))
        arrive(window)
        QApplication.processEvents()

        assert window.focusWidget() is not None, place
        assert leads_to(place, pointed[-1]), (place, pointed[-1])


def leads_to(place: str, pointed: str) -> bool:
    """Whether the paper is then marked where it was clicked, or where what belongs to that stands."""
    return place.startswith(pointed) or pointed.startswith(place)
