"""Where one begins: the offices that there are, the ways to a new one, and to a backup where there is none yet."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QMainWindow, QScrollArea, QVBoxLayout, QWidget

from itadesk.desktop.form import Form
from itadesk.desktop.forms.new_office import NEW_OFFICE_SHEET, NewOffice, record_of, understood
from itadesk.desktop.help_overview.keys_help import GUIDE_KEY
from itadesk.desktop.office_list import OfficeList
from itadesk.desktop.page import Card
from itadesk.desktop.start_scores import StartScores
from itadesk.desktop.theme import GRID
from itadesk.desktop.widgets.buttons import button
from itadesk.desktop.widgets.fields import FieldBox, field_grid
from itadesk.desktop.widgets.inputs import LineInput, SuggestionInput
from itadesk.desktop.widgets.labels import TextLabel, WrappedLabel
from itadesk.desktop.widgets.withheld import entering
from itadesk.exchange.office_forms import FORMS
from itadesk.ita.offices import KINDS
from itadesk.ita.records import OfficeRecord
from itadesk.language import _
from itadesk.services.ports import OfficeSummary

WIDTH = 96 * GRID
SMALLEST = (640, 400)


class StartPage(QWidget):
    """Shown while no office is open.

    Takes:
        left: the name of the office that was left for this page; empty where there is no way back.

    Signals:
        chosen(int): an office of the list was chosen, by its number.
        entered(OfficeRecord): a new office was named.
        file_wanted: an office is to be taken from a file.
        backup_wanted: everything is to be brought back from a backup.
        sample_wanted: the sample office is to be looked at.
        back_wanted: the office that was left is wanted again.
        overview_wanted: all offices are to be looked over.
        guide_wanted: the guide is to be opened.
        own_wanted: the file of this computer is wanted instead of the shared database.
    """

    chosen = Signal(int)
    entered = Signal(object)
    file_wanted = Signal()
    backup_wanted = Signal()
    sample_wanted = Signal()
    back_wanted = Signal()
    overview_wanted = Signal()
    guide_wanted = Signal()
    own_wanted = Signal()

    def __init__(self, offices: Sequence[OfficeSummary], left: str = "") -> None:
        super().__init__()
        self.setObjectName("page")
        self.back = button(_("Back to {office}").format(office=left), self.back_wanted.emit, shortcut="Esc")
        self.back.setVisible(bool(left))
        self.list = OfficeList(offices)
        self.list.chosen.connect(self.chosen)
        self.list.overview_wanted.connect(self.overview_wanted)
        self._has_offices = bool(offices)
        self.form = Form(NEW_OFFICE_SHEET, self._make_fields(), lambda _before, after: self._show(after))
        self.scores = StartScores()
        self.understood = WrappedLabel("", "quiet")
        self.begin = entering(button(_("Begin"), self._on_begin, primary=True))
        self.begin.setAutoDefault(True)
        self.guide = button(_("Open the guide"), self.guide_wanted.emit, shortcut=GUIDE_KEY)
        self.own = button(_("Go back to the file of this computer"), self.own_wanted.emit)
        self.own.hide()
        for each in (self.guide, self.own):
            each.setProperty("quiet", True)
        self._lay_out()
        self._connect()
        self.form.populate(NewOffice())
        self._show(NewOffice())

    def go_to_first(self) -> None:
        """Puts the focus into the list of offices, or into the first question where there is none."""
        if self._has_offices:
            self.list.list.setFocus()
        else:
            self.form.fields["office"].widget.setFocus()

    def show_offices(self, offices: Sequence[OfficeSummary]) -> None:
        """Shows the offices that there are now."""
        self._has_offices = bool(offices)
        self.list.show_offices(offices)
        self.list.setVisible(self._has_offices)

    def finish(self) -> None:
        """Ends what goes on in the background; the page can be taken down then."""
        self.scores.background.finish()

    def _lay_out(self) -> None:
        """One column in the middle, which scrolls where the window is low."""
        column = QVBoxLayout()
        column.setSpacing(2 * GRID)
        column.addStretch(1)
        column.addWidget(self.back, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(TextLabel(_("Welcome to itadesk"), "welcomeTitle"))
        hint = _("From ITA scores to a signed announcement. How would you like to begin?")
        column.addWidget(WrappedLabel(hint, "pageHint"))
        column.addWidget(self.list)
        self.list.setVisible(self._has_offices)
        column.addWidget(self._new_office_card())
        column.addLayout(self._other_ways())
        for each in (self.guide, self.own):
            column.addWidget(each, 0, Qt.AlignmentFlag.AlignLeft)
        column.addStretch(2)
        middle = QWidget()
        middle.setLayout(column)
        middle.setMaximumWidth(WIDTH)
        around = QHBoxLayout(self)
        around.addStretch()
        around.addWidget(middle, 10)
        around.addStretch()

    def _other_ways(self) -> QHBoxLayout:
        """An office from a file, everything from a backup where that is offered, and the sample office."""
        row = QHBoxLayout()
        row.setSpacing(2 * GRID)
        file_hint = _("Take over an office that itadesk gave out: {kinds}.").format(kinds=" ".join(FORMS))
        row.addWidget(_way(_("From a file"), file_hint, _("Open a file …"), self.file_wanted.emit))
        hint = _("On a new computer: bring back everything from a backup on a memory stick.")
        self.from_backup = _way(_("From a backup"), hint, _("Restore from a file …"), self.backup_wanted.emit)
        self.from_backup.hide()
        row.addWidget(self.from_backup)
        hint = _("Try everything with an invented office that has three years of data.")
        row.addWidget(_way(_("Look around first"), hint, _("Open the sample office"), self.sample_wanted.emit))
        return row

    def _connect(self) -> None:
        self.form.fields["office"].left.connect(self._ask_kind)
        self.scores.watch.watch(self)
        for name, field in self.form.fields.items():
            self.scores.watch.watch(field.widget, name)
        self.scores.read.connect(self._on_read)
        QShortcut(QKeySequence(QKeySequence.StandardKey.Paste), self, self.scores.watch.paste)

    def _show(self, office: NewOffice) -> None:
        self.begin.setEnabled(office.is_named)
        self.understood.say(understood(office))
        self.understood.setVisible(bool(self.understood.accessibleName()))
        kind, name = office.kind_and_name
        if not name or (kind and not office.kind):
            self.form.fields["kind"].hide()

    def _ask_kind(self) -> None:
        """Asks for the kind of an office whose name does not say it."""
        kind, name = self.form.value.kind_and_name
        field = self.form.fields["kind"]
        if name and not kind and field.isHidden():
            field.show()
            QTimer.singleShot(0, field.widget, field.widget.setFocus)

    def _on_read(self) -> None:
        if self.begin.isEnabled() and self.scores.found is not None:
            self.begin.setFocus()

    def _on_begin(self) -> None:
        record: OfficeRecord = record_of(self.form.value, self.scores.found, self.scores.result_year)
        self.entered.emit(record)

    def _make_fields(self) -> dict[str, FieldBox]:
        fields = {
            "office": FieldBox(LineInput(_("Office")), _("Office")),
            "kind": FieldBox(
                SuggestionInput(_("Kind of office"), KINDS), _("Kind of office, with which its name begins")
            ),
            "head": FieldBox(LineInput(_("Head of the office")), _("Head of the office")),
            "district": FieldBox(LineInput(_("District")), _("District")),
            "province": FieldBox(LineInput(_("Province")), _("Province")),
        }
        fields["office"].exemplify("เทศบาลตำบลดอนทราย")
        fields["head"].exemplify("นางมาลี ใจงาม")
        return fields

    def _new_office_card(self) -> Card:
        card = Card(_("A new office"))
        places = {
            "office": (0, 0, 1),
            "head": (0, 1, 1),
            "kind": (1, 0, 2),
            "district": (2, 0, 1),
            "province": (2, 1, 1),
        }
        card.column.addLayout(field_grid(self.form.fields, places))
        for widget in (self.understood, self.scores):
            card.column.addWidget(widget)
        card.column.addWidget(self.begin, 0, Qt.AlignmentFlag.AlignLeft)
        return card


class StartWindow(QMainWindow):
    """The window around the start page."""

    def __init__(self, page: StartPage) -> None:
        super().__init__()
        self.page = page
        self.setWindowTitle("itadesk")
        self.setMinimumSize(*SMALLEST)
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setWidget(page)
        self.setCentralWidget(scroll)

    def begin(self) -> None:
        """Puts the focus where one begins."""
        self.page.go_to_first()

    def closeEvent(self, event: QCloseEvent) -> None:  # noqa: N802  Qt's name
        """Ends what goes on in the background."""
        self.page.finish()
        event.accept()


def _way(title: str, hint: str, label: str, action: Callable[[], object]) -> Card:
    card = Card(title)
    card.column.addWidget(WrappedLabel(hint, "quiet"))
    card.column.addStretch()
    card.column.addWidget(entering(button(label, action)), 0, Qt.AlignmentFlag.AlignLeft)
    return card
