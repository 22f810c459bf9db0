"""The live paper beside the page: the paper itself at the place that is worked on, or why it cannot be made."""

from dataclasses import dataclass

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from itadesk.desktop.paper_desk import PaperDesk
from itadesk.desktop.preview.bar import PreviewBar
from itadesk.desktop.preview.paper_view import PaperView
from itadesk.desktop.preview.pointing import data_spot, place_at, spots_of
from itadesk.desktop.preview.setter import Order, Setter
from itadesk.desktop.preview.sight_memory import Identity, SightMemory
from itadesk.desktop.theme import GRID
from itadesk.desktop.widgets.labels import WrappedLabel
from itadesk.ita.papers import PaperKind
from itadesk.services.ports import Printing


@dataclass(frozen=True, slots=True)
class Shown:
    """An issued paper that is looked at: what it is called, and the bytes of its file."""

    title: str
    pdf: bytes


class PreviewPanel(QWidget):
    """Follows each keystroke: asks for the paper anew and shows it as soon as it is set.

    Attributes:
        issued: the issued paper that is shown in the place of the draft; None where it is the draft.
        place: the place of the data that is marked.
        memory: where each paper was looked at.

    Signals:
        spot_wanted(Spot): the paper was clicked where this spot of the data stands.
        reader_wanted: the paper is to be opened in the PDF reader.
    """

    spot_wanted = Signal(object)
    reader_wanted = Signal()

    def __init__(self, desk: PaperDesk, setter: Setter) -> None:
        super().__init__()
        self.desk, self.setter = desk, setter
        self._printing: Printing | None = None
        self.issued: Shown | None = None
        self.place = ""
        self._asked: Identity = ""
        self.memory = SightMemory()
        self.view = PaperView(self)
        self.message = WrappedLabel("", "quiet")
        self.message.setMargin(3 * GRID)
        self.bar = PreviewBar(self.view)
        self._stack = QStackedWidget()
        self._stack.addWidget(self.view)
        self._stack.addWidget(self.message)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.bar)
        layout.addWidget(self._stack, 1)
        self._soon = QTimer(self, singleShot=True, interval=0)
        self._soon.timeout.connect(self._ask)
        self._connect()

    @property
    def printing(self) -> Printing | None:
        """What is shown; None where nothing could be set yet."""
        return self._printing

    @property
    def shown_kind(self) -> PaperKind:
        """The kind of paper that is named above the paper."""
        return PaperKind(self.bar.kind.typed())

    def ask(self) -> None:
        """Asks for the paper as it is now, once for all that happens in this moment."""
        self._soon.start()

    def ask_now(self) -> None:
        """Asks for the paper as it is now without waiting for the end of this moment."""
        self._soon.stop()
        self._ask()

    def show_issued(self, title: str, pdf: bytes) -> None:
        """Shows an issued paper, as it was issued."""
        self.issued = Shown(title, pdf)
        self._show_pdf(pdf, title)
        self.view.mark(())
        self.bar.name_issued(title)

    def show_draft(self) -> None:
        """Shows again what is being written."""
        if self.issued is not None:
            self.issued = None
            self.bar.name_issued("")
            self.ask()

    def zoom(self, factor: float) -> None:
        """Makes the paper larger or smaller."""
        self.view.zoom_to(self.view.share * factor)

    def go_on_from(self, other: "PreviewPanel") -> None:
        """Shows the paper as another panel does, at the same place as soon as it is set."""
        self.memory = other.memory.taken(other.view.place)
        self.place = other.place
        self.view.zoom_like(other.view)
        if other.issued is not None:
            self.show_issued(other.issued.title, other.issued.pdf)
        elif other.printing is not None:
            self._printing = other.printing
            self.view.show_pdf(other.printing.pdf, other.view.place)

    def _ask(self) -> None:
        paper = self.desk.paper
        self._asked = (paper.plan_year, paper.key)
        self.setter.ask(Order(self.desk.workbench.record, paper, self.desk.options))

    def _show(self, printing: Printing) -> None:
        self._printing = printing
        if self.issued is None:
            self._show_pdf(printing.pdf, self._asked)
            self.view.mark(spots_of(self.place, printing))

    def _show_pdf(self, pdf: bytes, identity: Identity) -> None:
        """Shows a paper: where it was looked at last, or at its beginning; the same one at the same place."""
        self.view.show_pdf(pdf, self.memory.turn_to(identity, self.view.place))
        self._stack.setCurrentWidget(self.view)
        self.bar.refresh()

    def _explain(self, sentence: str) -> None:
        self._printing = None
        if self.issued is None:
            self.message.say(sentence)
            self._stack.setCurrentWidget(self.message)

    def _point_to(self, place: str) -> None:
        self.place = self._title_place if place == "office" else place
        if self.issued is None:
            spots = spots_of(self.place, self._printing)
            self.view.mark(spots)
            self.view.go_to(spots)

    @property
    def _title_place(self) -> str:
        """Where the office stands on every paper: in its title."""
        return f"paper/{self.desk.paper.key}/texts/title"

    def _on_pressed(self, page: int, across: float, down: float) -> None:
        place = place_at(page, across, down, self._printing) if self.issued is None else ""
        if place:
            self.spot_wanted.emit(data_spot(place, self.desk.workbench.record))
            self._point_to(place)

    def _on_turned(self) -> None:
        self.bar.kind.show_typed(self.desk.kind)
        self.ask()

    def _connect(self) -> None:
        workbench = self.desk.workbench
        self.bar.kind.show_typed(self.desk.kind)
        self.bar.kind_wanted.connect(self.desk.turn_to)
        self.bar.reader_wanted.connect(self.reader_wanted)
        self.bar.give_keys(self)
        self.view.pressed.connect(self._on_pressed)
        self.setter.printed.connect(self._show)
        self.setter.failed.connect(self._explain)
        self.desk.turned.connect(self._on_turned)
        workbench.pointed_to.connect(self._point_to)
        for signal in (workbench.changed, workbench.opened, workbench.year_changed, workbench.emblem_changed):
            signal.connect(lambda *_changed: self.ask())
