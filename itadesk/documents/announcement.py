"""ประกาศ มาตรการส่งเสริมคุณธรรมและความโปร่งใส: what was given, what was found, what is decided."""

from collections.abc import Iterator
from itertools import count

from itadesk.documents.analysis_table import analysis_table
from itadesk.documents.blocks import Block, Emblem, Rule
from itadesk.documents.insight_parts import insight_paragraphs, level_paragraph
from itadesk.documents.matter import Matter
from itadesk.documents.measure_parts import measure_table
from itadesk.documents.meeting_parts import meeting_paragraphs
from itadesk.documents.paragraphs import date_line, head_post, heading, signed, title_lines, wording
from itadesk.documents.result_parts import result_blocks, weak_paragraph


def announcement(matter: Matter) -> Iterator[Block]:
    """The blocks of the announcement (แบบที่ 7 of the regulation on official papers)."""
    sections = count(1)
    yield Emblem()
    yield from title_lines(matter, "title", "subject", "subject_place")
    yield Rule()
    yield from wording(matter, "preamble" if matter.plan.measures else "preamble_analysis")
    yield from heading(matter, "analysis_heading", f"{next(sections)}.")
    yield from result_blocks(matter)
    table = analysis_table(matter)
    if table is not None:
        yield from wording(matter, "findings_lead", with_next=True, space_before=0.5)
        yield table
    yield from insight_paragraphs(matter)
    yield from weak_paragraph(matter)
    yield from level_paragraph(matter)
    if matter.plan.measures:
        yield from measures_section(matter, f"{next(sections)}.")
    yield from wording(matter, "replaces", space_before=0.5)
    lead = (*wording(matter, "closing", space_before=0.5), *date_line(matter, "announced_on"))
    yield signed(matter, *lead, post=head_post(matter))


def measures_section(matter: Matter, label: str) -> Iterator[Block]:
    """The section with the measures."""
    yield from heading(matter, "measures_heading", label)
    yield from meeting_paragraphs(matter)
    yield from wording(matter, "measures_lead", with_next=True)
    yield measure_table(matter)
