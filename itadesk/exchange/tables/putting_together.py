"""From tables as they were found to a record, with everything that is wrong in them and where it stands."""

from collections.abc import Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from typing import Any

from itadesk.errors import UserError
from itadesk.exchange.office_file.description import RECORD
from itadesk.exchange.office_file.failures import MissingValue
from itadesk.exchange.office_file.shapes import MOST_FAULTS, EnoughFaultsError, Faults
from itadesk.exchange.office_json import in_order, read_record
from itadesk.exchange.tables.failures import (
    NumberTwice,
    SecondOffice,
    TableTwice,
    TextTwice,
    UnknownParent,
    UnknownTable,
    UnusableTables,
)
from itadesk.exchange.tables.found import FoundTable
from itadesk.exchange.tables.heads import Names, Row, read_rows
from itadesk.exchange.tables.layout import ALL_TABLES, Column, Table, Way
from itadesk.exchange.tables.spots import Spot
from itadesk.exchange.tables.values import Json, Value
from itadesk.ita.faults import Place
from itadesk.ita.records import OfficeRecord

Identity = tuple[object, ...]
"""What a thing is known by, that which it belongs to first: the year of a plan, the number of a measure."""


@dataclass(frozen=True, slots=True)
class Gathered:
    """What tables say.

    Attributes:
        record: the office as far as it could be read.
        faults: what is wrong and where it stands; None where nothing of the file can be pointed at.
    """

    record: OfficeRecord
    faults: tuple[tuple[Spot | None, UserError], ...]


@dataclass(frozen=True, slots=True)
class _Thing:
    """What was read of something: its object of the exchange file, and its place in the record."""

    content: dict[str, Any]
    place: Place


def read_tables(tables: Sequence[FoundTable], name: str) -> OfficeRecord:
    """The office of the tables of a file; `name` is what the file is called in sentences.

    Raises:
        UnusableTables: with everything that has to be mended.
    """
    gathered = gather(tables)
    if gathered.faults:
        raise UnusableTables(name, gathered.faults)
    return in_order(gathered.record)


def gather(tables: Sequence[FoundTable]) -> Gathered:
    """The record of the tables, and all that is wrong with them."""
    gathering = _Gathering()
    record = RECORD.stand_in()
    with suppress(EnoughFaultsError):
        found = _by_name(tables, gathering)
        for table in ALL_TABLES:
            if table.name in found:
                gathering.read(table, found[table.name])
        record = read_record(gathering.content, gathering.noted)
    return Gathered(record, tuple(gathering.told()))


def _by_name(tables: Sequence[FoundTable], gathering: "_Gathering") -> Mapping[str, FoundTable]:
    """The tables by the names that the program has for them."""
    found: dict[str, FoundTable] = {}
    names = Names(ALL_TABLES)
    for each in tables:
        name = names.meant(each.name)
        if name is None:
            gathering.refuse(each.whole(), UnknownTable(each.name))
        elif name in found:
            gathering.refuse(each.whole(), TableTwice(each.name))
        else:
            found[name] = each
    return found


