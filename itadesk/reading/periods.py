"""The period of a measure as people write it: months, days, quarters of a fiscal year, or the whole of it."""

import re
from typing import Final

from itadesk.ita.periods import MonthOrDay
from itadesk.ita.years import fiscal_year_of
from itadesk.thai.dates import BUDDHIST_OFFSET, SHORT_MONTHS, buddhist_year
from itadesk.thai.digits import arabic_digits
from itadesk.thai.typed_dates import UnusableDate

Period = tuple[MonthOrDay | None, MonthOrDay | None]
"""Where it begins and where it ends, None where that is open."""

_LONGEST: Final = 120
"""Characters; what is longer says more than a period."""

_BROKEN_MONTH: Final = re.compile(r"([ก-ฮ][ก-๎]{0,2}) ?\. ?([คพย]) ?\.")
_BETWEEN: Final = re.compile(r"\s*[–—~]\s*|\s+-\s*|\s*-\s+|\s*ถึง\s*|(?<=[ก-๎.])-|-(?=[ก-๎])")
_AROUND: Final = re.compile(r"(?:ระหว่าง|ช่วง|ใน(?=เดือน)|ตั้งแต่)\s*(.+)")
_FROM: Final = re.compile(r"(?:ตั้งแต่|เริ่ม)\s*(.+?)(?:\s*เป็นต้นไป)?|(.+?)\s*เป็นต้นไป")
_UNTIL: Final = re.compile(r"(?:ภายใน|ไม่เกิน)\s*(?:สิ้น)?(.+)")
_IN_BRACKETS: Final = re.compile(r"([^()]*)\(([^()]+)\)")
_YEAR: Final = r"(?:(?:ของ)?(?:ปีงบประมาณ|ปี)?(?:พ\.?ศ\.?)?/?(2[0-9]{3}|[4-9][0-9]))?"
_WHOLE: Final = re.compile(
    rf"(?:ดำเนินการ)?(ภายใน)?(?:ตลอด(?:ทั้ง)?|ทั้ง|ใน|ประจำ)?(?:ปีงบประมาณ(?:พ\.?ศ\.?)?(2[0-9]{{3}}|[4-9][0-9])?|(?<=ตลอด)ปี{_YEAR}|(?<=ทั้ง)ปี{_YEAR})"
)
_QUARTERS: Final = re.compile(rf"(ภายใน|สิ้น)?ไตรมาส(?:ที่)?([1-4](?:(?:-|–|ถึง|และ|,)(?:ไตรมาส(?:ที่)?)?[1-4])*){_YEAR}")
_HALVES: Final = re.compile(
    rf"(ภายใน|สิ้น)?(?:รอบ|ช่วง)?(?:6เดือน|หกเดือน|ครึ่งปี(?:งบประมาณ)?)(แรก|หลัง)(?:ของปี(?:งบประมาณ)?)?{_YEAR}"
)
_MONTHS_OF_QUARTER: Final = 3
_FIRST_MONTH: Final = 10


def period_of(typed: str, fiscal_year: int | None = None) -> Period | None:
    """The ends of a period; None where the text says something else, such as ทุกไตรมาส.

    Understands ม.ค.-มี.ค. ๖๖, 1 ต.ค. 2568 - 30 ก.ย. 2569, ภายในเดือนมีนาคม 2569; where a fiscal year (Buddhist) is given,
    also months without a year, ไตรมาส ๑-๒ and ตลอดปีงบประมาณ. It may end before it begins.
    """
    text = _BROKEN_MONTH.sub(r"\1.\2.", " ".join(arabic_digits(typed).split()))
    if not text or len(text) > _LONGEST:
        return None
    if outside := _IN_BRACKETS.fullmatch(text):
        said = {_plain(part, fiscal_year) for part in outside.groups() if part.strip()}
        return said.pop() if len(said) == 1 else None
    return _plain(text, fiscal_year)


def is_backwards(period: Period) -> bool:
    """Whether a period ends before it begins."""
    starts, ends = period
    return starts is not None and ends is not None and starts.first_day > ends.last_day


