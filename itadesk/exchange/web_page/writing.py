"""Writes a document as a page of the web.

The page asks nothing of the network: its style and pictures lie in it. It names faces but brings none, because every
phone and computer in Thailand has a Thai face, and the page stays a twentieth of the size. Lines of Thai are broken by
the browser, so that what is copied from the page is the text and nothing else.
"""

from collections.abc import Iterator, Sequence
from functools import cache
from itertools import groupby

from itadesk import __version__
from itadesk.documents.blocks import (
    Block,
    Closing,
    Document,
    DottedLine,
    Emblem,
    Heading,
    Item,
    Masthead,
    Paragraph,
    Photographs,
    Signature,
    SimpleBlock,
    Table,
)
from itadesk.exchange.captions import captions
from itadesk.exchange.showing import ShownPictures
from itadesk.exchange.web_page.lists import texts
from itadesk.exchange.web_page.pictured import (
    emblem_html,
    fields_html,
    masthead_html,
    photographs_html,
    signature_html,
)
from itadesk.exchange.web_page.tables import table_html
from itadesk.exchange.web_page.tags import empty_tag, styled, tag, words
from itadesk.resources import resource


def write_page(document: Document, pictures: ShownPictures) -> bytes:
    """The bytes of the page, in UTF-8. The same document and pictures give the same bytes."""
    writer = _Writer(pictures, list(captions(document).values()))
    body = tag("main", "\n" + "\n".join(filter(None, writer.blocks(document.blocks))) + "\n")
    head = (
        empty_tag("meta", charset="utf-8"),
        empty_tag("meta", name="viewport", content="width=device-width, initial-scale=1"),
        empty_tag("meta", name="color-scheme", content="light"),
        tag("title", words(document.title)),
        empty_tag("meta", name="author", content=document.author),
        empty_tag("meta", name="generator", content=f"itadesk {__version__}"),
        tag("style", "\n" + _style()),
    )
    page = tag("html", tag("head", "\n" + "\n".join(head) + "\n") + "\n" + tag("body", body) + "\n", lang="th")
    return f"<!DOCTYPE html>\n{page}\n".encode()


@cache
def _style() -> str:
    return resource("web", "paper.css").read_text("utf-8")


class _Writer:
    """Writes the blocks of one page."""

    def __init__(self, pictures: ShownPictures, table_captions: Sequence[str]) -> None:
        self._pictures = pictures
        self._captions = list(enumerate(table_captions, 1))

    def blocks(self, blocks: Sequence[Block]) -> Iterator[str]:
        """Blocks in their order; lines of a title, and texts, are written together."""
        for kind, group in groupby(blocks, _kind):
            together = tuple(group)
            if kind == "title":
                yield tag("h1", empty_tag("br").join(styled(one.text) for one in together if isinstance(one, Heading)))
            elif kind == "texts":
                yield from texts([one for one in together if isinstance(one, Paragraph | Item)])
            else:
                for block in together:
                    yield self._block(block)

    def _block(self, block: Block) -> str:
        if isinstance(block, Closing):
            return tag("div", "\n".join(filter(None, self.blocks(block.blocks))), class_="closing")
        if isinstance(block, Heading):
            return tag(f"h{min(block.level + 1, 6)}", styled(block.text))
        if isinstance(block, Table):
            number, caption = self._captions.pop(0)
            return table_html(block, caption, number)
        return self._pictured(block)

    def _pictured(self, block: SimpleBlock) -> str:
        match block:
            case Signature():
                return signature_html(block, self._pictures)
            case Emblem():
                return emblem_html(self._pictures, block.height)
            case Masthead():
                return masthead_html(block, self._pictures)
            case DottedLine():
                return fields_html(block)
            case Photographs():
                return photographs_html(block, self._pictures)
            case _:
                return empty_tag("hr")


def _kind(block: Block) -> str:
    """What blocks are written together as."""
    if isinstance(block, Heading) and not block.level:
        return "title"
    return "texts" if isinstance(block, Paragraph | Item) else "other"
