"""The register as it is stored: issued papers and what was added to them. Nothing is changed, nothing is removed."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from functools import partial
from typing import Any, Final

from sqlalchemy import (
    ColumnElement,
    Connection,
    FromClause,
    Select,
    Table,
    and_,
    exists,
    func,
    insert,
    or_,
    select,
    update,
)

from itadesk.ita.issued import (
    ComputerUser,
    IssuedPaper,
    IssuedReference,
    Publication,
    Scan,
    Signatory,
    Withdrawal,
)
from itadesk.ita.papers import IssuedState, PaperKind
from itadesk.services.log_ports import Action
from itadesk.services.register_ports import IssuedContents, IssuedMissing, RegisterFilter
from itadesk.storage.content_digests import digest_of_issued
from itadesk.storage.journal import Journal
from itadesk.storage.kept_tables import FILES, ISSUED_PAPERS, NUMBER_SERIES, PUBLICATIONS, SCANS, WITHDRAWALS
from itadesk.storage.log_notes import note_of_issued
from itadesk.storage.search import StoredIndex
from itadesk.storage.servers import among_others
from itadesk.storage.whose import check_office
from itadesk.thai.digits import arabic_digits

_HEAVY: Final = {"data", "pdf", "text", "found_by"}
_ISSUED: Final = ISSUED_PAPERS.c
_EARLIER: Final = ISSUED_PAPERS.alias("earlier")
_LATER: Final = ISSUED_PAPERS.alias("later")
_PLAIN: Final = (
    *("office_id", "kind", "plan_year", "paper_key", "year", "number", "printed_number", "digits", "dated", "title"),
    *("font", "sha256", "sealed", "issued_at", "version"),
)
"""The attributes of an entry that stand in columns of their names."""


class StoredRegister:
    """The register of a database, as one transaction sees it."""

    def __init__(self, connection: Connection, journal: Journal) -> None:
        self._connection, self._journal = connection, journal

    def next_number(self, office_id: int, kind: PaperKind, year: int) -> int | None:
        """The number that the next paper of a kind and year gets; None before the first one."""
        last = self._connection.scalar(select(NUMBER_SERIES.c.last).where(_series(office_id, kind, year)))
        return None if last is None else last + 1

    def take_number(self, office_id: int, kind: PaperKind, year: int) -> int | None:
        """The next number of a kind and year, now taken; None before the first one."""
        check_office(self._connection, office_id)
        last = NUMBER_SERIES.c.last
        taken = update(NUMBER_SERIES).where(_series(office_id, kind, year)).values(last=last + 1).returning(last)
        number: int | None = self._connection.scalar(taken)
        return number

    def begin_numbers(self, office_id: int, kind: PaperKind, year: int, first: int) -> None:
        """Begins the numbers of a kind and year with `first`, which is taken."""
        row = {"office_id": office_id, "kind": kind, "year": year, "first": first, "last": first}
        self._connection.execute(insert(NUMBER_SERIES), row)

    def add(self, paper: IssuedPaper, contents: IssuedContents) -> int:
        """Adds a paper and gives its number in the database."""
        row = {
            **{name: getattr(paper, name) for name in _PLAIN},
            "replaces": paper.replaces and paper.replaces.issued_id,
            "signer": paper.signer.key,
            "signer_name": paper.signer.name,
            "signer_position": paper.signer.position,
            **_by(paper.by),
            "pdf": contents.pdf,
            "data": contents.data,
            "text": contents.text,
            "found_by": _as_searched(f"{paper.title}\n{paper.printed_number}\n{contents.text}"),
        }
        number: int = self._connection.execute(insert(ISSUED_PAPERS).returning(_ISSUED.id), row).scalar_one()
        StoredIndex(self._connection).note_issued(replace(paper, issued_id=number))
        added = {"sha256": paper.sha256, "sealed": paper.sealed, "replaces": row["replaces"]}
        content = digest_of_issued(row)
        self._journal.note(partial(note_of_issued, Action.ISSUED, paper, number, content=content, **added))
        return number

    def get(self, issued_id: int) -> IssuedPaper:
        """An issued paper; who writes keeps others from adding to it until the transaction ends."""
        if among_others(self._connection):
            office_id = self._connection.scalar(select(_ISSUED.office_id).where(_ISSUED.id == issued_id))
            if office_id is not None:
                check_office(self._connection, office_id)
        row = self._connection.execute(_entries().where(_ISSUED.id == issued_id)).mappings().one_or_none()
        if row is None:
            raise IssuedMissing(issued_id)
        return _entry(row)

    def contents(self, issued_id: int) -> IssuedContents:
        """What is kept of an issued paper beside its entry."""
        wanted = select(_ISSUED.pdf, _ISSUED.data, _ISSUED.text).where(_ISSUED.id == issued_id)
        row = self._connection.execute(wanted).mappings().one_or_none()
        if row is None:
            raise IssuedMissing(issued_id)
        return IssuedContents(**row)

    def search(self, office_id: int, wanted: RegisterFilter) -> Sequence[IssuedPaper]:
        """The issued papers of an office, the latest issued first."""
        found = _entries().where(_ISSUED.office_id == office_id, *_conditions(wanted)).order_by(_ISSUED.id.desc())
        return [_entry(row) for row in self._connection.execute(found).mappings()]

    def count(self, office_id: int) -> int:
        """How many papers the office has issued."""
        counted = select(func.count()).where(_ISSUED.office_id == office_id)
        return self._connection.execute(counted).scalar_one()

    def any_of(self, office_id: int) -> bool:
        """Whether the office has issued anything."""
        return bool(self._connection.scalar(select(exists().where(_ISSUED.office_id == office_id))))

    def withdraw(self, issued_id: int, withdrawal: Withdrawal) -> None:
        """Adds that a paper holds no longer."""
        paper = self.get(issued_id)
        self._append(WITHDRAWALS, issued_id, withdrawal, reason=withdrawal.reason)
        self._journal.note(partial(note_of_issued, Action.WITHDRAWN, paper, issued_id, reason=withdrawal.reason))

    def publish(self, issued_id: int, publication: Publication) -> None:
        """Adds where a paper was published."""
        paper = self.get(issued_id)
        self._append(PUBLICATIONS, issued_id, publication, address=publication.address)
        self._journal.note(partial(note_of_issued, Action.PUBLISHED, paper, issued_id, address=publication.address))

    def attach_scan(self, issued_id: int, scan: Scan) -> None:
        """Adds the scan of a paper that was signed by hand."""
        paper = self.get(issued_id)
        self._append(SCANS, issued_id, scan, office_id=paper.office_id, file=scan.file)
        self._journal.note(partial(note_of_issued, Action.SCAN_KEPT, paper, issued_id, file=scan.file))

    def _append(
        self, table: Table, issued_id: int, added: Withdrawal | Publication | Scan, **values: str | int
    ) -> None:
        row = {"issued_id": issued_id, "at": added.at, **_by(added.by), **values}
        self._connection.execute(insert(table), row)


def _series(office_id: int, kind: PaperKind, year: int) -> ColumnElement[bool]:
    columns = NUMBER_SERIES.c
    return and_(columns.office_id == office_id, columns.kind == kind, columns.year == year)


def _entries() -> Select[Any]:
    """The entries with what was added to them, without what is heavy."""
    scanned = SCANS.join(FILES, and_(SCANS.c.office_id == FILES.c.office_id, SCANS.c.file == FILES.c.sha256))
    joined = (
        ISSUED_PAPERS.outerjoin(_LATER, _LATER.c.replaces == _ISSUED.id)
        .outerjoin(_EARLIER, _EARLIER.c.id == _ISSUED.replaces)
        .outerjoin(WITHDRAWALS, WITHDRAWALS.c.issued_id == _ISSUED.id)
        .outerjoin(PUBLICATIONS, PUBLICATIONS.c.id == _newest(PUBLICATIONS))
        .outerjoin(scanned, SCANS.c.id == _newest(SCANS))
    )
    return select(
        *(column for column in _ISSUED if column.name not in _HEAVY),
        *_labelled("replaced", _EARLIER, "id", "number", "year"),
        *_labelled("later", _LATER, "id", "number", "year"),
        *_labelled("withdrawal", WITHDRAWALS, "reason", "at", "user", "machine"),
        *_labelled("publication", PUBLICATIONS, "address", "at", "user", "machine"),
        *_labelled("scan", SCANS, "file", "at", "user", "machine"),
        FILES.c.media_type.label("scan_media_type"),
    ).select_from(joined)


def _newest(table: Table) -> ColumnElement[Any]:
    """The newest row that was added to an entry."""
    return (
        select(func.max(table.c.id)).where(table.c.issued_id == _ISSUED.id).correlate(ISSUED_PAPERS).scalar_subquery()
    )


def _labelled(prefix: str, table: FromClause, *names: str) -> Iterator[ColumnElement[Any]]:
    for name in names:
        yield table.c[name].label(f"{prefix}_{name}")


def _entry(row: Mapping[Any, Any]) -> IssuedPaper:
    return IssuedPaper(
        issued_id=row["id"],
        **{name: row[name] for name in _PLAIN},
        signer=Signatory(key=row["signer"], name=row["signer_name"], position=row["signer_position"]),
        by=ComputerUser(name=row["user"], machine=row["machine"]),
        replaces=_reference(row, "replaced"),
        replaced_by=_reference(row, "later"),
        withdrawal=_added(row, "withdrawal", Withdrawal, "reason"),
        publication=_added(row, "publication", Publication, "address"),
        scan=_added(row, "scan", Scan, "file", "media_type"),
    )


def _reference(row: Mapping[Any, Any], prefix: str) -> IssuedReference | None:
    if row[f"{prefix}_id"] is None:
        return None
    return IssuedReference(issued_id=row[f"{prefix}_id"], number=row[f"{prefix}_number"], year=row[f"{prefix}_year"])


def _added(row: Mapping[Any, Any], prefix: str, made: type[Any], *names: str) -> Any:  # noqa: ANN401  one of three kinds
    """What was added to an entry last; None where nothing was."""
    if row[f"{prefix}_at"] is None:
        return None
    by = ComputerUser(name=row[f"{prefix}_user"], machine=row[f"{prefix}_machine"])
    return made(at=row[f"{prefix}_at"], by=by, **{name: row[f"{prefix}_{name}"] for name in names})


def _by(user: ComputerUser) -> dict[str, str]:
    return {"user": user.name, "machine": user.machine}


def _as_searched(text: str) -> str:
    """A text as it is compared: blanks and line ends alike, Arabic digits, no capitals."""
    return " ".join(arabic_digits(text).casefold().split())


def _conditions(wanted: RegisterFilter) -> Iterator[ColumnElement[bool]]:
    if wanted.year is not None:
        yield _ISSUED.year == wanted.year
    if wanted.plan_year is not None:
        yield _ISSUED.plan_year == wanted.plan_year
    if wanted.kind is not None:
        yield _ISSUED.kind == wanted.kind
    if wanted.number.strip():
        yield _of_number(_as_searched(wanted.number))
    if wanted.signer.strip():
        yield _ISSUED.signer_name.contains(" ".join(wanted.signer.split()), autoescape=True)
    for word in _as_searched(wanted.words).split():
        yield _ISSUED.found_by.contains(word, autoescape=True)
    if wanted.state is not None:
        yield _in_state(wanted.state)


def _of_number(number: str) -> ColumnElement[bool]:
    """A whole number is one of the register; anything else is a part of a printed one or number/year."""
    if number.isdecimal():
        return or_(_ISSUED.number == int(number[:9]), _ISSUED.printed_number == number)
    before, _slash, year = number.rpartition("/")
    printed = _ISSUED.printed_number.contains(number, autoescape=True)
    if before.isdecimal() and year.isdecimal():
        return or_(printed, and_(_ISSUED.number == int(before[:9]), _ISSUED.year == int(year[:9])))
    return printed


def _in_state(state: IssuedState) -> ColumnElement[bool]:
    withdrawn, replaced = WITHDRAWALS.c.issued_id.is_not(None), _LATER.c.id.is_not(None)
    if state is IssuedState.WITHDRAWN:
        return withdrawn
    return and_(~withdrawn, replaced if state is IssuedState.REPLACED else ~replaced)
