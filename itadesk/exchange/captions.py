"""What tables are called where a form wants a name for them that the paper itself does not print.

A table is called by the heading or the sentence that it stands under: that is what introduces it on paper as well.
"""

from collections.abc import Iterable, Mapping
from typing import Final

from itadesk.documents.blocks import Document, Heading, SimpleBlock, Table, plain
from itadesk.exchange.showing import simple_blocks

KNOWN: Final[Mapping[str, str]] = {
    "scores": "คะแนนรายตัวชี้วัด",
    "level": "คะแนนรวมและระดับผลการประเมิน",
    "analysis": "ผลการวิเคราะห์รายตัวชี้วัด",
    "measures": "มาตรการส่งเสริมคุณธรรมและความโปร่งใส",
}
"""By the names that tables are given out under."""


def captions(document: Document) -> Mapping[int, str]:
    """The captions of a document's tables, by the order of the tables from 0."""
    return dict(enumerate(_captions(document.title, simple_blocks(document.blocks))))


def _captions(title: str, blocks: Iterable[SimpleBlock]) -> Iterable[str]:
    section = title
    for block in blocks:
        if isinstance(block, Heading) and block.level:
            section = plain(block.text)
        elif isinstance(block, Table):
            yield KNOWN.get(block.name, section)
