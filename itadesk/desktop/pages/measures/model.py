"""The measures of a plan as a table that Qt can show and edit, with an empty row at the end for the next one."""

from collections.abc import Callable, Iterable, Mapping
from typing import Final

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from itadesk.desktop.forms.measures import measure_sheet
from itadesk.desktop.forms.sheet import Remark
from itadesk.desktop.widgets.cells import MARK_ROLE
from itadesk.desktop.widgets.labels import breakable
from itadesk.desktop.writing import shown, shown_digits
from itadesk.ita.plans import Measure, Plan
from itadesk.language import N_, _

COLUMNS: Final = (
    ("title", N_("Measure")),
    ("methods", N_("Steps")),
    ("responsible", N_("Responsible")),
    ("period", N_("Period")),
    ("follow_up", N_("Follow-up")),
    ("indicators", N_("Indicators")),
    ("budget", N_("Budget")),
)
NAMES: Final = tuple(name for name, _caption in COLUMNS)
Index = QModelIndex | QPersistentModelIndex
_ROOT: Final = QModelIndex()
_NEW: Final = Measure(title="")


class MeasureModel(QAbstractTableModel):
    """One row a measure, in the order of the paper, and one for the next.

    Takes:
        edit: called with the row, the name of the column, and what was typed into the cell.
        kept: gives the texts of a row that cannot be used, by column; they are shown as they were typed.
    """

    def __init__(
        self,
        edit: Callable[[int, str, str], None],
        kept: Callable[[int], Mapping[str, str]],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._edit, self._kept = edit, kept
        self._plan = Plan(fiscal_year=0)
        self._sheet = measure_sheet(self._plan)
        self._fields = {field.name: field for field in self._sheet.fields}
        self._remarks: dict[int, Mapping[str, Remark]] = {}

    def show_plan(self, plan: Plan) -> None:
        """Shows the measures of a plan; a cell that is open for editing stays open where its row stays."""
        old, new = self._plan.measures, plan.measures
        same_time = (plan.fiscal_year, plan.result_year) == (self._plan.fiscal_year, self._plan.result_year)
        common = range(min(len(old), len(new)))
        changed = [row for row in common if old[row] is not new[row]] if same_time else list(common)
        if len(new) > len(old):
            self.beginInsertRows(_ROOT, len(old) + 1, len(new))
        elif len(new) < len(old):
            self.beginRemoveRows(_ROOT, len(new) + 1, len(old))
        self._plan, self._sheet = plan, measure_sheet(plan)
        self._forget([*changed, *range(len(common), max(len(old), len(new)) + 1)])
        if len(new) > len(old):
            self.endInsertRows()
        elif len(new) < len(old):
            self.endRemoveRows()
        self.look_again(*changed, *([] if len(old) == len(new) else range(len(common), len(new) + 1)))

    def look_again(self, *rows: int) -> None:
        """Shows some rows anew, because other texts are kept for them."""
        self._forget(rows)
        if rows:
            self.dataChanged.emit(self.index(min(rows), 0), self.index(max(rows), len(COLUMNS) - 1))

    def measure(self, row: int) -> Measure:
        """The measure of a row; an empty one for the row behind the last."""
        return self._plan.measures[row] if row < len(self._plan.measures) else _NEW

    def is_next(self, row: int) -> bool:
        """Whether it is the empty row at the end."""
        return row == len(self._plan.measures)

    def text(self, row: int, name: str) -> str:
        """What stands in a cell, as it is typed."""
        kept = self._kept(row).get(name)
        return self._fields[name].show(self.measure(row)) if kept is None else kept

    def remark(self, row: int, name: str) -> Remark | None:
        """What is said about a cell."""
        if row not in self._remarks:
            measure, kept = self.measure(row), self._kept(row)
            found = self._sheet.check(kept, measure) if kept or not self.is_next(row) else []
            self._remarks[row] = {remark.field: remark for remark in reversed(found)}
        return self._remarks[row].get(name)

    def rowCount(self, parent: Index = _ROOT) -> int:  # noqa: N802  Qt's name
        """How many rows there are: one more than measures."""
        return 0 if parent.isValid() else len(self._plan.measures) + 1

    def columnCount(self, parent: Index = _ROOT) -> int:  # noqa: N802  Qt's name
        """How many columns there are."""
        return 0 if parent.isValid() else len(COLUMNS)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> str | None:
        """The text of a cell: as it is typed for editing, with its words marked for showing; and what is said of it."""
        row, name = index.row(), COLUMNS[index.column()][0]
        match role:
            case Qt.ItemDataRole.EditRole | Qt.ItemDataRole.AccessibleTextRole:
                return self.text(row, name)
            case Qt.ItemDataRole.DisplayRole:
                return breakable(self.text(row, name))
            case Qt.ItemDataRole.ToolTipRole | Qt.ItemDataRole.AccessibleDescriptionRole:
                remark = self.remark(row, name)
                return remark.sentence if remark else None
            case _ if role == MARK_ROLE:
                remark = self.remark(row, name)
                return str(remark.severity) if remark else ""
            case _:
                return None

    def setData(self, index: Index, value: object, role: int = Qt.ItemDataRole.EditRole) -> bool:  # noqa: N802
        """Hands on what was typed into a cell."""
        if role != Qt.ItemDataRole.EditRole or str(value) == index.data(role):
            return False
        self._edit(index.row(), COLUMNS[index.column()][0], str(value))
        return True

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Every cell can be edited."""
        return super().flags(index) | Qt.ItemFlag.ItemIsEditable

    def headerData(  # noqa: N802  Qt's name
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> str | None:
        """The names of the columns, and the numbers of the measures."""
        heard = role == Qt.ItemDataRole.AccessibleTextRole
        if not heard and role not in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole}:
            return None
        if orientation is Qt.Orientation.Horizontal:
            return _(COLUMNS[section][1])
        if heard:
            named = _("A new measure") if self.is_next(section) else _("Measure {number}")
            return shown(named.format(number=section + 1))
        return "+" if self.is_next(section) else shown_digits(str(section + 1))

    def _forget(self, rows: Iterable[int]) -> None:
        for row in rows:
            self._remarks.pop(row, None)
