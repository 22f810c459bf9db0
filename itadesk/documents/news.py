"""ข่าวประชาสัมพันธ์: the office met, looked at its result, and decided what to do."""

from collections.abc import Iterator

from itadesk.documents.blocks import Align, Block, Closing, Paragraph, PhotographPlace, Photographs, Rule, roman
from itadesk.documents.insight_parts import insight_paragraphs
from itadesk.documents.matter import Matter
from itadesk.documents.measure_parts import measure_items
from itadesk.documents.meeting_parts import meeting_paragraphs
from itadesk.documents.paragraphs import signed, title_lines, wording
from itadesk.documents.phrases import one_line
from itadesk.documents.result_parts import result_blocks, weak_paragraph
from itadesk.ita.papers import MOST_PHOTOGRAPHS


def news(matter: Matter) -> Iterator[Block]:
    """The blocks of the news."""
    yield from title_lines(matter, "title", "subject", "headline")
    yield Rule()
    yield from meeting_paragraphs(matter)
    yield from result_blocks(matter, charted=True)
    yield from insight_paragraphs(matter)
    yield from weak_paragraph(matter)
    if matter.plan.measures:
        yield from wording(matter, "measures_lead", with_next=True)
        yield from measure_items(matter, [(index + 1, index) for index in range(len(matter.plan.measures))])
    yield from photographs(matter)
    yield from ending(matter, decided=bool(matter.plan.measures))


def photographs(matter: Matter) -> Iterator[Photographs]:
    """The photographs of the paper with what is written under them."""
    places = [
        PhotographPlace(file=each.file, caption=one_line(each.caption))
        for each in matter.paper.photographs[:MOST_PHOTOGRAPHS]
    ]
    if places:
        yield Photographs(photographs=tuple(places), place=f"paper/{matter.paper.key}/photographs")


def ending(matter: Matter, *, decided: bool = True) -> Iterator[Block]:
    """The last paragraph, the date where there is one, and a signature block where somebody signs.

    Where nothing was `decided` yet, the last paragraph does not promise to carry it out.
    """
    yield from wording(matter, "replaces", space_before=0.5)
    slot = "closing" if decided or "closing" in matter.wording.own else "closing_analysis"
    yield from wording(matter, slot, space_before=0.5)
    dated = tuple(dated_line(matter))
    if matter.signer is not None:
        yield signed(matter, *dated)
    elif dated:
        yield Closing(blocks=dated)


def dated_line(matter: Matter) -> Iterator[Paragraph]:
    """The date of the paper where one was chosen."""
    if matter.fields["dated"]:
        text = matter.text("signed_on")
        yield Paragraph(text=roman(text), align=Align.RIGHT, space_before=0.5, place=f"paper/{matter.paper.key}/dated")
