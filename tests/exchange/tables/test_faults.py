"""What is wrong with tables that were edited by hand is said all at once, each thing with its cell."""

import time
from collections.abc import Iterator, Sequence

import pytest

from itadesk.exchange.office_file.shapes import MOST_FAULTS
from itadesk.exchange.tables.failures import UnusableTables
from itadesk.exchange.tables.found import FoundTable, Values
from itadesk.exchange.tables.layout import ALL_TABLES
from itadesk.exchange.tables.putting_together import gather, read_tables
from itadesk.exchange.tables.spots import Spot
from itadesk.ita.plans import Measure
from itadesk.ita.records import OfficeRecord
from tests.surroundings import in_english


class Here(Spot):
    """A spot of a table in memory."""

    def __init__(self, words: str) -> None:
        self.words = words

    def in_words(self) -> str:
        return self.words


class InMemory(FoundTable):
    """A table whose rows are written like lines of a CSV without quotation marks."""

    def __init__(self, name: str, *lines: str) -> None:
        self.name = name
        self._rows = [line.split(",") for line in lines]

    def rows(self) -> Iterator[tuple[int, Values]]:
        yield from enumerate(self._rows, 1)

    def spot(self, row: int, column: int) -> Spot:
        return Here(f"{self.name} {chr(ord('A') + column)}{row}")

    def whole(self) -> Spot:
        return Here(self.name)


@pytest.fixture(autouse=True)
def _english() -> Iterator[None]:
    with in_english():
        yield


OFFICE = InMemory("office", "kind,name", "เทศบาลตำบล,บ้านสวน")
PLANS = InMemory("plans", "fiscal_year", "2569")


def told(*tables: FoundTable) -> list[str]:
    """What is said about tables beside a good one of the office."""
    given: Sequence[FoundTable] = tables if any(table.name == "office" for table in tables) else (OFFICE, *tables)
    return [f"{spot.in_words() if spot else '-'}: {error.sentence()}" for spot, error in gather(given).faults]


def record_of(*tables: FoundTable) -> OfficeRecord:
    """The record of tables beside a good one of the office."""
    return read_tables([OFFICE, *tables], "office.xlsx")


def test_columns_in_another_order_with_titles_of_any_language() -> None:
    people = InMemory("People", "Position,ชื่อ,FAMILY NAME,key,", "ปลัด,มาลี,ศรีสุข,clerk,", ",,,,", " ,,,,")
    (person,) = record_of(people).people
    assert (person.key, person.full_name, person.position) == ("clerk", "มาลี ศรีสุข", "ปลัด")


def test_everything_that_is_wrong_comes_at_once() -> None:
    results = InMemory("results", "fiscal_year,total,published_on", "2568,ร้อย,เมื่อวาน", "68,88.51,")
    people = InMemory("people", "key,given_name,family_name,position,age", "head,สมชาย,,นายก,50")
    assert told(results, people, InMemory("บันทึก", "x", "1")) == [
        "บันทึก: The table “บันทึก” is not known here: take it out.",
        "people E1: The column “age” is not known. Take it out.",
        "results B2: “ร้อย” is not a score: enter a number from 0 to 100 with at most two decimals, such as 88.51.",
        "results C2: “เมื่อวาน” is not a date: enter day, month and year, such as 5 ม.ค. 2566 or 5/1/2566.",
        "people C2: It is missing, but it is needed: add it.",
        "results A3: “68” is not a Buddhist fiscal year: enter a year from 2550 to 2650.",
    ]


def test_what_breaks_a_rule_is_said_with_the_cell_where_it_stands() -> None:
    measures = InMemory("measures", "fiscal_year,title,starts,ends,indicators", "2569,อบรม,1/2569,12/2568,7 11")
    meetings = InMemory("meetings", "key,held_on,chair", "m,5/1/2569,หัวหน้า")
    assert told(PLANS, measures, meetings) == [
        "measures E2: “11” is not an indicator: enter a number from 1 to 10.",
        "measures D2: The measure ends (2025-12) before it starts (2026-01): change one of the two.",
        "meetings C2: “หัวหน้า” is not among the people, of whom none is entered: add the person first.",
    ]


def test_a_column_that_is_needed_is_missed_once_and_not_in_every_row() -> None:
    people = InMemory("people", "key,given_name,position", "a,ก,ข", "b,ค,ง")
    assert told(people) == ["people: The column “นามสกุล” is missing, but it is needed: add it."]


def test_a_column_that_was_misspelt_is_guessed() -> None:
    people = InMemory("people", "key,given_name,family_name,position,prefixx", "a,ก,ข,ค,")
    assert told(people) == ["people E1: The column “prefixx” is not known. Did you mean “prefix”?"]


def test_a_column_that_is_there_twice_and_one_without_a_head() -> None:
    plans = InMemory("plans", "fiscal_year,ปีงบประมาณ,,", "2569,2569,x,", "2570,2570,y,")
    assert told(plans) == [
        "plans B1: The column “ปีงบประมาณ” is there twice: keep one of the two.",
        "plans C2: Something stands here in a column without a head: give the column its head, or take it out.",
    ]


def test_a_table_that_is_there_twice() -> None:
    assert told(PLANS, InMemory("แผนงาน", "fiscal_year", "2570")) == [
        "แผนงาน: The table “แผนงาน” is there twice: keep one of the two."
    ]


