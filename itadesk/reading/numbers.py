"""Numbers in a text: which of them may be scores, by what stands directly before and after them."""

import re
from enum import Enum, auto
from typing import Final

from itadesk.ita.scores import UnusableScore, parse_score
from itadesk.reading.loose import any_of, loose


class Standing(Enum):
    """What the surroundings of a number say."""

    SCORE = auto()
    """It says คะแนน, or nothing else stands there."""
    BARE = auto()
    """A whole number that does not say คะแนน: it may as well count something."""
    PERCENTAGE = auto()
    UNCLEAR = auto()
    """What stands after it may make something else of it."""
    MARKER = auto()
    """The number of an item in a list."""
    NONE = auto()
    """A count, a date, a threshold, a range, a part of something longer."""


_UNIT: Final = rf" ?{any_of('คะแนน')}"
_DASH: Final = "[-–—~]"
_TO: Final = rf"(?:{_DASH}|{loose('ถึง')})"
_BEFORE_NONE: Final = re.compile(
    rf"(?:[A-Za-z/_#]|[0-9] ?{_TO} ?|[0-9][:.,]|(?<![ก-๎])[+-]|[<>≥≤±]\s?"
    rf"|{any_of('เกณฑ์', 'เป้าหมาย', 'เต็ม', 'กว่า', 'ตั้งแต่', 'น้ำหนัก', 'เพิ่มขึ้น', 'ลดลง', 'เพิ่ม', 'ลด', 'สูงขึ้น', 'ต่ำลง', 'ผลต่าง', 'ไม่ถึง', 'อย่างน้อย', 'ไม่เกิน', 'ข้อ', 'ข้อที่', 'ลำดับที่', 'ลำดับ', 'อันดับ', 'ครั้งที่', 'หน้า', 'วันที่', 'ห้อง', 'หมู่ที่', 'เลขที่', 'โทร', 'โทรศัพท์', 'มาตรา', 'เดือน', 'เวลา', 'ด้านที่', 'ส่วนที่', 'ไตรมาส', 'ฉบับที่', 'ชั้น', 'พ.ศ.', 'เดิม', 'จาก', 'ปีก่อน', 'ปีที่แล้ว', 'อีก')}[ .:]{{0,3}})\Z"
)
_AFTER_NONE: Final = re.compile(
    rf"(?:[A-Za-z_/]|{_UNIT})? ?{_TO} ?[0-9]|/(?! ?100(?![0-9./]))[0-9]|[:_#][0-9]|[A-Za-z_]|-[ก-๎A-Za-z0-9]"
    rf"|(?:{_UNIT})? ?{any_of('ขึ้นไป', 'เต็ม', 'ลงมา', 'ลงไป', 'จุดขึ้นไป')}"
)
_COUNTS: Final = any_of(
    "โครงการ",
    "บาท",
    "ล้าน",
    "แสน",
    "หมื่น",
    "พัน",
    "คน",
    "ข้อ",
    "ครั้ง",
    "แห่ง",
    "ราย",
    "วัน",
    "เดือน",
    "ปี",
    "ประเด็น",
    "เรื่อง",
    "หมู่",
    "ฉบับ",
    "ช่องทาง",
    "กิจกรรม",
    "หน่วยงาน",
    "ชั่วโมง",
    "นาที",
    "นาฬิกา",
    "น.",
    "กิโลเมตร",
    "เมตร",
    "ชุด",
    "เครื่องมือ",
    "เท่า",
    "ครัวเรือน",
    "หลังคาเรือน",
    "ตำบล",
    "อำเภอ",
    "จังหวัด",
    "เล่ม",
    "หลักสูตร",
    "ตัวอย่าง",
    "ไร่",
    "ตารางเมตร",
    "จุด",
)
_COUNTED: Final = re.compile(rf" ?{_COUNTS}")
_WHOLE_COUNTED: Final = re.compile(rf" ?{any_of('ตัวชี้วัด', 'ด้าน', 'ส่วน', 'ระดับ', 'แบบวัด', 'ตัว', 'ดัชนี', 'อันดับ')}")
_PERCENT_AFTER: Final = re.compile(rf" ?(?:%|{loose('เปอร์เซ็นต์')}|{loose('เปอร์เซ็นต')})")
_PERCENT_BEFORE: Final = re.compile(rf"{any_of('ร้อยละ', 'คิดเป็นร้อยละ')} ?\Z")
_OF_SCORES: Final = re.compile(
    rf"{loose('คะแนน')}(?: ?{any_of('ที่ได้', 'คิดเป็น', 'เท่ากับ', 'เป็น', 'อยู่ที่', 'ได้', 'รวม', 'ภาพรวม', 'เฉลี่ย')})* ?[:=(]? ?(?:{loose('ร้อยละ')})? ?\Z"
)
_SAYS_SCORE: Final = re.compile(rf"{_UNIT}| ?(?:/|{loose('จาก')} ?(?:{loose('คะแนนเต็ม')})?) ?100(?![0-9./])")
_WEIGHT: Final = re.compile(
    rf"\((?:{any_of('น้ำหนัก', 'ค่าน้ำหนัก', 'ถ่วงน้ำหนัก')} ?{any_of('ร้อยละ', 'คะแนน')}?|{loose('ร้อยละ')}) ?\Z"
)
_WEIGHT_AFTER: Final = re.compile(r" ?(?:%|เปอร์เซ็นต์)? ?\)")
_MOST_WEIGHT: Final = 49
_MOST_DIGITS: Final = 9
"""Python refuses to count with thousands of digits; no weight has more than two, whatever zeros stand before them."""

