"""One small office without a fault, from which the examples of this folder take something away."""

from dataclasses import replace
from datetime import date, time
from decimal import Decimal

from itadesk.ita.meetings import Meeting
from itadesk.ita.offices import Office
from itadesk.ita.papers import Paper, PaperKind
from itadesk.ita.people import Acting, Capacity, Person
from itadesk.ita.periods import MonthOrDay
from itadesk.ita.plans import Measure, Plan
from itadesk.ita.records import OfficeRecord
from itadesk.ita.results import Result

OFFICE = Office(kind="เทศบาลตำบล", name="ริมธาร", district="ป่าสัก", province="ธารานคร")
HEAD = Person(key="head", prefix="นาง", given_name="สายชล", family_name="ใจดี", position="นายกเทศมนตรีตำบลริมธาร")
CLERK = Person(
    key="clerk",
    prefix="นาย",
    given_name="มานพ",
    family_name="รักงาน",
    position="ปลัดเทศบาลตำบลริมธาร",
    acting=Acting(capacity=Capacity.ACTING, for_position="นายกเทศมนตรีตำบลริมธาร"),
)
INDICATORS = {
    1: Decimal("92.41"),
    2: Decimal("88.66"),
    3: Decimal("88.66"),
    4: Decimal("84.58"),
    5: Decimal("87.57"),
    6: Decimal("90.00"),
    7: Decimal("86.20"),
    8: Decimal("85.00"),
    9: Decimal("97.50"),
    10: Decimal(100),
}
RESULT = Result(fiscal_year=2568, total=Decimal("91.30"), level="ผ่าน", indicators=INDICATORS)
MEASURE = Measure(
    title="เปิดเผยข้อมูลให้ครบ",
    methods=("ตรวจข้อมูลทุกไตรมาส", "รายงานผู้บริหาร"),
    responsible=("สำนักปลัด", "กองคลัง"),
    starts=MonthOrDay(2026, 1),
    ends=MonthOrDay(2026, 3),
    follow_up="ดูจากเว็บไซต์",
    indicators=(9,),
)
PLAN = Plan(fiscal_year=2569, considered_on=date(2026, 1, 5), measures=(MEASURE,))
MEETING = Meeting(
    key="january",
    held_on=date(2026, 1, 5),
    time=time(9, 30),
    place="ห้องประชุมใหญ่",
    chair="clerk",
    assigned_by="head",
    subject="ประชุมคณะทำงาน ITA",
)
RECORD = OfficeRecord(office=OFFICE, people=(HEAD, CLERK), results=(RESULT,), plans=(PLAN,), meetings=(MEETING,))
ANNOUNCEMENT = Paper(
    key="announcement-2569", kind=PaperKind.ANNOUNCEMENT, plan_year=2569, dated=date(2026, 1, 9), signer="head"
)
NEWS = Paper(key="news-2569", kind=PaperKind.NEWS, plan_year=2569, meeting="january")


def with_result(result: Result | None) -> OfficeRecord:
    """The office with another result, or with none."""
    return replace(RECORD, results=() if result is None else (result,))


def with_measures(*measures: Measure) -> OfficeRecord:
    """The office with other measures."""
    return replace(RECORD, plans=(replace(PLAN, measures=measures),))
