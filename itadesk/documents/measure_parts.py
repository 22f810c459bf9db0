"""What papers say of measures: as a table of up to six columns, or as numbered items of running text."""

from collections.abc import Iterator, Sequence

from itadesk.documents.blocks import Align, Cell, Column, Item, Paragraph, Row, RowRole, Run, Table, bold, roman
from itadesk.documents.matter import Matter
from itadesk.documents.paragraphs import FIRST_LINE, SUB_ITEM, cell_text, head_cell, steps
from itadesk.documents.phrases import listing, one_line, said_steps
from itadesk.ita.plans import Measure
from itadesk.thai.dates import month_range_text

COLUMNS = (
    Column(title="มาตรการ/แนวทาง", share=2.4),
    Column(title="วิธีการดำเนินการ", share=2.8),
    Column(title="ผู้รับผิดชอบ", share=1.3),
    Column(title="ระยะเวลาดำเนินการ", share=1.3),
    Column(title="งบประมาณ", share=1.3),
    Column(title="การติดตามผล", share=1.7),
)


def measure_place(matter: Matter, index: int) -> str:
    """The place of a measure in the data, counted from 0."""
    return f"plan/{matter.plan.fiscal_year}/measures/{index}"


def period(measure: Measure) -> str:
    """When a measure is carried out, as it is printed; empty where it is not known."""
    return one_line(measure.period_text) or month_range_text(measure.starts, measure.ends)


def units(measure: Measure) -> list[str]:
    """The units that carry a measure out."""
    return [one_line(unit) for unit in measure.responsible if unit.strip()]


def measure_table(matter: Matter) -> Table:
    """The measures with steps, responsible units, period, budget and follow-up; a column that none of them fills is left out."""
    rows = [measure_cells(matter, index, measure) for index, measure in enumerate(matter.plan.measures)]
    filled = [place for place, cells in enumerate(zip(*rows, strict=True)) if any(cell.blocks for cell in cells)]
    columns = tuple(COLUMNS[place] for place in filled)
    head = Row(cells=tuple(head_cell(column.title) for column in columns), role=RowRole.HEAD)
    body = [Row(cells=tuple(cells[place] for place in filled)) for cells in rows]
    return Table(name="measures", columns=columns, rows=(head, *body), place=f"plan/{matter.plan.fiscal_year}")


def measure_cells(matter: Matter, index: int, measure: Measure) -> tuple[Cell, ...]:
    """The cells of one measure, one for each of `COLUMNS`."""
    title = Item(label=f"{index + 1}.", text=roman(one_line(measure.title)), align=Align.LEFT, hanging=True)
    return (
        Cell(blocks=(title,), place=measure_place(matter, index)),
        Cell(blocks=tuple(steps(measure.methods))),
        Cell(blocks=tuple(cell_text("\n".join(units(measure))))),
        Cell(blocks=tuple(cell_text(period(measure), Align.CENTER))),
        Cell(blocks=tuple(cell_text(measure.budget))),
        Cell(blocks=tuple(cell_text(measure.follow_up))),
    )


def measure_items(matter: Matter, numbered: Sequence[tuple[int, int]]) -> Iterator[Item | Paragraph]:
    """Measures in running text, each given by its printed number and its index in the plan."""
    for number, index in numbered:
        measure = matter.plan.measures[index]
        yield from measure_item(str(number), measure, measure_place(matter, index))


def measure_item(number: str, measure: Measure, place: str) -> Iterator[Item | Paragraph]:
    """One measure in running text.

    A single step follows the title in the same paragraph; several are items of their own. Who carries it out, when,
    at what cost, and how it is followed up stand below, as far as they are known.
    """
    methods = said_steps(measure.methods)
    title = one_line(measure.title)
    single = methods[0] if len(methods) == 1 else ""
    text = (*bold(title), *roman(f" : {single}")) if single else (bold(title) if methods else roman(title))
    yield Item(label=f"{number}.", text=text, first_line=FIRST_LINE, with_next=len(methods) > 1, place=place)
    if not single:
        for count, method in enumerate(methods, 1):
            yield Item(label=f"{number}.{count}", text=roman(method), first_line=SUB_ITEM)
    details = tuple(measure_details(measure))
    if details:
        yield Paragraph(text=details, first_line=SUB_ITEM, align=Align.LEFT)


def measure_details(measure: Measure) -> Iterator[Run]:
    """Who, when, at what cost and how it is followed up, each after its name in bold, as far as they are known."""
    values = (
        ("ผู้รับผิดชอบ", listing(units(measure))),
        ("ระยะเวลาดำเนินการ", period(measure)),
        ("งบประมาณ", one_line(measure.budget)),
        ("การติดตามผล", one_line(measure.follow_up)),
    )
    for position, (name, value) in enumerate((name, value) for name, value in values if value):
        yield Run(f"{' ' if position else ''}{name}: ", bold=True)
        yield Run(value)
