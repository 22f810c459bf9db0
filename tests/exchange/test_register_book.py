"""The workbook of the register: numbers are numbers, days are days, and nothing that was entered is calculated."""

import io
from dataclasses import replace
from datetime import UTC, date, datetime

import pytest
from openpyxl import load_workbook
from openpyxl.worksheet.worksheet import Worksheet

from itadesk.exchange.register_book import COLUMNS, KINDS, STATES, write_register
from itadesk.ita.issued import IssuedPaper, IssuedReference, Publication, Scan, Signatory, Withdrawal
from itadesk.ita.papers import IssuedState, PaperKind
from tests.issuing_examples import BY, NOON, entry

PAPER = replace(
    entry(12),
    printed_number="12/2569",
    replaces=IssuedReference(issued_id=1, number=3, year=2568),
    replaced_by=IssuedReference(issued_id=9, number=13, year=2569),
    withdrawal=Withdrawal(reason="=HYPERLINK(1)", at=NOON, by=BY),
    publication=Publication(address="https://a.go.th/x", at=NOON, by=BY),
    scan=Scan(file="0" * 64, media_type="image/png", at=NOON, by=BY),
    sealed=True,
)


def sheet_of(*papers: IssuedPaper) -> Worksheet:
    """The sheet that is written of papers, read by another library."""
    (sheet,) = load_workbook(io.BytesIO(write_register(papers))).worksheets
    return sheet


def row_of(paper: IssuedPaper) -> dict[str, object]:
    """What stands in the row of a paper, by the heads."""
    heads, values = sheet_of(paper).iter_rows(values_only=True)
    return dict(zip(heads, values, strict=True))


def test_everything_that_is_known_of_a_paper_stands_in_its_row() -> None:
    assert row_of(PAPER) == {
        "ชนิดเอกสาร": "ประกาศ",
        "ปี พ.ศ.": 2569,
        "เลขทะเบียน": 12,
        "เลขที่บนเอกสาร": "12/2569",
        "ลงวันที่": datetime(2026, 1, 9),  # noqa: DTZ001  a day of a sheet has no zone
        "เรื่อง": "ประกาศเทศบาลตำบลริมธาร",
        "ผู้ลงนาม": "นางสายชล ใจดี",
        "ตำแหน่ง": "นายกเทศมนตรีตำบลริมธาร",
        "สถานะ": "ยกเลิก",
        "เหตุผลที่ยกเลิก": "=HYPERLINK(1)",
        "ใช้แทนเลขทะเบียน": "3/2568",
        "ถูกแทนด้วยเลขทะเบียน": "13/2569",
        "เผยแพร่ที่": "https://a.go.th/x",
        "สำเนาที่ลงนามแล้ว": "มี",
        "ลายมือชื่อดิจิทัล": "มี",
        "ออกเมื่อ": NOON.astimezone().replace(tzinfo=None),
        "ผู้ออกเอกสาร": "มานพ",
        "SHA-256": PAPER.sha256,
    }


def test_what_is_not_known_is_left_empty() -> None:
    row = row_of(replace(entry(1), signer=Signatory()))
    assert [head for head, value in row.items() if value is None] == [
        *("เลขที่บนเอกสาร", "ผู้ลงนาม", "ตำแหน่ง", "เหตุผลที่ยกเลิก", "ใช้แทนเลขทะเบียน", "ถูกแทนด้วยเลขทะเบียน"),
        *("เผยแพร่ที่", "สำเนาที่ลงนามแล้ว", "ลายมือชื่อดิจิทัล"),
    ]


@pytest.mark.parametrize("title", ["=1+1", "+66 2 123", "-๑", "@SUM(A1)", "{=1}", "https://a.go.th", "\t=1", "12"])
def test_what_was_entered_stays_text(title: str) -> None:
    (cell,) = (cell for cell in sheet_of(replace(entry(1), title=title))[2] if cell.value == title)
    assert (cell.data_type, cell.hyperlink) == ("s", None)


def test_days_are_shown_in_the_buddhist_calendar() -> None:
    sheet = sheet_of(PAPER)
    assert sheet["E2"].is_date
    assert "107041E" in sheet["E2"].number_format


def test_the_head_stays_in_sight_and_every_column_has_its_width() -> None:
    sheet = sheet_of(PAPER, entry(1))
    assert (sheet.freeze_panes, sheet.auto_filter.ref, sheet.print_title_rows) == ("A2", "A1:R3", "$1:$1")
    widths = [sheet.column_dimensions[cell.column_letter].width for cell in sheet[1]]
    assert [round(width) for width in widths] == [column.width + 1 for column in COLUMNS]


def test_an_empty_register_has_its_head() -> None:
    assert [cell.value for cell in sheet_of()[1]] == [column.head for column in COLUMNS]


def test_a_text_longer_than_a_cell_is_cut() -> None:
    assert len(str(row_of(replace(entry(1), title="ก" * 40_000))["เรื่อง"])) == 32_767


def test_the_same_register_gives_the_same_bytes() -> None:
    assert write_register([PAPER]) == write_register([PAPER])


def test_every_kind_and_state_has_its_name() -> None:
    assert set(KINDS) == set(PaperKind)
    assert set(STATES) == set(IssuedState)
    assert row_of(replace(PAPER, dated=date(2026, 2, 28), issued_at=datetime(2026, 3, 1, tzinfo=UTC)))[
        "ลงวันที่"
    ] == datetime(2026, 2, 28)  # noqa: DTZ001
