"""The units that carry out a measure, out of one cell: parted by lines, strokes, commas, numbers and และ."""

import re
from collections.abc import Iterator
from typing import Final

from itadesk.reading.measures.cell_lines import listed, tidy
from itadesk.reading.measures.markers import items, unmarked

_UNIT: Final = (
    "(?:สำนัก|กอง|ฝ่าย|งาน|ส่วน|ศูนย์|กลุ่ม|หน่วย|คณะ|ทุก|นักวิชาการ|นักทรัพยากร|นิติกร|เจ้าหน้าที่|เจ้าพนักงาน|ปลัด|รองปลัด|นายก|รองนายก|ผู้|โรงเรียน"
    "|สถาน|แผนก|หัวหน้า|พนักงาน|บุคลากร|เลขา|สภา)"
)
_LEVEL: Final = "(?:สำนัก|กอง|หน่วยตรวจสอบ|ส่วนโยธา|ส่วนการ)"
_PARTED: Final = re.compile(rf"\s*[,;/、|]\s*|\s*(?:และ|กับ|ร่วมกับ)\s*(?={_UNIT})|\s+(?={_LEVEL})|\s*(?:รวมทั้ง|รวมถึง)\s*")
_BRACKETS: Final = re.compile(r"\([^()]*\)")
_HELD: Final = "\ue000"
"""A sign that no text has a use for; it stands around the number of what is held back."""

_PLACE: Final = re.compile(f"{_HELD}([0-9]+){_HELD}")
_STARTS: Final = re.compile(_UNIT)
_ALL_OF: Final = re.compile("ทุก(?:สำนัก|กอง|ส่วน|ฝ่าย|งาน)(?:/[ก-๎]+)*\\Z")
_WITHIN: Final = re.compile("(?:งาน|ฝ่าย|กลุ่มงาน|เจ้าหน้าที่|นักวิชาการ|เจ้าพนักงาน|หัวหน้า|ผู้อำนวยการ)")
"""What is a part or a person of the unit that is named after it: งานนิติการ สำนักปลัด."""


def units(cell: str) -> tuple[str, ...]:
    """The units that a cell names, each once."""
    named = (
        unit
        for line in listed(tidy(cell))
        for item in items(line)
        for part in _parts(unmarked(item).text)
        if (unit := part.strip(" .-"))
    )
    return tuple(dict.fromkeys(named))


def _parts(text: str) -> Iterator[str]:
    """The parts of a line; what stands in brackets is not parted, nor a name whose second half is no unit's."""
    text = text.replace(_HELD, "")
    held = _BRACKETS.findall(text)
    numbers = iter(range(len(held)))
    plain = _BRACKETS.sub(lambda _found: f"{_HELD}{next(numbers)}{_HELD}", text)
    unit, sign = "", ""
    for part, parted in _pieces(plain):
        together = bool(unit) and _belongs(unit, sign, part)
        if unit and not together:
            yield _restored(unit, held)
        unit = f"{unit}{sign}{' ' * (sign != '/')}{part}" if together else part
        sign = parted
    yield _restored(unit, held)


def _belongs(unit: str, sign: str, part: str) -> bool:
    """Whether a piece is more of the name before it."""
    if sign == ",":
        return _STARTS.match(part) is None
    return bool(_WITHIN.match(unit)) if sign == "" else sign == "/" and bool(_ALL_OF.match(unit))


def _pieces(plain: str) -> Iterator[tuple[str, str]]:
    """Pieces with the sign that parts each from the next."""
    place = 0
    for parted in _PARTED.finditer(plain):
        yield plain[place : parted.start()], parted[0].strip()
        place = parted.end()
    yield plain[place:], ""


def _restored(text: str, held: list[str]) -> str:
    return _PLACE.sub(lambda place: held[int(place[1])], text)
