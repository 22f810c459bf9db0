"""Paragraphs: the lines of a text block, set once for each width and kept for the next time the same text is set."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from itadesk.documents.blocks import Align, Heading, Item, Paragraph, Run, Text, plain
from itadesk.thai.words import End
from itadesk.typesetting.keeping import Kept
from itadesk.typesetting.lines import Line, Piece, Shape, break_lines, one_line
from itadesk.typesetting.measures import MILLIMETRE
from itadesk.typesetting.shaping import Setting, loosened, setting_for, shape_text, widest

TextBlock = Heading | Paragraph | Item


@dataclass(frozen=True, slots=True)
class SetText:
    """A text block in lines.

    Attributes:
        missing: characters that no face has.
        replaced: characters that another face prints.
    """

    lines: tuple[Line, ...]
    missing: frozenset[str]
    replaced: frozenset[str]


@dataclass(frozen=True, slots=True)
class Extent:
    """What a text takes, in points.

    Attributes:
        word: with its widest word.
        least: with its widest term.
        natural: on one line.
        indent: of the lines after the first.
        bare: with its widest word where not even a number and its unit stay together.
    """

    word: float
    least: float
    natural: float
    indent: float
    bare: float = 0.0


class Galley:
    """A text block in one setting before it is shared out among lines; it keeps its lines of the width asked for last.

    Attributes:
        pieces: what its lines are made of.
        space_before: what stands above it in its cell, in lines.
        missing: characters that no face has.
        replaced: characters that another face prints.
    """

    def __init__(self, block: TextBlock, setting: Setting) -> None:
        text, label = _labelled(block)
        shaped = shape_text(text, setting, label)
        self.block = block
        self.pieces = shaped.pieces
        self.space_before = 0.0 if isinstance(block, Heading) else block.space_before
        self.missing, self.replaced = shaped.missing, shaped.replaced
        self._setting, self._label = setting, label
        self._set: tuple[float, SetText] | None = None

    @cached_property
    def line(self) -> Line:
        """The block on one line of any length."""
        return one_line(self.pieces)

    @cached_property
    def extent(self) -> Extent:
        """What the block takes where nothing bounds it."""
        first, pieces = _first_line(self.block), self.pieces
        labelled = _label_pieces(pieces, self._label)
        hanging = sum([piece.width for piece in pieces[:labelled]])
        natural = sum([piece.width for piece in pieces])
        bare, word, term = (widest(pieces[labelled:], level) for level in (End.WORD, End.TERM, End.FREE))
        indent = first + hanging if isinstance(self.block, Item) and self.block.hanging else 0.0
        before = first + hanging
        return Extent(before + word, before + term, first + natural, indent, before + bare)

    def lines(self, width: float) -> tuple[Line, ...]:
        """The lines of the block where it has `width` points of room."""
        done = self._set
        if done is None or done[0] != width:
            done = self._set = width, set_block(self.block, self._setting, width)
        return done[1].lines


@Kept
def galley(block: TextBlock, setting: Setting) -> Galley:
    """The galley of a block. One without a name of its office is the same for all offices."""
    narrowed = setting_for(setting, plain(_labelled(block)[0]))
    return Galley(block, setting) if narrowed is setting else galley(block, narrowed)


def _first_line(block: TextBlock) -> float:
    """How far the first line of a block is indented, in points."""
    return 0.0 if isinstance(block, Heading) else block.first_line * MILLIMETRE


def _labelled(block: TextBlock) -> tuple[Text, int]:
    """The text of a block with its label, and how many characters of it are the label and its blank."""
    if isinstance(block, Item) and block.label:
        return (Run(f"{block.label} "), *block.text), len(block.label) + 1
    return block.text, 0


def set_block(block: TextBlock, setting: Setting, width: float) -> SetText:
    """The lines of a block that has `width` points of room."""
    text, label = _labelled(block)
    hanging = isinstance(block, Item) and block.hanging
    return set_text(text, setting, block.align, width, _first_line(block), label, hanging)


@Kept
def set_text(  # noqa: PLR0913, PLR0917  all of it decides the lines, and so is the key they are kept under
    text: Text, setting: Setting, align: Align, width: float, first: float = 0.0, label: int = 0, hanging: bool = False
) -> SetText:
    """The lines of a text.

    Args:
        text: the runs; the first `label` characters are a label and its blank.
        setting: faces, size and terms that stay whole.
        align: how the lines stand.
        width: the room from edge to edge, in points.
        first: how far the first line is indented, in points.
        label: how many characters the label has; no line ends after it, and its blank is not widened.
        hanging: whether the other lines begin under the text instead of at the edge.
    """
    shaped = shape_text(text, setting, label)
    labelled = _label_pieces(shaped.pieces, label)
    rest = first + sum(piece.width for piece in shaped.pieces[:labelled]) if hanging else 0.0
    # what a line has no room for under the text is broken, however well it would fit from edge to edge
    pieces = loosened(shaped.pieces, max(width - rest, 1.0))
    labelled = _label_pieces(pieces, label)
    pieces[:labelled] = [piece._replace(blank=False) for piece in pieces[:labelled]]
    return SetText(break_lines(pieces, Shape(width, first, rest, align, setting.size)), shaped.missing, shaped.replaced)


def _label_pieces(pieces: Sequence[Piece], label: int) -> int:
    """How many pieces the label of so many characters has."""
    characters = count = 0
    while characters < label and count < len(pieces):
        characters += sum(len(pieces[count].face.clusters[code].text) for code in pieces[count].codes)
        count += 1
    return count