@dataclass(slots=True)
class _Gathering:
    """What was read so far.

    Attributes:
        refused: what is wrong with what never reaches the record: heads, and to what a row belongs.
        noted: what is wrong with the record, by place.
        spots: where the places of the record stand in the file.
        excused: places of values that are not there for a reason that was told already.
        things: what was read, by its table and what it is known by.
    """

    refused: list[tuple[Spot, UserError]] = field(default_factory=list)
    noted: Faults = field(default_factory=Faults)
    spots: dict[Place, Spot] = field(default_factory=dict)
    excused: set[Place] = field(default_factory=set)
    content: dict[str, Any] = field(default_factory=dict)
    things: dict[tuple[str, Identity], _Thing] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.things["", ()] = _Thing(self.content, ())

    def refuse(self, spot: Spot, error: UserError) -> None:
        """Notes a fault of something that does not reach the record.

        Raises:
            EnoughFaultsError: this was the thousandth.
        """
        self.refused.append((spot, error))
        if len(self.refused) >= MOST_FAULTS:
            raise EnoughFaultsError

    def told(self) -> Iterator[tuple[Spot | None, UserError]]:
        """Each fault with its spot."""
        yield from self.refused
        for place, error in self.noted.found:
            if not (isinstance(error, MissingValue) and place in self.excused):
                yield self._spot(place), error

    def _spot(self, place: Place) -> Spot | None:
        """Where a place stands, or that which it lies in."""
        around = (place[:length] for length in range(len(place), -1, -1))
        return next((self.spots[each] for each in around if each in self.spots), None)

    def read(self, table: Table, found: FoundTable) -> None:
        """Reads the rows of a table and puts them where they belong."""
        if table.single:
            self.spots[(table.step,)] = found.whole()
        for owner, rows in self._by_owner(table, found).items():
            for number in sorted(rows):
                self._put(table, owner, number, rows[number])

    def _by_owner(self, table: Table, found: FoundTable) -> Mapping[Identity, Mapping[int, Row]]:
        """The rows of each thing that has some, by their numbers."""
        lists: dict[Identity, dict[int, Row]] = {}
        following: dict[Identity, int] = {}
        for row in read_rows(table, found, self.refuse):
            owner = self._owner(table, row)
            if owner is None:
                continue
            rows = lists.setdefault(owner, {})
            number = self._number(table, row, rows, following.get(owner, 1))
            if number is not None:
                rows[number] = row
                following[owner] = max(number + 1, following.get(owner, 1))
        return lists

    def _owner(self, table: Table, row: Row) -> Identity | None:
        """What a row belongs to; None, and a fault, where that is not there."""
        wanted = [self._value(row, column) for column in table.parents]
        if None in wanted:
            return None
        tidy = tuple(each.strip() if isinstance(each, str) else each for each in wanted)
        for identity in (tuple(wanted), tidy):
            if (table.parent, identity) in self.things:
                return identity
        parent = next(each for each in ALL_TABLES if each.name == table.parent)
        self.refuse(row.spot, UnknownParent(", ".join(map(str, tidy)), parent.titles.thai))
        return None

    def _value(self, row: Row, column: Column) -> object:
        """What a cell says that does not reach the record; None, and a fault, where it says nothing."""
        cell = row.cell(column)
        if cell is None:
            if column.name in row.cells:
                self.refuse(row.cells[column.name].spot, MissingValue())
            return None
        try:
            return column.kind.read(cell.value)
        except UserError as error:
            self.refuse(cell.spot, error)
            return None

    def _number(self, table: Table, row: Row, rows: Mapping[int, Row], following: int) -> int | None:
        """The number of a row: the one that it says, or the next; None, and a fault, where it cannot be used."""
        if table.number is None or row.cell(table.number) is None:
            return following
        number = self._value(row, table.number)
        if not isinstance(number, int):
            return None
        if number in rows:
            self.refuse(row.cells[table.number.name].spot, NumberTwice(number))
            return None
        return number

    def _put(self, table: Table, owner: Identity, number: int, row: Row) -> None:
        """Puts what a row says into that which it belongs to."""
        key, above = table.way[-1], self.things[table.parent, owner]
        thing: dict[str, Any] = {}
        if table.texts:
            self._put_text(table, above, row)
            return
        if table.single:
            if key in above.content:
                self.refuse(row.spot, SecondOffice())
                return
            above.content[key] = thing
            place: Place = (table.step,)
        else:
            things = above.content.setdefault(key, [])
            place = (*above.place, table.step, len(things))
            things.append(thing)
        self._fill(table, thing, place, row)
        known_by = number if table.number else _at(thing, table.known_by.way)
        self.things.setdefault((table.name, (*owner, known_by)), _Thing(thing, place))

    def _put_text(self, table: Table, above: _Thing, row: Row) -> None:
        """Puts a text under its name."""
        slot, text = (row.cells.get(column.name) for column in table.own)
        name = self._value(row, table.own[0])
        if slot is None or not isinstance(name, str):
            return
        texts = above.content.setdefault(table.way[-1], {})
        if name in texts:
            self.refuse(slot.spot, TextTwice(name))
            return
        texts[name] = ""
        place = (*above.place, table.step, name)
        self.spots[place] = (text or slot).spot
        if text is not None:
            self._convert(table.own[1], texts, (name,), place, text.value)

    def _fill(self, table: Table, thing: dict[str, Any], place: Place, row: Row) -> None:
        """Puts the cells of a row into a thing, and notes where they stand."""
        self.spots[place] = row.spot
        for column in table.own:
            here = (*place, *column.place)
            if column.name in row.cells:
                self.spots[here] = row.cells[column.name].spot
            elif column.needed:
                self.excused.add(here)
            cell = row.cell(column)
            if cell is not None:
                self._convert(column, thing, column.way, here, cell.value)

    def _convert(self, column: Column, thing: dict[str, Any], way: Way, place: Place, value: Value) -> None:
        try:
            found = column.kind.read(value)
        except UserError as error:
            self.noted.add(place, error)
            self.excused.add(place)
            return
        for step in way[:-1]:
            thing = thing.setdefault(step, {})
        thing[way[-1]] = self._key_meant(column, found)

    def _key_meant(self, column: Column, found: Json) -> Json:
        """The key of a row in another table without the blanks around it, where only so it is one."""
        if not column.refers_to or not isinstance(found, str) or (column.refers_to, (found,)) in self.things:
            return found
        return found.strip() if (column.refers_to, (found.strip(),)) in self.things else found


def _at(thing: dict[str, Any], way: Way) -> object:
    for step in way:
        thing = thing.get(step, {})
    return thing or None
