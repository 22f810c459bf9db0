"""What is said of a score before it is named: a goal, a threshold, an average of others. Such a score is not the office's."""

import re
from typing import Final

from itadesk.reading.loose import any_of

LOOK: Final = 60
"""Characters before a name that are looked at."""

_GOAL: Final = re.compile(
    any_of(
        *("เป้าหมาย", "เกณฑ์", "ตั้งเป้า", "ให้ได้", "ให้มี", "ต้องได้", "ต้องมี", "คาดว่า", "คาดการณ์", "กว่า", "เพื่อให้"),
        *("ตัวอย่าง", "สมมติ", "น้ำหนัก", "เต็ม", "จะได้", "จะมี"),
    )
    + r"[^0-9\n]{0,14}\Z"
)
_OTHERS: Final = re.compile(
    any_of(
        *("เฉลี่ย", "ประเทศ", "ทั้งหมด", "ทุกแห่ง", "ในจังหวัด", "ของจังหวัด", "ระดับจังหวัด", "ของอำเภอ"),
        *("เดิม", "ปีก่อน", "ปีที่แล้ว", "หาก", "ถ้า"),
    )
    + r"(?:(?! ผล)[^0-9\n]){0,24}\Z"
)


_HEADING: Final = re.compile(
    rf"[ :•*(-]*(?:[0-9]{{1,2}}[.)])? ?{any_of('เป้าหมาย', 'ค่าเป้าหมาย', 'ตั้งเป้า', 'ค่าเฉลี่ย', 'คะแนนเฉลี่ยระดับ', 'คะแนนเฉลี่ยของ', 'เกณฑ์', 'ตัวอย่าง', 'น้ำหนัก')}"
)


def heads_others(heading: str) -> bool:
    """Whether a heading says that the scores below it are goals, or those of others."""
    return _HEADING.match(heading) is not None


def is_aimed_at(before: str) -> bool:
    """Whether a score named after these words is a goal or a threshold."""
    return _GOAL.search(before) is not None


def is_of_others(before: str) -> bool:
    """Whether a total named after these words is that of others, or of another time."""
    return _OTHERS.search(before) is not None
