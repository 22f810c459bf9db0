"""What an issued paper calls itself, in what state it is, and which addresses lead to a page."""

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from itadesk.ita.issued import (
    IssuedReference,
    UnusableWebAddress,
    Withdrawal,
    as_sent,
    check_web_address,
    number_entered,
    number_to_print,
    series_year,
)
from itadesk.ita.papers import Digits, IssuedState, Paper, PaperKind
from tests.examples import OFFICE
from tests.issuing_examples import BY, NOON, entry


def test_papers_are_numbered_in_the_calendar_year_of_their_date() -> None:
    assert series_year(date(2026, 1, 1)) == series_year(date(2026, 12, 31)) == 2569


@pytest.mark.parametrize(
    ("kind", "code", "entered", "printed"),
    [
        (PaperKind.ORDER, "", "", "12/2569"),
        (PaperKind.ORDER, "กส ๗๒๓๐๑", "๙๙/๒๕๖๘", "12/2569"),
        (PaperKind.MEMO, " กส ๗๒๓๐๑ ", "", "กส 72301/12"),
        (PaperKind.MEMO, " ", "", "12/2569"),
        (PaperKind.ANNOUNCEMENT, "กส 72301", "", ""),
        (PaperKind.NEWS, "กส 72301", " ๓/๒๕๖๙ ", "3/2569"),
    ],
)
def test_each_kind_prints_its_number_in_its_own_way(kind: PaperKind, code: str, entered: str, printed: str) -> None:
    paper = Paper(key="p", kind=kind, plan_year=2569, number=entered)
    assert number_to_print(paper, replace(OFFICE, document_code=code), 12, 2569) == printed


def test_a_number_is_shown_in_the_digits_of_its_paper() -> None:
    paper = replace(entry(12), printed_number="กส 72301/12")
    assert paper.shown_number == "กส ๗๒๓๐๑/๑๒"
    assert replace(paper, digits=Digits.ARABIC).shown_number == "กส 72301/12"
    assert entry(12).shown_number == "๑๒/๒๕๖๙"


def test_a_paper_holds_until_it_is_replaced_or_withdrawn() -> None:
    paper = entry(1)
    replaced = replace(paper, replaced_by=IssuedReference(issued_id=2, number=2, year=2569))
    withdrawal = Withdrawal(reason="ผิด", at=NOON, by=BY)
    assert paper.state is IssuedState.STANDING
    assert replaced.state is IssuedState.REPLACED
    assert replace(replaced, withdrawal=withdrawal).state is IssuedState.WITHDRAWN
    assert str(replace(paper, issued_id=7).reference) == "1/2569"


@pytest.mark.parametrize(
    "address",
    [
        "https://www.rimthan.go.th/news/12?id=๑#ท้าย",
        "http://203.0.113.5:8080",
        "https://เทศบาล.ไทย/ข่าว",
        "HTTPS://a.go.th",
    ],
)
def test_an_address_of_a_page_is_taken_as_it_is(address: str) -> None:
    assert check_web_address(f" {address}\n") == address


@pytest.mark.parametrize(
    "written",
    [
        *("", "www.rimthan.go.th", "ftp://a.go.th/x", "javascript:alert(1)", "https://", "https:///news", "http:a"),
        *(
            "https://a.go.th/a b",
            "https://a.go.th/\x07",
            "https://[::1",
            "https://.ไทย..",
            "https://a.go.th/" + "ก" * 90,
        ),
    ],
)
def test_what_leads_to_no_page_is_refused(written: str) -> None:
    with pytest.raises(UnusableWebAddress, match="ไม่ใช่ที่อยู่เว็บไซต์"):
        check_web_address(written)


def test_thai_letters_are_sent_as_computers_do() -> None:
    assert (
        as_sent("https://ไทย.ไทย/ข่าว?a=ก%20ข")
        == "https://xn--o3cw4h.xn--o3cw4h/%E0%B8%82%E0%B9%88%E0%B8%B2%E0%B8%A7?a=%E0%B8%81%20%E0%B8%82"
    )
    assert as_sent("https://a.go.th/x?y=1&z=2#e") == "https://a.go.th/x?y=1&z=2#e"


@given(st.text(max_size=40), st.text(max_size=40))
def test_every_address_that_is_taken_can_be_sent(host: str, rest: str) -> None:
    try:
        address = check_web_address(f"https://{host}/{rest}")
    except UnusableWebAddress:
        return
    assert as_sent(address).isascii()
    assert not any(character.isspace() for character in as_sent(address))


@pytest.mark.parametrize(
    ("kind", "number", "expected"),
    [
        (PaperKind.ORDER, "214/2568", 214),
        (PaperKind.MEMO, "๘๗", 87),
        (PaperKind.ORDER, "", None),
        (PaperKind.ORDER, "พิเศษ 3", None),
        (PaperKind.ORDER, "0", None),
        (PaperKind.ANNOUNCEMENT, "12", None),
    ],
)
def test_the_number_in_the_draft_is_where_the_book_goes_on(kind: PaperKind, number: str, expected: int | None) -> None:
    assert number_entered(Paper(key="a", kind=kind, plan_year=2569, number=number)) == expected
