"""The block model: what a paper says, knowing neither paper nor screen.

A composer makes a `Document` of blocks; PDF, DOCX, HTML and plain text are made from the same blocks and so agree.
Texts are final: digits are already those of the paper, and nothing is formatted after this.
Sizes are in points of TH Sarabun, in which official papers are measured; lengths are in millimetres.
"""

from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from enum import StrEnum

from itadesk.ita.papers import Digits

BODY_SIZE = 16.0
TABLE_SIZE = 14.0
LABEL_SIZE = 20.0
"""Of the labels in the head of a memo."""

MASTHEAD_SIZE = 29.0
"""Of the words บันทึกข้อความ."""


class Align(StrEnum):
    """How the lines of a text stand between their margins."""

    LEFT = "left"
    CENTER = "center"
    RIGHT = "right"
    JUSTIFY = "justify"


@dataclass(frozen=True, slots=True)
class Run:
    """A stretch of text in one style."""

    text: str
    bold: bool = False
    italic: bool = False


Text = tuple[Run, ...]


def plain(text: Text) -> str:
    """The characters of a text without its styles."""
    return "".join(run.text for run in text)


def roman(text: str) -> Text:
    """A text in upright regular type; empty where there is nothing to say."""
    return (Run(text),) if text else ()


def bold(text: str) -> Text:
    """A text in bold type."""
    return (Run(text, bold=True),) if text else ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Heading:
    """A heading; it is never left alone at the foot of a page.

    Attributes:
        level: 0 for the lines of the paper's title, 1 for a section, 2 below it.
        place: names the part of the data that it comes from, for the preview and for warnings; so in all blocks.
    """

    text: Text
    level: int
    align: Align = Align.LEFT
    place: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Paragraph:
    """A paragraph.

    Attributes:
        first_line: how far the first line is indented, in millimetres.
        space_before: in lines of the paragraph's own height.
        with_next: stays on one page with the block that follows.
    """

    text: Text
    align: Align = Align.JUSTIFY
    first_line: float = 0.0
    space_before: float = 0.0
    with_next: bool = False
    place: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Item:
    """A numbered or marked item: the label, a blank, the text.

    Attributes:
        label: the printed label, such as ๑. or (๑).
        first_line: how far the label is indented, in millimetres.
        hanging: whether the following lines start under the text (in tables) or at the margin (in the body).
    """

    label: str
    text: Text
    align: Align = Align.JUSTIFY
    first_line: float = 0.0
    hanging: bool = False
    space_before: float = 0.0
    with_next: bool = False
    place: str = ""


class RowRole(StrEnum):
    """What a row of a table is."""

    HEAD = "head"
    GROUP = "group"
    BODY = "body"


@dataclass(frozen=True, slots=True, kw_only=True)
class Bar:
    """A bar from 0 to 100 for the eye; its numbers stand as text in other cells of the row.

    Attributes:
        value: how long the bar is.
        earlier: that of a thinner bar below it; None draws none.
        target: where a line crosses the bars; None draws none.
    """

    value: Decimal
    earlier: Decimal | None = None
    target: Decimal | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Cell:
    """A cell of a table; its blocks are set one under the other.

    Attributes:
        columns, rows: how many columns and rows the cell covers.
        middle: whether the content stands in the middle of the height instead of at the top.
        bar: is drawn in a cell without blocks.
    """

    blocks: tuple[Paragraph | Item, ...] = ()
    columns: int = 1
    rows: int = 1
    middle: bool = False
    bar: Bar | None = None
    place: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """A row: the cells that begin in it, from left to right. Places covered from above have no cell.

    HEAD rows stand first and are repeated on each page; a GROUP row stays with the row that follows.
    """

    cells: tuple[Cell, ...]
    role: RowRole = RowRole.BODY


@dataclass(frozen=True, slots=True, kw_only=True)
class Column:
    """A column of a table.

    Attributes:
        title: names the column where the table is given out as data.
        share: how wide the column wants to be beside the others; 0 takes the width of its content.
        numeric: whether its cells hold numbers that stand under one another.
    """

    title: str
    share: float = 1.0
    numeric: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """A table.

    Attributes:
        name: names the table where it is given out as data, such as "scores" or "measures".
        grid: whether lines are drawn around the cells.
        size: of its type, in points of TH Sarabun.
        indent: from the left margin, in millimetres.
        wide: whether it fills the width of the text; otherwise it is as wide as its content.
    """

    name: str
    columns: tuple[Column, ...]
    rows: tuple[Row, ...]
    grid: bool = True
    size: float = TABLE_SIZE
    indent: float = 0.0
    wide: bool = True
    place: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Signature:
    """The place for a signature: free space or its picture, then the name in brackets, then the post.

    Attributes:
        signer: the key of the person, by which a picture of the signature is found.
        name: the full name, without the brackets.
        position: as many lines as the post needs.
    """

    signer: str
    name: str
    position: tuple[str, ...]
    place: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Emblem:
    """The office's emblem, or the space that it takes on paper which already carries it. Height in millimetres."""

    height: float = 30.0
    align: Align = Align.CENTER


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule:
    """A short line in the middle, as under the title of an announcement. Width in millimetres."""

    width: float = 40.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Masthead:
    """The head of a memo: the emblem at the left, and a title on the same height in the middle of the page.

    Attributes:
        height: of the emblem, in millimetres; its space stays empty where there is none.
        size: of the title, in points of TH Sarabun.
    """

    text: Text
    height: float = 15.0
    size: float = MASTHEAD_SIZE
    place: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class DottedField:
    """A label, and what is entered behind it; empty where it is filled in by hand."""

    label: str = ""
    text: Text = ()
    place: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class DottedLine:
    """Fields beside one another in parts of the same width, over a dotted line that goes on to the margin.

    Attributes:
        size: of the labels, in points of TH Sarabun; what is entered has the size of the body.
        strong: whether the labels are bold.
        indent: from the left margin, in millimetres.
        space_before: in lines of the body.
    """

    fields: tuple[DottedField, ...]
    size: float = LABEL_SIZE
    strong: bool = True
    indent: float = 0.0
    space_before: float = 0.0
    with_next: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class PhotographPlace:
    """A photograph by the SHA-256 of its file, with what is written under it."""

    file: str
    caption: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Photographs:
    """Photographs, two beside one another; a single one stands in the middle."""

    photographs: tuple[PhotographPlace, ...]
    place: str = ""


SimpleBlock = Heading | Paragraph | Item | Table | Signature | Emblem | Rule | Masthead | DottedLine | Photographs


@dataclass(frozen=True, slots=True, kw_only=True)
class Closing:
    """Blocks that stay together on one page, with at least two lines of what stands before them, if that is no closing."""

    blocks: tuple[SimpleBlock, ...]


Block = SimpleBlock | Closing


@dataclass(frozen=True, slots=True, kw_only=True)
class Margins:
    """The margins of a page in millimetres.

    Left and right are those of ระเบียบสำนักนายกรัฐมนตรีว่าด้วยงานสารบรรณ พ.ศ. 2526; top and bottom are custom.
    """

    top: float = 25.0
    right: float = 20.0
    bottom: float = 20.0
    left: float = 30.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """A paper that is composed and can be set, printed or converted.

    Attributes:
        title: for the file's properties and its name.
        author: the office.
        digits: those that the paper is printed in; page numbers follow them.
        whole: names and terms of this office that stay on one line where they fit.
        dated: the date of the paper, if it has one.
    """

    title: str
    author: str
    digits: Digits
    blocks: tuple[Block, ...]
    whole: tuple[str, ...] = ()
    margins: Margins = field(default_factory=Margins)
    dated: date | None = None
