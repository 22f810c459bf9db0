from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from itadesk.desktop.forms.issuing import ISSUING_SHEET, Issuing
from itadesk.desktop.forms.register import history, register_number, state_names
from itadesk.ita.issued import (
    ComputerUser,
    IssuedPaper,
    IssuedReference,
    Publication,
    Scan,
    Withdrawal,
)
from itadesk.ita.papers import Digits, IssuedState, PaperKind

CLERK = ComputerUser(name="clerk")
THEN = datetime(2026, 1, 5, 3, 0, tzinfo=UTC)
PAPER = IssuedPaper(
    office_id=1, kind=PaperKind.ORDER, plan_year=2569, paper_key="order-2569", year=2569, number=12,
    digits=Digits.THAI, dated=date(2026, 1, 5), title="คำสั่ง", font="TH Sarabun", sha256="0", issued_at=THEN,
    by=CLERK, version="1",
)  # fmt: skip


def test_date_and_first_number_are_read() -> None:
    before = Issuing(date(2026, 1, 5))

    assert ISSUING_SHEET.typed(before) == {"dated": "๕ ม.ค. ๒๕๖๙", "first_number": ""}
    after = ISSUING_SHEET.read({"dated": "6/1/69", "first_number": "๑๒"}, before)
    assert after == Issuing(date(2026, 1, 6), 12)
    assert ISSUING_SHEET.typed(after)["first_number"] == "๑๒"
    assert ISSUING_SHEET.read({"first_number": ""}, after).first_number is None


@pytest.mark.parametrize(
    ("field", "typed"),
    [("dated", ""), ("dated", "32/1/69"), ("first_number", "0"), ("first_number", "๑๒ก"), ("first_number", "1234567")],
)
def test_what_cannot_be_used_is_said(field: str, typed: str) -> None:
    assert [remark.field for remark in ISSUING_SHEET.check({field: typed}, Issuing(date(2026, 1, 5)))] == [field]


def test_a_paper_tells_what_happened_to_it() -> None:
    assert register_number(PAPER) == "๑๒/๒๕๖๙"
    assert [line.split()[0] for line in history(PAPER)] == ["ออกเมื่อ"]
    told = replace(
        PAPER,
        replaces=IssuedReference(issued_id=1, number=3, year=2569),
        replaced_by=IssuedReference(issued_id=3, number=14, year=2569),
        withdrawal=Withdrawal(reason="พิมพ์ผิด", at=THEN, by=CLERK),
        scan=Scan(file="0", media_type="application/pdf", at=THEN, by=CLERK),
        publication=Publication(address="https://a.go.th/1", at=THEN, by=CLERK),
    )
    said = "\n".join(history(told))
    for part in ("๓/๒๕๖๙", "๑๔/๒๕๖๙", "พิมพ์ผิด", "แนบ", "https://a.go.th/1"):
        assert part in said
    assert state_names()[told.state] == state_names()[IssuedState.WITHDRAWN] == "ยกเลิกแล้ว"
