"""Days that texts name: whether there is such a day, and whether it falls on the day of the week that is said."""

import re
from collections.abc import Iterator
from datetime import date
from typing import Final

from itadesk.ita.observations import Observation, ObservationKind, Severity
from itadesk.ita.records import OfficeRecord
from itadesk.ita.texts import EnteredText, texts_of
from itadesk.language import N_
from itadesk.thai.dates import BUDDHIST_OFFSET, MONTHS, SHORT_MONTHS, WEEKDAYS
from itadesk.thai.digits import arabic_digits

OTHER_WEEKDAY: Final = ObservationKind(
    "other-weekday",
    Severity.WARNING,
    N_("“{found}” was or will be another day of the week ({right}): correct the day of the week, or the date."),
)
NO_SUCH_DAY: Final = ObservationKind(
    "no-such-day",
    Severity.WARNING,
    N_("“{found}” is a day that does not exist: correct the date."),
)

_CENTURY: Final = 2500
"""That of all years which texts name, be it without their century: 20 พ.ย. 68."""

_SHORT_THURSDAY: Final = "วันพฤหัส"
_MONTH: Final = "|".join(map(re.escape, (*MONTHS, *SHORT_MONTHS)))
_DAY: Final = re.compile(
    rf"(?:(?P<weekday>{'|'.join(WEEKDAYS)}|{_SHORT_THURSDAY})\s*)?(?:ที่\s*)?(?<![0-9])(?P<day>[0-9]{{1,2}})\s*(?:เดือน\s*)?"
    rf"(?P<month>{_MONTH})\s*(?:พ\.\s?ศ\.\s*)?(?P<year>25[0-9]{{2}}|[67][0-9])(?![0-9.,:])"
)


def check(record: OfficeRecord) -> Iterator[Observation]:
    """The days that the texts of a record name."""
    for entered in texts_of(record):
        for match in _DAY.finditer(arabic_digits(entered.text)):
            yield from _day(entered, match)


def _day(entered: EnteredText, match: re.Match[str]) -> Iterator[Observation]:
    """What is wrong with one day; the digits of the text stand where those of the match do."""
    found = entered.text[match.start() : match.end()]
    month = (*MONTHS, *SHORT_MONTHS).index(match["month"]) % len(MONTHS) + 1
    try:
        day = date(_CENTURY + int(match["year"][-2:]) - BUDDHIST_OFFSET, month, int(match["day"]))
    except ValueError:
        yield NO_SUCH_DAY.at(entered.part, entered.place, found=found)
        return
    right, said = WEEKDAYS[day.weekday()], match["weekday"]
    if said and not right.startswith(said):
        start, end = match.span("weekday")
        mended = entered.text[:start] + right + entered.text[end:]
        yield OTHER_WEEKDAY.at(entered.part, entered.place, mended, found=found, right=right)
