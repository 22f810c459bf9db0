"""What each role may do to each table of a database on a server; the server itself keeps to it.

Everybody reads everything but sealed signatures. Clerks change what offices enter, keep files and signatures, and note
where an issued paper was published and how it was signed; only heads issue papers and withdraw them.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from sqlalchemy import Table

from itadesk.ita.roles import Role
from itadesk.storage import tables
from itadesk.storage.kept_tables import (
    FILES,
    ISSUED_PAPERS,
    NUMBER_SERIES,
    PUBLICATIONS,
    SCANS,
    SEALED_SIGNATURES,
    SIGNATURE_USES,
    WITHDRAWALS,
)
from itadesk.storage.log_tables import LOG_ENTRIES, LOG_HEAD
from itadesk.storage.search_tables import SEARCH_TEXTS

VERSIONS: Final = "schema_version"
"""The table in which a server keeps the version of a database."""


@dataclass(frozen=True, slots=True)
class Right:
    """What may be done to a table.

    Attributes:
        kinds: of statements, as SQL names them.
        columns: those that may be read; all where none are named.
    """

    table: str
    kinds: tuple[str, ...]
    columns: tuple[str, ...] = ()

    @property
    def said(self) -> str:
        """As it is granted."""
        columns = f" ({', '.join(self.columns)})" if self.columns else ""
        return f"{', '.join(kind + columns for kind in self.kinds)} ON {self.table}"


_ADDED: Final = ("INSERT",)
_ENTERED: Final = ("INSERT", "UPDATE", "DELETE")

_ADDITIONS: Final[Mapping[Role, Mapping[Table, tuple[str, ...]]]] = {
    Role.CLERK: {
        **dict.fromkeys((*tables.OF_RECORDS, tables.PICTURES, SEARCH_TEXTS), _ENTERED),
        **dict.fromkeys((FILES, PUBLICATIONS, SCANS, SIGNATURE_USES, LOG_ENTRIES), _ADDED),
        SEALED_SIGNATURES: ("SELECT", "INSERT", "DELETE"),
        LOG_HEAD: ("UPDATE",),
    },
    Role.HEAD: {
        **dict.fromkeys((ISSUED_PAPERS, WITHDRAWALS), _ADDED),
        NUMBER_SERIES: ("INSERT", "UPDATE"),
    },
}
"""What clerks may do that readers may not, and heads that clerks may not."""


def rights_of(role: Role) -> Iterator[Right]:
    """What a role may do besides what the one before it may."""
    if role is Role.READER:
        for table in tables.METADATA.sorted_tables:
            columns = ("office_id", "person") if table is SEALED_SIGNATURES else ()
            yield Right(table.name, ("SELECT",), columns)
        yield Right(VERSIONS, ("SELECT",))
        return
    for table, kinds in _ADDITIONS[role].items():
        yield Right(table.name, kinds)


def counters_of(role: Role) -> Iterator[str]:
    """The counters that give numbers to the rows that a role may add and the one before it may not."""
    for table, kinds in _ADDITIONS.get(role, {}).items():
        if "INSERT" in kinds and table.autoincrement_column is not None and "id" in table.c:
            yield f"{table.name}_id_seq"
