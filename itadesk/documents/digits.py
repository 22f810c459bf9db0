"""Turns all texts of a document into the digits that it asks for, so that no paper mixes them."""

from dataclasses import replace
from operator import is_
from typing import TypeVar

from itadesk.documents.blocks import (
    Block,
    Cell,
    Closing,
    Document,
    DottedField,
    DottedLine,
    Heading,
    Item,
    Masthead,
    Paragraph,
    Photographs,
    Row,
    Run,
    Signature,
    SimpleBlock,
    Table,
    Text,
)
from itadesk.ita.papers import Digits
from itadesk.thai.digits import in_digits

_Content = TypeVar("_Content", bound=Heading | Masthead | Paragraph | Item)
_Part = TypeVar("_Part")


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
        case DottedLine():
            return replace(block, fields=tuple(_field(field, thai) for field in block.fields))
        case Photographs():
            named = tuple(replace(one, caption=in_digits(one.caption, thai)) for one in block.photographs)
            return replace(block, photographs=named)
        case Heading() | Masthead() | Paragraph() | Item():
            return _content(block, thai)
        case Table():
            return replace(block, rows=tuple(_row(row, thai) for row in block.rows))
        case Signature():
            lines = tuple(in_digits(line, thai) for line in block.position)
            return replace(block, name=in_digits(block.name, thai), position=lines)
        case _:
            return block


def _field(field: DottedField, thai: bool) -> DottedField:
    return replace(field, label=in_digits(field.label, thai), text=_text(field.text, thai))


def _content(block: _Content, thai: bool) -> _Content:
    text = _text(block.text, thai)
    if isinstance(block, Item) and block.label:
        return replace(block, label=in_digits(block.label, thai), text=text)
    return block if text is block.text else replace(block, text=text)


def _row(row: Row, thai: bool) -> Row:
    cells = _same(row.cells, tuple([_cell(cell, thai) for cell in row.cells]))
    return row if cells is row.cells else replace(row, cells=cells)


def _cell(cell: Cell, thai: bool) -> Cell:
    blocks = _same(cell.blocks, tuple([_content(block, thai) for block in cell.blocks]))
    return cell if blocks is cell.blocks else replace(cell, blocks=blocks)


def _text(text: Text, thai: bool) -> Text:
    return _same(text, tuple([_run(run, thai) for run in text]))


def _run(run: Run, thai: bool) -> Run:
    letters = in_digits(run.text, thai)
    return run if letters == run.text else replace(run, text=letters)


def _same(before: tuple[_Part, ...], after: tuple[_Part, ...]) -> tuple[_Part, ...]:
    """The parts as they were where none of them changed: most texts have no digits, and copies take time."""
    return before if all(map(is_, before, after)) else after
