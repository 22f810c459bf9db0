"""บันทึกข้อความ: proposes the announcement to the head of the office, and has room for those who decide about it."""

from collections.abc import Iterator
from itertools import count

from itadesk.documents.blocks import (
    BODY_SIZE,
    Block,
    Closing,
    DottedField,
    DottedLine,
    Heading,
    Item,
    Masthead,
    Paragraph,
    SimpleBlock,
    bold,
    roman,
)
from itadesk.documents.insight_parts import extremes_sentence, target_sentence
from itadesk.documents.matter import Matter
from itadesk.documents.measure_parts import measure_place
from itadesk.documents.meeting_parts import meeting_paragraphs
from itadesk.documents.paragraphs import FIRST_LINE, body, head_post, signature, signed, wording
from itadesk.documents.phrases import one_line, paragraphs_of
from itadesk.documents.result_parts import brief_result, result_place, weak_paragraph


def memo(matter: Matter) -> Iterator[Block]:
    """The blocks of the memo."""
    sections = count(1)
    yield from head(matter)
    for line in paragraphs_of(matter.text("addressee")):
        yield Paragraph(text=roman(line), space_before=0.25, place=matter.wording_place("addressee"))
    yield from section(matter, "origin_heading", next(sections))
    yield from wording(matter, "origin")
    yield from section(matter, "facts_heading", next(sections))
    yield from facts(matter)
    yield from section(matter, "proposal_heading", next(sections))
    yield from wording(matter, "proposal")
    yield from wording(matter, "replaces")
    yield signed(matter, *wording(matter, "request", space_before=0.25))
    yield from endorsements(matter)


def head(matter: Matter) -> Iterator[Block]:
    """The title beside the emblem, and who writes under which number, when and about what."""
    yield Masthead(text=bold(one_line(matter.text("title"))), place=matter.wording_place("title"))
    yield DottedLine(fields=(entry(matter, "ส่วนราชการ", "sender"),), with_next=True)
    yield DottedLine(fields=(entry(matter, "ที่", "number"), entry(matter, "วันที่", "memo_date")), with_next=True)
    yield DottedLine(fields=(entry(matter, "เรื่อง", "subject"),), with_next=True)


def entry(matter: Matter, label: str, slot: str) -> DottedField:
    """A field of the head."""
    return DottedField(label=label, text=roman(one_line(matter.text(slot))), place=matter.wording_place(slot))


def section(matter: Matter, slot: str, number: int) -> Iterator[Heading]:
    """A heading as memos have it: numbered, where the first lines of paragraphs begin."""
    for line in paragraphs_of(matter.text(slot)):
        yield Heading(text=bold(f"{number}. {line}"), level=1, place=matter.wording_place(slot))


def facts(matter: Matter) -> Iterator[Block]:
    """The result, what stands out and what is weak in it, the meeting, and the measures by their titles."""
    yield from body(brief_result(matter), result_place(matter))
    standing_out = " ".join(filter(None, (target_sentence(matter), extremes_sentence(matter))))
    yield from body(standing_out, result_place(matter))
    yield from weak_paragraph(matter)
    yield from meeting_paragraphs(matter)
    if matter.plan.measures:
        yield from wording(matter, "measures_lead", with_next=True)
    for index, measure in enumerate(matter.plan.measures):
        title = roman(one_line(measure.title))
        yield Item(label=f"({index + 1})", text=title, first_line=FIRST_LINE, place=measure_place(matter, index))


def endorsements(matter: Matter) -> Iterator[Closing]:
    """Room for those who sign after the proposer: for their opinion, of the last one for the decision.

    While nobody was chosen, the head of the office decides, whose name is written by hand.
    """
    people = matter.endorsers
    if not people:
        place = f"paper/{matter.paper.key}/endorsers"
        yield Closing(blocks=(*decision(matter), signature(None, place, post=head_post(matter))))
    for number, person in enumerate(people, 1):
        lead = decision(matter) if number == len(people) else opinion(matter)
        yield Closing(blocks=(*lead, signature(person, f"person/{person.key}")))


def opinion(matter: Matter) -> Iterator[SimpleBlock]:
    """Two lines for an opinion."""
    yield by_hand(matter.text("opinion"), space_before=1.0)
    yield by_hand()


def decision(matter: Matter) -> Iterator[SimpleBlock]:
    """What the head may decide, to be marked by hand."""
    for line in paragraphs_of(matter.text("decision")):
        yield Paragraph(text=bold(line), space_before=1.0, with_next=True, place=matter.wording_place("decision"))
    for line in paragraphs_of(matter.text("agreed")):
        yield Paragraph(text=roman(line), first_line=FIRST_LINE, place=matter.wording_place("agreed"))
    yield by_hand(matter.text("refused"), indent=FIRST_LINE, strong=False)


def by_hand(label: str = "", *, indent: float = 0.0, strong: bool = True, space_before: float = 0.0) -> DottedLine:
    """A dotted line that is filled in by hand."""
    return DottedLine(
        fields=(DottedField(label=one_line(label)),),
        size=BODY_SIZE,
        indent=indent,
        strong=strong,
        space_before=space_before,
        with_next=True,
    )
