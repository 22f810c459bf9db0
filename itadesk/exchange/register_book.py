"""The register of issued papers as an XLSX workbook: Thai heads, real numbers and dates, and never a formula.

What begins with =, +, - or @ is written as text, so that no spreadsheet calculates what somebody entered.
"""

import io
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Final

from itadesk.exchange.book_look import LONGEST_CELL, book_in, height_of, write_cell, write_heads
from itadesk.ita.issued import IssuedPaper
from itadesk.ita.papers import IssuedState, PaperKind

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


@dataclass(frozen=True, slots=True)
class _Column:
    """A column: its head, its width in characters, and what stands in it."""

    head: str
    width: int
    value: Callable[[IssuedPaper], str | int | date | datetime | None]


def write_register(papers: Sequence[IssuedPaper]) -> bytes:
    """The workbook of the papers, one a row, in the order given."""
    out = io.BytesIO()
    with book_in(out, max((paper.issued_at for paper in papers), default=None)) as (book, look):
        sheet = book.add_worksheet(SHEET)
        write_heads(sheet, [column.head for column in COLUMNS], len(papers), look)
        for number, column in enumerate(COLUMNS):
            sheet.set_column(number, number, column.width)
        for row, paper in enumerate(papers, 1):
            texts: list[tuple[str, int]] = []
            for number, column in enumerate(COLUMNS):
                value = column.value(paper)
                if isinstance(value, str):
                    value = value[:LONGEST_CELL]
                    texts.append((value, column.width))
                write_cell(sheet, row, number, value, look)
            sheet.set_row(row, height_of(texts))
    return out.getvalue()


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
