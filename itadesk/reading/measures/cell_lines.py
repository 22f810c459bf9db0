"""The lines of a cell: which of them are one that did not fit, and which are items of a list."""

import re
from collections.abc import Iterable
from itertools import pairwise
from typing import Final

from itadesk.reading.cleaning import clean_line
from itadesk.reading.measures.markers import items, unmarked
from itadesk.reading.measures.mending import mended
from itadesk.thai.words import word_ends

_THAI_BEFORE: Final = re.compile("[ก-๎]{1,30}\\Z")
_THAI_AFTER: Final = re.compile("[ก-๎]{1,30}")
_GOES_ON: Final = re.compile(
    r"(?:และ|หรือ|รวมถึง|รวมทั้ง|ตลอดจน|พร้อมทั้ง|พร้อมกับ|เพื่อ|โดย|ซึ่ง|ของ|ใน|แก่|ให้แก่|ต่อ|กับ|จาก|ตาม|ผ่าน|ที่(?!ปรึกษา)|ด้วย|ระหว่าง|สำหรับ|[a-z,;/)%\]])"
)
"""What a line begins with that goes on with the one above."""

_OPEN: Final = re.compile(r"(?:และ|หรือ|เพื่อ|โดย|ของ|ใน|แก่|กับ|จาก|ตาม|ผ่าน|ที่|การ|ความ|เช่น|ได้แก่|ด้วย|สำหรับ|[,/(-])\Z")
"""What a line ends with that goes on below."""


_BEGINS: Final = re.compile(
    "(?:การ|จัด|ทำ|ประชุม|แต่งตั้ง|เผยแพร่|ประกาศ|กำหนด|ปรับ|พัฒนา|อบรม|รายงาน|ติดตาม|ตรวจ|สรุป|แจ้ง|เสนอ|รวบรวม|สำรวจ|ศึกษา|วิเคราะห์|ทบทวน"
    "|ดำเนิน|ส่งเสริม|สร้าง|เสริม|เปิด|เพิ่ม|ลด|ประเมิน|มอบ|ยก|นำ|ให้|ประชาสัมพันธ์|กำกับ|ชี้แจง|บันทึก|ลง|ออก|ร่าง|คัดเลือก|เชิญ|ติด|แจก|สุ่ม|เตรียม|ควบคุม|วาง|ฝึก|รณรงค์)"
)
"""What a step begins with, in a cell of which some lines are known to go on below."""


def tidy(cell: str) -> list[str]:
    """The lines of a cell that say something, with the slips of typing and copying mended."""
    if cell.startswith('"') and cell.endswith('"') and cell.count('"') == 2:
        cell = cell.strip('"')
    return [line for written in cell.split("\n") if (line := mended(clean_line(written.replace("\t", " "))))]


def one_line(cell: str) -> str:
    """All that a cell says, in one line."""
    return joined(tidy(cell))


def joined(lines: Iterable[str]) -> str:
    """Lines as one: without a blank where a line ends inside of a word, or between two Thai words as a column wraps them."""
    text = ""
    for line in lines:
        text = f"{text}{_between(text, line)}{line}"
    return text


def steps(cell: str) -> tuple[str, ...]:
    """The items that a cell lists, without their numbers: by numbers, by marks, or by lines."""
    listed_items = (item for line in listed(tidy(cell)) for item in items(line))
    return tuple(part for place, item in enumerate(listed_items, 1) if (part := unmarked(item, place).text))


def listed(lines: list[str]) -> list[str]:
    """The lines with those joined that are one; where any is marked, what is not belongs to the one above."""
    marked = [unmarked(line, place).depth > 0 for place, line in enumerate(lines, 1)]
    wraps = any(_goes_on(above, below) for above, below in pairwise(lines))
    said = list[list[str]]()
    for line, has_marker in zip(lines, marked, strict=True):
        goes_on = (
            not has_marker
            if any(marked)
            else bool(said) and (_goes_on(said[-1][-1], line) or (wraps and not _BEGINS.match(line)))
        )
        if said and goes_on:
            said[-1].append(line)
        else:
            said.append([line])
    return [joined(parts) for parts in said]


def _goes_on(above: str, below: str) -> bool:
    return bool(_is_open(above) or _GOES_ON.match(below)) or _is_within_word(above, below)


def _is_open(above: str) -> bool:
    """Whether a line ends with a word that something has to follow: การ, but not โครงการ."""
    found = _OPEN.search(above)
    if found is None:
        return False
    words = _THAI_BEFORE.search(above)
    return words is None or len(words[0]) - len(found[0]) in {0, *word_ends(words[0])}


def _between(above: str, below: str) -> str:
    if not above or not (_THAI_BEFORE.search(above) and _THAI_AFTER.match(below)):
        return " " if above and not above.endswith(("/", "-")) and not below.startswith("/") else ""
    return ""


def _is_within_word(above: str, below: str) -> bool:
    """Whether a line ends inside of a word."""
    before, after = _THAI_BEFORE.search(above), _THAI_AFTER.match(below)
    if before is None or after is None:
        return False
    text = before[0] + after[0]
    return len(before[0]) not in word_ends(text)
