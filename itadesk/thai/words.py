"""Where a line of Thai may end: between words, and not inside what belongs together.

Thai writes no blanks between words, so the words are found with a word list. Above the list stand terms that are
kept whole (those of the assessment and of official papers, and the names that the caller gives), and the rules of
official papers: a number stays with its unit, a title with its name, พ.ศ. with its year, a mark with its word.

A line ends at an offset of the text: what stands before it, blanks included, is on the line, the rest below it. Not all
offsets are equal: a phrase may be broken where a line would be bad otherwise, a term only where it fits no line.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from enum import IntEnum
from functools import cache, lru_cache
from itertools import accumulate, pairwise
from string import ascii_letters, ascii_uppercase
from typing import Final, NamedTuple

from itadesk.resources import resource
from itadesk.thai.cutting import cut
from itadesk.thai.word_list import WordList

_TEXTS_KEPT: Final = 1024
_DIGIT: Final = "[๐-๙0-9]"
_NUMBER: Final = rf"{_DIGIT}(?:[๐-๙0-9.,:/]*{_DIGIT})?"
_SHORT_MONTH: Final = r"(?:เม\.ย|มิ\.ย|มี\.ค|ก\.[พคย]|[มพสตธ]\.ค|พ\.ย)\."
_MONTH: Final = (
    f"(?:มกราคม|กุมภาพันธ์|มีนาคม|เมษายน|พฤษภาคม|มิถุนายน|กรกฎาคม|สิงหาคม|กันยายน|ตุลาคม|พฤศจิกายน|ธันวาคม|{_SHORT_MONTH})"
)
_UNIT: Final = (
    "(?:คะแนน|บาท|ล้าน|คน|ครั้ง|แห่ง|ราย|ข้อ|วัน|เดือน|ปี(?!งบ)|หน้า|ตัวชี้วัด|มาตรการ|ประเด็น|ด้าน|ส่วน|ระดับ|ช่องทาง|โครงการ|กิจกรรม"
    r"|เรื่อง|ฉบับ|ชุด|แบบ|หมู่|ครัวเรือน|ชั่วโมง|นาที|นาฬิกา|น\.|เปอร์เซ็นต์|%|กิโลเมตร|เมตร|เซนติเมตร)"
)
_COUNTED: Final = r"(?:ร้อยละ|(?:ตัวชี้วัด|ไตรมาส|ครั้ง|ฉบับ|หมู่|คน)?ที่|ข้อ|ฉบับ|ครั้ง|หน้า|มาตรา|หมวด|ไตรมาส|ปี|ปีงบประมาณ|[พค]\.ศ\.|จำนวน|หมู่|เลข|โทร\.|เวลา)"
_TITLE: Final = r"(?:นางสาว|นาง|นาย|ว่าที่ร้อยตรี|ว่าที่|ร้อยตรี|ดร\.|อำเภอ|ตำบล|จังหวัด)"
_DIGITS: Final = "๐๑๒๓๔๕๖๗๘๙0123456789"
_CAPITALS: Final = ascii_uppercase
_LATIN: Final = f"{ascii_letters}0123456789"


class _Rule(NamedTuple):
    """What a pattern finds, and the characters one of which stands in all that it finds; none where any may."""

    pattern: re.Pattern[str]
    needs: frozenset[str]


def _rules(*patterns: tuple[str, str]) -> tuple[_Rule, ...]:
    """Rules of characters and patterns. Most texts have few of the characters, which saves most of the search."""
    return tuple(_Rule(re.compile(pattern), frozenset(needs)) for needs, pattern in patterns)


_UNCUT: Final = _rules(
    (_DIGITS, _NUMBER),
    (_DIGITS, rf"[(\[]{_NUMBER}[)\]]"),
    (_DIGITS, rf"{_NUMBER}(?:\.-)? ?{_UNIT}"),
    (_DIGITS, rf"(?:วันที่|ร้อยละ|[พค]\.ศ\.|{_SHORT_MONTH}) ?{_NUMBER}"),
    (_DIGITS, rf"{_NUMBER} ?{_SHORT_MONTH}"),
    ("<=>±×÷≈≤≥", rf"(?<!\S)[<=>±×÷≈≤≥] ?{_NUMBER}"),
    ("-", r"[ก-๎]-[ก-๎]"),  # a double name
    ("ณ", r"(?:^|(?<=\s))ณ \S"),  # at a place, on a day
    (".", r"(?:[เแโ]?[ก-ฮ][ัิ-ฺ็-๎]*\.){2,}"),  # an abbreviation
    (
        _LATIN,
        r"(?:(?<!\S)[@#])?[A-Za-z0-9](?:[^\sก-๛/_=&?-]|(?<=[A-Z])-)*[/_=&?-]*",
    ),  # a Latin word, or a part of a web address
    # the number of an item and its text; a number at the end of brackets is none, and the empty group says so
    (_DIGITS, rf"\([^()]*\)()|(?:^|(?<=\s)){_DIGIT}{{1,3}}(?:\.{_DIGIT}{{1,2}})*[.)]\s?[^\s(\[]"),
    ("%", r"%[0-9A-F]{2}"),  # a sign in a web address
    (".)", r"(?:^|(?<=\s))(?!น\.)[ก-ฮ][.)]\s?[^\s(\[]"),  # the same with a letter
    ("-•●–—", r"(?:^|(?<=\s))[-•●]\s?\S|^[–—]\s?\S"),  # the same with a mark
    ("\"'", r"""\S["'](?=[\s)\]},.;:!?]|$)|(?:^|(?<=[\s(\[{]))["']\S"""),
    ("\u00a0", r"\S?\u00a0\S?"),
)
"""What is not cut even where it fits no line, unless it is wider than a line by itself."""

