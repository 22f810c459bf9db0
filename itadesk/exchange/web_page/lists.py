"""Paragraphs, and items as lists that programs can follow; each keeps its printed label as text that can be copied."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from itadesk.documents.blocks import Item, Paragraph
from itadesk.exchange.labels import depth_of, label_of
from itadesk.exchange.web_page.tags import CLASSES, classes, styled, tag, words


def texts(blocks: Sequence[Paragraph | Item]) -> Iterator[str]:
    """Paragraphs and lists, in their order."""
    place = 0
    while place < len(blocks):
        block = blocks[place]
        if isinstance(block, Item):
            count = _length(blocks[place:], block)
            yield _list(_nested(blocks[place : place + count]))
            place += count
        else:
            yield paragraph(block)
            place += 1


def paragraph(block: Paragraph) -> str:
    """A paragraph."""
    names = ("first" if block.first_line else "", CLASSES[block.align], "apart" if block.space_before else "")
    return tag("p", styled(block.text), class_=classes(names))


def _length(blocks: Sequence[Paragraph | Item], first: Item) -> int:
    """How many blocks belong to the list that begins here: items, and paragraphs that stand further in than its first."""
    for count, block in enumerate(blocks):
        if isinstance(block, Paragraph) and block.first_line <= first.first_line:
            return count
    return len(blocks)


@dataclass(slots=True)
class _Entry:
    """An item with what belongs to it, in the order of the paper."""

    item: Item
    below: list["_Entry | Paragraph"] = field(default_factory=list)


def _nested(blocks: Sequence[Paragraph | Item]) -> list[_Entry]:
    """The items of the outermost level, with those of deeper levels below them."""
    outermost = min(depth_of(block.label) for block in blocks if isinstance(block, Item))
    entries: list[_Entry] = []
    for block in blocks:
        if isinstance(block, Paragraph):
            entries[-1].below.append(block)
        elif not entries or depth_of(block.label) == outermost:
            entries.append(_Entry(block))
        else:
            entries[-1].below.append(_Entry(block))
    return entries


def _list(entries: Sequence[_Entry]) -> str:
    """A list; an item whose number does not follow from the one before says it."""
    written, expected = [], 1
    for entry in entries:
        label = label_of(entry.item.label)
        number = label.numbers[-1] if label else expected
        written.append(tag("li", _entry(entry), value=number if number != expected else None))
        expected = number + 1
    return tag("ol", "\n".join(written))


def _entry(entry: _Entry) -> str:
    label = f"{words(entry.item.label)} " if entry.item.label else ""
    return label + styled(entry.item.text) + "".join(_below(entry.below))


def _below(below: Sequence[_Entry | Paragraph]) -> Iterator[str]:
    """What stands below an item: lists of deeper items, and paragraphs."""
    entries: list[_Entry] = []
    for one in below:
        if isinstance(one, _Entry):
            entries.append(one)
            continue
        if entries:
            yield _list(entries)
            entries = []
        yield tag("p", styled(one.text))
    if entries:
        yield _list(entries)
