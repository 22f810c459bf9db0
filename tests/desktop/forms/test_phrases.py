import pytest

from itadesk.desktop.forms.phrases import with_phrase


@pytest.mark.parametrize(
    ("typed", "place", "after"),
    [
        ("", 0, "กองคลัง"),
        ("กองช่าง", 7, "กองช่าง\nกองคลัง"),
        ("กองช่าง\nสำนักปลัด", 3, "กองช่าง\nกองคลัง\nสำนักปลัด"),
        ("กองช่าง\n", 8, "กองช่าง\nกองคลัง"),
        ("  ", 1, "กองคลัง"),
    ],
)
def test_a_phrase_gets_a_line_below_that_of_the_cursor(typed: str, place: int, after: str) -> None:
    assert with_phrase(typed, "กองคลัง", place, lined=True) == after


@pytest.mark.parametrize(
    ("typed", "place", "after"),
    [
        ("", 0, "ทุกเดือน"),
        ("รายงาน", 6, "รายงาน ทุกเดือน"),
        ("รายงาน เสมอ", 7, "รายงาน ทุกเดือน เสมอ"),
        ("เสมอ", 0, "ทุกเดือน เสมอ"),
    ],
)
def test_a_phrase_goes_where_the_cursor_is(typed: str, place: int, after: str) -> None:
    assert with_phrase(typed, "ทุกเดือน", place, lined=False) == after
