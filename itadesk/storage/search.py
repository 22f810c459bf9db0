"""The index of what can be found: written when parts are stored, in the same transaction, and asked for words.

An office has few hundred rows, which are read through. Over all offices, SQLite finds what holds three letters in
`search_words`, and less than three by the threes that begin with them; other databases read through the table until there
is enough.
"""

import json
from collections.abc import Iterable, Iterator, Sequence
from contextlib import AbstractContextManager, nullcontext
from functools import cache, lru_cache
from typing import Any, Final

from sqlalchemy import (
    ColumnElement,
    Connection,
    Integer,
    Row,
    Select,
    and_,
    column,
    delete,
    insert,
    select,
    table,
    text,
)

from itadesk.ita.faults import Place
from itadesk.ita.findables import Findable, Thing, findable_issued, findables
from itadesk.ita.issued import IssuedPaper
from itadesk.ita.offices import Office
from itadesk.ita.records import Part, PartKey, key_of
from itadesk.ita.spots import Spot
from itadesk.services.search_ports import Entry
from itadesk.storage import search_threes
from itadesk.storage.search_tables import SEARCH_TEXTS
from itadesk.storage.tables import OFFICES

_TEXTS: Final = SEARCH_TEXTS.c
_WORDS: Final = table("search_words", column("rowid", Integer))
_AT_THE_END: Final = "\n\n"
_MOST_BEGINNINGS: Final = {1: 40, 2: 200}
"""How many threes are looked through that begin with one or two letters: of a common letter, a part is enough."""

_AT_ONCE: Final = 1000
"""How many rows are named in one statement: databases bear some ten thousand names."""

SearchRow = dict[str, Any]
"""A row of the table without its number."""


