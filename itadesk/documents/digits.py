"""Turns all texts of a document into the digits that it asks for, so that no paper mixes them."""

from dataclasses import replace

from itadesk.documents.blocks import (
    Block,
    Cell,
    Closing,
    Document,
    Heading,
    Item,
    Paragraph,
    Row,
    Signature,
    SimpleBlock,
    Table,
    Text,
)
from itadesk.ita.papers import Digits
from itadesk.thai.digits import in_digits


def with_digits(document: Document) -> Document:
    """The document with every text in its digits; Latin words, addresses and codes keep Arabic ones."""
    thai = document.digits is Digits.THAI
    return replace(document, blocks=tuple(_block(block, thai) for block in document.blocks))


def _block(block: Block, thai: bool) -> Block:
    if isinstance(block, Closing):
        return replace(block, blocks=tuple(_simple(inner, thai) for inner in block.blocks))
    return _simple(block, thai)


def _simple(block: SimpleBlock, thai: bool) -> SimpleBlock:
    match block:
        case Heading():
            return replace(block, text=_text(block.text, thai))
        case Paragraph() | Item():
            return _content(block, thai)
        case Table():
            return replace(block, rows=tuple(_row(row, thai) for row in block.rows))
        case Signature():
            lines = tuple(in_digits(line, thai) for line in block.position)
            return replace(block, name=in_digits(block.name, thai), position=lines)
        case _:
            return block


def _content(block: Paragraph | Item, thai: bool) -> Paragraph | Item:
    if isinstance(block, Item):
        return replace(block, label=in_digits(block.label, thai), text=_text(block.text, thai))
    return replace(block, text=_text(block.text, thai))


def _row(row: Row, thai: bool) -> Row:
    return replace(row, cells=tuple(_cell(cell, thai) for cell in row.cells))


def _cell(cell: Cell, thai: bool) -> Cell:
    return replace(cell, blocks=tuple(_content(block, thai) for block in cell.blocks))


def _text(text: Text, thai: bool) -> Text:
    return tuple(replace(run, text=in_digits(run.text, thai)) for run in text)
