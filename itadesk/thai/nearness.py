"""Names spelled almost right: found where what stands beside them is spelled right."""

import re
from collections.abc import Iterator
from typing import Final, NamedTuple

_FOLLOWS: Final = frozenset("ะาำๅัิีึืฺุู็่้๊๋์ํ๎")
"""What cannot begin a name, because it belongs to the consonant before it."""

_GOES_ON: Final = re.compile(
    "ได้|มี|จะ|ดำเนิน|ขอ|จึง|นำ|และ|ใน|โดย|ที่|เป็น|พบ|อำเภอ|จังหวัด|ต้อง|ควร|ให้|กำหนด|ประกาศ|จัด|ทำ|ร่วม|มา|ไป|เพื่อ|ซึ่ง|เรื่อง|ประจำ|ว่า|ต่อ"
    "|ทุก|ครั้ง|พร้อม|แล้ว|ผ่าน|เปิด|ตั้ง|กับ|หรือ|ตาม|ส่ง|รับ|ลง|ไม่|ยัง|คือ|ปี|ของ|เผยแพร่|มอบ|เห็น|แจ้ง|รายงาน"
)
"""What a sentence goes on with behind a name; other letters most likely make it a longer name."""


class Span(NamedTuple):
    """A stretch of a text, `text[start:end]`."""

    start: int
    end: int


def ends_name(text: str, place: int) -> bool:
    """Whether a name can end at a place, because no letters follow, or such as begin another word."""
    return not "ก" <= text[place : place + 1] <= "๎" or _GOES_ON.match(text, place) is not None


def tolerance(name: str) -> int:
    """How many characters may differ: none in two, one in up to four, two in longer names."""
    return 0 if len(name) < 3 else 1 if len(name) < 5 else 2


def distance(one: str, other: str) -> int:
    """How many characters have to be put in, taken out or changed to make one text of the other (Levenshtein)."""
    row = list(range(len(other) + 1))
    for i, character in enumerate(one, 1):
        diagonal, row[0] = row[0], i
        for j, another in enumerate(other, 1):
            diagonal, row[j] = row[j], min(row[j] + 1, row[j - 1] + 1, diagonal + (character != another))
    return row[-1]


def near_misses_after(text: str, before: str, name: str) -> Iterator[Span]:
    """Where `before` stands right, and after it, blanks aside, the name almost right."""
    limit, end = tolerance(name), 0
    while (found := text.find(before, end)) >= 0:
        end = found + len(before)
        start = end + len(text[end:]) - len(text[end:].lstrip())
        if text.startswith(name, start) or not limit:
            continue
        # Of a short name nothing may be missing: what is left would too often begin another name.
        shortest = len(name) if limit == 1 else len(name) - limit
        ends = range(start + shortest, min(start + len(name) + limit, len(text)) + 1)
        spans = [Span(start, stop) for stop in ends if text[stop : stop + 1] not in _FOLLOWS]
        near = _nearest(text, spans, name, limit)
        yield from near if limit > 1 else (span for span in near if ends_name(text, span.end))


def near_misses_before(text: str, name: str, after: str) -> Iterator[Span]:
    """Where `after` stands right, and before it, blanks aside, the name almost right."""
    limit, end = tolerance(name), 0
    while (found := text.find(after, end)) >= 0:
        end = found + len(after)
        stop = len(text[:found].rstrip())
        if text.endswith(name, 0, stop) or not limit:
            continue
        starts = range(max(stop - len(name) - limit, 0), stop - len(name) + limit + 1)
        spans = [Span(start, stop) for start in starts if text[start : start + 1] not in _FOLLOWS]
        yield from _nearest(text, spans, name, limit)


def _nearest(text: str, spans: list[Span], name: str, limit: int) -> Iterator[Span]:
    """The span that comes nearest to the name, where one is near enough."""
    found = {span: text[span.start : span.end] for span in spans}
    measured = [(_farness(near, name), span) for span, near in found.items() if near == near.strip()]
    if measured and min(measured)[0][0] <= limit:
        yield min(measured)[1]


def _farness(near: str, name: str) -> tuple[int, int, int]:
    """The distance; of two as near, the one that begins and ends as the name does is meant."""
    ends = (near[:1] != name[:1]) + (near[-1:] != name[-1:])
    return distance(near, name), ends, abs(len(near) - len(name))
