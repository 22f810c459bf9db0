"""An office as a Frictionless data package: a ZIP of CSV tables, the files that they name, and a descriptor of both.

Read again it gives the same office. The same office gives the same bytes: no times, no names of computers.
"""

import hashlib
import json
from collections.abc import Iterable, Iterator, Mapping
from pathlib import PurePosixPath
from typing import Any, Final

from itadesk.errors import UserError
from itadesk.exchange.csv_text import delimiter_of, read_csv, write_csv
from itadesk.exchange.media_types import EXCEL, JPEG, PDF, PNG, POWERPOINT, WORD
from itadesk.exchange.office_file.decoding import decode, decode_text
from itadesk.exchange.office_file.failures import FORMAT, ForeignFormat
from itadesk.exchange.office_file.files import check_digest, file_called
from itadesk.exchange.office_file.formats import content_of
from itadesk.exchange.office_json import OfficeFile
from itadesk.exchange.package_schema import table_schema, title_of
from itadesk.exchange.packages import Package, pack
from itadesk.exchange.tables.failures import UnknownMember, UnusableTables
from itadesk.exchange.tables.found import FoundTable, Values
from itadesk.exchange.tables.putting_together import read_tables
from itadesk.exchange.tables.spots import Spot
from itadesk.exchange.tables.taking_apart import Filled, tables_of
from itadesk.ita.offices import Office
from itadesk.ita.records import OfficeRecord
from itadesk.language import _
from itadesk.services.file_ports import KeptFile

DESCRIPTOR: Final = "datapackage.json"
_TABLES: Final = "data"
_FILES: Final = "files"
_ENDINGS: Final = {PNG: ".png", JPEG: ".jpg", PDF: ".pdf", WORD: ".docx", EXCEL: ".xlsx", POWERPOINT: ".pptx"}
_LEFT_BY_SYSTEMS: Final = ("__MACOSX/", ".DS_Store", "Thumbs.db", "desktop.ini")
"""What systems put into packages that people pack anew."""

_LICENCE: Final = {
    "name": "CC-BY-4.0",
    "title": "Creative Commons Attribution 4.0 International",
    "path": "https://creativecommons.org/licenses/by/4.0/",
}
_EXPLAINED: Final = (
    "Results of the Integrity and Transparency Assessment (ITA), and what the office does about them. "
    "Fiscal years are counted in the Buddhist era: 2569 runs from 1 October 2025 to 30 September 2026. "
    "Days are ISO 8601 in the Gregorian calendar, months are written like 2026-01. "
    "Scores are decimal numbers from 0 to 100, with the decimals that were announced. "
    "Texts that begin with =, +, - or @ have an apostrophe before them, so that no spreadsheet calculates them."
)


def write_package(record: OfficeRecord, files: Mapping[str, KeptFile] | None = None) -> bytes:
    """The package of an office, with the files that its parts name by their SHA-256."""
    tables = tables_of(record)
    members = {f"{_TABLES}/{filled.table.name}.csv": _csv(filled) for filled in tables}
    kept = {_file_name(digest, file): file for digest, file in sorted((files or {}).items())}
    resources = [
        *(_table_resource(filled, path, data) for filled, (path, data) in zip(tables, members.items(), strict=True)),
        *(_file_resource(path, file) for path, file in kept.items()),
    ]
    written = json.dumps(_descriptor(record.office, resources), ensure_ascii=False, indent=1) + "\n"
    return pack({DESCRIPTOR: written.encode(), **members, **{path: file.data for path, file in kept.items()}})


def _csv(filled: Filled) -> bytes:
    return write_csv([[column.name for column in filled.table.columns], *filled.rows]).encode()


def _file_name(digest: str, file: KeptFile) -> str:
    return f"{_FILES}/{digest}{_ENDINGS.get(file.media_type, '')}"


def _descriptor(office: Office, resources: list[dict[str, Any]]) -> dict[str, Any]:
    return {
        "format": FORMAT,
        "profile": "data-package",
        "name": "itadesk-office",
        "title": f"ข้อมูลการประเมินคุณธรรมและความโปร่งใส (ITA) ของ{office.full_name}",
        "description": _EXPLAINED,
        "licenses": [_LICENCE],
        "contributors": [{"title": office.full_name, "role": "publisher"}],
        "resources": resources,
    }


