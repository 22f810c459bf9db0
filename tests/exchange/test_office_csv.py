"""One CSV file for machines: a value a line, and the same office out of it again."""

from collections.abc import Iterator
from dataclasses import replace

import pytest
from hypothesis import given

from itadesk.exchange.office_csv import MOST_MEGABYTES, is_own_csv, read_office_csv, write_office_csv
from itadesk.exchange.office_json import read_office, write_office
from itadesk.exchange.sample import sample_office
from itadesk.exchange.tables.failures import UnusableTables
from itadesk.ita.records import OfficeRecord
from tests.full_office import FULL
from tests.strategies import records
from tests.surroundings import in_english, shared_cases


@pytest.fixture(autouse=True)
def _english() -> Iterator[None]:
    with in_english():
        yield


SMALL = "table,row,column,value\r\noffice,1,kind,เทศบาลตำบล\r\noffice,1,name,บ้านสวน\r\n"


def same(record: OfficeRecord) -> None:
    """Sees to it that a record comes back, and the file to the last byte."""
    written = write_office_csv(record)
    again = read_office_csv(written, "office.csv")
    assert write_office(again) == write_office(record)
    assert write_office_csv(again) == written
    assert is_own_csv(written)


def told(text: str) -> list[str]:
    """What is said about a file that cannot be used."""
    with pytest.raises(UnusableTables) as refused:
        read_office_csv(text.encode(), "office.csv")
    return refused.value.sentence().removeprefix("The file office.csv cannot be used: ").splitlines()


def test_an_office_with_everything_comes_back() -> None:
    same(FULL)
    same(sample_office())


@pytest.mark.skipif(not shared_cases(), reason="the real cases are not beside this checkout")
def test_the_real_cases_come_back() -> None:
    for file in shared_cases():
        same(read_office(file.read_bytes(), file.name))


@given(records())
def test_every_office_comes_back(record: OfficeRecord) -> None:
    same(record)


def test_it_is_a_value_a_line_after_a_byte_order_mark() -> None:
    lines = write_office_csv(replace(FULL, office=replace(FULL.office, address="=1+1"))).decode().split("\r\n")
    assert lines[0] == "\ufefftable,row,column,value"
    assert "office,1,address,'=1+1" in lines
    assert "results,1,total,97.50" in lines
    assert "measures,1,starts,2026-01" in lines
    assert 'measures,1,methods,"[""เปิดกล่องรับความคิดเห็น"", ""สรุปทุกเดือน""]"' in lines
    assert "papers,2,digits,thai" not in lines


def test_lines_and_columns_in_another_order_with_gaps() -> None:
    text = "Value;column;ROW;table;\nบ้านสวน;name; 7 ;office;\n\n;;;;\nเทศบาลตำบล ;kind;7; office ;\n"
    assert read_office_csv(text.encode(), "x").office.name == "บ้านสวน"


def test_what_spreadsheets_make_of_numbers_and_days_is_understood() -> None:
    text = SMALL + "results,1,fiscal_year,2568.0\r\nresults,1,total,97.5\r\nresults,1,published_on,15/8/2568\r\n"
    (result,) = read_office_csv(text.encode(), "x").results
    assert (result.fiscal_year, str(result.total), str(result.published_on)) == (2568, "97.5", "2025-08-15")


def test_every_fault_names_its_line() -> None:
    text = (
        SMALL
        + "results,1,fiscal_year,2568\r\nresults,1,total,197.5\r\nresults,1,totl,1\r\nstaff,1,key,a\r\nmeetings,1,key,m\r\n"
    )
    assert told(text) == [
        "The file office.csv cannot be used; 4 things have to be mended first:",
        "- line 7: The table “staff” is not known here: take it out.",
        "- line 6: The column “totl” is not known. Did you mean “total”?",
        "- line 8: The column “วันที่ประชุม” is missing, but it is needed: add it.",
        "- line 5: “197.5” is not a score: enter a number from 0 to 100 with at most two decimals, such as 88.51.",
    ]


def test_a_value_that_is_missing_in_one_row_is_told_where_the_row_begins() -> None:
    people = "people,{0},key,{0}\r\npeople,{0},given_name,ก\r\npeople,{0},family_name,ข\r\n"
    text = SMALL + people.format(1) + people.format(2) + "people,2,position,ค\r\n"
    assert told(text) == ["line 4: It is missing, but it is needed: add it."]


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("office,1", "line 4: The line does not say table, row, column and value"),
        (",1,kind,x", "line 4: The line does not say table, row, column and value"),
        ("office,แรก,kind,x", "line 4: “แรก” is not a number in a list"),
        ("office,1,kind,x", "line 4: The value of “kind” in this row is there twice"),
        ('office,2,"kind', "in line 4, a quotation mark is missing or too many"),
    ],
)
def test_a_line_that_cannot_be_used_is_named(line: str, said: str) -> None:
    (sentence,) = told(SMALL + line)
    assert said in sentence


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"", "it is empty"),
        (b"\x89PNG\0", "it is not a text file"),
        (SMALL.encode("cp874"), "not encoded in UTF-8"),
        (b"a,b\r\n1,2\r\n", "it does not hold an office's data, whose columns are table, row, column, value"),
        (b"table,row,column,value,extra\r\n", "it does not hold an office's data"),
        (b'"table', "in line 1, a quotation mark"),
    ],
)
def test_another_file_is_refused(data: bytes, said: str) -> None:
    assert not is_own_csv(data) or data.startswith(SMALL.encode()[:20])
    with pytest.raises(UnusableTables, match=said):
        read_office_csv(data, "office.csv")


def test_lines_without_end_are_not_read_to_the_end() -> None:
    assert len(told(SMALL + "office,1\n" * 100_000)) == 22
    (sentence,) = told(SMALL + "".join(f"people,{row},key,a\n" for row in range(300_001)))
    assert sentence.startswith("There are more than 300,000 rows here")


def test_a_file_that_is_larger_than_an_office_without_photographs_is_not_taken_in() -> None:
    (sentence,) = told(SMALL + " " * (MOST_MEGABYTES * 1024 * 1024))
    assert "larger than 50 MB" in sentence
