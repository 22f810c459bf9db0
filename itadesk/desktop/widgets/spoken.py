"""What a screen reader says: sentences that appear while the focus is elsewhere, and words in the place of signs."""

from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QComboBox, QLabel, QWidget

from itadesk.language import _


def announce(widget: QWidget, sentence: str, *, at_once: bool = False) -> None:
    """Has a screen reader say a sentence that just appeared; nothing where none is running.

    Takes:
        at_once: whether it is said before what is being said now, as a refusal is.
    """
    if not sentence:
        return
    event = QAccessibleAnnouncementEvent(widget, sentence)
    politeness = QAccessible.AnnouncementPoliteness
    event.setPoliteness(politeness.Assertive if at_once else politeness.Polite)
    QAccessible.updateAccessibility(event)


def name_choice(choice: QComboBox) -> QLabel:
    """Gives a choice that has no caption one that is only heard. It has to be in its parent already.

    On Linux a reader takes the name of a choice from its label alone: all the verdicts of a page were called by what was
    chosen in them.
    """
    label = QLabel(choice.accessibleName(), choice.parentWidget())
    label.setBuddy(choice)
    label.hide()
    return label


def in_words(text: str) -> str:
    """A text whose signs of change are words: readers leave signs out, or call them by their shape."""
    if text.endswith("="):
        text = text[:-1] + _("no change")
    return text.replace("▲", _("up")).replace("▼", _("down"))