def test_what_belongs_to_nothing() -> None:
    measures = InMemory("measures", "fiscal_year,title", "2570,อบรม", ",อบรม", "ปีหน้า,อบรม")
    assert told(PLANS, measures) == [
        "measures A2: “2570”, to which this row belongs, is not in the table “แผนงาน”: add it there first.",
        "measures A3: It is missing, but it is needed: add it.",
        "measures A4: “ปีหน้า” is not a Buddhist fiscal year: enter a year from 2550 to 2650.",
    ]


def test_rows_are_in_the_order_of_their_numbers_and_new_ones_need_none() -> None:
    measures = InMemory("measures", "fiscal_year,number,title", "2569,2,สอง", "2569,1,หนึ่ง", "2569,,สาม", "2569,9,เก้า")
    progress = InMemory("progress", "fiscal_year,measure,on,text", "2569,9,5/1/2569,ทำแล้ว")
    found = record_of(PLANS, measures, progress).plans[0].measures
    assert [measure.title for measure in found] == ["หนึ่ง", "สอง", "สาม", "เก้า"]
    assert [len(measure.progress) for measure in found] == [0, 0, 0, 1]


def test_a_number_that_is_there_twice_or_is_none() -> None:
    measures = InMemory("measures", "fiscal_year,number,title", "2569,1,ก", "2569,1,ข", "2569,ที่สาม,ค")
    assert told(PLANS, measures) == [
        "measures B3: The number 1 is there twice: give one of the two another number.",
        "measures B4: “ที่สาม” is not a number in a list: enter 1, 2, 3 and so on.",
    ]


def test_a_key_with_blanks_around_it_is_the_same_key_where_no_other_is() -> None:
    wordings = InMemory("wordings", "name,kind", "แบบ ก,ข่าวประชาสัมพันธ์")
    texts = InMemory("wording_texts", "wording,slot,text", " แบบ ก ,closing,ขอเชิญ")
    assert record_of(wordings, texts).wordings[0].texts == {"closing": "ขอเชิญ"}
    people = InMemory("people", "key,given_name,family_name,position", "head,สมชาย,ใจดี,นายก")
    meetings = InMemory("meetings", "key,held_on,chair", "m,5/1/2569,head ")
    assert record_of(people, meetings).meetings[0].chair == "head"


def test_texts_by_name() -> None:
    papers = InMemory("papers", "key,kind,plan_year", ",news,2569")
    assert record_of(papers).papers[0].key == "news-2569"
    papers = InMemory("papers", "key,kind,plan_year", "n,news,2569")
    texts = InMemory("paper_texts", "paper,slot,text", "n,closing,ก", "n,opening,", "n,closing,ข", "n,,ค")
    assert told(papers, texts) == [
        "paper_texts B4: The text of “closing” is there twice: keep one of the two.",
        "paper_texts B5: It is missing, but it is needed: add it.",
    ]


def test_a_text_table_without_its_column_of_names() -> None:
    papers = InMemory("papers", "key,kind,plan_year", "n,news,2569")
    assert told(papers, InMemory("paper_texts", "paper,text", "n,ก")) == [
        "paper_texts: The column “ส่วนของเอกสาร” is missing, but it is needed: add it."
    ]


def test_one_office_and_no_more() -> None:
    two = InMemory("office", "kind,name", "เทศบาลตำบล,บ้านสวน", "เทศบาลตำบล,บ้านไร่")
    assert told(two) == [
        "office A3: One file holds one office, and this is a second one: put it into a file of its own."
    ]
    assert told(InMemory("office", "kind,name")) == ["office: It is missing, but it is needed: add it."]


def test_no_table_at_all() -> None:
    with pytest.raises(UnusableTables, match=r"office\.zip cannot be used: It is missing"):
        read_tables([], "office.zip")


def test_years_in_any_order_are_put_in_theirs() -> None:
    results = InMemory("results", "fiscal_year", "2568", "2566")
    assert [result.fiscal_year for result in record_of(results).results] == [2566, 2568]


def test_missing_tables_and_columns_are_what_was_not_entered() -> None:
    record = record_of(PLANS, InMemory("measures", "fiscal_year,title", "2569,อบรม"))
    assert record.plans[0].measures == (Measure(title="อบรม"),)
    assert (record.people, record.results) == ((), ())


def test_rubbish_is_refused_at_once() -> None:
    wide = InMemory("people", "key," + ",".join(f"x{number}" for number in range(100_000)), "a")
    begun = time.process_time()
    assert len(told(wide)) == MOST_FAULTS
    long = InMemory("results", "fiscal_year", *["x"] * 90_000)
    assert len(told(long)) == MOST_FAULTS
    assert time.process_time() - begun < 10


def test_tables_of_every_name_are_known_by_their_titles() -> None:
    for table in ALL_TABLES:
        heads = ",".join(column.titles.english for column in table.columns)
        found = gather([OFFICE, InMemory(table.titles.english, heads)] if table.name != "office" else [OFFICE])
        assert found.faults == ()


def test_rows_without_end_are_not_read_to_the_end() -> None:
    endless = InMemory("results", "fiscal_year", *["2568"] * 100_001)
    assert told(endless) == [
        "results: There are more than 100,000 rows here, which no office's data has; choose the right file.",
    ]
