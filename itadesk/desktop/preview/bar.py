"""The bar above the paper: which paper, which page, how large, and the way to the PDF reader."""

from functools import partial
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QMenu, QPushButton, QSizePolicy, QWidget

from itadesk.desktop.paper_desk import kind_names
from itadesk.desktop.preview.leaves_view import STEP, Fit
from itadesk.desktop.preview.paper_view import PaperView
from itadesk.desktop.theme import GRID
from itadesk.desktop.widgets.buttons import button, icon_button
from itadesk.desktop.widgets.inputs import ChoiceInput, DigitInput
from itadesk.desktop.widgets.labels import TextLabel
from itadesk.desktop.widgets.spoken import name_choice
from itadesk.desktop.writing import digits_read, shown, shown_digits
from itadesk.ita.papers import PaperKind
from itadesk.language import _, ngettext

SHARES: Final = (50, 75, 100, 125, 150, 200)
"""Hundredths of the true size that are offered."""


class PageField(DigitInput):
    """The number of the page that is looked at; another one is typed to go there.

    Signals:
        wanted(int): a page, from 0.
    """

    wanted = Signal(int)

    def __init__(self) -> None:
        super().__init__(_("Page"), shown_digits)
        self.setFixedWidth(5 * GRID)
        self.setMinimumWidth(0)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.setToolTip(_("Type the number of a page and press Enter"))

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802  Qt's name
        """Enter goes to the page."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            typed = digits_read(self.text()).strip()
            self.wanted.emit(int(typed) - 1 if typed.isdecimal() else -1)
            self.selectAll()
        else:
            super().keyPressEvent(event)


class PreviewBar(QFrame):
    """What can be chosen about the paper that is shown.

    Signals:
        kind_wanted(PaperKind): another paper is to be shown.
        reader_wanted: the paper is to be opened in the PDF reader.
    """

    kind_wanted = Signal(object)
    reader_wanted = Signal()

    def __init__(self, view: PaperView, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("bar")
        self.view = view
        self.kind = ChoiceInput(_("Paper beside the page"), [(kind, name) for kind, name in kind_names().items()])
        self.kind.edited.connect(lambda: self.kind_wanted.emit(PaperKind(self.kind.typed())))
        self.title = TextLabel("", "sectionTitle")
        self.page, self.of = PageField(), QLabel()
        self.page.wanted.connect(self._go_to_page)
        self.smaller = icon_button("smaller", _("Smaller (Ctrl+-)"), lambda: view.zoom_to(view.share / STEP))
        self.larger = icon_button("larger", _("Larger (Ctrl++)"), lambda: view.zoom_to(view.share * STEP))
        self.zoom = self._zoom_button()
        self.reader = icon_button("open-outside", _("Open in the PDF reader"), self.reader_wanted.emit)
        row = QHBoxLayout(self)
        row.setContentsMargins(GRID, GRID // 2, GRID, GRID // 2)
        row.setSpacing(GRID // 2)
        row.addWidget(self.kind, 1)
        row.addWidget(self.title, 1)
        for each in (self.page, self.of, self.smaller, self.zoom, self.larger, self.reader):
            row.addWidget(each)
        name_choice(self.kind)
        view.changed.connect(self.refresh)
        self.name_issued("")

    def name_issued(self, title: str) -> None:
        """Names an issued paper in the place of the choice of the draft; none where the title is empty."""
        self.title.setText(title)
        self.kind.setVisible(not title)
        self.title.setVisible(bool(title))
        self.refresh()

    def refresh(self) -> None:
        """Shows page and size."""
        pages = self.view.pages
        for each in (self.page, self.of):
            each.setVisible(pages > 0)
        if pages and not self.page.hasFocus():
            self.page.show_typed(shown_digits(str(self.view.page + 1)))
        self.of.setText(shown_digits(f"/ {pages}"))
        self.of.setAccessibleName(shown(ngettext("{count} page", "{count} pages", pages).format(count=pages)))
        self.zoom.setText(shown_digits(f"{self.view.share:.0%}") if pages else "–")

    def give_keys(self, window: QWidget) -> None:
        """Lets keys change the size from anywhere in a window."""
        keys = (
            ("Ctrl++", _("Show the paper larger"), self.larger.click),
            ("Ctrl+=", _("Show the paper larger"), self.larger.click),
            ("Ctrl+-", _("Show the paper smaller"), self.smaller.click),
            ("Ctrl+0", _("Show the paper as wide as the window"), lambda: self.view.fit(Fit.WIDTH)),
        )
        for key, meaning, action in keys:
            QShortcut(QKeySequence(key), window, action).setWhatsThis(meaning)

    def _go_to_page(self, page: int) -> None:
        if 0 <= page < self.view.pages:
            self.view.go_to_page(page)
        self.page.setText(shown_digits(str(self.view.page + 1)))

    def _zoom_button(self) -> QPushButton:
        made, menu = button("", lambda: None), QMenu(self)
        made.setAccessibleName(_("Size of the paper"))
        made.setToolTip(_("Size of the paper"))
        made.setProperty("size", True)
        menu.addAction(_("As wide as the window (Ctrl+0)"), partial(self.view.fit, Fit.WIDTH))
        menu.addAction(_("Whole page"), partial(self.view.fit, Fit.PAGE))
        menu.addAction(_("Actual size"), partial(self.view.zoom_to, 1.0))
        menu.addSeparator()
        for share in SHARES:
            menu.addAction(shown_digits(f"{share} %"), partial(self.view.zoom_to, share / 100))
        made.setMenu(menu)
        return made
