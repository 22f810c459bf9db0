"""One result written in many ways, among much that is no score of it."""

from collections.abc import Callable
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Final

from hypothesis import strategies as st
from hypothesis.strategies import DrawFn, SearchStrategy

from itadesk.ita.criteria import criteria_for
from itadesk.ita.instruments import Instrument
from itadesk.thai.digits import thai_digits

NAMES: Final = {one.number: one.name for one in criteria_for(2568).indicators}
LONG: Final = {rule.code: rule.name for rule in criteria_for(2568).instruments}

AROUND: Final = (
    "ผ่านเกณฑ์ 85 คะแนน",
    "ค่าเป้าหมายตามแผนแม่บทคือ 85.00 คะแนนขึ้นไป",
    "โทร. 043-123456 ต่อ 12 โทรสาร 0-4312-3456",
    "เมื่อวันที่ 9 เมษายน 2569 เวลา 10.30 น. ณ ห้องประชุมชั้น 3",
    "มีผู้ตอบแบบวัด IIT จำนวน 45 คน และ EIT จำนวน 120 คน",
    "งบประมาณรายจ่าย 1,250,000.50 บาท เบิกจ่ายแล้วร้อยละ 93.25",
    "ผลการใช้งบประมาณ ร้อยละ 78.20 ของงบประมาณทั้งหมด",
    "AA 95.00 - 100 คะแนน\nA 85.00 - 94.99 คะแนน\nB 75.00 - 84.99 คะแนน",
    "ผลการประเมิน LPA\nด้านที่ 1 การบริหารจัดการ 90.11\nด้านที่ 2 การบริหารงานบุคคล 88.20\nคะแนนรวม 92.50",
    "ความพึงพอใจของผู้รับบริการ ร้อยละ 96.40 อยู่ในระดับมาก",
    "1. การปรับปรุงระบบบริการ E-Service 4.0\n2. การเปิดเผยข้อมูลให้ครบ 35 ข้อ",
    "ข้อ O25 การนำผลการประเมินไปสู่การพัฒนา 100",
    "คะแนนเฉลี่ย ITA ของ อปท. ทั้งประเทศ 93.82 คะแนน",
    "ตั้งเป้าหมายยกระดับให้ได้คะแนนรวม 95.00 คะแนน ในระดับผ่านดีเยี่ยม",
    "การเปิดเผยข้อมูล ................ 12",
    "ปี 2560 ดัชนีความโปร่งใส 77.10 คะแนน",
    "ตัวชี้วัดย่อยที่ 9.1 ข้อมูลพื้นฐาน 97.30 คะแนน",
    "ส่วนต่างจากเดิม เพิ่มขึ้น 2.35 คะแนน",
)
"""Lines with numbers of which none is a score of the office."""


@dataclass(frozen=True)
class Written:
    """A result: what a text shall say, in the order in which it says it."""

    fiscal_year: int
    total: Decimal
    level: str
    indicators: dict[int, Decimal]
    instruments: dict[Instrument, Decimal] = field(default_factory=dict)

    def values(self) -> list[tuple[str, Decimal]]:
        """The names and scores of instruments, then of indicators."""
        named = [(f"{LONG[code]} ({code.value})", score) for code, score in self.instruments.items()]
        return [*named, *((NAMES[number], score) for number, score in self.indicators.items())]


HUNDREDTHS: Final = st.just(0) | st.integers(101, 10000)
"""What lies between is taken for a part of 1, which a cell of per cent holds."""

SCORES: Final = HUNDREDTHS.map(lambda hundredths: Decimal(hundredths).scaleb(-2))


@st.composite
def results(draw: DrawFn) -> Written:
    """Results with some or all of the scores, in any order."""
    numbers = draw(st.lists(st.integers(1, 10), min_size=1, max_size=10, unique=True))
    codes = draw(st.lists(st.sampled_from(Instrument), max_size=3, unique=True))
    return Written(
        fiscal_year=draw(st.integers(2566, 2569)),
        total=draw(SCORES),
        level=draw(st.sampled_from(criteria_for(2568).level_names())),
        indicators={number: draw(SCORES) for number in numbers},
        instruments={code: draw(SCORES) for code in codes},
    )


def _head(result: Written) -> str:
    return f"ผลการประเมิน ITA ปีงบประมาณ พ.ศ. {result.fiscal_year}"


def _whole(result: Written) -> str:
    return f"{_head(result)}\nคะแนนรวม {result.total} คะแนน ระดับ {result.level}\n"