_TOGETHER: Final = _rules(
    (_DIGITS, rf"{_COUNTED} ?(?:[พค]\.ศ\. ?)?{_NUMBER}"),
    (_DIGITS, rf"{_NUMBER} ?{_MONTH}"),
    (_DIGITS, rf"{_MONTH} ?{_NUMBER}"),
    ("-–", rf"[A-Z]?{_NUMBER} ?[-–] ?[A-Z]?{_NUMBER}"),  # from one number to another
    ("0๐", rf"(?<!{_DIGIT})[0๐]{_DIGIT}{{0,3}}(?:[ -]{_DIGIT}{{3,4}}){{1,2}}(?: ต่อ {_NUMBER})?"),  # of a telephone
    ("สร้พมล", r"(?:หนึ่ง|สอง|สาม|สี่|ห้า|หก|เจ็ด|แปด|เก้า|ยี่)(?:สิบ|ร้อย|พัน|หมื่น|แสน|ล้าน)+"),
    ("ฺ", r"\S*ฺ\S*"),  # a Pali word
    (_CAPITALS, r"ระดับ ?[A-Z]+"),
    ("", rf"{_TITLE}[ก-ฮเ-ไ]"),
    (
        "",
        r"(?:นาย(?!ก)|นางสาว|นาง|อำเภอ|จังหวัด|(?<!ส่วน)(?<!เทศบาล)ตำบล)[ก-๎-]{1,22}(?=[\s)]|$)",
    ),  # a name that a blank ends
    (_LATIN, r"[A-Za-z0-9][^\sก-๛]*"),  # Latin words, web addresses, codes
    ("([", r"[(\[][^()\[\]]{1,12}[)\]]"),  # a few words in brackets
    ("-", r"\S-"),
)
"""What stays together where it fits a line, beside the terms."""

_PREFIXES: Final = frozenset({"การ", "ความ", "ประ"})
"""They make one word with the next, even where a stray blank stands between them."""

_LEADING: Final = frozenset({"ไม่", "ผู้"})
"""They make a phrase with the next."""

_ADDRESS: Final = re.compile(r"(?:[a-z]+://|[\w.+-]+@|[A-Za-z][A-Za-z0-9-]+\.(?=[A-Za-z0-9-]{2}))[^\sก-๛]+")
_ADDRESS_SIGNS: Final = frozenset("/?&=_")
_IN_ADDRESSES: Final = frozenset("/@.")
"""One of these stands in every address."""

_ADDRESS_PART: Final = re.compile("[/?]+(?=[A-Za-z0-9%])")
"""After these an address is broken where it fits no line; elsewhere in it only where its parts do not fit either, and then
before a hyphen, not after it: it would look like that of a broken word, and some readers take it away."""

_OPENING: Final = frozenset("([{“‘«<")
_HANGING: Final = frozenset(")]}”’»,.;:!?%ๆฯ")
"""Signs that are one with what stands right before them, even where that fits no line."""

_CLOSING: Final = _HANGING | frozenset(">…/–—")


class End(IntEnum):
    """How willingly a line ends at an offset.

    Attributes:
        WORD: only where nothing else helps: what stands around it is wider than a line.
        TERM: where a term is wider than a line, between its words.
        PHRASE: where the line would be bad otherwise.
        FREE: gladly.
    """

    WORD = 0
    TERM = 1
    PHRASE = 2
    FREE = 3


class _Term(NamedTuple):
    """A term that is kept whole, the offsets between its parts where those are known, and whether it is only a phrase."""

    text: str
    parts: tuple[int, ...] = ()
    phrase: bool = False


def is_word(text: str) -> bool:
    """Whether the word list has a text as one word."""
    return len(text) in _word_list().ends(text, 0)


@lru_cache(_TEXTS_KEPT)
def word_ends(text: str) -> tuple[int, ...]:
    """The offsets inside a text at which a word, a number, a sign or a blank ends."""
    found = cut(text, _word_list())
    ends = set(found)
    for start, term in _known_in(text, found):
        ends.update(start + part for part in term.parts)
    for place in (place for span in _addresses(text) for place in range(*span)):
        if text[place] == "-":
            ends.add(place)
            ends.discard(place + 1)
        elif text[place] in _ADDRESS_SIGNS:
            ends.add(place + 1)
    return tuple(sorted(ends - {0, len(text)}))


