"""The analysis table: each indicator with its score and what has to be corrected, improved or kept."""

from collections.abc import Iterator

from itadesk.documents.blocks import Align, Cell, Column, Paragraph, Row, RowRole, Table, bold, roman
from itadesk.documents.matter import Matter, score
from itadesk.documents.paragraphs import cell_text, head_cell
from itadesk.documents.phrases import paragraphs_of
from itadesk.documents.result_parts import indicator_label, result_place, score_text
from itadesk.ita.instruments import Instrument, Scope
from itadesk.ita.results import Finding, Verdict

VERDICTS = {
    Verdict.MAINTAIN: "รักษาระดับ",
    Verdict.IMPROVE: "ปรับปรุง",
    Verdict.URGENT: "แก้ไขเร่งด่วน",
}


def analysis_table(matter: Matter) -> Table | None:
    """The table, grouped by instrument; None where nothing was found.

    One finding about an instrument covers all its indicators in one merged cell. Where an indicator has a finding of
    its own, the instrument's stands in the row of its name. Without any score there is no column for scores.
    """
    if not any(finding.verdict or finding.text.strip() for finding in matter.result.findings):
        return None
    head = Row(
        cells=(
            head_cell("ตัวชี้วัดของการประเมิน ITA", columns=name_columns(matter)),
            head_cell("ประเด็นที่ต้องแก้ไข/ปรับปรุง/รักษาระดับ"),
        ),
        role=RowRole.HEAD,
    )
    rows = (row for instrument in Instrument for row in instrument_rows(matter, instrument))
    scores = (Column(title="คะแนน", share=0, numeric=True),) if matter.result.indicators else ()
    return Table(
        name="analysis",
        columns=(Column(title="ตัวชี้วัด", share=2.2), *scores, Column(title="ประเด็น", share=3.2)),
        rows=(head, *rows, *rows_apart(matter)),
        place=result_place(matter),
    )


def name_columns(matter: Matter) -> int:
    """How many columns say what an indicator is: its name, and its score where any was announced."""
    return 2 if matter.result.indicators else 1


def instrument_rows(matter: Matter, instrument: Instrument) -> Iterator[Row]:
    """The row of an instrument's name and the rows of its indicators; nothing where the year has neither."""
    indicators = matter.criteria.indicators_of(instrument)
    if not indicators and matter.result.finding(instrument) is None:
        return
    separate = not indicators or any(matter.result.finding(indicator.number) for indicator in indicators)
    yield group_row(matter, instrument, spread=not separate or matter.result.finding(instrument) is None)
    for indicator in indicators:
        cells = indicator_cells(matter, indicator.number)
        if separate:
            yield Row(cells=(*cells, finding_cell(matter, indicator.number)))
        elif indicator is indicators[0]:
            yield Row(cells=(*cells, finding_cell(matter, instrument, rows=len(indicators))))
        else:
            yield Row(cells=cells)


def rows_apart(matter: Matter) -> Iterator[Row]:
    """The rows of indicators that the year's rules put under no instrument, so that nothing entered is lost."""
    for number in matter.indicators_apart:
        if number in matter.result.indicators or matter.result.finding(number):
            yield Row(cells=(*indicator_cells(matter, number), finding_cell(matter, number)))


def group_row(matter: Matter, instrument: Instrument, *, spread: bool) -> Row:
    """The row that names an instrument, with its score where one was announced.

    A spread name takes all columns; otherwise the instrument's finding stands in the last one.
    """
    value = score(matter.result.instruments.get(instrument))
    title = matter.instrument_title(instrument) + (f" {value} คะแนน" if value else "")
    name = Cell(blocks=tuple(cell_text(title, strong=True)), columns=name_columns(matter) + spread)
    cells = (name,) if spread else (name, finding_cell(matter, instrument))
    return Row(cells=cells, role=RowRole.GROUP)


def indicator_cells(matter: Matter, number: int) -> tuple[Cell, ...]:
    """The name of an indicator, and its score where any was announced."""
    name = Cell(blocks=(indicator_label(matter, number),))
    return (name, Cell(blocks=(score_text(matter, number),))) if matter.result.indicators else (name,)


def finding_cell(matter: Matter, scope: Scope, rows: int = 1) -> Cell:
    """The verdict and the text of a finding; empty where there is none."""
    finding = matter.result.finding(scope)
    place = f"{result_place(matter)}/findings/{scope}"
    return Cell(blocks=tuple(finding_text(finding)) if finding else (), rows=rows, place=place)


def finding_text(finding: Finding) -> Iterator[Paragraph]:
    """The verdict in bold and the text after it."""
    verdict = VERDICTS[finding.verdict] if finding.verdict else ""
    first, *others = paragraphs_of(finding.text) or [""]
    between = ": " if verdict and first else ""
    if verdict or first:
        yield Paragraph(text=(*bold(verdict + between), *roman(first)), align=Align.LEFT)
    yield from cell_text("\n".join(others))
