"""The period of a measure in one field: read as months or days where it can be, kept as a text where not."""

import re
from typing import Final

from itadesk.desktop.forms.faults import PeriodBackwards
from itadesk.ita.periods import MonthOrDay
from itadesk.thai.dates import SHORT_MONTHS, buddhist_year, month_range_text
from itadesk.thai.digits import arabic_digits
from itadesk.thai.typed_dates import UnusableDate, parse_date, parse_month

Period = tuple[MonthOrDay | None, MonthOrDay | None]
_BETWEEN: Final = re.compile(r"\s*[–—]\s*|\s+-\s+|\s*ถึง\s*|(?<=[ก-๎.])-(?=[ก-๎0-9])")
_FROM: Final = re.compile(r"ตั้งแต่\s*(.+)")
_UNTIL: Final = re.compile(r"(?:ภายใน|ไม่เกิน)\s*(.+)")


def read_period(typed: str) -> Period | None:
    """The ends of a typed period; None where it says something else, such as ตลอดปีงบประมาณ.

    Understands what `month_range_text` writes, and what people type like it: ต.ค. 68 - ก.ย. 69, ม.ค.-มี.ค. 2569.

    Raises:
        PeriodBackwards: it ends before it begins.
    """
    text = " ".join(arabic_digits(typed).split())
    if one_end := _FROM.fullmatch(text):
        starts = _spot(one_end[1])
        return (starts, None) if starts else None
    if one_end := _UNTIL.fullmatch(text):
        until = _spot(one_end[1])
        return (None, until) if until else None
    parts = _BETWEEN.split(text)
    if len(parts) > 2:
        return None
    ends = _spot(parts[-1])
    begins = ends if len(parts) == 1 else _start(parts[0], ends)
    if begins is None or ends is None:
        return None
    if begins.first_day > ends.last_day:
        raise PeriodBackwards(month_range_text(begins, begins), month_range_text(ends, ends))
    return begins, ends


def _start(text: str, ends: MonthOrDay | None) -> MonthOrDay | None:
    """The beginning, which leaves out what it shares with the end: ม.ค. – มี.ค. 2566, 5 – 20 ม.ค. 2566."""
    if ends is None:
        return None
    month, year = SHORT_MONTHS[ends.month - 1], buddhist_year(ends)
    return _spot(text) or _spot(f"{text} {year}") or _spot(f"{text} {month} {year}")


def _spot(text: str) -> MonthOrDay | None:
    try:
        return MonthOrDay(*parse_month(text))
    except UnusableDate:
        pass
    try:
        day = parse_date(text)
    except UnusableDate:
        return None
    return MonthOrDay(day.year, day.month, day.day)


def period_shown(starts: MonthOrDay | None, ends: MonthOrDay | None, text: str) -> str:
    """What the field shows, in Arabic digits."""
    return text or month_range_text(starts, ends)