class StoredIndex:
    """The index of a database, as one transaction sees it."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def note(self, office_id: int, part: Part) -> None:
        """Takes in what can be found in a part now; rows that say the same already stay as they are."""
        wanted = {tuple(row.values()): row for row in search_rows(office_id, findables(part))}
        stored = self._connection.execute(select(SEARCH_TEXTS).where(_of_part(office_id, key_of(part))))
        gone = [each.id for each in stored if wanted.pop(tuple(each)[1:], None) is None]
        self._remove(_TEXTS.id, gone)
        self.write(wanted.values())

    def taking_in_together(self) -> AbstractContextManager[None]:
        """Lets rows of new offices be written meanwhile that are taken in together at the end, which is far quicker."""
        known = search_threes.has_threes(self._connection)
        return search_threes.taking_in_together(self._connection) if known else nullcontext()

    def note_change(self, office_id: int, known: Part, part: Part) -> None:
        """Takes in what can be found in a part that was another one before, without looking at what stays."""
        wanted = {tuple(row.values()): row for row in search_rows(office_id, findables(part, known))}
        before = {tuple(row.values()): row for row in search_rows(office_id, findables(known, part))}
        gone = [row["inside"] for said, row in before.items() if said not in wanted]
        self._remove(_TEXTS.inside, gone, _of_part(office_id, key_of(part)))
        self.write(row for said, row in wanted.items() if said not in before)

    def note_issued(self, paper: IssuedPaper) -> None:
        """Takes in an issued paper."""
        self.write(search_rows(paper.office_id, [findable_issued(paper)]))

    def forget(self, office_id: int, key: PartKey) -> None:
        """Takes out what could be found in a part; what was issued of it stays."""
        self._connection.execute(delete(SEARCH_TEXTS).where(_of_part(office_id, key)))

    def write(self, rows: Iterable[SearchRow]) -> None:
        """Puts rows into the table."""
        if many := list(rows):
            self._connection.execute(insert(SEARCH_TEXTS), many)

    def here(self, office_id: int, words: Sequence[str]) -> Sequence[Entry]:
        """Everything of an office that holds the words."""
        return self._entries(_entries().where(_TEXTS.office_id == office_id, *_hold(words)).order_by(_TEXTS.id))

    def elsewhere(self, office_id: int, words: Sequence[str], most: int) -> Sequence[Entry]:
        """What other offices have that holds the words, what was entered last first, and no more than so much."""
        wanted = _entries().where(_TEXTS.office_id != office_id, *_hold(words)).limit(most)
        if self._connection.dialect.name != "sqlite":
            return self._entries(wanted.order_by(_TEXTS.id.desc()))
        threes = " AND ".join(f"({self._threes(word)})" for word in words)
        # so that SQLite goes backwards through what holds the threes, and stops when there is enough
        joined = wanted.join(_WORDS, _WORDS.c.rowid == _TEXTS.id).order_by(_WORDS.c.rowid.desc())
        return self._entries(joined.where(text("search_words MATCH :threes")).params(threes=threes))

    def rows(self, office_id: int) -> Sequence[SearchRow]:
        """The rows of an office as they are stored."""
        columns = (each for each in _TEXTS if each.name != "id")
        stored = self._connection.execute(select(*columns).where(_TEXTS.office_id == office_id))
        return [dict(row) for row in stored.mappings()]

    def _remove(self, named_by: ColumnElement[Any], names: Sequence[Any], *of_part: ColumnElement[bool]) -> None:
        for first in range(0, len(names), _AT_ONCE):
            wanted = named_by.in_(names[first : first + _AT_ONCE])
            self._connection.execute(delete(SEARCH_TEXTS).where(*of_part, wanted))

    def _entries(self, wanted: Select[Any]) -> list[Entry]:
        return [_entry(row) for row in self._connection.execute(wanted)]

    def _threes(self, word: str) -> str:
        """The threes that a word is made of, or those that begin with a short one, in the language of FTS5."""
        if len(word) >= len("abc"):
            return " AND ".join(_quoted(word[start : start + 3]) for start in range(len(word) - 2))
        beginning = {"word": word, "after": word + "\U0010ffff", "most": _MOST_BEGINNINGS[len(word)]}
        self._connection.exec_driver_sql(
            "CREATE VIRTUAL TABLE IF NOT EXISTS temp.search_threes USING fts5vocab(main, search_words, row)"
        )
        return " OR ".join(map(_quoted, self._connection.scalars(_BEGINNING, beginning))) or '""'


def search_rows(office_id: int, found: Iterable[Findable]) -> Iterator[SearchRow]:
    """The rows of what can be found; what says nothing is left out."""
    for each in found:
        if each.lines:
            yield {
                "office_id": office_id,
                "thing": each.thing,
                "part_kind": each.spot.part.kind,
                "part_key": each.spot.part.key,
                "inside": _written(each.spot.inside),
                "fiscal_year": each.fiscal_year,
                "text": each.text + _AT_THE_END,
            }


@lru_cache(maxsize=1000)
def _written(inside: Place) -> str:
    """A place in JSON; the same few places stand in the rows of all offices."""
    return json.dumps(inside)


_BEGINNING: Final = text("SELECT term FROM temp.search_threes WHERE term >= :word AND term < :after LIMIT :most")


def _of_part(office_id: int, key: PartKey) -> ColumnElement[bool]:
    """The rows of a part, without what was issued of it."""
    mine = and_(_TEXTS.office_id == office_id, _TEXTS.part_kind == key.kind, _TEXTS.part_key == key.key)
    return and_(mine, _TEXTS.thing != Thing.ISSUED)


def _quoted(three: str) -> str:
    return '"' + three.replace('"', '""') + '"'


def _hold(words: Sequence[str]) -> list[ColumnElement[bool]]:
    """The conditions that words stand in a text; Thai has no capitals, and servers compare far faster without them."""
    return [
        _TEXTS.text.contains(word, autoescape=True)
        if word.upper() == word
        else _TEXTS.text.icontains(word, autoescape=True)
        for word in words
    ]


@cache
def _entries() -> Select[Any]:
    columns = (each for each in _TEXTS if each.name != "id")
    whose = (OFFICES.c.kind, OFFICES.c.name, OFFICES.c.district, OFFICES.c.province)
    return select(*columns, *whose).join_from(SEARCH_TEXTS, OFFICES, _TEXTS.office_id == OFFICES.c.id)


def _entry(row: Row[Any]) -> Entry:
    office = Office(kind=row.kind, name=row.name, district=row.district, province=row.province)
    return Entry(
        office_id=row.office_id,
        office=f"{office.full_name} {office.place}".strip(),
        thing=row.thing,
        spot=Spot(PartKey(row.part_kind, row.part_key), tuple(json.loads(row.inside))),
        fiscal_year=row.fiscal_year,
        lines=tuple(row.text.removesuffix(_AT_THE_END).split("\n")),
    )
