"""The databases that the window is opened on: one office with ten years of data, alone and among all of the country."""

import sqlite3
from collections.abc import Sequence
from contextlib import closing
from dataclasses import replace
from pathlib import Path
from typing import Final

from bench.papers import other_offices, store
from itadesk.exchange.sample import sample_office
from itadesk.ita.records import OfficeRecord
from itadesk.storage.migrations import MIGRATIONS

YEARS: Final = range(2560, 2570)
"""Fiscal years of the plans."""

ALL_OFFICES: Final = 7850
"""As many local offices as there are."""

APART: Final = 157
"""Offices that are stored one by one; the others are copies of them."""

_MARK: Final = " แห่งที่ "


def office_of_ten_years() -> OfficeRecord:
    """The sample office with as much in each of ten years as it has in its latest."""
    sample = sample_office()
    result, plan = sample.results[-1], sample.plans[-1]
    latest = [paper for paper in sample.papers if paper.plan_year == plan.fiscal_year]
    return replace(
        sample,
        results=tuple(replace(result, fiscal_year=year - 1) for year in YEARS),
        plans=tuple(replace(plan, fiscal_year=year, result_year=None) for year in YEARS),
        papers=tuple(replace(paper, key=f"{paper.key}-{year}", plan_year=year) for year in YEARS for paper in latest),
    )


def one_office(path: Path) -> str:
    """A database with the office alone; gives its name."""
    record = office_of_ten_years()
    store([record], path)
    return record.office.full_name


def all_offices(folder: Path, count: int = ALL_OFFICES) -> tuple[Path, str]:
    """A database with as many offices, each with ten years, and the name of one in the middle.

    It is made once, in a minute or two, and kept in the folder.
    """
    path = folder / f"{count}-offices-{len(MIGRATIONS)}.db"
    apart = min(APART, count)
    record = office_of_ten_years()
    offices = [replace(record, office=each.office) for each in other_offices(sample_office(), apart)]
    if not path.exists():
        folder.mkdir(parents=True, exist_ok=True)
        growing = path.with_suffix(".growing")
        growing.unlink(missing_ok=True)
        store(offices, growing)
        multiply(growing, count)
        growing.rename(path)
    middle = offices[apart // 2].office.full_name
    copy = count // apart // 2
    return path, f"{middle}{_MARK}{copy}" if copy else middle


def multiply(path: Path, count: int) -> None:
    """Copies offices within a database until there are as many; each copy has a number in its name.

    What the log says of the first ones is left as it is: a log cannot be copied.
    """
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute("PRAGMA journal_mode = OFF")
        connection.execute("PRAGMA synchronous = OFF")
        (first,) = connection.execute("SELECT count(*) FROM offices").fetchone()
        tables = [name for (name,) in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
        columns = {name: [row[1] for row in connection.execute(f"PRAGMA table_info({name})")] for name in tables}
        copied = {name: own for name, own in columns.items() if "office_id" in own and not name.startswith("log_")}
        for copy in range(1, -(-count // first)):
            last = min(first, count - copy * first)
            connection.execute(_copying("offices", columns["offices"], id=f"id + {copy * first}",
                                        name=f"name || '{_MARK}{copy}'") + f" WHERE id <= {last}")  # fmt: skip
            for name, own in copied.items():
                changed = {"office_id": f"office_id + {copy * first}"} | ({"id": "NULL"} if "id" in own else {})
                connection.execute(_copying(name, own, **changed) + f" WHERE office_id <= {last}")
        connection.execute("INSERT INTO search_words(search_words) VALUES ('rebuild')")


def _copying(table: str, columns: Sequence[str], **changed: str) -> str:
    """SQL that copies the rows of a table with other values in some columns."""
    named = ", ".join(f'"{column}"' for column in columns)
    values = ", ".join(changed.get(column, f'"{column}"') for column in columns)
    return f"INSERT INTO {table} ({named}) SELECT {values} FROM {table}"  # noqa: S608  names of our own tables
