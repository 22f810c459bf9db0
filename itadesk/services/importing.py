"""Taking in an office's data whole or not at all, and handing it on."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Protocol

from itadesk.errors import UserError
from itadesk.ita.offices import Office
from itadesk.ita.places import in_words
from itadesk.ita.record_changes import LISTS, position_of
from itadesk.ita.records import OfficeRecord, PartKey, PartKind, key_of
from itadesk.ita.rules import faults as rule_faults
from itadesk.language import _
from itadesk.services.faulty import UnfinishedOffice, check_record
from itadesk.services.file_ports import KeptFile
from itadesk.services.kept_files import files_named, files_of
from itadesk.services.offices import AmbiguousOffice
from itadesk.services.ports import Offices, UnitOfWork, WorkStarter


@dataclass(frozen=True, slots=True, kw_only=True)
class Imported:
    """What an import did to the office.

    Attributes:
        added: parts that were not there before.
        same: parts that were there already.
        changed: parts that were there otherwise and were replaced.
    """

    office_id: int
    added: tuple[PartKey, ...] = ()
    same: tuple[PartKey, ...] = ()
    changed: tuple[PartKey, ...] = ()


class ImportConflict(UserError):
    """The office is there already, and some of its parts differ from the imported ones."""

    def __init__(self, record: OfficeRecord, differing: Iterable[PartKey]) -> None:
        self.record, self.differing = record, tuple(differing)
        super().__init__(self.differing)

    def sentence(self) -> str:
        """Names what differs."""
        return _(
            "{office} is in the database already and differs there in: {parts}. Nothing was taken in; import again with replacing, or leave it."
        ).format(office=self.record.office.full_name, parts="; ".join(self._named(key) for key in self.differing))

    def _named(self, key: PartKey) -> str:
        if key.kind is PartKind.OFFICE:
            return in_words(("office",), self.record)
        position = position_of(self.record, key)
        place = in_words((LISTS[key.kind], position or 0), self.record)
        by_key = key.kind not in {PartKind.RESULT, PartKind.PLAN}
        return f"{place} ({key.key})" if by_key else place


class OfficeData(Protocol):
    """What a file holds of an office."""

    @property
    def record(self) -> OfficeRecord:
        """Everything that the office has entered."""

    @property
    def files(self) -> Mapping[str, KeptFile]:
        """The files that its parts name, by their SHA-256."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Exported:
    """An office with the files that its parts name, by their SHA-256, as far as they are kept."""

    record: OfficeRecord
    files: Mapping[str, KeptFile]


def import_record(
    start: WorkStarter, record: OfficeRecord, files: Mapping[str, KeptFile] | None = None, *, replace: bool = False
) -> Imported:
    """Takes in a record: a new office, or what is new of one that is there; `replace` also what differs.

    `files` are those that its parts name, by their SHA-256.

    Raises:
        FaultyRecord: the record breaks rules.
        ImportConflict: parts differ and `replace` is not set.
        AmbiguousOffice: several stored offices may be meant.
    """
    check_record(record)
    with start() as work:
        done = take_in(work, record, files or {}, replace=replace)
        work.commit()
    return done


def take_in(work: UnitOfWork, record: OfficeRecord, files: Mapping[str, KeptFile], *, replace: bool) -> Imported:
    """Takes a faultless record into a transaction; what is refused is refused before anything of it is written.

    Raises:
        ImportConflict, AmbiguousOffice: as `import_record` does.
    """
    office_id = same_office(work.offices, record.office)
    if office_id is None:
        done = Imported(office_id=work.offices.add(record), added=tuple(key_of(part) for part in record.parts()))
    else:
        done = _merge(work.offices, office_id, record, replace=replace)
    keep_named_files(work, done.office_id, {digest: files[digest] for digest in files_named(record) if digest in files})
    return done


def keep_named_files(work: UnitOfWork, office_id: int, files: Mapping[str, KeptFile]) -> None:
    """Keeps the files that the parts of an office name."""
    for file in files.values():
        work.files.put(office_id, file.data, file.media_type)


def export_office(start: WorkStarter, office_id: int) -> Exported:
    """Everything that an office has entered with its files, ready to be handed on.

    Raises:
        UnfinishedOffice: something is entered only half, so that nobody could take it in.
    """
    with start().only_looking() as work:
        record = work.offices.get(office_id)
        files = files_of(work, office_id, record)
    faults = list(rule_faults(record))
    if faults:
        raise UnfinishedOffice(record, faults)
    return Exported(record=record, files=files)


def same_office(offices: Offices, office: Office) -> int | None:
    """The stored office that is meant: of the same full name, in a place that does not contradict."""
    stored = [(number, offices.get(number).office) for number in offices.named(office.full_name)]
    meant = [number for number, each in stored if _may_be_same(each, office)]
    if len(meant) < 2:
        return meant[0] if meant else None
    exact = [number for number, each in stored if each == office]
    if len(exact) == 1:
        return exact[0]
    raise AmbiguousOffice(office.full_name, [each for each in offices.summaries() if each.office_id in meant])


def _may_be_same(one: Office, other: Office) -> bool:
    """Offices of one name lie in many provinces: they are told apart by the places that both name."""
    places = ((one.district, other.district), (one.province, other.province))
    return one.full_name == other.full_name and all(
        first == second or not (first and second) for first, second in places
    )


def _merge(offices: Offices, office_id: int, record: OfficeRecord, *, replace: bool) -> Imported:
    done = compared(offices.get(office_id), office_id, record)
    if done.changed and not replace:
        raise ImportConflict(record, done.changed)
    put_parts(offices, office_id, record, (*done.changed, *done.added))
    return done


def compared(stored: OfficeRecord, office_id: int, record: OfficeRecord) -> Imported:
    """What an import with replacing would do to a stored office."""
    parts = {key_of(part): part for part in record.parts()}
    added = tuple(key for key in parts if stored.part(key) is None)
    same = tuple(key for key, part in parts.items() if stored.part(key) == part)
    differing = tuple(key for key in parts if key not in added and key not in same)
    return Imported(office_id=office_id, added=added, same=same, changed=differing)


def put_parts(offices: Offices, office_id: int, record: OfficeRecord, keys: Iterable[PartKey]) -> None:
    """Stores some parts of a record in an office."""
    parts = {key_of(part): part for part in record.parts()}
    for key in keys:
        offices.put(office_id, parts[key])
