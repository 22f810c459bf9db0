"""The register of issued papers as an XLSX workbook: Thai heads, real numbers and dates, and never a formula.

What begins with =, +, - or @ is written as text, so that no spreadsheet calculates what somebody entered.
"""

import io
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time
from typing import Final

from xlsxwriter import Workbook
from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from itadesk.ita.issued import IssuedPaper
from itadesk.ita.papers import IssuedState, PaperKind

LONGEST_CELL: Final = 32_767
"""Characters that a cell holds."""

SHEET: Final = "ทะเบียนเอกสาร"

KINDS: Final = {
    PaperKind.ANNOUNCEMENT: "ประกาศ",
    PaperKind.NEWS: "ข่าวประชาสัมพันธ์",
    PaperKind.DEVELOPMENT: "การนำผลการประเมินไปสู่การพัฒนา",
    PaperKind.REPORT: "รายงานผลการดำเนินการ",
    PaperKind.MEMO: "บันทึกข้อความ",
    PaperKind.ORDER: "คำสั่ง",
}
STATES: Final = {
    IssuedState.STANDING: "มีผลใช้อยู่",
    IssuedState.REPLACED: "มีฉบับใหม่แทน",
    IssuedState.WITHDRAWN: "ยกเลิก",
}

_DAY: Final = "[$-107041E]d mmm yyyy;@"
"""A day of the Buddhist calendar in Thai; the cell holds the day itself."""

_MOMENT: Final = "[$-107041E]d mmm yyyy h:mm;@"


@dataclass(frozen=True, slots=True)
class _Column:
    """A column: its head, its width in characters, and what stands in it."""

    head: str
    width: int
    value: Callable[[IssuedPaper], str | int | date | datetime | None]


def write_register(papers: Sequence[IssuedPaper]) -> bytes:
    """The workbook of the papers, one a row, in the order given."""
    out = io.BytesIO()
    book = Workbook(out, {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False})
    if papers:
        book.set_properties({"created": max(paper.issued_at for paper in papers).replace(tzinfo=None)})
    sheet = book.add_worksheet(SHEET)
    look = _Look(book)
    for number, column in enumerate(COLUMNS):
        sheet.set_column(number, number, column.width)
        sheet.write_string(0, number, column.head, look.head)
        for row, paper in enumerate(papers, 1):
            _write(sheet, row, number, column.value(paper), look)
    sheet.freeze_panes(1, 0)
    sheet.autofilter(0, 0, len(papers), len(COLUMNS) - 1)
    sheet.set_landscape()
    sheet.set_paper(_A4)
    sheet.fit_to_pages(1, 0)
    sheet.repeat_rows(0)
    book.close()
    return out.getvalue()


_A4: Final = 9


class _Look:
    """The looks of cells."""

    def __init__(self, book: Workbook) -> None:
        top = {"valign": "top", "text_wrap": True}
        self.head: Format = book.add_format({"bold": True, "bottom": 1, **top})
        self.text: Format = book.add_format({"num_format": "@", **top})
        self.number: Format = book.add_format({"num_format": "0", **top})
        self.day: Format = book.add_format({"num_format": _DAY, "align": "left", **top})
        self.moment: Format = book.add_format({"num_format": _MOMENT, "align": "left", **top})


def _write(sheet: Worksheet, row: int, column: int, value: str | int | date | datetime | None, look: _Look) -> None:
    match value:
        case None | "":
            pass
        case str():
            sheet.write_string(row, column, value[:LONGEST_CELL], look.text)
        case int():
            sheet.write_number(row, column, value, look.number)
        case datetime():
            sheet.write_datetime(row, column, value.astimezone().replace(tzinfo=None), look.moment)
        case _:
            sheet.write_datetime(row, column, datetime.combine(value, time()), look.day)


COLUMNS: Final = (
    _Column("ชนิดเอกสาร", 22, lambda paper: KINDS[paper.kind]),
    _Column("ปี พ.ศ.", 8, lambda paper: paper.year),
    _Column("เลขทะเบียน", 11, lambda paper: paper.number),
    _Column("เลขที่บนเอกสาร", 16, lambda paper: paper.printed_number),
    _Column("ลงวันที่", 14, lambda paper: paper.dated),
    _Column("เรื่อง", 60, lambda paper: paper.title),
    _Column("ผู้ลงนาม", 26, lambda paper: paper.signer.name),
    _Column("ตำแหน่ง", 34, lambda paper: "\n".join(paper.signer.position)),
    _Column("สถานะ", 16, lambda paper: STATES[paper.state]),
    _Column("เหตุผลที่ยกเลิก", 30, lambda paper: paper.withdrawal.reason if paper.withdrawal else None),
    _Column("ใช้แทนเลขทะเบียน", 17, lambda paper: str(paper.replaces) if paper.replaces else None),
    _Column("ถูกแทนด้วยเลขทะเบียน", 20, lambda paper: str(paper.replaced_by) if paper.replaced_by else None),
    _Column("เผยแพร่ที่", 40, lambda paper: paper.publication.address if paper.publication else None),
    _Column("สำเนาที่ลงนามแล้ว", 17, lambda paper: "มี" if paper.scan else ""),
    _Column("ลายมือชื่อดิจิทัล", 15, lambda paper: "มี" if paper.sealed else ""),
    _Column("ออกเมื่อ", 20, lambda paper: paper.issued_at),
    _Column("ผู้ออกเอกสาร", 22, lambda paper: paper.by.name),
    _Column("SHA-256", 66, lambda paper: paper.sha256),
)
"""The columns in their order."""
