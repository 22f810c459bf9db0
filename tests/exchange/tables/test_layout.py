"""No key of the exchange file is without a column, and every column has its titles."""

from collections.abc import Iterator
from typing import Any

from itadesk.exchange.office_file.description import RECORD
from itadesk.exchange.office_file.structures import ByName, Group, ListOf, Texts
from itadesk.exchange.tables.layout import ALL_TABLES, TABLES
from itadesk.exchange.tables.titles import choice_words, table_titles
from itadesk.ita.papers import Digits, PaperKind
from itadesk.ita.people import Capacity
from itadesk.ita.results import Verdict

Way = tuple[str, ...]


def keys_of_the_format(group: Group[Any], way: Way = ()) -> Iterator[Way]:
    """The way to each single value that the description of the exchange file has."""
    for name, key in group.keys.items():
        match key.shape:
            case Group() as inner:
                yield from keys_of_the_format(inner, (*way, name))
            case ListOf(item=Group() as inner):
                yield from keys_of_the_format(inner, (*way, name))
            case ByName() as named:
                yield from ((*way, name, each) for each in named.names)
            case Texts():
                yield from ((*way, name, "slot"), (*way, name, "text"))
            case _:
                yield (*way, name)


def test_every_key_of_the_format_has_its_column() -> None:
    columns = [(*table.way, *column.way) for table in ALL_TABLES for column in table.own]
    assert sorted(columns) == sorted(keys_of_the_format(RECORD))


def test_every_table_and_column_has_titles_and_no_titles_are_left_over() -> None:
    assert list(table_titles()) == [table.name for table in ALL_TABLES]
    for table in ALL_TABLES:
        titles = table_titles()[table.name]
        assert list(titles.columns) == [column.name for column in table.columns]
        assert all(each.thai and each.english and each.description and each.width for each in titles.columns.values())


def test_no_two_tables_and_no_two_columns_are_called_alike() -> None:
    for titles in (
        [table.titles for table in ALL_TABLES],
        *([column.titles for column in table.columns] for table in ALL_TABLES),
    ):
        assert len({each.thai for each in titles}) == len({each.english for each in titles}) == len(titles)


def test_names_of_sheets_are_such_as_workbooks_allow() -> None:
    for table in ALL_TABLES:
        assert len(table.titles.thai) <= 31
        assert not set(table.titles.thai) & set("[]:*?/\\'")


def test_every_choice_has_a_thai_word_of_its_own() -> None:
    kinds = {"verdict": Verdict, "documentKind": PaperKind, "digits": Digits, "capacity": Capacity}
    for name, choices in kinds.items():
        words = choice_words(name)
        assert list(words) == [choice.value for choice in choices]
        assert len(set(words.values())) == len(words)


def test_what_belongs_to_something_says_to_what() -> None:
    keys = {table.name: [column.name for column in table.primary_key] for table in ALL_TABLES}
    assert keys["evidence_files"] == ["fiscal_year", "measure", "progress", "number"]
    assert keys["members"] == ["paper", "group", "number"]
    assert keys["findings"] == ["fiscal_year", "scope"]
    assert [table.name for table in TABLES] == [
        *("office", "people", "results", "plans", "meetings", "papers", "wordings"),
    ]