def _inside_addresses(text: str) -> set[int]:
    """The offsets in web and mail addresses where they are not broken gladly even if they fit no line."""
    inside = {place for start, end in _addresses(text) for place in range(start + 1, end)}
    return inside.difference(part.end() for span in _addresses(text) for part in _ADDRESS_PART.finditer(text, *span))


def _addresses(text: str) -> Iterator[tuple[int, int]]:
    """Where the web and mail addresses of a text stand."""
    if not _IN_ADDRESSES.isdisjoint(text):
        yield from (match.span() for match in _ADDRESS.finditer(text))


def break_points(text: str, whole: tuple[str, ...] = ()) -> tuple[int, ...]:
    """The offsets inside a text at which a line ends gladly. `whole` are terms to keep whole beside the known ones."""
    return tuple(offset for offset, end in line_ends(text, whole).items() if end is End.FREE)


@lru_cache(_TEXTS_KEPT)
def line_ends(text: str, whole: tuple[str, ...] = ()) -> Mapping[int, End]:
    """For each offset at which a word ends, how willingly a line does. `whole` are terms beside the known ones."""
    ends = word_ends(text)
    uncut = _inside(text, _UNCUT) | _inside_addresses(text)
    joined = _inside(text, _TOGETHER)
    phrases: set[int] = set()
    for start, term in _known_in(text, ends):
        (phrases if term.phrase else joined).update(range(start + 1, start + len(term.text)))
    for start, end in _spans(text, whole):
        joined.update(range(start + 1, end))
    leading = False
    for word, end in _words(text, ends):
        leading = word in _PREFIXES or (leading and word.isspace())
        if leading:
            uncut.add(end)
        elif word in _LEADING:
            phrases.add(end)
    found = {}
    for end in ends:
        if text[end] in _HANGING and not text[end - 1].isspace():
            continue
        if end in uncut or not _may_end(text, end):
            found[end] = End.WORD
        elif end in joined:
            found[end] = End.TERM
        else:
            found[end] = End.PHRASE if end in phrases else End.FREE
    return found


def _words(text: str, ends: Sequence[int]) -> Iterator[tuple[str, int]]:
    """The words, signs and blanks of a text that end there, each with its end; not the last one."""
    return ((text[start:end], end) for start, end in pairwise((0, *ends)))


def _may_end(text: str, end: int) -> bool:
    following = text[end]
    if following.isspace() or following in _CLOSING:
        return False
    return text[:end].rstrip()[-1:] not in _OPENING


def _inside(text: str, rules: Iterable[_Rule]) -> set[int]:
    """The offsets that lie inside what one of the rules finds, or inside the group that it has."""
    characters = frozenset(text)
    patterns = [pattern for pattern, needs in rules if not needs or not needs.isdisjoint(characters)]
    spans = (match.span(match.lastindex or 0) for pattern in patterns for match in pattern.finditer(text))
    return {offset for start, end in spans for offset in range(start + 1, end)}


def _spans(text: str, terms: Iterable[str]) -> Iterator[tuple[int, int]]:
    """Where terms stand in a text, wherever that is: the word list does not know the names among them."""
    for term in terms:
        start = text.find(term) if term else -1
        while start >= 0:
            yield start, start + len(term)
            start = text.find(term, start + 1)


def _known_in(text: str, ends: Iterable[int]) -> Iterator[tuple[int, _Term]]:
    """The known terms that begin with a word of a text: at each place the longest, and the longest that is no phrase."""
    terms = _known_terms()
    for start in (0, *ends):
        for term in terms.get(text[start : start + 2], ()):
            if text.startswith(term.text, start):
                yield start, term
                if not term.phrase:
                    break


@cache
def _known_terms() -> Mapping[str, tuple[_Term, ...]]:
    """The terms and phrases that come with the program by their first two characters, the longest first."""
    files = (("whole.txt", False), ("phrases.txt", True))
    terms = [_term(line, phrase=phrase) for name, phrase in files for line in _lines(name)]
    found: dict[str, list[_Term]] = {}
    for term in sorted(terms, key=lambda term: len(term.text), reverse=True):
        found.setdefault(term.text[:2], []).append(term)
    return {beginning: tuple(same) for beginning, same in found.items()}


def _lines(name: str) -> Iterator[str]:
    """The entries of a list of words."""
    for line in resource("words", name).read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            yield line


def _term(line: str, *, phrase: bool) -> _Term:
    """An entry; bars stand between the parts of a long one."""
    parts = line.split("|")
    return _Term("".join(parts), tuple(accumulate(map(len, parts[:-1]))), phrase)


@cache
def _word_list() -> WordList:
    return WordList(resource("words", "thai.txt").read_bytes().splitlines(), _lines("first.txt"))
