"""The issued papers as a table that Qt can show."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtGui import QBrush, QColor

from itadesk.desktop.forms.register import register_number, state_names
from itadesk.desktop.paper_desk import kind_names
from itadesk.desktop.theme import colours
from itadesk.desktop.widgets.labels import breakable
from itadesk.desktop.writing import date_text, shown
from itadesk.ita.issued import IssuedPaper
from itadesk.ita.papers import IssuedState
from itadesk.language import N_, _

COLUMNS: Final = (N_("Number"), N_("Date"), N_("Kind"), N_("Subject"), N_("Signer"), N_("Standing"))
SUBJECT: Final = 3
Index = QModelIndex | QPersistentModelIndex
_ROOT: Final = QModelIndex()


class RegisterModel(QAbstractTableModel):
    """One row a paper, the latest issued first."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.papers: Sequence[IssuedPaper] = ()

    def show_papers(self, papers: Sequence[IssuedPaper]) -> None:
        """Shows these papers."""
        self.beginResetModel()
        self.papers = papers
        self.endResetModel()

    def rowCount(self, parent: Index = _ROOT) -> int:  # noqa: N802  Qt's name
        """How many papers there are."""
        return 0 if parent.isValid() else len(self.papers)

    def columnCount(self, parent: Index = _ROOT) -> int:  # noqa: N802  Qt's name
        """How many columns there are."""
        return 0 if parent.isValid() else len(COLUMNS)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """What a cell shows and says."""
        paper = self.papers[index.row()]
        text = _texts(paper)[index.column()]
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return breakable(_subject(text) if index.column() == SUBJECT else text)
            case Qt.ItemDataRole.ToolTipRole | Qt.ItemDataRole.AccessibleTextRole:
                return text
            case Qt.ItemDataRole.ForegroundRole if paper.state is not IssuedState.STANDING:
                return QBrush(QColor(colours().quiet))
            case _:
                return None

    def headerData(  # noqa: N802  Qt's name
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> str | None:
        """The names of the columns."""
        if role != Qt.ItemDataRole.DisplayRole or orientation is not Qt.Orientation.Horizontal:
            return None
        return _(COLUMNS[section])


def _subject(title: str) -> str:
    """What a paper is about: its title without the kind and the office, which stand before เรื่อง."""
    return title.rpartition(" เรื่อง ")[2]


def _texts(paper: IssuedPaper) -> tuple[str, ...]:
    number = register_number(paper)
    kind = kind_names()[paper.kind]
    return (number, date_text(paper.dated), kind, shown(paper.title), paper.signer.name, state_names()[paper.state])
