"""The command about the log: who did what and when, narrowed, as lines, as JSON, or into a file."""

import argparse
import json
from collections.abc import Iterable
from itertools import islice
from pathlib import Path

from itadesk.cli.databases import existing_database
from itadesk.cli.forms import form_of
from itadesk.cli.tasks import DONE, say
from itadesk.exchange.log_book import FORMS, write_log
from itadesk.exchange.whole_file import write_whole
from itadesk.language import _
from itadesk.services.log import narrowed, whole_log
from itadesk.services.log_ports import LogEntry, LogFilter
from itadesk.services.log_words import action_words, names_in_use, place_words, thing_words, value_words
from itadesk.services.offices import find_office


def log(options: argparse.Namespace) -> int:
    """Tells what was done, the newest first: a line each, as JSON, or as a table for spreadsheets."""
    form = None if options.output is None else form_of(options.output, FORMS)
    database = existing_database(options)
    try:
        office_id = None if options.office is None else find_office(database.look, options.office)
        wanted = LogFilter(office_id=office_id, since=options.since, until=options.until)
        found = whole_log(database.look, narrowed(wanted, options.words, names_in_use()))
        _tell(islice(found, options.most), form, options)
    finally:
        database.close()
    return DONE


def _tell(entries: Iterable[LogEntry], form: str | None, options: argparse.Namespace) -> None:
    if form is not None:
        write_whole(Path(options.output), write_log(form, entries))
        say(_("The log was written to {path}.").format(path=options.output))
    elif options.json:
        say(json.dumps([_as_json(entry) for entry in entries], ensure_ascii=False, indent=1))
    else:
        found = False
        for entry in entries:
            found = True
            say(_line(entry))
        if not found:
            say(_("The log has no such entry."))


def _line(entry: LogEntry) -> str:
    """An entry in one line: its number, when, who at which computer, what was done to what, and its values."""
    when = entry.at.astimezone().strftime("%Y-%m-%d %H:%M:%S")
    changes = "; ".join(_change(entry, number) for number in range(len(entry.changes)))
    done = ": ".join(filter(None, [f"{action_words(entry.action)} {thing_words(entry)}".strip(), changes]))
    return f"{entry.number} {when} {entry.by.user}@{entry.by.machine} {done}"


def _change(entry: LogEntry, number: int) -> str:
    change = entry.changes[number]
    before, after = (" ".join(value_words(value, change).split()) for value in (change.before, change.after))
    values = f"“{before}” → “{after}”" if before else f"“{after}”"
    return " ".join(filter(None, [place_words(change), values]))


def _as_json(entry: LogEntry) -> dict[str, object]:
    """An entry for other programs; moments in UTC, values as the database has them."""
    return {
        "number": entry.number,
        "at": entry.at.isoformat(),
        "user": entry.by.user,
        "machine": entry.by.machine,
        "door": entry.by.door,
        "action": entry.action,
        "office": entry.office,
        "kind": entry.kind,
        "key": entry.key,
        "subject": entry.subject,
        "changes": [
            {
                "place": list(change.place),
                "before": change.before,
                "after": change.after,
                **({} if change.start is None else {"left_out": [change.start, change.rest]}),
            }
            for change in entry.changes
        ],
        "digest": entry.digest,
    }
