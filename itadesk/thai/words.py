"""Where a line of Thai may end: between words, and not inside what belongs together.

Thai writes no blanks between words, so the words are found with a dictionary. Above the dictionary stand terms that are
kept whole (those of the assessment and of official papers, and the names that the caller gives), and the rules of
official papers: a number stays with its unit, a title with its name, พ.ศ. with its year, a mark with its word.

A line ends at an offset of the text: what stands before it, blanks included, is on the line, the rest below it.
"""

import re
from collections.abc import Iterator, Mapping
from functools import cache, lru_cache
from typing import Final

import nlpo3

from itadesk.resources import resource
from itadesk.thai.clusters import cluster_starts

_DICTIONARY: Final = "itadesk"
_DIGIT: Final = "[๐-๙0-9]"
_NUMBER: Final = rf"{_DIGIT}(?:[๐-๙0-9.,:/]*{_DIGIT})?"
_MONTH: Final = (
    "(?:มกราคม|กุมภาพันธ์|มีนาคม|เมษายน|พฤษภาคม|มิถุนายน|กรกฎาคม|สิงหาคม|กันยายน|ตุลาคม|พฤศจิกายน|ธันวาคม"
    r"|[เ]?[มกพสตธ]ิ?ี?\.[คพย]\.)"
)
_UNIT: Final = (
    "(?:คะแนน|บาท|ล้าน|คน|ครั้ง|แห่ง|ราย|ข้อ|วัน|เดือน|ปี(?!งบ)|หน้า|ตัวชี้วัด|มาตรการ|ประเด็น|ด้าน|ส่วน|ระดับ|ช่องทาง|โครงการ|กิจกรรม"
    r"|เรื่อง|ฉบับ|ชุด|แบบ|หมู่|ครัวเรือน|ชั่วโมง|นาที|นาฬิกา|น\.|เปอร์เซ็นต์|%|กิโลเมตร|เมตร|เซนติเมตร)"
)
_COUNTED: Final = r"(?:ร้อยละ|ที่|ข้อ|ฉบับ|ครั้ง|หน้า|มาตรา|หมวด|ไตรมาส|ปี|ปีงบประมาณ|[พค]\.ศ\.|จำนวน|หมู่|เลข|โทร\.|เวลา)"
_TITLE: Final = r"(?:นางสาว|นาง|นาย|ว่าที่ร้อยตรี|ว่าที่|ร้อยตรี|ดร\.|อำเภอ|ตำบล|จังหวัด)"
_TOGETHER: Final = tuple(
    re.compile(pattern)
    for pattern in (
        rf"{_COUNTED} ?(?:[พค]\.ศ\. ?)?{_NUMBER}",
        rf"{_NUMBER} ?(?:{_UNIT}|{_MONTH})",
        rf"{_MONTH} ?{_NUMBER}",
        rf"[(\[]{_NUMBER}[)\]]",
        r"ระดับ ?[A-Z]+",
        rf"{_TITLE}[ก-ฮเ-ไ]",
        r"(?:นาย(?!ก)|นางสาว|นาง|อำเภอ|จังหวัด)[ก-๎]{1,16}(?=[\s)])",  # a short name that a blank ends
        r"(?:[เแโ]?[ก-ฮ][ัิ-ฺ็-๎]*\.){2,}",  # an abbreviation
        r"[A-Za-z0-9][^\sก-๛]*",  # Latin words, web addresses, codes
        rf"(?:^|(?<=\s)){_DIGIT}{{1,3}}(?:\.{_DIGIT}{{1,2}})*[.)]\s?[^\s(\[]",  # the number of an item and its text
        r"(?:^|(?<=\s))[-•●]\s?\S|^[–—]\s?\S",  # the same with a mark
        r"""\S["'](?=\s|$)|(?:^|(?<=\s))["']\S""",
        r"\S-",
        r"\S?\u00a0\S?",
    )
)
_HALF_CHARACTER: Final = re.compile("[\ud800-\udfff]")
"""What a broken file may hold, and what cannot leave Python."""

_OPENING: Final = frozenset("([{“‘«<")
_CLOSING: Final = frozenset(")]}”’»>,.;:!?%ๆฯ…/–—")


@lru_cache(maxsize=4096)
def word_ends(text: str) -> tuple[int, ...]:
    """The offsets inside a text at which a word of the dictionary, a number, a sign or a blank ends."""
    _load_dictionary()
    starts, ends, position = cluster_starts(text), [], 0
    for token in nlpo3.segment(_HALF_CHARACTER.sub("?", text), _DICTIONARY):
        position += len(token)
        if position in starts:
            ends.append(position)
    return tuple(ends[:-1])


@lru_cache(maxsize=4096)
def break_points(text: str, whole: tuple[str, ...] = ()) -> tuple[int, ...]:
    """The offsets inside a text at which a line may end. `whole` are terms to keep whole beside the known ones."""
    joined = _joined(text, whole)
    return tuple(end for end in word_ends(text) if end not in joined and _may_end(text, end))


def _may_end(text: str, end: int) -> bool:
    following = text[end]
    if following.isspace() or following in _CLOSING:
        return False
    return text[:end].rstrip()[-1:] not in _OPENING


def _joined(text: str, whole: tuple[str, ...]) -> frozenset[int]:
    """The offsets that lie inside something that stays together."""
    spans = [match.span() for pattern in _TOGETHER for match in pattern.finditer(text)]
    spans.extend(_terms(text, _by_beginning(whole)))
    return frozenset(offset for start, end in spans for offset in range(start + 1, end))


def _terms(text: str, terms: Mapping[str, tuple[str, ...]]) -> Iterator[tuple[int, int]]:
    """The spans of the terms that stand in a text, the longest at each place."""
    for start in range(len(text) - 1):
        for term in terms.get(text[start : start + 2], ()):
            if text.startswith(term, start):
                yield start, start + len(term)
                break


@lru_cache(maxsize=64)
def _by_beginning(terms: tuple[str, ...]) -> Mapping[str, tuple[str, ...]]:
    """The known terms and these by their first two characters, the longest first."""
    found: dict[str, list[str]] = {}
    for term in sorted({*_known_terms(), *terms}, key=len, reverse=True):
        if len(term) > 1:
            found.setdefault(term[:2], []).append(term)
    return {beginning: tuple(same) for beginning, same in found.items()}


@cache
def _known_terms() -> tuple[str, ...]:
    """The terms that come with the program."""
    lines = resource("words", "whole.txt").read_text(encoding="utf-8").splitlines()
    return tuple(line for line in lines if line and not line.startswith("#"))


@cache
def _load_dictionary() -> None:
    nlpo3.load_dict(str(resource("words", "thai.txt")), _DICTIONARY)
