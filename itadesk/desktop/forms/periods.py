"""The period of a measure in one field: read as months or days where it can be, kept as a text where not."""

from itadesk.desktop.forms.faults import PeriodBackwards
from itadesk.ita.periods import MonthOrDay
from itadesk.reading.periods import Period, is_backwards, period_of
from itadesk.thai.dates import month_range_text


def read_period(typed: str) -> Period | None:
    """The ends of a typed period; None where it says something else, such as ตลอดปีงบประมาณ.

    Understands what `month_range_text` writes, and what people type like it: ต.ค. 68 - ก.ย. 69, ม.ค.-มี.ค. 2569.

    Raises:
        PeriodBackwards: it ends before it begins.
    """
    period = period_of(typed)
    if period is None or not is_backwards(period):
        return period
    begins, ends = (month_range_text(end, end) for end in period)
    raise PeriodBackwards(begins, ends)


def period_shown(starts: MonthOrDay | None, ends: MonthOrDay | None, text: str) -> str:
    """What the field shows, in Arabic digits."""
    return text or month_range_text(starts, ends)
