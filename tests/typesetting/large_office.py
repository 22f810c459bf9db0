"""An invented office with forty measures of four steps each: as long as papers get."""

from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from itertools import cycle, islice

from itadesk.ita.instruments import Instrument
from itadesk.ita.offices import Office
from itadesk.ita.people import Person
from itadesk.ita.periods import MonthOrDay
from itadesk.ita.plans import Measure, Plan, Progress
from itadesk.ita.records import OfficeRecord
from itadesk.ita.results import Finding, Result, Verdict

TITLES = (
    "ปรับปรุงขั้นตอนการให้บริการประชาชน",
    "เผยแพร่แผนการใช้จ่ายงบประมาณประจำปีให้บุคลากรทราบโดยทั่วกัน",
    "จัดทำคู่มือการยืมทรัพย์สินของราชการไปใช้ปฏิบัติงาน",
    "เพิ่มช่องทางรับเรื่องร้องเรียนการทุจริตที่คุ้มครองความลับของผู้แจ้ง",
    "ปรับปรุงเว็บไซต์ของหน่วยงานให้ค้นหาข้อมูลได้ง่าย",
    "ประเมินผลการปฏิบัติงานของบุคลากรอย่างเป็นธรรม",
    "อบรมเจ้าหน้าที่ด้านจริยธรรมและการขัดกันระหว่างผลประโยชน์ส่วนบุคคลกับผลประโยชน์ส่วนรวม",
    "เปิดโอกาสให้ผู้มีส่วนได้ส่วนเสียมีส่วนร่วมในการจัดซื้อจัดจ้าง",
)
STEPS = (
    "สำรวจความต้องการของผู้รับบริการในทุกหมู่บ้านและสรุปผลเสนอผู้บริหารภายใน 15 วัน",
    "ประชุมหัวหน้าส่วนราชการเพื่อกำหนดผู้รับผิดชอบ กรอบระยะเวลา และตัวชี้วัดความสำเร็จ",
    "จัดทำแผ่นพับ ป้ายประกาศ และสื่อออนไลน์เพื่อประชาสัมพันธ์ให้ประชาชนรับรู้อย่างต่อเนื่อง",
    "ทบทวนคำสั่งแบ่งงานให้เป็นปัจจุบัน พร้อมแจ้งเวียนให้ทุกคนลงชื่อรับทราบ",
    "นำระบบ E-Service มาใช้รับคำขอ ลดการเรียกสำเนาเอกสาร และแจ้งผลทางข้อความสั้น",
    "ติดตามผลทุกไตรมาสด้วยแบบสอบถามไม่น้อยกว่าร้อยละ 80 ของผู้มาติดต่อ แล้วรายงานต่อที่ประชุมสภา",
    "เผยแพร่รายงานผลในเว็บไซต์ www.bueng-phayom.example/ita และบอร์ดหน้าสำนักงาน",
)
UNITS = ("สำนักปลัด", "กองคลัง", "กองช่าง", "กองการศึกษา ศาสนาและวัฒนธรรม", "หน่วยตรวจสอบภายใน")
FOLLOW_UPS = (
    "รายงานผลต่อนายกองค์การบริหารส่วนตำบลทุกไตรมาส",
    "สรุปความพึงพอใจเปรียบเทียบกับปีที่ผ่านมาและเผยแพร่ต่อสาธารณะ",
    "ผู้อำนวยการกองตรวจสอบและลงนามกำกับทุกเดือน",
)


def large_office(measures: int = 40, steps: int = 4) -> OfficeRecord:
    """The office, with so many measures of so many steps; no two measures read the same."""
    return OfficeRecord(
        office=Office(
            kind="องค์การบริหารส่วนตำบล", name="บึงพยอม", subdistrict="บึงพยอม", district="ศรีสายน้ำ", province="นทีธาร"
        ),
        people=(
            Person(
                key="head",
                prefix="ว่าที่ร้อยตรี",
                given_name="ปรีชาพล",
                family_name="วงศ์สุวรรณไพศาล",
                position="นายกองค์การบริหารส่วนตำบลบึงพยอม",
            ),
        ),
        results=(_result(),),
        plans=(Plan(fiscal_year=2569, result_year=2568, measures=tuple(_measures(measures, steps))),),
    )


def _result() -> Result:
    return Result(
        fiscal_year=2568,
        total=Decimal("86.07"),
        level="ผ่าน",
        instruments={Instrument.IIT: Decimal("88.10"), Instrument.EIT: Decimal("84.55"), Instrument.OIT: Decimal(85)},
        indicators={number: Decimal("79.35") + number for number in range(1, 11)},
        findings=(
            Finding(scope=Instrument.IIT, verdict=Verdict.MAINTAIN, text=STEPS[1]),
            Finding(scope=Instrument.EIT, verdict=Verdict.IMPROVE, text=f"{STEPS[5]} {STEPS[4]}"),
            Finding(scope=7, verdict=Verdict.URGENT, text=f"{STEPS[2]} {STEPS[0]} {STEPS[6]}"),
        ),
    )


def _measures(count: int, steps: int) -> list[Measure]:
    titles, methods, units, checks = cycle(TITLES), cycle(STEPS), cycle(UNITS), cycle(FOLLOW_UPS)
    return [
        Measure(
            title=f"{next(titles)} ระยะที่ {number}",
            methods=tuple(islice(methods, steps)),
            responsible=tuple(islice(units, 1 + number % 2)),
            starts=MonthOrDay.from_iso(f"2025-{10 + number % 3}"),
            ends=MonthOrDay.from_iso("2026-09"),
            follow_up=next(checks),
            indicators=(1 + number % 10,),
            progress=tuple(_progress(number)),
        )
        for number in range(1, count + 1)
    ]


def _progress(number: int) -> Iterator[Progress]:
    """Nothing of every fifth measure, otherwise one or two reports."""
    if number % 5:
        yield Progress(on=date(2026, 1, 30), text=STEPS[number % 7], outcome=FOLLOW_UPS[number % 3], percent=40)
    if number % 5 > 2:
        evidence = (f"รายงานผลระยะที่ {number}.pdf", "ภาพกิจกรรม")
        yield Progress(on=date(2026, 8, 14), text=STEPS[number % 6], percent=100, evidence=evidence)
