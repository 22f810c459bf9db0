"""One small office that many examples are made of."""

from dataclasses import replace
from datetime import date, time
from decimal import Decimal

from itadesk.ita.instruments import Instrument
from itadesk.ita.meetings import Meeting
from itadesk.ita.offices import Office
from itadesk.ita.papers import Member, Paper, PaperKind, WorkingGroup
from itadesk.ita.people import Acting, Capacity, Person
from itadesk.ita.periods import MonthOrDay
from itadesk.ita.plans import Measure, Plan
from itadesk.ita.records import OfficeRecord
from itadesk.ita.results import Finding, Result, Verdict
from itadesk.resources import resource

NEWEST_CRITERIA = max(int(path.stem) for path in resource("criteria").glob("*.json"))
"""The newest year whose criteria the program knows: for tests of years after it, which a new entry must not break."""

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
DEVELOPMENT = Paper(key="development-2569", kind=PaperKind.DEVELOPMENT, plan_year=2569)
REPORT = Paper(key="report-2569", kind=PaperKind.REPORT, plan_year=2569, dated=date(2026, 4, 3), signer="head")
MEMO = Paper(
    key="memo-2569",
    kind=PaperKind.MEMO,
    plan_year=2569,
    dated=date(2026, 1, 7),
    number="12",
    signer="clerk",
    endorsers=("head",),
)
GROUP = WorkingGroup(
    title="คณะทำงานขับเคลื่อน",
    members=(Member(person="clerk", role="ประธานคณะทำงาน"), Member(name="ผู้อำนวยการกองคลัง", role="คณะทำงานและเลขานุการ")),
    duties=("รวบรวมข้อมูล", "รายงานผลต่อผู้บริหาร"),
)
ORDER = Paper(
    key="order-2569",
    kind=PaperKind.ORDER,
    plan_year=2569,
    dated=date(2025, 10, 15),
    number="214",
    signer="head",
    groups=(GROUP,),
)
PAPERS = (ANNOUNCEMENT, NEWS, DEVELOPMENT, REPORT, MEMO, ORDER)
IIT_FINDING = Finding(scope=Instrument.IIT, verdict=Verdict.IMPROVE, text="ชี้แจงการใช้ทรัพย์สินให้ทั่วถึง")
KEPT = "รักษาการให้บริการ"
EIT_FINDINGS = (
    Finding(scope=6, verdict=Verdict.MAINTAIN, text=KEPT),
    Finding(scope=7, verdict=Verdict.URGENT),
    Finding(scope=8, verdict=Verdict.MAINTAIN, text=KEPT),
)


def with_result(result: Result | None) -> OfficeRecord:
    """The office with another result, or with none."""
    return replace(RECORD, results=() if result is None else (result,))


def with_measures(*measures: Measure) -> OfficeRecord:
    """The office with other measures."""
    return replace(RECORD, plans=(replace(PLAN, measures=measures),))
