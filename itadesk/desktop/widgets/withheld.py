"""What a person may not use, and why: it is shown all the same, and says so to the eye and to screen readers."""

from PySide6.QtWidgets import QAbstractItemView, QLineEdit, QPlainTextEdit, QWidget

from itadesk.desktop.widgets.fields import FieldBox
from itadesk.desktop.widgets.inside import inside
from itadesk.desktop.widgets.typed_table import TypedTable


def withhold(widget: QWidget, reason: str) -> None:
    """Lets nobody change anything by a widget; texts can still be read, chosen and copied."""
    if isinstance(widget, QLineEdit | QPlainTextEdit):
        widget.setReadOnly(True)
    else:
        widget.setEnabled(False)
    widget.setToolTip(reason)
    widget.setAccessibleDescription(reason)


def withhold_unless(widget: QWidget, allowed: bool, reason: str) -> None:
    """Does so only where it is not allowed."""
    if not allowed:
        withhold(widget, reason)


def withhold_entering(top: QWidget, reason: str) -> None:
    """Does so with all fields and tables of a page."""
    for field in inside(top, FieldBox):
        withhold(field.widget, reason)
    for table in inside(top, TypedTable):
        table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        table.setToolTip(reason)
