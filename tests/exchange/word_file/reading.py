"""Reads files of Word as Word does: paragraphs and cells in their order, with the numbers that Word counts."""

import io
from collections import Counter
from collections.abc import Iterator

import docx
from docx.document import Document as WordDocument
from docx.oxml.ns import qn
from docx.oxml.xmlchemy import BaseOxmlElement
from docx.table import Table as WordTable
from docx.text.paragraph import Paragraph as WordParagraph

from itadesk.documents.blocks import Document
from itadesk.exchange.showing import shown_pictures
from itadesk.exchange.word_file.look import look_of
from itadesk.exchange.word_file.writing import write_word
from itadesk.services.ports import PrintOptions

NO_PICTURES = PrintOptions()


def written(document: Document, options: PrintOptions = NO_PICTURES) -> bytes:
    """The bytes of a paper, in the official face where none is named."""
    return write_word(document, look_of(document, options.font), shown_pictures(document, options))


def opened(document: Document, options: PrintOptions = NO_PICTURES) -> WordDocument:
    """A paper that was written, as python-docx opens it."""
    return docx.Document(io.BytesIO(written(document, options)))


def value(element: BaseOxmlElement | None, name: str = "val") -> str | None:
    """An attribute of an element; None where there is no element."""
    return None if element is None else element.get(qn(f"w:{name}"))


def paragraphs(word: WordDocument) -> Iterator[WordParagraph]:
    """All paragraphs in the order of the file, each cell once."""
    for block in word.iter_inner_content():
        if isinstance(block, WordTable):
            yield from (paragraph for row in block._tbl.tr_lst for paragraph in _in_row(block, row))
        else:
            yield block


def _in_row(table: WordTable, row: BaseOxmlElement) -> Iterator[WordParagraph]:
    for cell in row.iterchildren(qn("w:tc")):
        if value(cell.find(f"{qn('w:tcPr')}/{qn('w:vMerge')}")) == "continue":
            continue
        yield from (WordParagraph(element, table) for element in cell.iterchildren(qn("w:p")))


def lines(word: WordDocument) -> list[str]:
    """The lines that Word shows, without empty ones."""
    counter = _Counter(word)
    shown = (counter.label(paragraph) + paragraph.text.replace("\t", " ") for paragraph in paragraphs(word))
    return [line for line in shown if line.strip()]


class _Counter:
    """Counts numbered paragraphs."""

    def __init__(self, word: WordDocument) -> None:
        part = word.part.numbering_part.element
        kinds = {value(kind, "abstractNumId"): kind for kind in part.iterchildren(qn("w:abstractNum"))}
        numbers = part.iterchildren(qn("w:num"))
        self._kinds = {value(one, "numId"): kinds[value(one.find(qn("w:abstractNumId")))] for one in numbers}
        self._counts: dict[str | None, Counter[int]] = {}

    def label(self, paragraph: WordParagraph) -> str:
        """The label of a paragraph with its blank; empty where it has none."""
        numbered = paragraph._p.find(f"{qn('w:pPr')}/{qn('w:numPr')}")
        if numbered is None:
            return ""
        number, depth = value(numbered.find(qn("w:numId"))), int(value(numbered.find(qn("w:ilvl"))) or 0)
        levels = list(self._kinds[number].iterchildren(qn("w:lvl")))
        counts = self._counts.setdefault(number, Counter())
        starts = [int(value(level.find(qn("w:start"))) or 1) for level in levels]
        counts[depth] = counts[depth] + 1 if depth in counts else starts[depth]
        for deeper in range(depth + 1, 9):
            counts.pop(deeper, None)
        label = value(levels[depth].find(qn("w:lvlText"))) or ""
        for place in range(depth + 1):
            label = label.replace(f"%{place + 1}", str(counts[place]))
        return f"{label} "
