"""The offices of the database: listed, found by name, added, opened, deleted; and their emblems."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass

from itadesk.errors import UserError
from itadesk.ita.records import OfficeRecord
from itadesk.language import _
from itadesk.services.faulty import check_record
from itadesk.services.file_ports import KeptFile
from itadesk.services.kept_files import files_of
from itadesk.services.ports import OfficeSummary, Picture, WorkStarter

MOST_NAMED = 10


@dataclass(frozen=True, slots=True, kw_only=True)
class Leaving:
    """What an office that is removed has entered, for whoever keeps it elsewhere.

    Attributes:
        files: those that its parts name, by their SHA-256.
    """

    record: OfficeRecord
    files: Mapping[str, KeptFile]
    emblem: Picture | None


class NoOffice(UserError):
    """The database holds no office yet."""

    def sentence(self) -> str:
        """Says what to do."""
        return _("The database holds no office yet: add one or import its file first.")


class SeveralOffices(UserError):
    """Nothing says which of several offices is meant."""

    def __init__(self, offices: Iterable[OfficeSummary]) -> None:
        self.offices = tuple(offices)
        super().__init__(self.offices)

    def sentence(self) -> str:
        """Names what there is."""
        return _("The database holds {count} offices; say which one is meant: {names}.").format(
            count=len(self.offices), names=_names(self.offices)
        )


class UnknownOffice(UserError):
    """No office is called so."""

    def __init__(self, name: str, offices: Iterable[OfficeSummary]) -> None:
        self.name, self.offices = name, tuple(offices)
        super().__init__(name, self.offices)

    def sentence(self) -> str:
        """Names what there is."""
        return _("No office is called “{name}”; the database holds: {names}.").format(
            name=self.name, names=_names(self.offices)
        )


class AmbiguousOffice(UserError):
    """Several offices are called so."""

    def __init__(self, name: str, offices: Iterable[OfficeSummary]) -> None:
        self.name, self.offices = name, tuple(offices)
        super().__init__(name, self.offices)

    def sentence(self) -> str:
        """Names them with their places."""
        return _("Several offices are called “{name}”; give the full name with its place: {names}.").format(
            name=self.name, names=_names(self.offices)
        )


class OfficeHasIssued(UserError):
    """An office cannot be removed because it has issued papers."""

    def __init__(self, office: str) -> None:
        super().__init__(office)
        self.office = office

    def sentence(self) -> str:
        """Says why."""
        return _("{office} has issued papers, which must be kept, so it cannot be deleted.").format(office=self.office)


def list_offices(start: WorkStarter) -> Sequence[OfficeSummary]:
    """All offices, ordered by name."""
    with start().only_looking() as work:
        return work.offices.summaries()


def find_office(start: WorkStarter, name: str | None) -> int:
    """The number of the office of this name: alone, with its kind, or with its kind and place; None means the only one.

    Raises:
        NoOffice, SeveralOffices, UnknownOffice, AmbiguousOffice: as they say.
    """
    with start().only_looking() as work:
        numbers = [] if name is None else work.offices.named(name)
        if len(numbers) == 1:
            return numbers[0]
        offices = work.offices.summaries()
    if not offices:
        raise NoOffice
    called = [office for office in offices if name is None or office.office_id in numbers or _is_called(office, name)]
    if len(called) == 1:
        return called[0].office_id
    if name is None:
        raise SeveralOffices(offices)
    if not called:
        raise UnknownOffice(name, offices)
    raise AmbiguousOffice(name, called)


def add_office(start: WorkStarter, record: OfficeRecord) -> int:
    """Stores a new office and gives its number.

    Raises:
        FaultyRecord: the record breaks rules.
    """
    check_record(record)
    with start() as work:
        office_id = work.offices.add(record)
        work.commit()
    return office_id


def open_record(start: WorkStarter, office_id: int) -> OfficeRecord:
    """Everything that an office has entered."""
    with start().only_looking() as work:
        return work.offices.get(office_id)


def delete_office(start: WorkStarter, office_id: int, keep: Callable[[Leaving], None] | None = None) -> OfficeRecord:
    """Removes an office with everything that it has entered, and gives its record back.

    Takes:
        keep: puts it elsewhere first; what it raises leaves the office where it is.

    Raises:
        OfficeHasIssued: it has issued papers, which are kept.
    """
    with start() as work:
        record = work.offices.get(office_id)
        if work.register.any_of(office_id):
            raise OfficeHasIssued(record.office.full_name)
        if keep is not None:
            files, emblem = files_of(work, office_id, record), work.offices.emblem(office_id)
            keep(Leaving(record=record, files=files, emblem=emblem))
        work.offices.delete(office_id)
        work.commit()
    return record


def emblem_of(start: WorkStarter, office_id: int) -> Picture | None:
    """The office's emblem."""
    with start().only_looking() as work:
        return work.offices.emblem(office_id)


def _is_called(office: OfficeSummary, name: str) -> bool:
    """Whether a name, with blanks or without, is the office's full one, or that with its place."""
    full = _joined(office.full_name)
    return _joined(name) in {full, full + _joined(office.place)}


def _joined(text: str) -> str:
    return "".join(text.split())


def _names(offices: Sequence[OfficeSummary]) -> str:
    """The offices by full name and place; of many only the first."""
    names = [" ".join(part for part in (office.full_name, office.place) if part) for office in offices[:MOST_NAMED]]
    return ", ".join([*names, "…"] if len(offices) > MOST_NAMED else names)