def _plain(written: str, fiscal_year: int | None) -> Period | None:
    text = written.strip()
    of_year = None if fiscal_year is None else _of_fiscal_year("".join(text.split()), fiscal_year)
    return of_year or _of_months(text, fiscal_year)


def _of_fiscal_year(text: str, given: int) -> Period | None:
    """Quarters, half a year, or the whole."""
    if half := _HALVES.fullmatch(text):
        first = 1 if half[2] == "แรก" else 3
        return _months(_year(half[3], given), first, first + 1, until=bool(half[1]))
    if quarters := _QUARTERS.fullmatch(text):
        first, *_between, last = numbers = [int(number) for number in re.findall("[1-4]", quarters[2] * 2)]
        year = _year(quarters[3], given)
        is_row = numbers == [*range(first, last + 1)] * 2 or ("," not in quarters[2] and len(numbers) == 4)
        return _months(year, first, last, until=bool(quarters[1])) if is_row and first <= last else None
    if whole := _WHOLE.fullmatch(text):
        year = _year(next(filter(None, whole.groups()[1:]), None), given)
        return _months(year, 1, 4, until=bool(whole[1]))
    return None


def _year(written: str | None, given: int) -> int:
    if written is None:
        return given
    year = int(written)
    return year + 2500 if len(written) == 2 else year


def _months(year: int, first: int, last: int, *, until: bool) -> Period:
    """From the first month of a quarter to the last of another."""
    october = year - BUDDHIST_OFFSET - 1
    starts, ends = (first - 1) * _MONTHS_OF_QUARTER, last * _MONTHS_OF_QUARTER - 1
    begins, closes = (
        MonthOrDay(october + (place + 9) // 12, (place + 9) % 12 + 1)
        for place in (starts, ends)
    )  # fmt: skip
    return (None if until else begins), closes


def _of_months(text: str, fiscal_year: int | None) -> Period | None:
    if whole := _spot(text):
        return whole, whole
    if (until := _UNTIL.fullmatch(text)) and (ends := _end(until[1], fiscal_year)):
        return None, ends
    around = _AROUND.fullmatch(text)
    between = _from_to(around[1] if around else text, fiscal_year)
    if between is not None:
        return between
    if (begins := _FROM.fullmatch(text)) and (starts := _end(begins[1] or begins[2], fiscal_year)):
        return starts, None
    alone = _end(around[1] if around else text, fiscal_year)
    return (alone, alone) if alone else None


def _from_to(text: str, fiscal_year: int | None) -> Period | None:
    parts = _BETWEEN.split(text)
    if len(parts) == 1:
        parts = text.split("-")
    if len(parts) != 2:
        return None
    ends = _end(parts[1], fiscal_year)
    starts = _start(parts[0], ends) if ends else None
    return (starts, ends) if starts else None


def _end(text: str, fiscal_year: int | None) -> MonthOrDay | None:
    """A month or day; without its year that of the fiscal year."""
    spot = _spot(text)
    if spot is not None or fiscal_year is None:
        return spot
    of_year = _spot(f"{text.strip()} {fiscal_year}")
    if of_year is None or of_year.month < _FIRST_MONTH:
        return of_year
    return MonthOrDay(of_year.year - 1, of_year.month, of_year.day)


def _start(text: str, ends: MonthOrDay) -> MonthOrDay | None:
    """The beginning, which leaves out what it shares with the end: ม.ค. – มี.ค. 2566, 5 – 20 ม.ค. 2566.

    In ต.ค. – มี.ค. 2566 it is that October which lies in the fiscal year of the end.
    """
    month, year = SHORT_MONTHS[ends.month - 1], buddhist_year(ends)
    starts = _spot(text)
    if starts is not None:
        return starts
    starts = _spot(f"{text} {year}") or _spot(f"{text} {month} {year}")
    if starts is None or starts.first_day <= ends.last_day or starts.month < _FIRST_MONTH:
        return starts
    before = MonthOrDay(starts.year - 1, starts.month, starts.day)
    return before if fiscal_year_of(before.first_day) == fiscal_year_of(ends.first_day) else starts


def _spot(text: str) -> MonthOrDay | None:
    try:
        return MonthOrDay.from_typed(text.strip())
    except UnusableDate:
        return None
