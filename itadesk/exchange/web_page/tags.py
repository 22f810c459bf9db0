"""Tags and texts of HTML."""

from collections.abc import Iterable
from html import escape

from itadesk.documents.blocks import Align, Text
from itadesk.exchange.signs import bearable

CLASSES = {Align.CENTER: "center", Align.RIGHT: "right", Align.LEFT: "", Align.JUSTIFY: ""}
"""How texts stand. A screen shows Thai from the left: stretched lines of a narrow page are hard to read."""


def tag(name: str, content: str, /, **attributes: object) -> str:
    """An element; attributes without a value are left out, and `class_` is the attribute of that name."""
    return f"<{name}{_written(attributes)}>{content}</{name}>"


def empty_tag(name: str, /, **attributes: object) -> str:
    """An element that has no content and no end."""
    return f"<{name}{_written(attributes)}>"


def _written(attributes: dict[str, object]) -> str:
    given = ((name.rstrip("_").replace("_", "-"), value) for name, value in attributes.items())
    return "".join(f' {name}="{escape(bearable(str(value)))}"' for name, value in given if value not in {None, ""})


def words(text: str) -> str:
    """A text without styles."""
    return escape(bearable(text), quote=False)


def styled(text: Text) -> str:
    """A text with its styles."""
    return "".join(_run(words(run.text), bold=run.bold, italic=run.italic) for run in text)


def _run(written: str, *, bold: bool, italic: bool) -> str:
    inner = tag("em", written) if italic else written
    return tag("strong", inner) if bold else inner


def classes(names: Iterable[str]) -> str:
    """The names of an element's classes."""
    return " ".join(filter(None, names))
