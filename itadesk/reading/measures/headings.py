"""What a column holds, by its head: มาตรการ/แนวทาง, วิธีการดำเนินการ, ผู้รับผิดชอบ, ระยะเวลา, การติดตามผล and their like."""

import re
from functools import lru_cache
from typing import Final, NamedTuple

from itadesk.reading.cleaning import clean_line
from itadesk.reading.measures.finds import Field
from itadesk.reading.measures.mending import mended
from itadesk.thai.digits import arabic_digits

_LONGEST: Final = 90
"""Characters without blanks; what is longer is no head."""

_UNITS: Final = "(?:หน่วยงาน|ส่วนราชการ|ส่วนงาน|สำนัก|กอง|ฝ่าย)"
_FIELDS: Final = tuple(
    (field, re.compile(pattern))
    for field, pattern in (
        (Field.NUMBER, r"(?:(?:ลำดับ|ข้อ)?ที่|ลำดับ(?:ที่)?|ข้อ|no\.?|#)\Z"),
        (Field.FOLLOW_UP, r"(?!ผล|ระยะ|กำหนด|ผู้|หน่วยงาน).*(?:ติดตาม|กำกับ|รายงานผล|การรายงาน|follow)"),
        (Field.STARTS, r"(?:วัน|เดือน|วันที่)?เริ่ม"),
        (Field.ENDS, r"(?:วัน|เดือน|วันที่)?สิ้นสุด"),
        (
            Field.RESPONSIBLE,
            rf".*รับผิดชอบ|ผู้(?:ดำเนินการ|ปฏิบัติ)|เจ้าภาพ|responsible|{_UNITS}(?:[/และ]*{_UNITS})*(?:ที่ดำเนินการ|ดำเนินการ|หลัก|ร่วม|สนับสนุน)*\Z",
        ),
        (
            Field.NOTHING,
            r"ผล|.*(?:การใช้งบประมาณ|เบิกจ่าย|ใช้จ่ายจริง|ใช้ไป|คงเหลือ|คะแนน|หมายเหตุ|หลักฐาน|สถานะ|วัตถุประสงค์|เป้าหมาย)",
        ),
        (Field.BUDGET, r"(?:.*[^ปี])?งบประมาณ|(?:แหล่ง|วง|จำนวน)เงิน|(?:แหล่ง)?งบ(?:\(บาท\)|ฯ)?\Z|ค่าใช้จ่าย|budget"),
        (
            Field.PERIOD,
            r"(?:.*(?:ระยะเวลา|ช่วงเวลา|ห้วงเวลา|ห้วงระยะ|กรอบเวลา|กำหนดเวลา)|กำหนด|วันเดือนปี|ว/ด/ป|เวลา|ปฏิทิน|ปีงบประมาณ|.*แล้วเสร็จ|period)",
        ),
        (
            Field.METHODS,
            r"ขั้นตอน|วิธี|รายละเอียด|กระบวนการ|การ(?:ดำเนินการ|ดำเนินงาน|ปฏิบัติ|ขับเคลื่อน)|.*(?:ขั้นตอน|วิธีการ|วิธีดำเนิน)|steps",
        ),
        (Field.TITLE, r".*(?:มาตรการ|measure)"),
        (Field.INDICATORS, r"(?!.*(?:ประเด็น|ปัญหา)).*(?:ตัวชี้วัด|indicator)"),
        (Field.NOTHING, r".*(?:ประเด็น|ปัญหา|อุปสรรค|ข้อค้นพบ|จุดอ่อน|จุดแข็ง|สาเหตุ|ความเสี่ยง|เครื่องมือ|แบบวัด|(?<!ยก)ระดับ|ด้าน\Z)"),
        (Field.TITLE, r".*(?:แนวทาง|ข้อเสนอ|แผนงาน|โครงการ|กิจกรรม|สิ่งที่(?:ต้อง|จะ)|เรื่องที่ดำเนินการ)"),
    )
)
"""By field, what its heads look like; a head that fits several is the first of them."""

