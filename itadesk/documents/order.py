"""คำสั่งแต่งตั้งคณะทำงาน: who belongs to which working group, and what the group has to do."""

from collections.abc import Iterator

from itadesk.documents.blocks import (
    BODY_SIZE,
    Align,
    Block,
    Cell,
    Column,
    Emblem,
    Heading,
    Item,
    Paragraph,
    Row,
    Rule,
    Table,
    bold,
    roman,
)
from itadesk.documents.matter import Matter
from itadesk.documents.paragraphs import (
    SUB_ITEM,
    body,
    cell_text,
    date_line,
    head_post,
    signed,
    title_lines,
    wording,
)
from itadesk.documents.phrases import one_line, paragraphs_of
from itadesk.ita.papers import Member, WorkingGroup

MEMBER_INDENT = 4.0
"""Millimetres that the list of members is indented."""

NO_TITLE = "คณะทำงาน"
DRAFT_ROLES = ("ประธานคณะทำงาน", "คณะทำงาน", "คณะทำงาน", "คณะทำงานและเลขานุการ")
BLANK_NAME = "." * 30


def order(matter: Matter) -> Iterator[Block]:
    """The blocks of the order; while no working group is entered, of a draft that is filled in by hand."""
    yield Emblem()
    yield from title_lines(matter, "title", "number", "subject")
    yield Rule()
    yield from wording(matter, "preamble")
    groups = matter.paper.groups or (draft_group(matter),)
    for number, group in enumerate(groups, 1):
        yield from group_blocks(matter, group, f"{number}." if len(groups) > 1 else "", number - 1)
    yield from wording(matter, "replaces", space_before=0.5)
    lead = (*wording(matter, "effective", space_before=0.5), *date_line(matter, "ordered_on"))
    yield signed(matter, *lead, post=head_post(matter))


def draft_group(matter: Matter) -> WorkingGroup:
    """A working group whose members are written by hand."""
    return WorkingGroup(
        title=one_line(matter.text("draft_group")),
        members=tuple(Member(name=BLANK_NAME, role=role) for role in DRAFT_ROLES),
        duties=tuple(paragraphs_of(matter.text("draft_duties"))),
    )


def group_blocks(matter: Matter, group: WorkingGroup, label: str, index: int) -> Iterator[Block]:
    """A working group: its members in a table, then its duties."""
    place = f"paper/{matter.paper.key}/groups/{index}"
    name = one_line(group.title) or NO_TITLE
    members = [member for member in group.members if member.person or member.name.strip()]
    if members:
        for line in paragraphs_of(matter.text("group", group=name)):
            yield Heading(text=bold(f"{label} {line}".strip()), level=1, place=place)
        yield member_table(matter, members, label, place)
    yield from duty_blocks(matter, group, name, place)


def member_table(matter: Matter, members: list[Member], label: str, place: str) -> Table:
    """The members with their posts and what each is in the group; somebody known by the post alone has no other."""
    return Table(
        name="members",
        columns=(
            Column(title="ชื่อ", share=0),
            Column(title="ตำแหน่ง", share=1),
            Column(title="หน้าที่ในคณะทำงาน", share=0),
        ),
        rows=tuple(member_row(matter, member, f"{label}{number}") for number, member in enumerate(members, 1)),
        grid=False,
        size=BODY_SIZE,
        indent=MEMBER_INDENT,
        place=place,
    )


def member_row(matter: Matter, member: Member, number: str) -> Row:
    """One member."""
    person = matter.record.person(member.person)
    posts = tuple(line for text in (person.position_lines if person else ()) for line in cell_text(one_line(text)))
    name = one_line(person.full_name if person else member.name or member.person)
    label = number if "." in number else f"{number}."
    named = Item(label=label, text=roman(name), align=Align.LEFT, hanging=True)
    role = Cell(blocks=tuple(cell_text(one_line(member.role))))
    if posts:
        return Row(cells=(Cell(blocks=(named,)), Cell(blocks=posts), role))
    return Row(cells=(Cell(blocks=(named,), columns=2), role))


def duty_blocks(matter: Matter, group: WorkingGroup, name: str, place: str) -> Iterator[Paragraph | Item]:
    """What the group has to do: in the sentence where it is one thing, otherwise as items."""
    duties = [one_line(duty) for duty in group.duties if duty.strip()]
    if len(duties) == 1:
        yield from body(matter.text("duty", group=name, duty=duties[0]), place)
    elif duties:
        yield from body(matter.text("duties", group=name), place, with_next=True)
        for number, duty in enumerate(duties, 1):
            yield Item(label=f"({number})", text=roman(duty), first_line=SUB_ITEM, place=place)
