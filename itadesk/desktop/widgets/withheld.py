"""What a person may not use, and why: it is shown all the same, and says so to the eye and to screen readers."""

from typing import Final, TypeVar

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QAbstractButton, QAbstractItemView, QLineEdit, QPlainTextEdit, QWidget

from itadesk.desktop.widgets.fields import FieldBox
from itadesk.desktop.widgets.inside import inside
from itadesk.desktop.widgets.typed_table import TypedTable

Button = TypeVar("Button", bound=QAbstractButton)

_ENTERS: Final = "enters"
_WITHHELD: Final = "withheld"


def entering(made: Button) -> Button:
    """Marks a button by which something that is stored is changed, and gives it back."""
    made.setProperty(_ENTERS, True)
    return made


def withhold(widget: QWidget, reason: str) -> None:
    """Lets nobody change anything by a widget; texts can still be read, chosen and copied."""
    if isinstance(widget, QLineEdit | QPlainTextEdit):
        widget.setReadOnly(True)
    else:
        widget.setEnabled(False)
        _keep_disabled(widget)
    widget.setToolTip(reason)
    widget.setAccessibleDescription(reason)


def withhold_unless(widget: QWidget, allowed: bool, reason: str) -> None:
    """Does so only where it is not allowed."""
    if not allowed:
        withhold(widget, reason)


def withhold_entering(top: QWidget, reason: str) -> None:
    """Does so with all fields and tables of a page, and with the buttons that are marked."""
    for field in inside(top, FieldBox):
        for part in (field.widget, *inside(field, QAbstractButton)):
            withhold(part, reason)
    for table in inside(top, TypedTable):
        table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        table.handles.movable = False
        table.setToolTip(reason)
    for button in inside(top, QAbstractButton):
        if button.property(_ENTERS):
            withhold(button, reason)


class Withholding(QObject):
    """Does so on and on, as parts of a page are made when they are needed."""

    def __init__(self, top: QWidget, reason: str) -> None:
        super().__init__(top)
        self._top, self._reason = top, reason
        self._turn = QTimer(self, singleShot=True, interval=0)
        self._turn.timeout.connect(self.look)
        top.installEventFilter(self)
        self.look()

    def look(self) -> None:
        """Withholds what there is now."""
        withhold_entering(self._top, self._reason)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:  # noqa: N802  Qt's name
        """What is made later asks for room."""
        if event.type() == QEvent.Type.LayoutRequest:
            self._turn.start()
        return False


class _KeptDisabled(QObject):
    """Disables a widget again that its page enables, such as when another row is chosen."""

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802  Qt's name
        if event.type() == QEvent.Type.EnabledChange and isinstance(watched, QWidget) and watched.isEnabled():
            watched.setEnabled(False)
        return False


def _keep_disabled(widget: QWidget) -> None:
    if not widget.property(_WITHHELD):
        widget.setProperty(_WITHHELD, True)
        widget.installEventFilter(_KeptDisabled(widget))
