"""The lines and cells of a PDF, by where its letters stand."""

import io
from collections.abc import Sequence

import pypdf
import pytest
from reportlab.pdfgen.canvas import Canvas

from itadesk.exchange.incoming import pdf_texts
from itadesk.exchange.incoming.failures import Damaged, OnlyPictures, Protected, TooManyRows
from itadesk.exchange.incoming.pdf_texts import read_pdf

Written = tuple[float, float, str]
"""How far from the left and from the top something stands, in points, and what it says."""


def pdf_of(*pages: Sequence[Written], size: float = 12) -> bytes:
    """A PDF with some texts on each page."""
    out = io.BytesIO()
    canvas = Canvas(out, pagesize=(595, 842))
    for page in pages:
        canvas.setFont("Helvetica", size)
        for left, top, text in page:
            canvas.drawString(left, 842 - top, text)
        canvas.showPage()
    canvas.save()
    return out.getvalue()


def rows_of(data: bytes) -> tuple[tuple[str, ...], ...]:
    """The rows that are read."""
    return read_pdf(data, "ผล.pdf", lambda _done, _all: None).rows


def test_words_side_by_side_are_one_cell_and_a_wide_gap_begins_another() -> None:
    table = [(60.0, 100.0, "1. Performance of duties"), (300.0, 100.0, "97.50"), (400.0, 100.0, "A")]

    assert rows_of(pdf_of(table)) == (("1. Performance of duties", "97.50", "A"),)


def test_words_that_were_written_one_by_one_are_parted_by_one_blank_each() -> None:
    words = [(60.0, 100.0, "Use"), (84.0, 100.0, "of"), (98.0, 100.0, "budget")]

    assert rows_of(pdf_of(words)) == (("Use of budget",),)


def test_lines_go_from_the_top_down_in_whatever_order_they_were_written() -> None:
    page = [(60.0, 300.0, "third"), (300.0, 100.0, "first, right"), (60.0, 200.0, "second"), (60.0, 100.0, "first")]

    assert rows_of(pdf_of(page)) == (("first", "first, right"), ("second",), ("third",))


def test_letters_a_little_higher_or_lower_stand_in_the_same_line() -> None:
    assert rows_of(pdf_of([(60.0, 100.0, "OIT"), (200.0, 103.0, "90.09")])) == (("OIT", "90.09"),)


def test_lines_that_stand_close_are_two() -> None:
    assert rows_of(pdf_of([(60.0, 100.0, "IIT 91.20"), (60.0, 112.0, "EIT 88.00")])) == (("IIT 91.20",), ("EIT 88.00",))


@pytest.mark.parametrize("size", [7, 12, 30])
def test_what_is_wide_is_measured_by_the_size_of_the_letters(size: float) -> None:
    gap = size * 2.5
    page = [(60.0, 100.0, "A"), (60 + size + gap, 100.0, "B")]

    assert rows_of(pdf_of(page, size=size)) == (("A", "B"),)


def test_where_each_page_begins_is_known_and_pages_without_text_count() -> None:
    one = [(60.0, 100.0, "a"), (60.0, 130.0, "b")]

    sheet = read_pdf(pdf_of(one, [], [(60.0, 100.0, "c")]), "ผล.pdf", lambda _done, _all: None)

    assert sheet.rows == (("a",), ("b",), ("c",))
    assert sheet.pages == (0, 2, 2)
    assert sheet.where(2).endswith("3")


def test_how_far_the_reading_is_is_told_before_each_page() -> None:
    told: list[tuple[int, int]] = []

    read_pdf(pdf_of(*[[(60.0, 100.0, "x")]] * 3), "ผล.pdf", lambda done, of_all: told.append((done, of_all)))

    assert told == [(0, 3), (1, 3), (2, 3)]


def test_the_reading_can_be_ended_between_two_pages() -> None:
    class EnoughError(Exception):
        pass

    def end(done: int, _of_all: int) -> None:
        if done == 1:
            raise EnoughError

    with pytest.raises(EnoughError):
        read_pdf(pdf_of(*[[(60.0, 100.0, "x")]] * 3), "ผล.pdf", end)


def test_of_a_book_only_the_first_pages_are_read(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pdf_texts, "MOST_PAGES", 2)

    assert rows_of(pdf_of(*([(60.0, 100.0, str(page))] for page in range(5)))) == (("0",), ("1",))


def test_more_lines_than_any_table_has_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pdf_texts, "MOST_ROWS", 2)
    page = [(60.0, 100.0 + 20 * line, "x") for line in range(3)]

    with pytest.raises(TooManyRows):
        rows_of(pdf_of(page))


@pytest.mark.parametrize("page", [[], [(60.0, 100.0, "   ")]])
def test_without_any_letter_it_is_a_scan(page: list[Written]) -> None:
    with pytest.raises(OnlyPictures):
        rows_of(pdf_of(page))


def test_a_file_with_a_password_is_told_from_a_damaged_one() -> None:
    writer, out = pypdf.PdfWriter(io.BytesIO(pdf_of([(60.0, 100.0, "x")]))), io.BytesIO()
    writer.encrypt("ความลับ", algorithm="AES-256")
    writer.write(out)

    with pytest.raises(Protected):
        rows_of(out.getvalue())
    with pytest.raises(Damaged):
        rows_of(b"%PDF-1.7\nthe rest was never downloaded")
