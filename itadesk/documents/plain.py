"""The text of a document, one paragraph or table cell a line: what every form of it must show."""

from collections.abc import Iterable, Iterator

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
    Signature,
    Table,
    Text,
    plain,
)


def plain_text(document: Document) -> str:
    """The whole text, each line ended."""
    return "".join(line + "\n" for line in plain_lines(document))


def plain_lines(document: Document) -> list[str]:
    """The lines of a document in reading order, without empty ones; page numbers are not text of the document."""
    return [line for line in lines_of(document.blocks) if line.strip()]


def lines_of(blocks: Iterable[Block]) -> Iterator[str]:
    """The lines of blocks, nested ones included."""
    for block in blocks:
        match block:
            case Heading() | Paragraph() | Masthead():
                yield plain(block.text)
            case Item():
                yield item_line(block.label, block.text)
            case Table():
                yield from (line for row in block.rows for cell in row.cells for line in cell_lines(cell))
            case Signature():
                yield from signature_lines(block)
            case DottedLine():
                yield from map(field_line, block.fields)
            case Photographs():
                yield from (photograph.caption for photograph in block.photographs)
            case Closing():
                yield from lines_of(block.blocks)
            case _:
                continue


def item_line(label: str, text: Text) -> str:
    """An item as it is read: the label, a blank, the text."""
    return f"{label} {plain(text)}" if label else plain(text)


def field_line(field: DottedField) -> str:
    """A field as it is read: the label, a blank, what is entered."""
    return f"{field.label} {plain(field.text)}".strip()


def cell_lines(cell: Cell) -> Iterator[str]:
    """The lines of a cell."""
    return lines_of(cell.blocks)


def signature_lines(signature: Signature) -> Iterator[str]:
    """The printed lines of a signature block: the name in brackets, then the post."""
    yield f"({signature.name})"
    yield from signature.position