_SUCCESS: Final = re.compile(r"ตัวชี้วัด(?:ความ|ผล|โครงการ|กิจกรรม|ของ|มาตรการ|/)|ค่าเป้าหมาย|เกณฑ์(?:ความ)?สำเร็จ|.*kpi")
_RANKS: Final = ("มาตรการ", "measure", "แนวทาง", "ข้อเสนอ", "แผนงาน", "โครงการ", "กิจกรรม")
_WORDS: Final = re.compile(
    "(?:มาตรการ|แนวทาง|วิธี|ขั้นตอน|ผู้|หน่วยงาน|ส่วนราชการ|ส่วนงาน|ส่วน|กอง|สำนัก|ฝ่าย|งาน|รับผิดชอบ|ระยะ|ช่วง|ห้วง|กรอบ|กำหนด|เวลา|การ|แล้วเสร็จ|เสร็จ|ติดตาม|กำกับ|รายงาน"
    "|ประเมิน|ตรวจสอบ|ผล|ตัวชี้วัด|ลำดับ|ที่|ข้อ|โครงการ|กิจกรรม|แผน|ดำเนิน|ปฏิบัติ|ขับเคลื่อน|รายละเอียด|ของ|ใน|เพื่อ|และ|หรือ|ตาม|ให้|ต่อ|ต้อง|จะ|สิ่ง|ด้าน|ยก|ระดับ"
    "|พัฒนา|ปรับปรุง|แก้ไข|ส่งเสริม|คุณธรรม|ความ|โปร่งใส|ภายใน|องค์กร|ปี|พ\\.?ศ\\.?|งบประมาณ|เจ้าภาพ|หลัก|ร่วม|สนับสนุน|บุคคล|เจ้าหน้าที่|ปฏิทิน|วัน|เดือน|เริ่ม|ต้น|สิ้น|สุด"
    "|ประจำ|ระบบ|กลไก|กระบวน|งบ|ฯ|บาท|เงิน|วง|แหล่ง|จำนวน|ค่าใช้จ่าย|ที่ใช้|ที่มา|ใช้จ่าย|หมายเหตุ|เรื่อง|เสนอ|แนะ|ทุจริต|ป้องกัน|สำเร็จ|เป้าหมาย|ค่า|เกณฑ์|ประเด็น|ปัญหา|พบ|คะแนน|ที่เกี่ยวข้อง|เกี่ยวข้อง|ผลลัพธ์|หลักฐาน|อ้างอิง"
    "|ita|iit|eit|oit|kpi|no|steps?|measures?|responsible|period|follow-?up|indicators?|budget|[0-9/()\\[\\].,:#+&-])+"
)


class Head(NamedTuple):
    """The head of a column.

    Attributes:
        text: as it is written, in one line.
        field: what it says is under it; None where it says nothing that is known.
        rank: of several heads of titles, the least is that of the measures.
        is_sure: whether there is nothing in it that no head says.
        says_success: whether it heads how it is known that a measure succeeded.
    """

    text: str
    field: Field | None
    rank: int = 0
    is_sure: bool = False
    says_success: bool = False


@lru_cache(4096)
def head_of(written: str) -> Head:
    """What the text over a column says."""
    if len(written) > 3 * _LONGEST:
        return Head(written, None)
    text = _tidied(written)
    plain = key_of(text)
    if not plain or len(plain) > _LONGEST:
        return Head(text, None)
    success = _SUCCESS.match(plain) is not None
    field = Field.NOTHING if success else next((field for field, head in _FIELDS if head.match(plain)), None)
    rank = next((rank for rank, word in enumerate(_RANKS) if word in plain), len(_RANKS))
    return Head(text, field, rank, field is not None and _WORDS.fullmatch(plain) is not None, success)


def key_of(head: str) -> str:
    """How a head is compared with another: without blanks, in Arabic digits and small letters."""
    return "".join(arabic_digits(_tidied(head)).split()).lower()


def _tidied(head: str) -> str:
    return mended(clean_line(" ".join(head.split())))
