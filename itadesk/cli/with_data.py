"""Commands about what was entered: taking it in, giving it out, checking it."""

import argparse
import json
from collections.abc import Iterator, Sequence
from pathlib import Path

from itadesk.cli.databases import existing_database
from itadesk.cli.forms import OFFICES, form_of
from itadesk.cli.tasks import DONE, DONE_WITH_FINDINGS, NOTHING, complain, read_file, say
from itadesk.cli.with_folder import import_folders
from itadesk.cli.with_foreign import ForeignFile, read_foreign, take_foreign
from itadesk.errors import ItadeskError
from itadesk.exchange.incoming.reading import ENDINGS
from itadesk.exchange.office_forms import is_own, left_out, read_in_form, write_in_form
from itadesk.exchange.office_json import OfficeFile, read_kept_office, schema
from itadesk.exchange.whole_file import write_whole
from itadesk.ita.observations import Observation, Severity
from itadesk.language import _
from itadesk.services.importing import export_office, import_record
from itadesk.services.looking import Lookout
from itadesk.services.offices import find_office, open_record
from itadesk.storage.database import Database, open_database


def import_files(options: argparse.Namespace) -> int:
    """Takes files in, each whole or not at all.

    All are read before the database is opened, so that no database is made for files of which none can be used.
    """
    if any(Path(path).is_dir() for path in options.files):
        return import_folders(options)
    read: list[tuple[str, OfficeFile]] = []
    foreign: list[ForeignFile] = []
    failed = doubtful = 0
    for path in options.files:
        try:
            office = _read_office_file(path)
            if office is None:
                foreign.append(read_foreign(path, options.year))
            else:
                read.append((path, office))
        except ItadeskError as error:
            failed += complain([error.sentence()])
    if read or foreign:
        database = open_database(options.database)
        try:
            failed += complain(_import_offices(database, read, replace=options.replace))
            for file in foreign:
                refused, doubts = _take_foreign(database, file, options)
                failed, doubtful = failed + refused, doubtful + doubts
        finally:
            database.close()
    if failed == len(options.files):
        return NOTHING
    return DONE_WITH_FINDINGS if failed or doubtful else DONE


def _read_office_file(path: str) -> OfficeFile | None:
    """The office of a file; None where it is a table of others."""
    form, data = form_of(path, (*OFFICES, *ENDINGS)), read_file(path)
    if form not in OFFICES or not is_own(form, data):
        return None
    return read_in_form(form, data, Path(path).name)


def _take_foreign(database: Database, file: ForeignFile, options: argparse.Namespace) -> tuple[bool, int]:
    """Takes a table of others in; whether it was refused, and how many doubts there are about it."""
    try:
        return False, complain(take_foreign(database, file, options))
    except ItadeskError as error:
        complain([error.sentence()])
        return True, 0


def _import_offices(database: Database, read: Sequence[tuple[str, OfficeFile]], *, replace: bool) -> Iterator[str]:
    """Takes each office in and says so; gives the sentences of those that are refused."""
    for path, file in read:
        try:
            import_record(database.start, file.record, file.files, replace=replace)
        except ItadeskError as error:
            yield error.sentence()
        else:
            say(_("{office} was imported from {path}.").format(office=file.record.office.full_name, path=path))


def export_file(options: argparse.Namespace) -> int:
    """Writes an office to a file, in the form that its ending names; says which files that form does not hold."""
    form = form_of(options.file, OFFICES)
    database = existing_database(options)
    try:
        exported = export_office(database.look, find_office(database.look, options.office))
    finally:
        database.close()
    write_whole(Path(options.file), write_in_form(form, exported.record, exported.files))
    complain(filter(None, [left_out(form, exported.record, exported.files)]))
    say(_("{office} was exported to {path}.").format(office=exported.record.office.full_name, path=options.file))
    return DONE


def check(options: argparse.Namespace) -> int:
    """Says what should be looked at again, one line each, or as JSON."""
    database = existing_database(options)
    try:
        office_id = find_office(database.look, options.office)
        found = Lookout(database.look, read_kept_office).observations(office_id, open_record(database.look, office_id))
    finally:
        database.close()
    if options.json:
        say(json.dumps([observation_row(each) for each in found], ensure_ascii=False, indent=1))
    else:
        names = severity_names()
        say(*(f"{names[observation.severity]}: {observation.sentence()}" for observation in found))
        if not found:
            say(_("Nothing needs to be looked at again."))
    return DONE_WITH_FINDINGS if found else DONE


def observation_row(observation: Observation) -> dict[str, object]:
    """What was noticed, for programs."""
    return {
        "severity": observation.severity,
        "name": observation.name,
        "where": "/".join(map(str, observation.place)),
        "sentence": observation.sentence(),
    }


def severity_names() -> dict[Severity, str]:
    """What the severities are called in the language spoken now."""
    return {Severity.ERROR: _("Error"), Severity.WARNING: _("Warning"), Severity.NOTE: _("Note")}


def print_schema(_options: argparse.Namespace) -> int:
    """Prints the JSON Schema of the exchange format."""
    say(json.dumps(schema(), ensure_ascii=False, indent=1))
    return DONE
