"""The forms that an office is given out in and taken in from, known by the endings of files.

What a form is made with is loaded when somebody asks for it.
"""

from collections.abc import Callable, Iterator, Mapping
from typing import TYPE_CHECKING, Final

from itadesk.ita.places import in_words
from itadesk.ita.quoting import quoted
from itadesk.ita.records import OfficeRecord
from itadesk.language import _
from itadesk.services.file_ports import KeptFile

if TYPE_CHECKING:
    from itadesk.exchange.office_json import OfficeFile

FORMS: Final = (".json", ".xlsx", ".csv", ".zip")

TABLES_ONLY: Final = frozenset({".xlsx", ".csv"})
"""The forms that hold no photographs and no evidence."""

_MOST_NAMED: Final = 5


def write_in_form(form: str, record: OfficeRecord, files: Mapping[str, KeptFile]) -> bytes:
    """An office in one of the forms, with the files that its parts name where the form holds files.

    Raises:
        UserError: the form cannot hold the office.
    """
    match form:
        case ".xlsx":
            from itadesk.exchange.office_book import write_book  # noqa: PLC0415  see above; so below

            return write_book(record)
        case ".csv":
            from itadesk.exchange.office_csv import write_office_csv  # noqa: PLC0415

            return write_office_csv(record)
        case ".zip":
            from itadesk.exchange.data_package import write_package  # noqa: PLC0415

            return write_package(record, files)
        case _:
            from itadesk.exchange.office_json import write_office  # noqa: PLC0415

            return write_office(record, files)


def read_in_form(form: str, data: bytes, name: str) -> "OfficeFile":
    """What a file in one of the forms holds; `name` is what it is called in sentences.

    Raises:
        UserError: nothing can be taken from it; the sentence says all that has to be mended.
    """
    from itadesk.exchange.office_json import OfficeFile, read_office_file  # noqa: PLC0415

    match form:
        case ".xlsx":
            from itadesk.exchange.office_book import read_book  # noqa: PLC0415

            return OfficeFile(record=read_book(data, name), files={})
        case ".csv":
            from itadesk.exchange.office_csv import read_office_csv  # noqa: PLC0415

            return OfficeFile(record=read_office_csv(data, name), files={})
        case ".zip":
            from itadesk.exchange.data_package import read_package  # noqa: PLC0415

            return read_package(data, name)
        case _:
            return read_office_file(data, name)


def is_own(form: str, data: bytes) -> bool:
    """Whether a file in one of the forms was made by this program, as far as its heads say; its content may be faulty.

    Without it a workbook or a CSV is one of others, from which single scores and measures may be read.
    """
    judge: Callable[[bytes], bool]
    match form:
        case ".xlsx":
            from itadesk.exchange.office_book import is_own_book as judge  # noqa: PLC0415
        case ".csv":
            from itadesk.exchange.office_csv import is_own_csv as judge  # noqa: PLC0415
        case ".zip":
            from itadesk.exchange.data_package import is_own_package as judge  # noqa: PLC0415
        case _:
            return True
    return judge(data)


def left_out(form: str, record: OfficeRecord, files: Mapping[str, KeptFile]) -> str:
    """Which files a form leaves out, in one sentence; empty where it leaves out none."""
    if form not in TABLES_ONLY or not files:
        return ""
    names = list(_names(record, files))
    more = ["…"] if len(names) > _MOST_NAMED else []
    return _(
        "The files {names} are not in the form {form}, which holds tables only: export as .zip or .json to hand them on as well."
    ).format(form=form, names=", ".join([*names[:_MOST_NAMED], *more]))


def _names(record: OfficeRecord, files: Mapping[str, KeptFile]) -> Iterator[str]:
    """What people call the files."""
    for index, paper in enumerate(record.papers):
        for number, photograph in enumerate(paper.photographs):
            if photograph.file in files:
                yield quoted(photograph.caption) or in_words(("papers", index, "photographs", number), record)
    reports = (report for plan in record.plans for measure in plan.measures for report in measure.progress)
    yield from (quoted(file.name) for report in reports for file in report.files if file.file in files)
