"""What may stand between a name and its number, and what says that there is more than one name."""

import re
from typing import Final

from itadesk.reading.loose import closed, loose

LONGEST: Final = 160
"""Characters; a number that far from a name is not its score."""

_WORDS: Final = (
    "ผลการประเมิน",
    "คะแนนที่ได้",
    "จะได้เพียง",
    "คะแนนเฉลี่ย",
    "ค่าคะแนน",
    "ผลคะแนน",
    "คะแนน",
    "คิดเป็น",
    "ร้อยละ",
    "เท่ากับ",
    "อยู่ที่",
    "ได้รับ",
    "สูงที่สุด",
    "ต่ำที่สุด",
    "น้อยที่สุด",
    "มากที่สุด",
    "สูงสุด",
    "ต่ำสุด",
    "สูงถึง",
    "พบว่า",
    "ปรากฏว่า",
    "ตัวชี้วัด",
    "จำนวน",
    "ประจำ",
    "เพียง",
    "แค่",
    "เฉลี่ย",
    "ผล",
    "มีค่า",
    "โดย",
    "ซึ่ง",
    "รวม",
    "ได้",
    "คือ",
    "เป็น",
    "มี",
    "ที่",
    "ใน",
    "ของหน่วยงาน",
    "ภาพรวม",
    "การประเมิน",
    "ประเมิน",
)
_BETWEEN: Final = re.compile(
    "(?:" + "|".join(map(re.escape, sorted(_WORDS, key=len, reverse=True))) + r'|[:=()“”"*_•→]|/\Z|[-–—](?![0-9]))*+'
)
_ASIDE: Final = re.compile(
    r"\(?(?:จาก)?คะแนนเต็ม[0-9]{1,3}(?:\.[0-9]{1,2})?(?:คะแนน)?\)?"
    r"|\((?:(?:ค่า|ถ่วง)?น้ำหนัก(?:คะแนน)?(?:ร้อยละ)?[0-9]{1,2}(?:%|คะแนน)?|ร้อยละ[0-9]{1,2}|[0-9]{1,2}(?:%|เปอร์เซ็นต์))\)"
    r"|\(?(?:มี)?(?:จำนวน)?ผู้(?:ตอบ|ให้ข้อมูล)(?:แบบ(?:วัด|สอบถาม|สำรวจ)?)?(?:จำนวน)?[0-9,]{1,6}(?:คน|ราย|ชุด)\)?"
    r"|(?:เพิ่มขึ้น|สูงขึ้น|ลดลง|ต่ำลง|เพิ่ม|ลด)(?:จาก(?:เดิม)?)?[0-9]{1,3}(?:\.[0-9]{1,2})?(?:คะแนน)?(?:ใน)?(?:เหลือ|เป็น|\Z)"
    r"|\((?:สำรวจ|เก็บข้อมูล|ข้อมูล|ณ|เมื่อ)[^()]{0,60}\)|ผ่าน[0-9]{1,3}(?:(?:/|จาก)[0-9]{1,3})?ข้อ"
)
"""What may be said in between of full marks, of a weight, of who answered, of a change, of a day, or of the items that passed."""

OFFICE: Final = "(?:องค์การบริหารส่วน(?:ตำบล|จังหวัด)|เทศบาล(?:ตำบล|เมือง|นคร)|อบต\\.?|อบจ\\.?|ท[ตมน]\\.|หน่วยงาน)"
"""What the name of an office begins with, as a pattern."""

_OFFICE: Final = re.compile(
    f"(?:(?:ของ ?)?{OFFICE}[ก-ฺเ-๎. ]{{0,60}}?)(?=มี|ได้|อยู่|พบ|ปรากฏ|เท่า|คะแนน|ผล|ประจำ|ใน|[:=(]|\\Z)"
)
_MEAN: Final = re.compile(loose("ค่าเฉลี่ย"))
_PAST: Final = re.compile("ที่ผ่านมา|ดังกล่าว|ดังนี้|นี้")
_AND: Final = re.compile(
    "(?:,|/|และ|กับ|รวมถึง|รวมทั้ง|ตลอดจน|หรือ)\\s*(?:ตัวชี้วัด(?:ที่)?|ด้าน)?\\s*\\Z|\\A\\s*(?:,|/|และ|กับ|หรือ)\\s*\\Z"
)
_EXTREME: Final = re.compile("(?:สูง|ต่ำ|มาก|น้อย)(?:ที่)?สุด|รองลงมา")


def joins(between: str) -> bool:
    """Whether words between a name and its number say nothing but that the one has the other."""
    return len(between) <= LONGEST and _BETWEEN.fullmatch(_ASIDE.sub("", closed(between))) is not None


def joins_of_instrument(between: str) -> bool:
    """The same behind an instrument, whose score is a mean; that of an indicator is none, but of answers from 1 to 5."""
    return joins(_MEAN.sub("", between))


def joins_of_office(between: str) -> bool:
    """The same where the office itself is named between."""
    return joins(_OFFICE.sub("", _PAST.sub("", between)))


def adds(between: str) -> bool:
    """Whether words between two names say that both are meant."""
    return len(between) <= LONGEST and _AND.search(between) is not None


def says_extreme(between: str) -> bool:
    """Whether words speak of the highest or the lowest, which is a score of one of several."""
    return _EXTREME.search(closed(between)) is not None


def says_something(between: str) -> bool:
    """Whether there are words, and not only blanks and signs."""
    return re.search("[ก-๎A-Za-z]", between) is not None
