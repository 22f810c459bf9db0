"""Paragraphs, headings and items as official papers set them."""

from collections.abc import Iterator

from itadesk.documents.blocks import Align, Cell, Closing, Heading, Item, Paragraph, Signature, SimpleBlock, bold, roman
from itadesk.documents.matter import Matter
from itadesk.documents.phrases import one_line, paragraphs_of, said_steps
from itadesk.ita.people import Person

FIRST_LINE = 25.0
"""Millimetres that the first line of a paragraph is indented (ระเบียบสำนักนายกรัฐมนตรีว่าด้วยงานสารบรรณ พ.ศ. 2526)."""

SUB_ITEM = 32.0
"""Millimetres that an item below an item is indented."""

BLANK_TO_FILL = "." * 40


def body(text: str, place: str = "", *, with_next: bool = False, space_before: float = 0.0) -> Iterator[Paragraph]:
    """Paragraphs of running text, one a line of `text`."""
    for line in paragraphs_of(text):
        yield Paragraph(
            text=roman(line), first_line=FIRST_LINE, place=place, with_next=with_next, space_before=space_before
        )


def wording(matter: Matter, slot: str, *, with_next: bool = False, space_before: float = 0.0) -> Iterator[Paragraph]:
    """Paragraphs with the wording of a slot."""
    yield from body(matter.text(slot), matter.wording_place(slot), with_next=with_next, space_before=space_before)


def title_lines(matter: Matter, *slots: str) -> Iterator[Heading]:
    """The lines of the paper's title, centred, one or more a slot."""
    for slot in slots:
        for line in paragraphs_of(matter.text(slot)):
            yield Heading(text=bold(line), level=0, align=Align.CENTER, place=matter.wording_place(slot))


def heading(matter: Matter, slot: str, label: str = "") -> Iterator[Heading]:
    """A section's heading, numbered where a label is given."""
    for line in paragraphs_of(matter.text(slot)):
        yield Heading(text=bold(f"{label} {line}".strip()), level=1, place=matter.wording_place(slot))


def cell_text(text: str, align: Align = Align.LEFT, *, strong: bool = False) -> Iterator[Paragraph]:
    """The paragraphs of a table cell, one a line of `text`."""
    for line in paragraphs_of(text):
        yield Paragraph(text=bold(line) if strong else roman(line), align=align)


def head_cell(text: str, columns: int = 1) -> Cell:
    """A cell in the head of a table."""
    return Cell(blocks=tuple(cell_text(text, Align.CENTER, strong=True)), columns=columns, middle=True)


def steps(texts: tuple[str, ...]) -> Iterator[Paragraph | Item]:
    """Steps in a cell: numbered where there are several; blank ones are left out."""
    said = said_steps(texts)
    if len(said) == 1:
        yield from cell_text(said[0])
        return
    for number, text in enumerate(said, 1):
        yield Item(label=f"{number}.", text=roman(text), align=Align.LEFT, hanging=True)


def signed(matter: Matter, *lead: SimpleBlock, post: tuple[str, ...] = ()) -> Closing:
    """The end of a signed paper: what leads to the signature, the signature, the name and the post.

    Without a signer the name is a dotted line to be filled in by hand, over the `post` that signs such papers.
    """
    signer = matter.signer
    place = f"person/{signer.key}" if signer else f"paper/{matter.paper.key}/signer"
    return Closing(blocks=(*lead, signature(signer, place, post=post)))


def head_post(matter: Matter) -> tuple[str, ...]:
    """The post of the head of the office; nothing where it is not known."""
    return tuple(filter(None, (one_line(matter.office.head_position),)))


def signature(person: Person | None, place: str, *, post: tuple[str, ...] = ()) -> Signature:
    """The signature block of a person; of nobody, a dotted line to be filled in by hand over the `post`."""
    return Signature(
        signer=person.key if person else "",
        name=one_line(person.full_name) if person else BLANK_TO_FILL,
        position=tuple(map(one_line, person.position_lines)) if person else post,
        place=place,
    )


def date_line(matter: Matter, slot: str) -> Iterator[Paragraph]:
    """The line with the date of a signed paper; a dotted line to be filled in by hand where none was chosen."""
    text = matter.text(slot, dated=matter.fields["dated"] or BLANK_TO_FILL)
    yield Paragraph(
        text=roman(text), first_line=2 * FIRST_LINE, space_before=0.5, place=f"paper/{matter.paper.key}/dated"
    )
