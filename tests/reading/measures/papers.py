"""How tests write tables and what was read of them: rows in lines, cells parted by bars."""

from itadesk.ita.plans import Measure
from itadesk.reading.measures.finds import ReadMeasures
from itadesk.reading.pasted_cells import Block, PastedCell


def block(*rows: str) -> Block:
    """The cells of rows; ^ continues the cell above."""
    said = list[tuple[PastedCell, ...]]()
    for row in rows:
        parts = enumerate(part.strip() for part in row.split("|"))
        cells = (
            PastedCell(said[-1][place].text, continues=True) if part == "^" else PastedCell(part)
            for place, part in parts
        )
        said.append(tuple(cells))
    return tuple(said)


def told(read: ReadMeasures) -> list[str]:
    """The measures in one line each, without what they do not have: อบรม; ก+ข; กองคลัง; 2026-01..2026-03."""
    return [_told(one.measure) for one in read.measures]


def doubted(read: ReadMeasures) -> list[str]:
    """The doubts: AS_TYPED 2 ทุกเดือน."""
    return [f"{doubt.kind.name} {doubt.row} {doubt.words}" for doubt in read.doubts]


def _told(measure: Measure) -> str:
    ends = [end.isoformat() if end else "" for end in (measure.starts, measure.ends)]
    parts = (
        measure.title,
        "+".join(measure.methods),
        "+".join(measure.responsible),
        "..".join(ends) if any(ends) else measure.period_text,
        measure.follow_up,
        ",".join(map(str, measure.indicators)),
        measure.budget,
    )
    return "; ".join(part for part in parts if part)
