"""One office as a JSON file, `itadesk.office/1`: read whole with all its faults at once, or written without loss."""

import json
from collections.abc import Iterable, Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass, replace
from operator import attrgetter
from typing import Final

from itadesk.errors import UserError
from itadesk.exchange.office_file.decoding import MOST_LETTERS, decode, letters_in
from itadesk.exchange.office_file.description import RECORD
from itadesk.exchange.office_file.failures import FORMAT, ForeignFormat, TooMuchText, UnusableOfficeFile
from itadesk.exchange.office_file.files import KeptFiles
from itadesk.exchange.office_file.formats import content_of
from itadesk.exchange.office_file.shapes import EnoughFaultsError, Faults, Schema
from itadesk.ita.faults import Fault
from itadesk.ita.papers import Paper, default_key
from itadesk.ita.records import OfficeRecord
from itadesk.ita.rules import faults as rule_faults
from itadesk.services.file_ports import KeptFile

_FILES: Final = KeptFiles()
_FILES_KEY: Final = "files"


@dataclass(frozen=True, slots=True, kw_only=True)
class OfficeFile:
    """What a file holds: an office, and the bytes of the files that its parts name, by their SHA-256."""

    record: OfficeRecord
    files: Mapping[str, KeptFile]


def read_office(data: bytes, name: str) -> OfficeRecord:
    """The office of a file without the files in it.

    Raises:
        UnusableOfficeFile: as `read_office_file` does.
    """
    return read_office_file(data, name).record


def read_kept_office(data: bytes) -> OfficeRecord:
    """The office as an issued paper keeps it.

    Raises:
        UnusableOfficeFile: as `read_office_file` does.
    """
    return read_office(data, "issued.json")


def read_office_file(data: bytes, name: str) -> OfficeFile:
    """What a file holds; `name` is what it is called in sentences.

    Raises:
        UnusableOfficeFile: with everything that has to be mended.
    """
    try:
        found = content_of(decode(data), FORMAT, ForeignFormat)
    except UserError as error:
        raise UnusableOfficeFile(name, [Fault((), error)], RECORD.stand_in()) from None
    noted, record, files = Faults(), RECORD.stand_in(), _FILES.stand_in()
    with suppress(EnoughFaultsError):
        files = _FILES.read(found.pop(_FILES_KEY, {}), (_FILES_KEY,), noted)
        record = read_record(found, noted)
    if noted.found:
        raise UnusableOfficeFile(name, noted.found, record)
    return OfficeFile(record=in_order(record), files=files)


def write_office(record: OfficeRecord, files: Mapping[str, KeptFile] | None = None) -> bytes:
    """The file of an office, with the files that its parts name by their SHA-256.

    The same record and files give the same bytes; what is empty is left out.
    """
    written = RECORD.write(replace(record, papers=tuple(_without_default_keys(record.papers))))
    if files:
        written[_FILES_KEY] = _FILES.write(files)
    return (json.dumps({"format": FORMAT, **written}, ensure_ascii=False, indent=1) + "\n").encode()


def schema() -> Schema:
    """The JSON Schema of the format (2020-12), made from the description that files are read by.

    What one value must be by another (periods, references, years that occur once) is checked on reading only.
    """
    definitions: dict[str, Schema] = {}
    properties = RECORD.properties(definitions)
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": FORMAT,
        "type": "object",
        "properties": {"format": {"const": FORMAT}, **properties, _FILES_KEY: _FILES.schema(definitions)},
        "required": ["format", *RECORD.required],
        "additionalProperties": False,
        "$defs": dict(sorted(definitions.items())),
    }


def in_order(record: OfficeRecord) -> OfficeRecord:
    """The record with its results and plans in the order of their years."""
    by_year = attrgetter("fiscal_year")
    results, plans = sorted(record.results, key=by_year), sorted(record.plans, key=by_year)
    return replace(record, results=tuple(results), plans=tuple(plans))


def read_record(found: Mapping[str, object], noted: Faults) -> OfficeRecord:
    """The record of everything in a file but its format and files, as far as it can be read; its faults are noted.

    Faults that follow from others at the same place are not noted, nor those of a file with too much text.
    """
    if letters_in(found) > MOST_LETTERS:
        noted.add((), TooMuchText(MOST_LETTERS))
        return RECORD.stand_in()
    record = RECORD.read(found, (), noted)
    record = replace(record, papers=tuple(_with_keys(record.papers)))
    places = {fault.place for fault in noted.found}
    for fault in rule_faults(record):
        if not any(fault.place[:length] in places for length in range(len(fault.place) + 1)):
            noted.add(*fault)
    return record


def _with_keys(papers: Iterable[Paper]) -> Iterator[Paper]:
    """The papers, those without a key with the one that they get at their place."""
    papers = tuple(papers)
    taken = {paper.key for paper in papers}
    for paper in papers:
        keyed = paper if paper.key else replace(paper, key=default_key(paper.kind, paper.plan_year, taken))
        taken.add(keyed.key)
        yield keyed


def _without_default_keys(papers: Iterable[Paper]) -> Iterator[Paper]:
    """The papers, without those keys that `_with_keys` gives them again."""
    taken: set[str] = set()
    for paper in papers:
        derived = default_key(paper.kind, paper.plan_year, taken)
        taken.add(paper.key)
        yield replace(paper, key="") if paper.key == derived else paper
