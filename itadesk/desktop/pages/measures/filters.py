"""What of the measures is shown: words, an indicator, and the way back to the order of the paper."""

from collections.abc import Iterable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from itadesk.desktop.theme import GRID
from itadesk.desktop.widgets.buttons import button, quiet_button
from itadesk.desktop.widgets.inputs import ChoiceInput, LineInput
from itadesk.desktop.widgets.labels import WrappedLabel
from itadesk.desktop.widgets.spoken import name_choice
from itadesk.desktop.writing import shown
from itadesk.ita.criteria_values import Indicator
from itadesk.language import _, ngettext


class MeasureFilters(QWidget):
    """Narrows the table, and says when it is not the paper's order that is shown.

    Signals:
        changed: other words or another indicator are wanted.
        paper_order_wanted: all measures are to be shown in the order of the paper again.
        columns_wanted: other columns are wanted.
    """

    changed = Signal()
    paper_order_wanted = Signal()
    columns_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.words = LineInput(_("Words in the measures"), _("Find in the measures"))
        self.indicators = ChoiceInput(_("Measures for which indicator"))
        self.columns = quiet_button(_("Columns …"), self.columns_wanted.emit)
        self.back = button(_("Order of the paper"), self.paper_order_wanted.emit)
        self.reason = WrappedLabel("", "quiet")
        row = QHBoxLayout()
        row.setSpacing(GRID)
        row.addWidget(self.words, 3)
        row.addWidget(self.indicators, 2)
        row.addWidget(self.columns)
        self._away = QWidget()
        below = QHBoxLayout(self._away)
        below.setContentsMargins(0, 0, 0, 0)
        below.setSpacing(GRID)
        below.addWidget(self.reason, 1)
        below.addWidget(self.back)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GRID // 2)
        column.addLayout(row)
        column.addWidget(self._away)
        self._away.hide()
        name_choice(self.indicators)
        self.words.edited.connect(self.changed)
        self.indicators.edited.connect(self.changed)

    @property
    def indicator(self) -> int:
        """The indicator that is wanted; 0 stands for all."""
        return int(self.indicators.typed() or 0)

    def name_each(self, indicators: Iterable[Indicator]) -> None:
        """Offers the indicators of a year."""
        named = [(str(each.number), shown(f"{each.number}. {each.name}")) for each in indicators]
        self.indicators.offer([("", _("All indicators")), *named])

    def clear(self) -> None:
        """Wants all measures again."""
        self.words.show_typed("")
        self.indicators.show_typed("")

    def explain(self, count: int, of: int, *, is_sorted: bool, is_filtered: bool) -> None:
        """Says what is shown where it is not all in the order of the paper."""
        self._away.setVisible(is_sorted or is_filtered)
        some = ngettext("{count} of {all} measure is shown.", "{count} of {all} measures are shown.", of)
        told = some.format(count=count, all=of) if is_filtered else ""
        moved = _("The table is sorted; the paper keeps its own order.") if is_sorted else ""
        fixed = _("Rows can be moved in the order of the paper only.")
        self.reason.say(shown(" ".join(part for part in (told, moved, fixed) if part)))
