"""Reads pages of the web as a browser does: their elements in order, and the text that is seen."""

import re
from dataclasses import dataclass, field
from html.parser import HTMLParser

from itadesk.documents.blocks import Document
from itadesk.exchange.showing import shown_pictures
from itadesk.exchange.web_page.writing import write_page
from itadesk.services.ports import PrintOptions

NO_PICTURES = PrintOptions()
_EMPTY = {"meta", "br", "hr", "img", "col"}
_UNSEEN = {"title", "style", "caption"}


def page(document: Document, options: PrintOptions = NO_PICTURES) -> str:
    """The page of a paper."""
    return write_page(document, shown_pictures(document, options)).decode("utf-8")


def body(document: Document, options: PrintOptions = NO_PICTURES) -> str:
    """What stands between the tags of the page's main part, each line by itself."""
    found = re.search(r"<main>\n(.*)\n</main>", page(document, options), re.DOTALL)
    assert found
    return found[1]


@dataclass
class Element:
    """An element that was read: its attributes and its text, that of elements in it included."""

    name: str
    attributes: dict[str, str | None]
    text: str = ""
    within: list[str] = field(default_factory=list)


class Reader(HTMLParser):
    """Reads a page; fails where an element is ended that is not open.

    Attributes:
        elements: all of them in their order.
        seen: the text that a reader sees.
    """

    def __init__(self, text: str) -> None:
        super().__init__()
        self.elements: list[Element] = []
        self.seen = ""
        self._open: list[Element] = []
        self.feed(text)
        self.close()
        assert not self._open

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        element = Element(tag, dict(attrs), within=[each.name for each in self._open])
        assert len(attrs) == len(element.attributes), "an attribute is given twice"
        self.elements.append(element)
        if tag not in _EMPTY:
            self._open.append(element)

    def handle_endtag(self, tag: str) -> None:
        assert self._open.pop().name == tag

    def handle_data(self, data: str) -> None:
        for element in self._open:
            element.text += data
        if not _UNSEEN & {element.name for element in self._open}:
            self.seen += data

    def named(self, *names: str) -> list[Element]:
        """The elements of these names."""
        return [element for element in self.elements if element.name in names]


def read(document: Document, options: PrintOptions = NO_PICTURES) -> Reader:
    """The page of a paper, read."""
    return Reader(page(document, options))
