"""An office in which everything that can be entered is entered."""

from datetime import date, time
from decimal import Decimal

from itadesk.ita.instruments import Instrument
from itadesk.ita.meetings import Meeting
from itadesk.ita.offices import Office
from itadesk.ita.papers import Digits, Member, Paper, PaperKind, Photograph, WorkingGroup
from itadesk.ita.people import Acting, Capacity, Person
from itadesk.ita.periods import MonthOrDay
from itadesk.ita.plans import Measure, Plan, Progress
from itadesk.ita.records import OfficeRecord
from itadesk.ita.results import Finding, Result, Verdict
from itadesk.ita.wordings import OwnWording

HEAD = Person(key="head", prefix="นาย", given_name="สมชาย", family_name="ใจดี", position="นายกเทศมนตรีตำบลบ้านสวน")
CLERK = Person(
    key="clerk",
    prefix="นางสาว",
    given_name="มาลี",
    family_name="ศรีสุข",
    position="ปลัดเทศบาล",
    acting=Acting(capacity=Capacity.ACTING, for_position="นายกเทศมนตรีตำบลบ้านสวน"),
    since=date(2024, 10, 1),
    until=date(2030, 9, 30),
)
RESULT = Result(
    fiscal_year=2568,
    total=Decimal("97.50"),
    level="ผ่านดีเยี่ยม",
    letter="AA",
    published_on=date(2025, 8, 15),
    instruments={Instrument.IIT: Decimal("95.1"), Instrument.OIT: Decimal(100)},
    indicators={1: Decimal("88.51"), 9: Decimal(100), 10: Decimal("97.50")},
    findings=(
        Finding(scope=Instrument.EIT, verdict=Verdict.IMPROVE, text="ควรเผยแพร่ข้อมูลหลายช่องทาง"),
        Finding(scope=7),
    ),
)
MEASURE = Measure(
    title="จัดช่องทางรับฟังความคิดเห็น",
    methods=("เปิดกล่องรับความคิดเห็น", "สรุปทุกเดือน"),
    responsible=("สำนักปลัด",),
    starts=MonthOrDay(2026, 1),
    ends=MonthOrDay(2026, 3, 31),
    follow_up="รายงานต่อที่ประชุม",
    indicators=(7, 8),
    budget="๑๐,๐๐๐ บาท",
    progress=(
        Progress(on=date(2026, 2, 1), text="เปิดแล้ว", outcome="มีผู้แสดงความคิดเห็น ๓ ราย", percent=50, evidence=("ภาพถ่าย",)),
    ),
)
PLAN = Plan(
    fiscal_year=2569,
    result_year=2568,
    considered_on=date(2026, 1, 5),
    measures=(MEASURE, Measure(title="อบรมเจ้าหน้าที่", period_text="ตลอดปี")),
)
MEETING = Meeting(
    key="january", held_on=date(2026, 1, 5), time=time(9, 30), place="ห้องประชุมเทศบาล", chair="clerk", assigned_by="head"
)
PAPER = Paper(
    key="announcement-2569",
    kind=PaperKind.ANNOUNCEMENT,
    plan_year=2569,
    dated=date(2026, 1, 6),
    number="๑/๒๕๖๙",
    signer="clerk",
    meeting="january",
    digits=Digits.THAI,
    texts={"opening": "ด้วยเทศบาลตำบลบ้านสวน", "closing": ""},
)
ORDER = Paper(
    key="order-2569",
    kind=PaperKind.ORDER,
    plan_year=2569,
    signer="head",
    endorsers=("clerk",),
    groups=(
        WorkingGroup(
            title="คณะทำงานอำนวยการ",
            members=(Member(person="head", role="ประธานคณะทำงาน"), Member(name="หัวหน้าสำนักปลัด", role="คณะทำงาน")),
            duties=("กำกับดูแลการประเมิน", "ให้คำปรึกษา"),
        ),
        WorkingGroup(title="คณะทำงานรวบรวมข้อมูล"),
    ),
    photographs=(Photograph(file="e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855", caption="ประชุม"),),
)
OWN_WORDING = OwnWording(name="แบบของเทศบาล", kind=PaperKind.NEWS, texts={"closing": "ขอเชิญติดตาม", "opening": ""})
FULL = OfficeRecord(
    office=Office(
        kind="เทศบาลตำบล",
        name="บ้านสวน",
        district="เมือง",
        province="ชลบุรี",
        phone="๐ ๓๘๑๒ ๓๔๕๖",
        document_code="ชบ ๕๒๑๐๑",
    ),
    people=(HEAD, CLERK),
    results=(RESULT,),
    plans=(PLAN,),
    meetings=(MEETING,),
    papers=(PAPER, ORDER),
    wordings=(OWN_WORDING,),
)
