"""The words of a text that matter for scores, in its order: names, numbers, years, and what else is spoken of."""

import re
from enum import Enum, auto
from typing import Final, NamedTuple

from itadesk.ita.instruments import Instrument, Scope
from itadesk.reading.loose import any_of, loose
from itadesk.reading.names import Names, pattern_of
from itadesk.thai.digits import arabic_digits


class Kind(Enum):
    """What a token is."""

    INDICATOR = auto()
    INSTRUMENT = auto()
    NUMBERED = auto()
    """An indicator by its number alone: ตัวชี้วัดที่ 7."""
    TOTAL = auto()
    SUM = auto()
    """รวม or เฉลี่ย and a number, which is the total where all that it is made of was read before."""
    ASSESSMENT = auto()
    """ITA itself."""
    OTHER = auto()
    """Another assessment."""
    INDEX = auto()
    """One of the five indices of 2561."""
    PART = auto()
    """A part of an indicator, which has a score of its own that is not the indicator's."""
    YEAR = auto()
    NUMBER = auto()


class Token(NamedTuple):
    """A token, `text[start:end]`; `value` is the number of an indicator or a year, or the instrument; else 0."""

    kind: Kind
    start: int
    end: int
    value: int | Instrument = 0

    @property
    def year(self) -> int:
        """The fiscal year (Buddhist) that a token of a year names."""
        return 0 if isinstance(self.value, Instrument) else self.value


SUBJECTS: Final = frozenset({Kind.INDICATOR, Kind.INSTRUMENT, Kind.NUMBERED})

_CENTURY: Final = 2500
_ITA: Final = r"(?<![A-Za-z])ITA(?![A-Za-z])"
_ENGLISH: Final = "(?i:integrity (?:and|&) transparency assessment)"
_ASSESSMENT: Final = rf"{_ITA}|{_ENGLISH}|(?<!ส่งเสริม){loose('คุณธรรมและความโปร่งใส')}"
_OTHER: Final = (
    rf"(?<![A-Za-z])(?:LPA|PMQA|EBIT|FoQA|Core ?Team)(?![A-Za-z])|{loose('ประเมินประสิทธิภาพขององค์กรปกครองส่วนท้องถิ่น')}"
    rf"|{loose('ด้านที่')} ?[0-9]{{1,2}}(?![0-9.])|{loose('ประเมินมาตรฐาน')}|{loose('ประเมินประสิทธิผล')}"
)
_INDEX: Final = rf"{loose('ดัชนี')}[ \n]?{any_of('ความโปร่งใส', 'ความพร้อมรับผิด', 'ความปลอดจากการทุจริต', 'วัฒนธรรมคุณธรรม', 'คุณธรรมการทำงาน')}"
_PART: Final = (
    rf"{any_of('ตัวชี้วัดย่อย', 'ข้อคำถาม', 'ประเด็นย่อย', 'ข้อย่อย', 'ส่วนที่', 'ประเด็นการประเมิน', 'ความพึงพอใจ')}"
    r"|(?<![A-Za-z])[IEOieo][0-9]{1,2}(?![0-9.A-Za-z])"
)
_ERA: Final = r"(?:พ ?\.? ?ศ ?\.? ?)?"
_SHORT_YEAR: Final = r"(?<=ITA)['’]?(?=[67][0-9](?![0-9]))|(?<=ITA) (?=[67][0-9] ?(?:[:=)\n–—]|\Z))"
"""What stands between ITA and a year of two figures; a score of two figures would say คะแนน."""
_YEAR: Final = (
    rf"(?:(?:{loose('ปีงบประมาณ')}|{loose('ปี')}|(?<![A-Za-z])(?i:fiscal year|FY))(?: ?:)? ?{_ERA}|(?:(?<=ITA)|(?<=(?i:sessment))) ?(?=[0-9]{{4}})|{_SHORT_YEAR}|(?<![A-Za-z])B\.?E\.? ?)"
    r"((?:25[5-9]|26[0-4])[0-9](?![0-9.])|[6-9][0-9](?![0-9.,]))(?! ?[-–—/] ?[0-9])"
)
_NUMBERED: Final = (
    rf"{loose('ตัวชี้วัด')}(?:{loose('ที่')})? ?[(]? ?(10|[1-9])(?![0-9]|[.,][0-9]| ?{any_of('ตัวชี้วัด', 'ตัว', 'ด้าน', 'ข้อ')})"
)
_SCORE: Final = rf"{any_of('ผลคะแนน', 'ค่าคะแนน', 'คะแนน')}"
_MADE: Final = rf"(?:[ \n]?{any_of('ผลการประเมิน', 'การประเมิน', 'ประเมิน', 'ผล', 'เฉลี่ย', 'โดย', 'ใน')})*(?: ?{_ITA})?"
_TOTAL: Final = (
    rf"{_SCORE}{_MADE}[ \n]?{any_of('ภาพรวม', 'รวม')}(?:[ \n]?{any_of('ทั้งหมด', 'ทั้งสิ้น', 'เฉลี่ย', 'ของหน่วยงาน', 'ทั้งหน่วยงาน', 'ทั้งองค์กร', 'ขององค์กร', 'ระดับหน่วยงาน', 'หน่วยงาน', 'สุทธิ')})*"
    rf"|{any_of('ภาพรวมของหน่วยงาน', 'ภาพรวมหน่วยงาน', 'ภาพรวม', 'คะแนนสุทธิ', 'ผลรวม', 'รวมทั้งสิ้น', 'ระดับหน่วยงาน')}"
    rf"|{_SCORE} ?{_ITA}|(?i:overall(?: score)?|total score)"
)
_SUM: Final = rf"(?<![ก-๎])(?:{any_of('รวม', 'คะแนนเฉลี่ย', 'ค่าเฉลี่ย', 'เฉลี่ย')})(?:{any_of('รวม', 'ทั้งหมด', 'คะแนน', 'เฉลี่ย', '3 แบบวัด', 'ทั้ง 3 แบบวัด', '3 เครื่องมือ', 'ทุกแบบวัด')})*(?= ?[:=(–—-]{{0,2}} ?[0-9]{{2,3}}\.[0-9])"
_NUMBER: Final = "[0-9]+(?:[.,][0-9]+)*"