def in_lines(result: Written) -> str:
    return _whole(result) + "\n".join(f"{name} : {score} คะแนน" for name, score in result.values())


def renumbered(result: Written) -> str:
    return _whole(result) + "\n".join(f"{n}.{name} {score}" for n, (name, score) in enumerate(result.values(), 1))


def in_prose(result: Written) -> str:
    parts = " ".join(f"ตัวชี้วัดที่ {n} {NAMES[n]} ได้ {score} คะแนน" for n, score in result.indicators.items())
    codes = " ".join(f"{code} ได้ {score} คะแนน" for code, score in result.instruments.items())
    return f"จาก{_head(result)} เทศบาลตำบลสองธาร ได้คะแนน {result.total} คะแนน อยู่ในระดับ{result.level} โดย{parts} {codes}"


def by_number(result: Written) -> str:
    parts = "\n".join(f"ตัวชี้วัดที่ {n} : {score}" for n, score in result.indicators.items())
    return _whole(result) + parts + "\n" + "\n".join(f"{c}\t{score}" for c, score in result.instruments.items())


def in_a_table(result: Written) -> str:
    rows = "\n".join(f"{n}\t{name}\t100\t{score}" for n, (name, score) in enumerate(result.values(), 1))
    return f"{_whole(result)}ที่\tตัวชี้วัด\tคะแนนเต็ม\tคะแนนที่ได้\n{rows}"


def scores_first(result: Written) -> str:
    return _whole(result) + "คะแนน\tตัวชี้วัด\n" + "\n".join(f"{score}\t{name}" for name, score in result.values())


def of_two_years(result: Written) -> str:
    before = result.fiscal_year - 1
    rows = "\n".join(f"{name}\t11.11\t{score}" for name, score in result.values())
    return f"{_whole(result)}ตัวชี้วัด\tปี {before}\tปี {result.fiscal_year}\n{rows}"


def across(result: Written) -> str:
    names, scores = zip(*result.values(), strict=True)
    rows = [
        ["หน่วยงาน", *names, "คะแนน ITA", "ระดับ"],
        ["อบต.สองธาร", *map(str, scores), str(result.total), result.level],
    ]
    return "\n".join([_head(result), *("\t".join(row) for row in rows)])


def with_bars(result: Written) -> str:
    rows = "\n".join(f"| {name} | {score} |" for name, score in result.values())
    return f"{_whole(result)}| รายการ | คะแนน |\n|---|---|\n{rows}"


def with_commas(result: Written) -> str:
    return _whole(result) + "รายการ,คะแนน\n" + "\n".join(f"{name},{score}" for name, score in result.values())


def stacked(result: Written) -> str:
    return _whole(result) + "รายการ\nค่าที่ได้\n" + "\n".join(f"{name}\n{score}" for name, score in result.values())


def as_a_page(result: Written) -> str:
    rows = "".join(f"<tr><td>{name}</td><td>{score}</td></tr>" for name, score in result.values())
    whole = "".join(f"<p>{line}</p>" for line in _whole(result).splitlines())
    return f"{whole}<table><tr><th>รายการ</th><th>คะแนน</th></tr>{rows}</table>"


def from_a_pdf(result: Written) -> str:
    """ำ in two parts, and blanks within words."""
    broken = in_lines(result).replace("ำ", " ำ").replace("กา", "ก า").replace("แ", "เเ")
    return broken.replace("ที่", "ที่่")


LAYOUTS: Final[tuple[Callable[[Written], str], ...]] = (
    in_lines,
    renumbered,
    in_prose,
    by_number,
    in_a_table,
    scores_first,
    of_two_years,
    across,
    with_bars,
    with_commas,
    stacked,
    as_a_page,
    from_a_pdf,
)


@st.composite
def texts(draw: DrawFn, layouts: tuple[Callable[[Written], str], ...] = LAYOUTS) -> tuple[Written, str]:
    """A result and a text that says it, among other lines, in Thai or Arabic digits."""
    result = draw(results())
    written = draw(st.sampled_from(layouts))(result)
    around: SearchStrategy[list[str]] = st.lists(st.sampled_from(AROUND), max_size=4, unique=True)
    lines = "\n".join((*draw(around), "", written, "", *draw(around)))
    if written.startswith("<p>"):
        lines = "".join(f"<p>{line}</p>" for line in draw(around)) + written
    return result, thai_digits(lines) if draw(st.booleans()) else lines