def _table_resource(filled: Filled, path: str, data: bytes) -> dict[str, Any]:
    return {
        "profile": "tabular-data-resource",
        "name": filled.table.name,
        "path": path,
        **title_of(filled.table.titles),
        "scheme": "file",
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        **_fingerprint(data),
        "dialect": {"delimiter": ",", "lineTerminator": "\r\n", "quoteChar": '"', "doubleQuote": True},
        "schema": table_schema(filled.table),
    }


def _file_resource(path: str, file: KeptFile) -> dict[str, Any]:
    name = PurePosixPath(path)
    return {
        "profile": "data-resource",
        "name": f"file-{name.stem[:16]}",
        "path": path,
        "format": name.suffix.removeprefix("."),
        "mediatype": file.media_type,
        **_fingerprint(file.data),
    }


def _fingerprint(data: bytes) -> dict[str, Any]:
    return {"bytes": len(data), "hash": f"sha256:{hashlib.sha256(data).hexdigest()}"}


def is_own_package(data: bytes) -> bool:
    """Whether some bytes are a data package of this program, of whatever version."""
    try:
        package = Package(data)
        found = decode(package.read(DESCRIPTOR)) if DESCRIPTOR in package.names else None
    except UserError:
        return False
    name = FORMAT.partition("/")[0]
    return isinstance(found, dict) and str(found.get("format", "")).startswith(f"{name}/")


def read_package(data: bytes, name: str) -> OfficeFile:
    """What a package holds; `name` is what the file is called in sentences.

    Raises:
        UnusableTables: with everything that has to be mended.
    """
    try:
        package = Package(data)
        found = decode(package.read(DESCRIPTOR)) if DESCRIPTOR in package.names else None
        content_of(found, FORMAT, ForeignFormat)
        tables, files, faults = _sorted_out(package)
    except UserError as error:
        raise UnusableTables(name, [(None, error)]) from None
    if faults:
        raise UnusableTables(name, faults)
    return OfficeFile(record=read_tables(tables, name), files=files)


def _sorted_out(
    package: Package,
) -> tuple[list["_FoundCsv"], dict[str, KeptFile], list[tuple[Spot | None, UserError]]]:
    """The tables and files of a package, and what cannot be used in it."""
    tables: list[_FoundCsv] = []
    files: dict[str, KeptFile] = {}
    faults: list[tuple[Spot | None, UserError]] = []
    for member in _members(package.names):
        path = PurePosixPath(member)
        try:
            match (*path.parent.parts, path.suffix.lower()):
                case ("data", ".csv"):
                    tables.append(_FoundCsv(path.stem, member, decode_text(package.read(member))))
                case ("files", _):
                    check_digest(path.stem)
                    files[path.stem] = file_called(path.stem, package.read(member))
                case _:
                    raise UnknownMember(member)
        except UserError as error:
            faults.append((_MemberSpot(member), error))
    return tables, files, faults


def _members(names: Iterable[str]) -> Iterator[str]:
    """The members that an office's data lies in."""
    for name in names:
        if name != DESCRIPTOR and not (name.startswith(_LEFT_BY_SYSTEMS) or name.endswith(_LEFT_BY_SYSTEMS)):
            yield name


class _MemberSpot(Spot):
    """A file of the package, a line of it, or a value in that line."""

    def __init__(self, member: str, line: int = 0, head: str = "") -> None:
        self.member, self.line, self.head = member, line, head

    def in_words(self) -> str:
        """File, line and column."""
        if not self.line:
            return self.member
        if not self.head:
            return _("{file}, line {line}").format(file=self.member, line=self.line)
        return _("{file}, line {line}, column {column}").format(file=self.member, line=self.line, column=self.head)


class _FoundCsv(FoundTable):
    """A table of the package."""

    def __init__(self, name: str, member: str, text: str) -> None:
        self.name, self._member = name, member
        self._rows = list(read_csv(text, delimiter_of(text)))

    def rows(self) -> Iterator[tuple[int, Values]]:
        """The records by the lines that they begin in."""
        yield from self._rows

    def spot(self, row: int, column: int) -> Spot:
        """The line, and the column by its head."""
        heads = next((values for _line, values in self._rows if any(map(str.strip, values))), [])
        return _MemberSpot(self._member, row, heads[column] if column < len(heads) else "")

    def whole(self) -> Spot:
        """The file."""
        return _MemberSpot(self._member)
