"""การนำผลการประเมิน ITA ไปสู่การพัฒนาองค์กร: per instrument and indicator what is kept, what is developed, and how."""

from collections.abc import Iterator

from itadesk.documents.blocks import (
    Align,
    Block,
    Cell,
    Column,
    Heading,
    Item,
    Paragraph,
    Row,
    RowRole,
    Rule,
    Table,
    bold,
    roman,
)
from itadesk.documents.chart_parts import led_chart
from itadesk.documents.insight_parts import insight_paragraphs, level_paragraph
from itadesk.documents.matter import Matter, score
from itadesk.documents.measure_parts import measure_items
from itadesk.documents.meeting_parts import meeting_paragraphs
from itadesk.documents.news import ending
from itadesk.documents.paragraphs import FIRST_LINE, body, cell_text, head_cell, heading, title_lines, wording
from itadesk.documents.phrases import listing
from itadesk.documents.result_parts import parted_result, result_place, weak_paragraph
from itadesk.ita.instruments import Instrument, Scope
from itadesk.ita.results import Finding, Verdict

VERDICT_SLOTS = {
    Verdict.MAINTAIN: "kept",
    Verdict.IMPROVE: "improved",
    Verdict.URGENT: "corrected",
    None: "found",
}


def development(matter: Matter) -> Iterator[Block]:
    """The blocks of the paper."""
    yield from title_lines(matter, "title", "subject", "subject_place")
    yield Rule()
    yield from meeting_paragraphs(matter)
    table = level_table(matter)
    yield from body(parted_result(matter), result_place(matter), with_next=table is not None)
    if table is not None:
        yield table
    yield from led_chart(matter, matter.result, matter.earlier)
    yield from insight_paragraphs(matter)
    yield from weak_paragraph(matter)
    yield from level_paragraph(matter)
    yield from heading(matter, "development_heading")
    decided = bool(matter.plan.measures or matter.result.findings)
    own_lead = "development_lead" in matter.wording.own
    yield from wording(matter, "development_lead" if decided or own_lead else "development_lead_analysis")
    for instrument in Instrument:
        yield from instrument_section(matter, instrument)
    yield from section_apart(matter)
    yield from general_section(matter)
    yield from ending(matter, decided=decided)


def level_table(matter: Matter) -> Table | None:
    """Office, total and level in a table, as far as they were announced; None where neither was."""
    result = matter.result
    values = (
        (f"คะแนนรวม ITA ปีงบประมาณ พ.ศ. {result.fiscal_year}", score(result.total)),
        ("ระดับผลการประเมิน", result.level.strip()),
        ("ระดับ (ตัวอักษร)", result.letter.strip()),
    )
    known = [("หน่วยงาน", matter.office.full_name), *((title, value) for title, value in values if value)]
    if len(known) == 1:
        return None
    head = Row(cells=tuple(head_cell(title) for title, _value in known), role=RowRole.HEAD)
    cells = tuple(Cell(blocks=tuple(cell_text(value, Align.CENTER))) for _title, value in known)
    columns = tuple(Column(title=title, share=2.0 if title == "หน่วยงาน" else 1.2) for title, _value in known)
    return Table(name="level", columns=columns, rows=(head, Row(cells=cells)), place=result_place(matter))


def instrument_section(matter: Matter, instrument: Instrument) -> Iterator[Block]:
    """An instrument: its indicators, what was found about them, and the measures for them.

    In a year whose rules know no indicators nothing but a finding can be said of an instrument.
    """
    numbers = tuple(indicator.number for indicator in matter.criteria.indicators_of(instrument))
    if not numbers and matter.result.finding(instrument) is None:
        return
    name = matter.instrument_title(instrument)
    yield Heading(text=bold(name), level=2, place=result_place(matter))
    if numbers:
        yield from instrument_lead(matter, instrument, len(numbers))
    yield from indicator_items(matter, numbers)
    yield from finding_paragraphs(matter, (instrument, *numbers))
    yield from measures_for(matter, frozenset(numbers))


def instrument_lead(matter: Matter, instrument: Instrument, count: int) -> Iterator[Paragraph]:
    """What introduces the indicators of an instrument, `count` of them."""
    lead = matter.text(
        "instrument_lead",
        instrument=matter.instrument_title(instrument),
        instrument_score=score(matter.result.instruments.get(instrument)),
        instrument_indicator_count=str(count),
    )
    yield from body(lead, matter.wording_place("instrument_lead"), with_next=True)


def section_apart(matter: Matter) -> Iterator[Block]:
    """The same for indicators that the year's rules put under no instrument, so that nothing entered is lost."""
    numbers = matter.indicators_apart
    if numbers:
        yield from heading(matter, "indicators_heading")
        yield from indicator_items(matter, tuple(number for number in numbers if number in matter.result.indicators))
        yield from finding_paragraphs(matter, numbers)
        yield from measures_for(matter, frozenset(numbers))


def indicator_items(matter: Matter, numbers: tuple[int, ...]) -> Iterator[Item]:
    """Indicators with their names and scores, as far as they are known."""
    for number in numbers:
        value = score(matter.result.indicators.get(number))
        parts = (matter.criteria.indicator(number).name, f"ได้ {value} คะแนน" if value else "")
        text = " ".join(filter(None, parts))
        yield Item(label=f"ตัวชี้วัดที่ {number}", text=roman(text), first_line=FIRST_LINE, place=result_place(matter))


def finding_paragraphs(matter: Matter, scopes: tuple[Scope, ...]) -> Iterator[Paragraph]:
    """What was found, said once for all that share a finding."""
    shared: dict[tuple[Verdict | None, str], list[Finding]] = {}
    for scope in scopes:
        finding = matter.result.finding(scope)
        if finding is not None:
            shared.setdefault((finding.verdict, finding.text.strip()), []).append(finding)
    for (verdict, text), findings in shared.items():
        names = listing([scope_name(matter, finding.scope) for finding in findings])
        place = f"{result_place(matter)}/findings/{findings[0].scope}"
        yield from body(matter.text(VERDICT_SLOTS[verdict], scope=names, finding=text), place)


def scope_name(matter: Matter, scope: Scope) -> str:
    """What a finding is about, in running text."""
    if isinstance(scope, Instrument):
        return f"ในภาพรวมของแบบวัด {scope}"
    return matter.numbered_indicator(scope)


def measures_for(matter: Matter, numbers: frozenset[int]) -> Iterator[Block]:
    """The measures whose first indicator is one of `numbers`, one list for each set of indicators served."""
    groups: dict[tuple[int, ...], list[tuple[int, int]]] = {}
    for index, measure in enumerate(matter.plan.measures):
        served = tuple(sorted(set(measure.indicators)))
        if served and served[0] in numbers:
            groups.setdefault(served, []).append((index + 1, index))
    for served, numbered in sorted(groups.items()):
        scope = listing([scope_name(matter, number) for number in served])
        lead = matter.text("measures_lead", scope=scope)
        yield from body(lead, matter.wording_place("measures_lead"), with_next=True)
        yield from measure_items(matter, numbered)


def general_section(matter: Matter) -> Iterator[Block]:
    """The measures that serve no single indicator."""
    general = [(index + 1, index) for index, measure in enumerate(matter.plan.measures) if not measure.indicators]
    if general:
        yield from heading(matter, "other_measures_heading")
        lead = matter.text("other_measures_lead", general_count=str(len(general)))
        yield from body(lead, matter.wording_place("other_measures_lead"), with_next=True)
        yield from measure_items(matter, general)
