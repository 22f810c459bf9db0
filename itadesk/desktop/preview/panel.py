"""The live paper beside the page: which paper, how large, and the paper itself or why it cannot be made."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QTimer
from PySide6.QtPdfWidgets import QPdfView
from PySide6.QtWidgets import QFrame, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from itadesk.desktop.paper_desk import PaperDesk, kind_names
from itadesk.desktop.preview.paper_view import PaperView
from itadesk.desktop.preview.setter import Order, Setter
from itadesk.desktop.theme import GRID
from itadesk.desktop.widgets.buttons import icon_button
from itadesk.desktop.widgets.inputs import ChoiceInput
from itadesk.desktop.widgets.labels import TextLabel, WrappedLabel
from itadesk.desktop.writing import shown
from itadesk.ita.papers import PaperKind
from itadesk.language import _
from itadesk.services.ports import Printing, Spot

STEP = 1.2
LARGEST, SMALLEST = 4.0, 0.25


def spots_of(place: str, printing: Printing | None) -> Sequence[Spot]:
    """Where a place of the data stands on the paper; where it does not itself, what it is part of."""
    while printing is not None and place:
        if place in printing.spots:
            return printing.spots[place]
        place = place.rpartition("/")[0]
    return ()


@dataclass(frozen=True, slots=True)
class Shown:
    """An issued paper that is looked at: what it is called, and the bytes of its file."""

    title: str
    pdf: bytes


class PreviewPanel(QWidget):
    """Follows each keystroke: asks for the paper anew and shows it as soon as it is set.

    Attributes:
        issued: the issued paper that is shown in the place of the draft; None where it is the draft.
    """

    def __init__(self, desk: PaperDesk, setter: Setter) -> None:
        super().__init__()
        self.desk, self.setter = desk, setter
        self._printing: Printing | None = None
        self.issued: Shown | None = None
        self._place = ""
        self._title = TextLabel("", "sectionTitle")
        self._title.hide()
        self.view = PaperView(self)
        self.message = WrappedLabel("", "quiet")
        self.message.setMargin(3 * GRID)
        self._kind = ChoiceInput(_("Paper beside the page"), [(kind, name) for kind, name in kind_names().items()])
        self._kind.edited.connect(lambda: self.desk.turn_to(PaperKind(self._kind.typed())))
        self._pages = TextLabel("", "quiet")
        self.smaller = icon_button("smaller", _("Smaller"), lambda: self.zoom(1 / STEP))
        self.larger = icon_button("larger", _("Larger"), lambda: self.zoom(STEP))
        self.fit_width = icon_button("fit-width", _("Fit to the width"), self.fit)
        self._stack = QStackedWidget()
        self._stack.addWidget(self.view)
        self._stack.addWidget(self.message)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._bar())
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
        return PaperKind(self._kind.typed())

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
        self.view.show_pdf(pdf)
        self.view.mark(())
        self._title.setText(title)
        self._show_bar(pages=self.view.pages)
        self._stack.setCurrentWidget(self.view)

    def show_draft(self) -> None:
        """Shows again what is being written."""
        if self.issued is not None:
            self.issued = None
            self._show_bar(pages=0)
            self.ask()

    def zoom(self, factor: float) -> None:
        """Makes the paper larger or smaller."""
        now = self.view.scale * 72 / self.view.logicalDpiX()
        self.view.setZoomMode(QPdfView.ZoomMode.Custom)
        self.view.setZoomFactor(min(max(now * factor, SMALLEST), LARGEST))

    def fit(self) -> None:
        """Makes the paper as wide as the panel."""
        self.view.setZoomMode(QPdfView.ZoomMode.FitToWidth)

    def _ask(self) -> None:
        self.setter.ask(Order(self.desk.workbench.record, self.desk.paper, self.desk.options))

    def _show(self, printing: Printing) -> None:
        self._printing = printing
        if self.issued is not None:
            return
        self.view.show_pdf(printing.pdf)
        self.view.mark(spots_of(self._place, printing))
        self._show_bar(pages=printing.pages)
        self._stack.setCurrentWidget(self.view)

    def _show_bar(self, pages: int) -> None:
        self._kind.setVisible(self.issued is None)
        self._title.setVisible(self.issued is not None)
        self._pages.setText(shown(_("{count} pages").format(count=pages)) if pages else "")

    def _explain(self, sentence: str) -> None:
        self._printing = None
        if self.issued is not None:
            return
        self.message.say(sentence)
        self._stack.setCurrentWidget(self.message)

    def _point_to(self, place: str) -> None:
        self._place = place
        if self.issued is not None:
            return
        spots = spots_of(place, self._printing)
        self.view.mark(spots)
        self.view.go_to(spots)

    def _on_turned(self) -> None:
        self._kind.show_typed(self.desk.kind)
        self.ask()

    def _connect(self) -> None:
        workbench = self.desk.workbench
        self._kind.show_typed(self.desk.kind)
        self.setter.printed.connect(self._show)
        self.setter.failed.connect(self._explain)
        self.desk.turned.connect(self._on_turned)
        workbench.pointed_to.connect(self._point_to)
        for signal in (workbench.changed, workbench.opened, workbench.year_changed, workbench.emblem_changed):
            signal.connect(lambda *_changed: self.ask())

    def _bar(self) -> QFrame:
        bar = QFrame()
        bar.setObjectName("bar")
        row = QHBoxLayout(bar)
        row.setContentsMargins(GRID, GRID // 2, GRID, GRID // 2)
        row.setSpacing(GRID // 2)
        row.addWidget(self._kind, 1)
        row.addWidget(self._title, 1)
        row.addWidget(self._pages)
        for each in (self.smaller, self.larger, self.fit_width):
            row.addWidget(each)
        return bar
