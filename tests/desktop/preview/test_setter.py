import threading
from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from itadesk.desktop.preview.setter import Order, Setter
from itadesk.documents.blocks import Document
from itadesk.documents.templates import UnknownField
from itadesk.ita.papers import Paper, PaperKind
from itadesk.ita.records import OfficeRecord
from itadesk.services.ports import Printing, PrintOptions


class SlowTypesetter:
    """Waits until it is told to go on; notes what it was given."""

    def __init__(self) -> None:
        self.go_on = threading.Event()
        self.titles: list[str] = []
        self.failure: Exception | None = None

    def __call__(self, document: Document, options: PrintOptions) -> Printing:
        assert options == PrintOptions()
        self.titles.append(document.title)
        self.go_on.wait(5)
        if self.failure:
            raise self.failure
        return Printing(pdf=document.title.encode(), pages=1, font="", spots={})


@pytest.fixture
def slow() -> SlowTypesetter:
    return SlowTypesetter()


@pytest.fixture
def setter(qapp: QApplication, slow: SlowTypesetter) -> Iterator[Setter]:  # noqa: ARG001  Qt must be there
    made = Setter(slow)
    yield made
    slow.go_on.set()
    made.finish()


@pytest.fixture
def order(record: OfficeRecord) -> Order:
    return Order(record, Paper(key="news", kind=PaperKind.NEWS, plan_year=2569), PrintOptions())


def titled(order: Order, title: str) -> Order:
    paper = Paper(key="news", kind=PaperKind.NEWS, plan_year=2569, texts={"title": title, "subject": "เรื่อง"})
    return Order(order.record, paper, order.options)


def test_only_the_newest_order_is_set_while_one_is_being_set(
    setter: Setter, slow: SlowTypesetter, order: Order, qtbot: QtBot
) -> None:
    for title in ("ก", "ข", "ค", "ง"):
        setter.ask(titled(order, title))
    with qtbot.waitSignal(setter.printed) as printed:
        slow.go_on.set()

    assert slow.titles == ["ก เรื่อง", "ง เรื่อง"]
    assert printed.args[0].pdf.decode() == "ง เรื่อง"


def test_whoever_needs_the_newest_printing_gets_it(
    setter: Setter, slow: SlowTypesetter, order: Order, qtbot: QtBot
) -> None:
    taken: list[str] = []
    setter.ask(titled(order, "ก"))
    setter.when_ready(lambda printing: taken.append(printing.pdf.decode()))
    assert taken == []
    with qtbot.waitSignal(setter.printed):
        slow.go_on.set()
    assert taken == ["ก เรื่อง"]

    setter.when_ready(lambda printing: taken.append("ทันที " + printing.pdf.decode()))
    assert taken[1:] == ["ทันที ก เรื่อง"]


def test_a_paper_that_cannot_be_composed_is_explained(setter: Setter, order: Order, qtbot: QtBot) -> None:
    taken: list[Printing] = []
    setter.when_ready(taken.append)
    with qtbot.waitSignal(setter.failed) as failed:
        setter.ask(titled(order, "{{offise}}"))

    assert failed.args == [UnknownField("ชื่อข่าว", "offise", {"office"}).sentence()]
    assert taken == []


def test_a_failure_of_the_program_is_handed_on(
    setter: Setter, slow: SlowTypesetter, order: Order, qtbot: QtBot
) -> None:
    slow.failure = RuntimeError("ขัดข้อง")
    slow.go_on.set()

    with qtbot.waitSignal(setter.broke) as broke:
        setter.ask(order)

    assert broke.args == [slow.failure]
