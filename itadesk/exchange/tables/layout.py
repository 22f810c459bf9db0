"""The tables and their columns, derived from the description of the exchange file, so that no key can be forgotten."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Final

from itadesk.exchange.office_file.dates import ClockTime, Day, Period
from itadesk.exchange.office_file.description import RECORD
from itadesk.exchange.office_file.shapes import Shape
from itadesk.exchange.office_file.structures import ByName, Group, Key, ListOf, Texts
from itadesk.exchange.office_file.values import (
    Indicator,
    NeededText,
    OneOf,
    Percent,
    ScopeName,
    Score,
    Text,
    Year,
)
from itadesk.exchange.tables.failures import UnusableNumber
from itadesk.exchange.tables.titles import TableTitles, Titles, choice_words, table_titles
from itadesk.exchange.tables.values import (
    ChoiceKind,
    DayKind,
    Kind,
    ListKind,
    NumbersKind,
    PeriodKind,
    ScopeKind,
    ScoreKind,
    TextKind,
    TimeKind,
    WholeKind,
)
from itadesk.ita.faults import UnknownIndicator, UnusablePercent
from itadesk.ita.years import UnusableYear

Way = tuple[str, ...]
"""The keys that lead from the record to a list of things, or from a thing to one of its values."""

_KINDS: Final[Mapping[type, Kind]] = {
    Text: TextKind(),
    NeededText: TextKind(),
    Year: WholeKind(UnusableYear),
    Percent: WholeKind(UnusablePercent),
    Score: ScoreKind(),
    Day: DayKind(),
    Period: PeriodKind(),
    ClockTime: TimeKind(),
    ScopeName: ScopeKind(),
}
_NUMBER: Final = WholeKind(UnusableNumber)


@dataclass(frozen=True, slots=True)
class _Plan:
    """How a table is called, what its rows are known by (their numbers where nothing else), and how others call them."""

    name: str
    known_by: str = ""
    called: str = ""


_PLANS: Final[Mapping[Way, _Plan]] = {
    ("office",): _Plan("office", "name"),
    ("people",): _Plan("people", "key"),
    ("results",): _Plan("results", "fiscal_year", "fiscal_year"),
    ("results", "findings"): _Plan("findings", "scope"),
    ("plans",): _Plan("plans", "fiscal_year", "fiscal_year"),
    ("plans", "measures"): _Plan("measures", called="measure"),
    ("plans", "measures", "progress"): _Plan("progress", called="progress"),
    ("plans", "measures", "progress", "files"): _Plan("evidence_files"),
    ("meetings",): _Plan("meetings", "key"),
    ("documents",): _Plan("papers", "key", "paper"),
    ("documents", "texts"): _Plan("paper_texts", "slot"),
    ("documents", "groups"): _Plan("groups", called="group"),
    ("documents", "groups", "members"): _Plan("members"),
    ("documents", "photographs"): _Plan("photographs"),
    ("wordings",): _Plan("wordings", "name", "wording"),
    ("wordings", "texts"): _Plan("wording_texts", "slot"),
}

_REFERENCES: Final[Mapping[tuple[str, str], str]] = {
    ("meetings", "chair"): "people",
    ("meetings", "assigned_by"): "people",
    ("papers", "signer"): "people",
    ("papers", "meeting"): "meetings",
    ("members", "person"): "people",
}
"""The columns that hold the key of a row in another table."""

_TEXTS: Final = Group("text", dict, Key("slot", NeededText(), needed=True), Key("text", Text()))
"""A text with the name that it has in the exchange file, taken for a thing of its own."""


@dataclass(frozen=True, slots=True)
class Column:
    """A column of a table.

    Attributes:
        name: for machines.
        titles: for people.
        way: where the value lies within its thing; empty for what says which thing it is.
        place: the same way in the names that places have.
        shape: of the value in the exchange file; None for a number in a list.
        refers_to: the table of whose rows it holds a key; empty for all others.
    """

    name: str
    titles: Titles
    kind: Kind
    way: Way = ()
    place: Way = ()
    needed: bool = False
    shape: Shape[Any] | None = None
    refers_to: str = ""

    @property
    def exact(self) -> bool:
        """Whether a cell with nothing but blanks says something: these very blanks."""
        return type(self.shape) is Text


@dataclass(frozen=True, slots=True)
class Table:
    """A table: things of one kind.

    Attributes:
        way: where its things lie in the exchange file; the last step is their key within the thing that they belong to.
        step: the last step of the way in the names that places have.
        parent: the name of the table of what its things belong to; empty where that is the office itself.
        parents: the columns that say which thing they belong to.
        number: the column of their number in the list; None where they are known otherwise.
        own: the columns of what they say.
        known_by: the column that tells them apart among those of one parent.
        single: whether there is but one.
        texts: whether they are texts by name.
        children: the tables of what belongs to them.
    """

    name: str
    titles: Titles
    way: Way
    step: str
    parent: str
    parents: tuple[Column, ...]
    number: Column | None
    own: tuple[Column, ...]
    known_by: Column
    single: bool = False
    texts: bool = False
    children: tuple["Table", ...] = field(default=())

    @property
    def columns(self) -> tuple[Column, ...]:
        """All columns in their order."""
        return (*self.parents, *((self.number,) if self.number else ()), *self.own)

    @property
    def primary_key(self) -> tuple[Column, ...]:
        """The columns that together tell each row from all others."""
        return (*self.parents, self.known_by)


def all_tables(tables: Sequence[Table]) -> Iterator[Table]:
    """The tables, each before those of what belongs to it."""
    for table in tables:
        yield table
        yield from all_tables(table.children)


def _derived(group: Group[Any], way: Way, parents: tuple[Column, ...]) -> Iterator[Table]:
    """The tables of the lists within a group."""
    for key in group.keys.values():
        match key.shape:
            case ListOf(item=Group() as item):
                yield _table(item, key, (*way, key.name), parents)
            case Texts():
                yield _table(_TEXTS, key, (*way, key.name), parents)
            case Group() as single if not way:
                yield _table(single, key, (key.name,), parents)
            case _:
                pass


def _table(group: Group[Any], key: Key, way: Way, parents: tuple[Column, ...]) -> Table:
    plan = _PLANS[way]
    titles = table_titles()[plan.name]
    own = tuple(_columns(group, titles, plan.name))
    number = None if plan.known_by else Column("number", titles.columns["number"], _NUMBER)
    known_by = number or next(column for column in own if column.name == plan.known_by)
    called = Column(plan.called, known_by.titles, known_by.kind)
    return Table(
        name=plan.name,
        titles=titles.table,
        way=way,
        step=key.of,
        parent=_PLANS[way[:-1]].name if way[:-1] else "",
        parents=tuple(Column(parent.name, titles.columns[parent.name], parent.kind) for parent in parents),
        number=number,
        own=own,
        known_by=known_by,
        single=isinstance(key.shape, Group),
        texts=isinstance(key.shape, Texts),
        children=tuple(_derived(group, way, (*parents, called))),
    )


def _columns(group: Group[Any], titles: TableTitles, table: str) -> Iterator[Column]:
    """The columns of what stands in a group itself."""
    for way, place, key in _values(group):
        name = "_".join(way)
        yield Column(
            name,
            titles.columns[name],
            _kind(key.shape),
            way,
            place,
            needed=key.needed and len(way) == 1,
            shape=key.shape,
            refers_to=_REFERENCES.get((table, name), ""),
        )


def _values(group: Group[Any]) -> Iterator[tuple[Way, Way, Key]]:
    for key in group.keys.values():
        match key.shape:
            case ListOf(item=Group()) | Texts():
                pass
            case Group() as inner:
                for way, place, value in _values(inner):
                    yield (key.name, *way), (key.of, *place), value
            case ByName() as named:
                for name in named.names:
                    yield (key.name, name), (key.of, name), Key(name, named.value)
            case _:
                yield (key.name,), (key.of,), key


def _kind(shape: Shape[Any]) -> Kind:
    """The kind of cell for a shape; a shape that is new to the format has to be given one in `_KINDS`."""
    match shape:
        case ListOf(item=Indicator()):
            return NumbersKind(UnknownIndicator)
        case ListOf(item=Text()):
            return ListKind()
        case OneOf():
            return ChoiceKind(choice_words(shape.name))
        case _:
            return _KINDS[type(shape)]


TABLES: Final = tuple(_derived(RECORD, (), ()))
"""The tables of what an office has, those of what belongs to something below it."""

ALL_TABLES: Final = tuple(all_tables(TABLES))
"""All tables in the order that they are written in."""
