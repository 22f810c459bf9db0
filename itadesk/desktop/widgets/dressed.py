"""Properties of widgets that the style sheet looks at."""

from PySide6.QtWidgets import QWidget


def set_property(widget: QWidget, name: str, value: object) -> None:
    """Sets a property, and dresses the widget anew where it looks otherwise now.

    The style sheet asks for true and for words only: to it what is false, empty or not there is all the same. Dressing a
    widget anew takes a third of a millisecond, a page of fields ten.
    """
    before = widget.property(name)
    if before == value:
        return
    widget.setProperty(name, value)
    if before or value:
        widget.style().unpolish(widget)
        widget.style().polish(widget)
