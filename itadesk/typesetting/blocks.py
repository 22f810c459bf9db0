"""Blocks become strips: each kind of block with its measures, and what of it stays together."""

from collections.abc import Sequence
from typing import Final

from itadesk.documents.blocks import (
    BODY_SIZE,
    Block,
    Closing,
    DottedLine,
    Emblem,
    Heading,
    Item,
    Masthead,
    Paragraph,
    Photographs,
    Rule,
    Signature,
    SimpleBlock,
    Table,
    plain,
)
from itadesk.typesetting.area import Area
from itadesk.typesetting.measures import LINE, MILLIMETRE
from itadesk.typesetting.memo_heads import dotted_strip, masthead_strip
from itadesk.typesetting.paragraphs import TextBlock, galley
from itadesk.typesetting.photographs import photograph_strips
from itadesk.typesetting.pictured import emblem_strip, signature_strip
from itadesk.typesetting.shaping import setting_of
from itadesk.typesetting.strips import RuleStrip, Strip, TextStrip
from itadesk.typesetting.structure import Element
from itadesk.typesetting.table_strips import table_strips

SECTION_GAP: Final = 0.5
"""What stands above a heading inside a paper, in lines."""

TABLE_GAP: Final = 4.0
"""The space above and below a table, in points."""

RULE_GAP: Final = 4 * MILLIMETRE
KEPT_WITH_CLOSING: Final = 2


def strips_of(blocks: Sequence[Block], area: Area) -> list[Strip]:
    """The strips of a paper."""
    strips: list[Strip] = []
    for number, block in enumerate(blocks):
        if isinstance(block, Closing):
            if not (number and isinstance(blocks[number - 1], Closing)):
                _hold_back(strips)
            closing = [strip for inner in block.blocks for strip in _simple(inner, area)]
            for strip in closing[:-1]:
                strip.glued = True
            strips.extend(closing)
        else:
            strips.extend(_simple(block, area))
    return strips


def _hold_back(strips: list[Strip]) -> None:
    """Glues the last two lines to what follows."""
    lines = 0
    for strip in reversed(strips):
        if lines >= KEPT_WITH_CLOSING:
            break
        strip.glued = True
        lines += strip.lines


def _simple(block: SimpleBlock, area: Area) -> list[Strip]:
    match block:
        case Heading() | Paragraph() | Item():
            return text_strips(block, area)
        case Table():
            return _table(block, area)
        case Photographs():
            return [*photograph_strips(block, area)]
        case _:
            return [_single(block, area)]


def _single(block: Rule | Emblem | Masthead | DottedLine | Signature, area: Area) -> Strip:
    """A block that is one strip."""
    match block:
        case Rule():
            height = 2 * RULE_GAP * area.spacing.gaps
            width = block.width * MILLIMETRE
            return RuleStrip(height=height, left=area.left, right=area.right, width=width, lines=0, glued=True)
        case Emblem():
            return emblem_strip(block, area)
        case Masthead():
            return masthead_strip(block, area)
        case DottedLine():
            return dotted_strip(block, area)
        case Signature():
            return signature_strip(block, area)


def _table(table: Table, area: Area) -> list[Strip]:
    """A table with some space around it."""
    strips = table_strips(table, setting_of(area.family, table.size, area.whole), area)
    if strips:
        gap = TABLE_GAP * area.spacing.gaps
        strips[0].gap = gap
        strips.append(Strip(height=gap, lines=0))
        strips[-2].glued = True
    return strips


def text_strips(block: TextBlock, area: Area) -> list[Strip]:
    """A text block, line by line, so that no line of it is left alone."""
    text = galley(block, setting_of(area.family, BODY_SIZE, area.whole))
    area.notices.report(plain(block.text), text)
    lines = text.lines(area.width)
    if not lines:
        return []
    height, element = BODY_SIZE * area.spacing.line, text_element(block, area.document)
    strips = [
        TextStrip(
            height=height,
            left=area.left,
            right=area.right,
            place=block.place,
            line=line,
            size=BODY_SIZE,
            element=element,
        )
        for line in lines
    ]
    strips[0].gap = _gap(block) * BODY_SIZE * LINE * area.spacing.gaps
    # neither the first nor the last line of a paragraph stands alone
    strips[0].glued = len(strips) > 1
    strips[-2:][0].glued = len(strips) > 1
    if isinstance(block, Heading):
        strips[0].outline = (plain(block.text), block.level)
        for strip in strips:
            strip.glued = True
    elif block.with_next:
        strips[-1].glued = strips[-1].yields = True
    return list(strips)


def text_element(block: TextBlock, parent: Element) -> Element:
    """The element of a text block, the last in its parent."""
    if isinstance(block, Item):
        return parent.add_item()
    return parent.add(f"H{min(block.level + 1, 6)}" if isinstance(block, Heading) else "P")


def _gap(block: TextBlock) -> float:
    if isinstance(block, Heading):
        return SECTION_GAP if block.level else 0.0
    return block.space_before
