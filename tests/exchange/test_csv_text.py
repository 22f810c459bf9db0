"""CSV: what is written is read back, and nothing in it is ever calculated."""

import csv
import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from itadesk.exchange.csv_text import BrokenRecord, delimiter_of, guarded, read_csv, unguarded, write_csv
from tests.surroundings import in_english

TEXTS = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0")) | st.text(
    "='\"+-@\t\r\n, ;กa", max_size=6
)


@given(st.lists(st.lists(TEXTS, min_size=2, max_size=4), max_size=4))
def test_every_text_comes_back(records: list[list[str]]) -> None:
    assert [fields for _line, fields in read_csv(write_csv(records))] == records


@given(st.lists(st.lists(TEXTS, min_size=2, max_size=4), max_size=4))
def test_other_readers_of_csv_see_the_same(records: list[list[str]]) -> None:
    read = csv.reader(io.StringIO(write_csv(records), newline=""), strict=True)
    assert [[unguarded(text) for text in row] for row in read] == records


@given(TEXTS)
def test_no_cell_begins_like_a_formula(text: str) -> None:
    assert guarded(text)[:1] not in {"=", "+", "-", "@", "\t", "\r", "\n", "\uff1d"}
    assert unguarded(guarded(text)) == text


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("=1+1", "'=1+1"),
        ("'=1+1", "''=1+1"),
        ("-", "'-"),
        ("\uff1d1", "'\uff1d1"),
        ("'อ้าง'", "'อ้าง'"),
        ("1-2", "1-2"),
        ("", ""),
    ],
)
def test_an_apostrophe_stands_before_what_begins_like_a_formula(text: str, written: str) -> None:
    assert guarded(text) == written


def test_records_are_written_as_the_standard_says() -> None:
    assert write_csv([["ก", 'เขา "ว่า"', "ข,ค", "ง\nจ", " ฉ"]]) == 'ก,"เขา ""ว่า""","ข,ค","ง\nจ"," ฉ"\r\n'


def test_each_record_has_the_line_that_it_begins_in() -> None:
    text = 'a,"1\r\n2\n3"\r\nb,\nc,"x\ry"\rd,'
    assert list(read_csv(text)) == [
        (1, ["a", "1\r\n2\n3"]),
        (4, ["b", ""]),
        (5, ["c", "x\ry"]),
        (7, ["d", ""]),
    ]


def test_what_spreadsheets_of_other_countries_save() -> None:
    for sign in (",", ";", "\t"):
        text = f"\ufefftable{sign}row\r\na{sign}1\r\n"
        assert delimiter_of(text) == sign
        assert list(read_csv(text.removeprefix("\ufeff"), sign)) == [(1, ["table", "row"]), (2, ["a", "1"])]


@pytest.mark.parametrize(("text", "line"), [('a,b\r\nc,"d\r\ne', 2), ('"a"b', 1), ('x\n"', 2), ('"' * 99_999, 1)])
def test_quotation_marks_that_do_not_match_are_told_with_their_line(text: str, line: int) -> None:
    with in_english(), pytest.raises(BrokenRecord, match=f"in line {line}, a quotation mark"):
        list(read_csv(text))


def test_a_million_columns_and_a_very_long_line_are_read_in_time() -> None:
    assert len(next(read_csv("," * 1_000_000))[1]) == 1_000_001
    assert len(next(read_csv('"' + "ก" * 5_000_000 + '"'))[1][0]) == 5_000_000
