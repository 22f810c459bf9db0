"""Numbers and marks of lists: ๑. 1) (๑) ๑.๑ - •, taken off what they stand before, and used to part what they number."""

import re
from typing import Final, NamedTuple

from itadesk.thai.digits import arabic_digits

_LAST: Final = 60
"""No list has more items."""

_LETTERS: Final = "กขคงจฉชซ"
_LETTER: Final = rf"[{_LETTERS}][.)]"
_INLINE_LETTER: Final = re.compile(rf"(?:^|(?<=\s))([{_LETTERS}])[.)]\s(?=\S)")
_BULLET: Final = r"[-–—•●▪◦○*✓➢‣·]"
_COUNTED: Final = r"(?!\s?(?:เดือน|ปี|คน|ครั้ง|วัน|ราย|แห่ง|ช่องทาง|ล้าน|แสน|หมื่น|พัน|บาท|ข้อ|เรื่อง|ด้าน|ประเด็น|ตัว|กอง(?!การ|คลัง|ช่าง)|ฉบับ|ชั่วโมง|[ก-ฮเ][ก-๎]{0,2}\.\s?[คพย]\.))"
_NUMBER: Final = (
    r"\(?(?P<number>[0-9]{1,2}(?:\.[0-9]{1,2}){0,3})"
    rf"(?:\s?[.)]|(?:(?<=\.[0-9])|(?<=\.[0-9]{{2}}))(?=\s?[ก-๎A-Za-z(]){_COUNTED})"
)
_WORD: Final = r"(?:มาตรการ|แนวทาง|กิจกรรม|โครงการ|ขั้นตอน|ข้อ)(?P<at>ที่)?\s?(?P<named>[0-9]{1,2})(?![0-9.])\s?[:.)–-]?"
_MARKER: Final = re.compile(
    rf"\s*(?:{_WORD}|{_NUMBER}(?![0-9])|(?P<bare>[0-9]{{1,2}})\s(?=[ก-ฮเ-ไ]){_COUNTED}|(?P<bullet>{_BULLET}(?![0-9])|{_LETTER}(?=\s)))\s*"
)
_INLINE: Final = re.compile(
    rf"(?:^|(?<=[\s;,.]))\(?(?P<above>[0-9]{{1,2}}\.)?(?P<number>[0-9]{{1,2}})(?:\s?[.)](?![0-9])|(?<=\.[0-9])(?=\s?[ก-๎]){_COUNTED})\s?(?=\S)"
)
_INLINE_BULLET: Final = re.compile(r"(?:^|(?<=\s))[-–•●▪✓➢](?=\s?[ก-๎A-Za-z])")


class Marked(NamedTuple):
    """A text without the marker before it.

    Attributes:
        number: 2 of `2.`, `(๒)` and `มาตรการที่ 2`; 0 of a bullet, and where there is none.
        depth: 1 of `2.`, 2 of `2.1` and of a bullet; 0 where there is none.
        is_named: whether the marker says what it numbers, as `มาตรการที่ 2` does.
    """

    text: str
    number: int = 0
    depth: int = 0
    is_named: bool = False


def unmarked(text: str, place: int = 0) -> Marked:
    """A text and the marker that was before it.

    Takes:
        place: which of its list the text is, where that is known; then a number that nothing parts from the words
            (1 การอบรม, กิจกรรม 1) is a marker only if it is that one.
    """
    marker = _MARKER.match(arabic_digits(text))
    if marker is None:
        return Marked(text.strip())
    rest = text[marker.end() :].strip()
    if marker["bullet"]:
        return Marked(rest, 0, 2)
    numbers = (marker["named"] or marker["number"] or marker["bare"]).split(".")
    is_sure = marker["number"] or marker["at"]
    if int(numbers[-1]) > _LAST or not rest or (place and not is_sure and int(numbers[-1]) != place):
        return Marked(text.strip())
    return Marked(rest, int(numbers[-1]), len(numbers), is_named=bool(marker["named"]))


def items(text: str) -> list[str]:
    """What stands between the numbers 1, 2, 3 of a list in one line, without them; the text itself where it has none.

    What stands before the first number is an item of its own.
    """
    plain = arabic_digits(text)
    places = _in_order(plain) or _lettered(plain) or [bullet.span() for bullet in _bullets(plain)]
    if len(places) < 2:
        return [text.strip()]
    starts = [0, *(end for _start, end in places)]
    ends = [*(start for start, _end in places), len(text)]
    parts = (text[start:end].strip(" \t;") for start, end in zip(starts, ends, strict=True))
    return [part for part in parts if part]


def _in_order(plain: str) -> list[tuple[int, int]]:
    """Where the numbers 1, 2, 3 stand as markers, each after the one before."""
    places = list[tuple[int, int]]()
    above = ""
    for marker in _INLINE.finditer(plain):
        above = (marker["above"] or "") if not places else above
        if int(marker["number"]) == len(places) + 1 and (marker["above"] or "") == above:
            places.append(marker.span())
    return places


def _lettered(plain: str) -> list[tuple[int, int]]:
    """Where the letters ก ข ค stand as markers, each after the one before."""
    places = list[tuple[int, int]]()
    for marker in _INLINE_LETTER.finditer(plain):
        if marker[1] == _LETTERS[len(places) : len(places) + 1]:
            places.append(marker.span())
    return places


def _bullets(plain: str) -> list[re.Match[str]]:
    """The bullets of a text that begins with one."""
    return list(_INLINE_BULLET.finditer(plain)) if _INLINE_BULLET.match(plain) else []
