"""The keys that a widget understands by itself, as the overview of keys tells of them."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QAbstractButton, QWidget

from itadesk.language import N_

IN_FIELDS: Final = N_("In fields")
IN_CALENDAR: Final = N_("In the calendar")
IN_PICTURE: Final = N_("In the photograph of a signature")


@dataclass(frozen=True, slots=True)
class Key:
    """Keys with one meaning; the class of a widget lists them as `KEYS` beside the code that obeys them.

    Attributes:
        names: of the keys, as Qt writes them in its portable form: Alt+Down.
        meaning: what they do, as a message that is translated when it is shown.
        where: in what they work, likewise.
    """

    names: tuple[str, ...]
    meaning: str
    where: str = IN_FIELDS


def keys_of(widget: QWidget) -> Iterator[Key]:
    """The keys that a widget lists, and those that its kind inherits."""
    for kind in type(widget).__mro__:
        yield from vars(kind).get("KEYS", ())


def key_names(keys: QKeySequence) -> str:
    """The keys as people know them: Ctrl+S."""
    return keys.toString(QKeySequence.SequenceFormat.NativeText)


def shortcut_meaning(shortcut: QShortcut) -> str:
    """What a shortcut does: what it says of itself, or the name of the button that it presses."""
    parent = shortcut.parent()
    pressed = parent.accessibleName() if isinstance(parent, QAbstractButton) else ""
    return shortcut.whatsThis() or pressed
