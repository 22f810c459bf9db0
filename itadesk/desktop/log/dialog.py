"""The log of who did what: a list to narrow, beside it what stood before and after, and a way to give it out."""

from pathlib import Path
from typing import Final

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QHBoxLayout,
    QHeaderView,
    QSplitter,
    QTableView,
    QTextBrowser,
    QVBoxLayout,
    QWidget,
)

from itadesk.desktop.background import Background
from itadesk.desktop.dialogs import Dialogs
from itadesk.desktop.log.filters import LogFilters
from itadesk.desktop.log.model import COLUMNS, LogModel
from itadesk.desktop.log.reader import LogReader, Read
from itadesk.desktop.log.words import counted_words, entry_page
from itadesk.desktop.theme import GRID
from itadesk.desktop.widgets.buttons import button
from itadesk.desktop.widgets.labels import WrappedLabel
from itadesk.exchange.log_book import write_log
from itadesk.exchange.whole_file import write_whole
from itadesk.ita.records import OfficeRecord
from itadesk.language import _
from itadesk.services.log import whole_log
from itadesk.services.log_ports import LogEntry
from itadesk.services.log_words import NO_NAMES, Names, names_of_keys
from itadesk.services.ports import WorkStarter

SHARES: Final = (400, 240)
ROW_HEIGHT: Final = 34


class LogDialog(QDialog):
    """The entries, the newest first. What is written meanwhile is there when it is looked for anew.

    Takes:
        office: whose window it is: its number in the database, and its record, which knows the names of its people.
        dialogs: asks for files.
    """

    def __init__(self, start: WorkStarter, office: tuple[int, OfficeRecord], dialogs: Dialogs, parent: QWidget) -> None:
        super().__init__(parent)
        self._start, self._dialogs = start, dialogs
        self._office_id, self._names = office[0], names_of_keys(office[1])
        self.background = Background(self)
        self.reader = LogReader(start, self.background, self)
        self.setWindowTitle(_("Log of changes"))
        self.setAccessibleName(self.windowTitle())
        self.filters, self.model = LogFilters(self._office_id), LogModel(self._names_of, self)
        self.table, self.page = _table(self.model), QTextBrowser()
        self.page.document().setDocumentMargin(2 * GRID)
        self.page.setAccessibleName(_("The chosen entry"))
        self.counted = WrappedLabel("", "quiet")
        self.give_out = button(_("Export …"), self.export)
        self.close_it = button(_("Close"), self.reject, primary=True)
        self._lay_out()
        self.resize(parent.size())
        self.filters.changed.connect(self._look)
        self.model.more_wanted.connect(lambda: self.reader.go_on(self.model.last))
        self.reader.read.connect(self._on_read)
        self.reader.failed.connect(dialogs.warn)
        self.table.selectionModel().currentRowChanged.connect(self._on_row)
        self._look()
        self.filters.words.setFocus()

    def done(self, result: int) -> None:
        """Ends what goes on in the background first."""
        self.background.finish()
        super().done(result)

    def export(self) -> None:
        """Writes all entries that are looked for to a file, those as well that were not scrolled to."""
        kinds = f"Excel (*.xlsx);;{_('Table as text')} (*.csv)"
        path = self._dialogs.save_file(_("Export the log"), f"{_('Log of changes')}.xlsx", kinds)
        if path is None:
            return
        start, wanted = self._start, self.filters.wanted

        def write(target: Path = path) -> str:
            write_whole(target, write_log(target.suffix.lower(), whole_log(start, wanted)))
            return _("Saved {path}.").format(path=target)

        self.counted.say(_("Exporting …"))
        self.background.do(write, self.counted.say, self._dialogs.warn, self)

    def _look(self) -> None:
        self.reader.begin_anew(self.filters.wanted)

    def _on_read(self, read: Read) -> None:
        if read.anew:
            self.model.begin_anew(read.entries, all_read=read.all_read)
            self.table.selectRow(0)
            if not read.entries:
                self.page.clear()
        else:
            self.model.go_on(read.entries, all_read=read.all_read)
        self.counted.say(counted_words(len(self.model.rows), all_read=read.all_read, head=read.head))

    def _on_row(self, row: QModelIndex) -> None:
        entry = self.model.rows[row.row()] if row.isValid() else None
        self.page.setHtml("" if entry is None else entry_page(entry, self._names_of(entry)))

    def _names_of(self, entry: LogEntry) -> Names:
        """Keys mean somebody else in every office."""
        return self._names if entry.office_id == self._office_id else NO_NAMES

    def _lay_out(self) -> None:
        split = QSplitter(Qt.Orientation.Vertical)
        split.setChildrenCollapsible(False)
        split.addWidget(self.table)
        split.addWidget(self.page)
        split.setSizes([*SHARES])
        foot = QHBoxLayout()
        foot.setSpacing(GRID)
        foot.addWidget(self.give_out)
        foot.addWidget(self.counted, 1)
        foot.addWidget(self.close_it)
        around = QVBoxLayout(self)
        around.setSpacing(GRID)
        around.addWidget(self.filters)
        around.addWidget(split, 1)
        around.addLayout(foot)


def _table(model: LogModel) -> QTableView:
    table = QTableView()
    table.setAccessibleName(_("Log of changes"))
    table.setModel(model)
    table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
    table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
    table.setTabKeyNavigation(False)
    table.setWordWrap(False)
    table.verticalHeader().hide()
    table.verticalHeader().setDefaultSectionSize(ROW_HEIGHT)
    table.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
    head = table.horizontalHeader()
    head.setHighlightSections(False)
    head.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
    for number, (_head, width) in enumerate(COLUMNS):
        table.setColumnWidth(number, width)
    head.setStretchLastSection(True)
    return table
