"""The overview of many offices as an XLSX workbook or as CSV: a row an office, and below them the means."""

import csv
import io
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Final

from itadesk.exchange.book_look import book_in, write_cell, write_heads
from itadesk.ita.criteria import criteria_for
from itadesk.ita.instruments import Instrument, Scope
from itadesk.ita.standings import TOTAL, Mean, ScoreOf, Standing, level_counts, means
from itadesk.ita.year_steps import Stage, StepName

FORMS: Final = (".xlsx", ".csv")
"""The forms, by the endings of files."""

Value = str | int | Decimal | None

STEPS: Final = {
    StepName.SCORES: "กรอกคะแนน",
    StepName.FINDINGS: "เขียนผลการวิเคราะห์",
    StepName.MEASURES: "กำหนดมาตรการ",
    StepName.ANNOUNCEMENT: "ออกประกาศ",
    StepName.PUBLICATION: "เผยแพร่ประกาศ",
    StepName.PROGRESS: "รายงานผลตามมาตรการ",
}
STAGES: Final = {Stage.OPEN: "ยังไม่เริ่ม", Stage.BEGUN: "เริ่มแล้ว", Stage.DONE: "เสร็จแล้ว"}
_STARTS_FORMULAS: Final = ("=", "+", "-", "@", "\t", "\r")


@dataclass(frozen=True, slots=True)
class _Column:
    """A column: its head, its width in characters, what stands in it, and what its mean is of."""

    head: str
    width: int
    value: Callable[[Standing], Value]
    of: ScoreOf | None = None


def write_standings(form: str, plan_year: int, standings: Sequence[Standing]) -> bytes:
    """The offices in a fiscal year (of the plan), one a row, in the order given."""
    columns = _columns(plan_year, standings)
    return _as_csv(columns, standings) if form == ".csv" else _as_book(columns, plan_year, standings)


def _columns(plan_year: int, standings: Sequence[Standing]) -> tuple[_Column, ...]:
    criteria = criteria_for(max((each.result.fiscal_year for each in standings), default=plan_year - 1))
    indicators = (
        _score_column(f"{indicator.number}. {indicator.name}", indicator.number) for indicator in criteria.indicators
    )
    steps = (_step_column(name) for name in StepName)
    return (
        _Column("หน่วยงาน", 40, lambda each: each.office.full_name),
        _Column("อำเภอ", 18, lambda each: each.office.district),
        _Column("จังหวัด", 18, lambda each: each.office.province),
        _Column("ปีของผลการประเมิน", 12, lambda each: each.result.fiscal_year),
        _score_column("คะแนนรวม", TOTAL),
        _Column("ระดับ", 16, lambda each: each.level),
        _Column("เปลี่ยนจากปีก่อน", 12, lambda each: each.change),
        *(_score_column(code.value, code) for code in Instrument),
        *indicators,
        *steps,
        _Column("มาตรการ", 10, lambda each: each.facts.measures),
        _Column("มาตรการที่ล่าช้า", 10, lambda each: each.facts.late),
    )


def _score_column(head: str, of: Scope | str) -> _Column:
    return _Column(head, 12, lambda each: each.score(of), of)


def _step_column(name: StepName) -> _Column:
    return _Column(STEPS[name], 14, lambda each: next(STAGES[step.stage] for step in each.steps if step.name is name))


def _as_book(columns: Sequence[_Column], plan_year: int, standings: Sequence[Standing]) -> bytes:
    out = io.BytesIO()
    found = means(standings)
    with book_in(out, None) as (book, look):
        sheet = book.add_worksheet(f"ปีงบประมาณ {plan_year}")
        write_heads(sheet, [column.head for column in columns], len(standings), look)
        for number, column in enumerate(columns):
            sheet.set_column(number, number, column.width)
            for row, standing in enumerate(standings, 1):
                write_cell(sheet, row, number, column.value(standing), look)
        common = book.add_worksheet("ค่าเฉลี่ย")
        heads = [column for column in columns if column.of is not None]
        write_heads(common, ["รายการ", "ค่าเฉลี่ย", "จำนวนหน่วยงาน"], len(heads), look)
        common.set_column(0, 0, 40)
        common.set_column(1, 2, 16)
        for row, column in enumerate(heads, 1):
            mean = found.get(column.of, Mean(None, 0)) if column.of is not None else Mean(None, 0)
            for place, value in enumerate((column.head, mean.value, mean.offices)):
                write_cell(common, row, place, value, look)
        levels = book.add_worksheet("ระดับ")
        counts = level_counts(standings)
        write_heads(levels, ["ระดับ", "จำนวนหน่วยงาน"], len(counts), look)
        levels.set_column(0, 1, 24)
        for row, (name, count) in enumerate(counts.items(), 1):
            write_cell(levels, row, 0, name or "ไม่ได้กรอก", look)
            write_cell(levels, row, 1, count, look)
    return out.getvalue()


def _as_csv(columns: Sequence[_Column], standings: Sequence[Standing]) -> bytes:
    """UTF-8 with a mark at its beginning, without which spreadsheets take Thai for something else."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(column.head for column in columns)
    for standing in standings:
        writer.writerow(_plain(column.value(standing)) for column in columns)
    return out.getvalue().encode("utf-8-sig")


def _plain(value: Value) -> str:
    """A value as text; a text that would be taken for a formula gets a sign before it."""
    if isinstance(value, str) and value.startswith(_STARTS_FORMULAS):
        return "'" + value
    return "" if value is None else str(value)
