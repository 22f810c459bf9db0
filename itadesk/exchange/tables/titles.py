"""What tables and columns are called in Thai and in English, how wide they are, and the Thai words for choices."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any, Final

from itadesk.resources import resource

FILE: Final = ("tables", "titles.json")


@dataclass(frozen=True, slots=True)
class Titles:
    """What something is called, in both languages at once, and what it is for, in English.

    Attributes:
        width: of a column, in characters; 0 for a table.
    """

    thai: str
    english: str
    description: str
    width: int = 0


@dataclass(frozen=True, slots=True)
class TableTitles:
    """What a table and its columns are called; the columns by their names."""

    table: Titles
    columns: Mapping[str, Titles]


@cache
def table_titles() -> Mapping[str, TableTitles]:
    """The titles of all tables by their names."""
    return {name: _table(written) for name, written in _content()["tables"].items()}


@cache
def choice_words(name: str) -> Mapping[str, str]:
    """The Thai words for the choices of a kind, by the words that the exchange file has for them."""
    words: Mapping[str, str] = _content()["words"][name]
    return words


@cache
def _content() -> dict[str, Any]:
    content: dict[str, Any] = json.loads(resource(*FILE).read_text("utf-8"))
    return content


def _table(written: dict[str, Any]) -> TableTitles:
    columns = {name: Titles(**titles) for name, titles in written.pop("columns").items()}
    return TableTitles(Titles(**written), columns)
