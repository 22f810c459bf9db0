"""The chart of a result: a table of its indicators with bars, scores, those of the year before, and what changed."""

from collections.abc import Iterator
from decimal import Decimal

from itadesk.documents.blocks import Align, Bar, Block, Cell, Column, Item, Paragraph, Row, RowRole, Table, roman
from itadesk.documents.matter import Matter, score
from itadesk.documents.paragraphs import body, cell_text, head_cell
from itadesk.documents.phrases import paragraphs_of
from itadesk.ita.criteria import Criteria, criteria_for
from itadesk.ita.results import Result


def led_chart(matter: Matter, result: Result, earlier: Result | None) -> Iterator[Block]:
    """The chart with a paragraph that introduces it; nothing where no indicator is known."""
    if result.indicators:
        lead = matter.text("indicators_lead", indicator_count=str(len(result.indicators)))
        yield from body(lead, matter.wording_place("indicators_lead"), with_next=True)
        yield from chart_blocks(matter, result, earlier)


def chart_blocks(matter: Matter, result: Result, earlier: Result | None) -> Iterator[Block]:
    """The chart of a result with indicators, and what its bars mean."""
    criteria = criteria_for(result.fiscal_year)
    compared = earlier if earlier and earlier.indicators else None
    yield chart(criteria, result, compared)
    slot = "chart_legend" if compared else "chart_legend_alone"
    legend = matter.text(
        slot,
        chart_year=str(result.fiscal_year),
        chart_earlier_year=str(compared.fiscal_year if compared else ""),
        target=target_text(criteria),
    )
    for line in paragraphs_of(legend):
        yield Paragraph(text=roman(line), align=Align.LEFT, place=matter.wording_place(slot))


def target_text(criteria: Criteria) -> str:
    """The target as sentences name it: 85."""
    return f"{criteria.target.normalize():f}"


def chart(criteria: Criteria, result: Result, earlier: Result | None) -> Table:
    """The table with the bars, in the official order of the indicators."""
    columns = [
        Column(title="ตัวชี้วัด", share=2.2),
        Column(title="แผนภูมิคะแนน (0-100)", share=2.0),
        Column(title=f"คะแนน ปี {result.fiscal_year}", share=0, numeric=True),
    ]
    if earlier:
        columns.append(Column(title=f"คะแนน ปี {earlier.fiscal_year}", share=0, numeric=True))
        columns.append(Column(title="เปลี่ยนแปลง", share=0, numeric=True))
    head = Row(cells=tuple(head_cell(column.title) for column in columns), role=RowRole.HEAD)
    rows = (
        chart_row(criteria, number, value, earlier.indicators.get(number) if earlier else None, compared=bool(earlier))
        for number, value in sorted(result.indicators.items())
    )
    place = f"result/{result.fiscal_year}"
    return Table(name="chart", columns=tuple(columns), rows=(head, *rows), place=place)


def chart_row(criteria: Criteria, number: int, value: Decimal, earlier: Decimal | None, *, compared: bool) -> Row:
    """An indicator; where results are compared, its earlier score and the change, empty where that is not known."""
    name = criteria.indicator(number).name or f"ตัวชี้วัดที่ {number}"
    label = Item(label=f"{number}.", text=roman(name), align=Align.LEFT, hanging=True)
    numbers = [score(value)]
    if compared:
        numbers += [score(earlier), "" if earlier is None else signed_change(value - earlier)]
    figures = (Cell(blocks=tuple(cell_text(text, Align.RIGHT)), middle=True) for text in numbers)
    bar = Cell(bar=Bar(value=value, earlier=earlier, target=criteria.target))
    return Row(cells=(Cell(blocks=(label,), middle=True), bar, *figures))


def signed_change(difference: Decimal) -> str:
    """A change with its sign: +1.23, -0.50, 0.00."""
    return f"{difference:+.2f}" if difference else score(difference)
