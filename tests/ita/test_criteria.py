from pathlib import Path

import pytest

from itadesk.ita.criteria import BOOK, CriteriaBook, Entry, Scheme, Subject, criteria_for, read_criteria
from itadesk.ita.instruments import Instrument
from itadesk.resources import resource
from tests.examples import NEWEST_CRITERIA

FILE_2569 = resource("criteria", "2569.json")


@pytest.mark.parametrize("year", range(2562, NEWEST_CRITERIA + 1))
def test_every_year_of_the_ten_indicators_has_an_entry(year: int) -> None:
    criteria = criteria_for(year)
    assert (criteria.fiscal_year, criteria.assumed, criteria.applies) == (year, False, True)
    assert [indicator.number for indicator in criteria.indicators] == list(range(1, 11))
    assert [rule.weight for rule in criteria.instruments] == [30, 30, 40]
    assert criteria.target == 85


def test_letters_ended_with_2565() -> None:
    assert criteria_for(2565).scheme is Scheme.LETTER
    assert criteria_for(2565).level_names() == ("AA", "A", "B", "C", "D", "E", "F")
    assert criteria_for(2566).scheme is Scheme.LEVEL
    assert criteria_for(2566).level_names() == ("ผ่านดีเยี่ยม", "ผ่านดี", "ผ่าน", "ต้องปรับปรุง", "ต้องปรับปรุงโดยด่วน")


@pytest.mark.parametrize(
    ("year", "codes"),
    [
        (2562, []),
        (2563, ["O42", "O43"]),
        (2566, ["O42", "O43"]),
        (2567, ["", ""]),
        (2568, ["O27", "O28"]),
        (2569, ["O25", "O26"]),
    ],
)
def test_the_papers_that_a_year_asks_for(year: int, codes: list[str]) -> None:
    criteria = criteria_for(year)
    items = [*criteria.items_about(Subject.MEASURES), *criteria.items_about(Subject.REPORT)]
    assert [item.code for item in items] == codes


def test_news_count_in_2569_and_reports_are_about_the_year_before() -> None:
    assert [item.code for item in criteria_for(2569).items_about(Subject.NEWS)] == ["O4"]
    assert [item.of_year_before for item in criteria_for(2569).items_about(Subject.REPORT)] == [True]


def test_a_new_year_has_the_newest_rules_and_says_so() -> None:
    criteria = criteria_for(NEWEST_CRITERIA + 1)
    assert criteria.assumed
    assert (criteria.fiscal_year, criteria.from_year) == (NEWEST_CRITERIA + 1, NEWEST_CRITERIA)
    assert criteria.indicators == criteria_for(NEWEST_CRITERIA).indicators


@pytest.mark.parametrize("year", [2550, 2561])
def test_the_ten_indicators_do_not_apply_before_2562(year: int) -> None:
    criteria = criteria_for(year)
    assert not criteria.applies
    assert criteria.scheme is Scheme.NONE
    assert "ห้าดัชนี" in criteria.notes[0].thai
    assert criteria.indicator(1).name == ""
    assert criteria.instrument(Instrument.OIT).name == ""


def test_an_adopted_file_holds_until_it_is_dropped(tmp_path: Path) -> None:
    path = tmp_path / "received.json"
    year = NEWEST_CRITERIA + 1
    path.write_text(FILE_2569.read_text("utf-8").replace('"fiscal_year": 2569', f'"fiscal_year": {year}'), "utf-8")
    book = CriteriaBook(resource("criteria"))
    book.adopt(read_criteria(path))
    assert not book.criteria_for(year).assumed
    assert book.criteria_for(year + 1).from_year == year
    book.drop(year)
    book.drop(year)
    assert book.criteria_for(year).assumed


def test_each_year_with_an_entry_says_where_that_is_from() -> None:
    book = CriteriaBook(resource("criteria"))
    years = range(2561, NEWEST_CRITERIA + 1)  # 2561 says that the ten indicators do not apply yet
    supplied = tuple(Entry(year, is_supplied=True, is_adopted=False) for year in years)
    assert book.entries() == supplied
    book.adopt(read_criteria(FILE_2569))
    adopted = Entry(2569, is_supplied=True, is_adopted=True)
    assert book.entries() == tuple(adopted if each.fiscal_year == 2569 else each for each in supplied)


def test_the_program_has_one_book() -> None:
    assert BOOK.criteria_for(2568) == criteria_for(2568)