class Scanner:
    """Finds tokens in texts, by the names that are known."""

    def __init__(self, names: Names) -> None:
        self._names = names
        # Whose name it is that was found with broken spacing, a changed link or ำ in parts.
        scopes: dict[str, Scope] = {**names.indicators, **names.instruments}
        self._loosely = [(re.compile(pattern_of(name)), scope) for name, scope in scopes.items()]
        written = sorted((*names.indicators, *names.instruments), key=len, reverse=True)
        parts = [
            ("OTHER", _OTHER),
            ("INDEX", _INDEX),
            ("PART", _PART),
            ("YEAR", _YEAR),
            ("NAME", "|".join(pattern_of(name) for name in written)),
            ("CODE", "(?<![A-Za-z])(?:IIT|EIT|OIT)(?![A-Za-z])"),
            ("NUMBERED", _NUMBERED),
            ("TOTAL", _TOTAL),
            ("SUM", _SUM),
            ("ASSESSMENT", _ASSESSMENT),
            ("NUMBER", _NUMBER),
        ]
        self._pattern = re.compile("|".join(f"(?P<{kind}>{pattern})" for kind, pattern in parts))

    def tokens(self, text: str) -> list[Token]:
        """The tokens of a text in its order; they do not overlap."""
        return [self._token(match) for match in self._pattern.finditer(arabic_digits(text))]

    def _token(self, match: re.Match[str]) -> Token:
        # The last group that closed is the one of the kind, because it goes around all others.
        kind = match.lastgroup or ""
        start, end = match.span()
        if kind == "NAME":
            return self._named(match[0], start, end)
        if kind == "CODE":
            return Token(Kind.INSTRUMENT, start, end, Instrument(match[0]))
        if kind in {"YEAR", "NUMBERED"}:
            number = int(match[match.re.groupindex[kind] + 1])
            year = number if number >= _CENTURY or kind == "NUMBERED" else number + _CENTURY
            return Token(Kind[kind], start, end, year)
        return Token(Kind[kind], start, end)

    def _named(self, words: str, start: int, end: int) -> Token:
        scope = self._names.scope_of(words) or next(scope for name, scope in self._loosely if name.fullmatch(words))
        return Token(Kind.INSTRUMENT if isinstance(scope, Instrument) else Kind.INDICATOR, start, end, scope)
