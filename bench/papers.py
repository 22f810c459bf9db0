"""The papers that are set: the longest real case where it is at hand, otherwise that of the sample office, and variations."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import cycle, islice
from pathlib import Path
from typing import Final

from itadesk.documents.blocks import Document
from itadesk.exchange.office_json import read_office
from itadesk.exchange.sample import sample_office
from itadesk.ita.papers import PaperKind
from itadesk.ita.plans import Measure, Plan
from itadesk.ita.records import OfficeRecord
from itadesk.services.office_papers import latest_year
from itadesk.services.papers import Wish, compose_paper, wished_paper
from itadesk.storage.database import open_database

LONGEST: Final = Path(__file__).resolve().parents[2] / "shared" / "cases" / "phon-2565-announcement.json"

WISH: Final = Wish(kind=PaperKind.ANNOUNCEMENT)

_BEGINNINGS: Final = ("บ้าน", "หนอง", "โคก", "ดอน", "ท่า", "นา", "คลอง", "ห้วย", "บึง", "ทุ่ง")
_MIDDLES: Final = ("บัว", "ไผ่", "แก้ว", "ทราย", "หิน", "ม่วง", "ยาง", "สัก", "ขาม", "ตาล")
_ENDS: Final = ("ทอง", "เงิน", "ใหญ่", "น้อย", "เหนือ", "ใต้", "กลาง", "งาม", "สูง", "ชัย")


def longest_office() -> OfficeRecord:
    """The office whose announcement is set."""
    return read_office(LONGEST.read_bytes(), LONGEST.name) if LONGEST.exists() else sample_office()


def announcement(record: OfficeRecord) -> Document:
    """The office's newest announcement of measures."""
    return compose_paper(record, wished_paper(record, WISH))


def reworded(record: OfficeRecord, number: int) -> OfficeRecord:
    """The same office, in one measure of which a word was changed."""
    measures = newest_plan(record).measures
    changed = replace(measures[0], title=f"{measures[0].title} ครั้งที่ {number}")
    return _with_measures(record, (changed, *measures[1:]))


def lengthened(record: OfficeRecord, count: int) -> OfficeRecord:
    """The same office with as many measures as are asked for, no two with the same title."""
    repeated = islice(cycle(newest_plan(record).measures), count)
    return _with_measures(
        record, tuple(replace(each, title=f"{each.title} ชุดที่ {number}") for number, each in enumerate(repeated, 1))
    )


def other_offices(record: OfficeRecord, count: int) -> Iterator[OfficeRecord]:
    """Offices of other names; what they decided is of their own, too, in that every text names its office."""
    for number in range(count):
        rest, end = divmod(number, 10)
        beginning, middle = divmod(rest, 10)
        name = _BEGINNINGS[beginning % 10] + _MIDDLES[middle] + _ENDS[end]
        name = name if number < 1000 else f"{name} {number // 1000 + 1}"
        yield _renamed(record, name)


def _renamed(record: OfficeRecord, name: str) -> OfficeRecord:
    own = record.office.name
    renamed = replace(
        record,
        office=replace(record.office, name=name),
        people=tuple(replace(person, position=person.position.replace(own, name)) for person in record.people),
    )
    return _with_measures(
        renamed,
        tuple(
            replace(
                measure,
                title=f"{measure.title}ของตำบล{name}",
                methods=tuple(f"{method}ในตำบล{name}" for method in measure.methods),
            )
            for measure in newest_plan(record).measures
        ),
    )


def newest_plan(record: OfficeRecord) -> Plan:
    """The plan that the announcement is about."""
    year = latest_year(record, WISH.kind)
    return next(plan for plan in record.plans if plan.fiscal_year == year)


def _with_measures(record: OfficeRecord, measures: tuple[Measure, ...]) -> OfficeRecord:
    newest = newest_plan(record)
    plans = tuple(replace(plan, measures=measures) if plan is newest else plan for plan in record.plans)
    return replace(record, plans=plans)


def store(offices: Iterable[OfficeRecord], path: Path) -> None:
    """Puts offices into a new database."""
    database = open_database(path)
    try:
        with database.start() as work:
            for record in offices:
                work.offices.add(record)
            work.commit()
    finally:
        database.close()
