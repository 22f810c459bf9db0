"""Taking in many offices at once, each whole or not at all: made ready where there is time, stored in few transactions."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from itadesk.errors import EnvironmentFailure, ItadeskError, UserError
from itadesk.ita.records import OfficeRecord
from itadesk.services.file_ports import KeptFile
from itadesk.services.importing import OfficeData, keep_named_files, take_in
from itadesk.services.kept_files import files_named
from itadesk.services.ports import Offices, ReadyOffice, UnitOfWork, WorkStarter

MakeReady = Callable[[OfficeRecord], ReadyOffice]
"""Makes an office ready for the database that it goes to."""


@dataclass(frozen=True, slots=True)
class Incoming:
    """A faultless office that is ready to be stored, and the files that its parts name, by their SHA-256."""

    office: ReadyOffice
    files: Mapping[str, KeptFile]


def incoming(data: OfficeData, make_ready: MakeReady) -> Incoming:
    """Makes ready what a file holds, of which its reader has seen that it obeys every rule."""
    named = files_named(data.record) if data.files else ()
    return Incoming(make_ready(data.record), {digest: data.files[digest] for digest in named if digest in data.files})


def import_several(
    start: WorkStarter, offices: Sequence[Incoming], *, replace: bool = False
) -> Sequence[int | ItadeskError]:
    """Takes in several offices in one transaction, which is far quicker than one each; every one whole or not at all.

    Gives the number of each, or why it was not taken in. What hinders the transaction as a whole hinders no more than
    the offices that it hits when they are taken in one by one.
    """
    try:
        return _import_together(start, offices, replace=replace)
    except EnvironmentFailure:
        return [_import_alone(start, each, replace=replace) for each in offices]


def _import_together(start: WorkStarter, offices: Sequence[Incoming], *, replace: bool) -> Sequence[int | ItadeskError]:
    """New offices together; then what names an office that is there, be it only now, one by one."""
    with start() as work:
        new = _new_ones(work.offices, offices)
        numbers = dict(zip(new, work.offices.add_ready([offices[place].office for place in new]), strict=True))
        for place, office_id in numbers.items():
            keep_named_files(work, office_id, offices[place].files)
        done = [
            numbers[place] if place in numbers else _try_to_take_in(work, each, replace=replace)
            for place, each in enumerate(offices)
        ]
        work.commit()
    return done


def _new_ones(stored: Offices, offices: Sequence[Incoming]) -> list[int]:
    """The places of offices whose names neither the database holds nor one before them."""
    first = {each.office.full_name: place for place, each in reversed(list(enumerate(offices)))}
    known = stored.stored_names(first)
    return sorted(place for name, place in first.items() if name not in known)


def _try_to_take_in(work: UnitOfWork, data: Incoming, *, replace: bool) -> int | ItadeskError:
    try:
        return take_in(work, data.office.record(), data.files, replace=replace).office_id
    except UserError as error:
        return error


def _import_alone(start: WorkStarter, data: Incoming, *, replace: bool) -> int | ItadeskError:
    try:
        with start() as work:
            office_id = take_in(work, data.office.record(), data.files, replace=replace).office_id
            work.commit()
    except ItadeskError as error:
        return error
    return office_id
