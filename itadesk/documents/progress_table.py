"""The table of what was done: each measure as it was planned, and beside it what was done, with result and evidence."""

from collections.abc import Iterator, Sequence

from itadesk.documents.blocks import Align, Cell, Column, Item, Paragraph, Row, RowRole, Run, Table, bold, roman
from itadesk.documents.matter import Matter
from itadesk.documents.measure_parts import measure_place, period, units
from itadesk.documents.paragraphs import cell_text, head_cell
from itadesk.documents.phrases import one_line, said_steps
from itadesk.ita.plans import Measure, Progress
from itadesk.ita.reported import Reported, State
from itadesk.thai.dates import short_date

COLUMNS = (
    Column(title="มาตรการและแผนที่กำหนดไว้", share=2.5),
    Column(title="การดำเนินการ", share=2.2),
    Column(title="ผลและหลักฐาน", share=2.2),
    Column(title="สถานะ", share=1.1),
)


def progress_table(matter: Matter, reports: Sequence[Reported]) -> Table:
    """The measures, each with a row for everything that was reported about it."""
    head = Row(cells=tuple(head_cell(column.title) for column in COLUMNS), role=RowRole.HEAD)
    rows = [row for index, found in enumerate(reports) for row in measure_rows(matter, index, found)]
    return Table(name="progress", columns=COLUMNS, rows=(head, *rows), place=f"plan/{matter.plan.fiscal_year}")


def measure_rows(matter: Matter, index: int, found: Reported) -> Iterator[Row]:
    """One measure: what was planned and how it stands beside all that was done."""
    measure, place = matter.plan.measures[index], measure_place(matter, index)
    count = max(1, len(found.progress))
    planned = Cell(blocks=tuple(plan_text(measure, index + 1)), rows=count, place=place)
    stands = Cell(blocks=tuple(state_text(found)), rows=count)
    if not found.progress:
        yield Row(cells=(planned, Cell(blocks=tuple(cell_text("ยังไม่มีรายงานการดำเนินการ")), columns=2), stands))
    for number, progress in enumerate(found.progress):
        done = done_cells(progress, f"{place}/progress/{measure.progress.index(progress)}")
        yield Row(cells=(planned, *done, stands) if number == 0 else done)


def plan_text(measure: Measure, number: int) -> Iterator[Paragraph | Item]:
    """The measure with its steps, who carries them out, when, and at what cost, as far as they are known."""
    yield Item(label=f"{number}.", text=bold(one_line(measure.title)), align=Align.LEFT, hanging=True)
    methods = said_steps(measure.methods)
    if len(methods) == 1:
        yield from labelled("วิธีการ", methods[0])
    else:
        for step, method in enumerate(methods, 1):
            yield Item(label=f"{number}.{step}", text=roman(method), align=Align.LEFT, hanging=True)
    yield from labelled("ผู้รับผิดชอบ", " ".join(units(measure)))
    yield from labelled("ระยะเวลา", period(measure))
    yield from labelled("งบประมาณ", one_line(measure.budget))


def done_cells(progress: Progress, place: str) -> tuple[Cell, Cell]:
    """What was done by a day; what came of it, and what proves it."""
    evidence = [one_line(each) for each in progress.proofs]
    return (
        Cell(blocks=(*cell_text(short_date(progress.on), strong=True), *cell_text(progress.text)), place=place),
        Cell(blocks=(*cell_text(progress.outcome), *labelled("หลักฐาน", " ".join(evidence)))),
    )


def labelled(name: str, text: str) -> Iterator[Paragraph]:
    """A text after its name in bold; nothing where there is no text."""
    if text:
        yield Paragraph(text=(*bold(f"{name}: "), Run(text)), align=Align.LEFT)


def state_text(found: Reported) -> Iterator[Paragraph]:
    """How a measure stands, in a few words."""
    words = {
        State.DONE: "แล้วเสร็จภายในกำหนด" if found.in_time else "แล้วเสร็จ",
        State.OPEN: f"ร้อยละ {found.percent}",
        State.TOLD: "มีรายงาน ไม่ระบุร้อยละ",
        State.UNREPORTED: "ไม่มีรายงาน",
    }
    yield from cell_text(words[found.state], Align.CENTER)
    if found.late:
        yield from cell_text("ล่าช้ากว่าแผน", Align.CENTER, strong=True)