_MARKER_AFTER: Final = re.compile(r" ?[.)](?![0-9])")
_WORDS_AFTER: Final = re.compile("[.)]? ?[ก-๎]| (?:[IEO]IT|ITA)")
_NESTED: Final = re.compile(r"(?:1[0-2]|[1-9])(?:\.[1-9][0-9]?){1,3}")
"""The number of an item within an item: 1.1, 2.10, 1.2.3."""

_ENDS: Final = re.compile(
    rf" ?(?:\Z|[\n\t|),;\]/”\"*:]| ?[<>](?! ?[0-9])|\.(?![0-9]))| (?=[(\[0-9“•–—-]|{any_of('ระดับ', 'อยู่ใน', 'และ', 'ส่วน', 'โดย', 'ซึ่ง', 'ถือ', 'ตัวชี้วัด', 'ด้าน', 'ผ่าน', 'ไม่ผ่าน', 'ต้องปรับปรุง', 'รองลงมา', 'สูงสุด', 'ต่ำสุด', 'ตามลำดับ', 'ลำดับ', 'แบบวัด', 'ได้ระดับ', 'ผลการประเมิน', 'ผลประเมิน', 'ทั้งนี้', 'นอกจากนี้', 'อย่างไรก็ตาม', 'ดังนั้น', 'พบว่า', 'รวม', 'ภาพรวม', 'คะแนนรวม')}|(?i:level|grade|rating)\b|AA?\b|[B-F]\b|(?:IIT|EIT|OIT|ITA)\b)"
)
_ANOTHER: Final = re.compile(r"[ ),;]{1,3}[(]?[0-9]{1,3}\.[0-9]{1,2}(?![0-9.])")
_LOOK: Final = 40
_MOST_ITEMS: Final = 31
"""Lists of more items than this have no numbers that could be taken for scores."""


def standing(text: str, start: int, end: int) -> Standing:
    """What the number `text[start:end]` may be; the text has Arabic digits."""
    before, after = text[max(start - _LOOK, 0) : start], text[end : end + _LOOK]
    if _is_marker_in(text, start, end):
        return Standing.MARKER
    if _BEFORE_NONE.search(before) or _AFTER_NONE.match(after) or _is_other(text[start:end], before, after):
        return Standing.NONE
    if (_PERCENT_AFTER.match(after) or _PERCENT_BEFORE.search(before)) and not _OF_SCORES.search(before):
        return Standing.PERCENTAGE
    if _SAYS_SCORE.match(after) or _PERCENT_AFTER.match(after):
        return Standing.SCORE
    if not _ENDS.match(after) or _ANOTHER.match(after):
        return Standing.UNCLEAR
    return Standing.SCORE if "." in text[start:end] or text[start:end] == "100" else Standing.BARE


def _is_other(written: str, before: str, after: str) -> bool:
    """Whether a number counts something, or weighs it."""
    return _counts(written, after) or _is_weight(written, before, after)


def _counts(written: str, after: str) -> bool:
    return bool(_COUNTED.match(after) or (written.isdigit() and _WHOLE_COUNTED.match(after)))


def _is_weight(written: str, before: str, after: str) -> bool:
    """Whether a number in brackets says how much something counts: (ร้อยละ 30), (น้ำหนัก 40), (30%)."""
    is_small = written.isdigit() and len(written) <= _MOST_DIGITS and int(written) <= _MOST_WEIGHT
    closes = _WEIGHT_AFTER.match(after)
    return (
        is_small
        and closes is not None
        and (bool(_WEIGHT.search(before)) or (before[-1:] == "(" and len(closes[0]) > 1))
    )


def is_marker(text: str, written: str) -> bool:
    """Whether a text that begins with a number says so that it is that of an item."""
    return _is_marker_in(text, 0, len(written))


def _is_marker_in(text: str, start: int, end: int) -> bool:
    """Whether a number is that of an item: 1. or (1) or, where a line begins, 1 or 1.1 before words."""
    written = text[start:end]
    if _NESTED.fullmatch(written):
        return _begins_line(text, start, end)
    if len(written) > 2 or int(written) > _MOST_ITEMS:
        return False
    follows = text[end : end + 3]
    if _MARKER_AFTER.match(follows):
        return True
    return _begins_line(text, start, end)


def _begins_line(text: str, start: int, end: int) -> bool:
    """Whether a number stands where a line begins, before words that are not คะแนน."""
    head = text[max(start - _LOOK, 0) : start]
    begins = ("\n" in head or start <= _LOOK) and not head.rsplit("\n", 1)[-1].strip(" |-•*")
    return begins and _WORDS_AFTER.match(text, end) is not None and not _SAYS_SCORE.match(text, end)


def is_score(written: str) -> bool:
    """Whether a number can be a score at all."""
    try:
        parse_score(written)
    except UnusableScore:
        return False
    return True
