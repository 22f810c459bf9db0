"""The form of issuing: the date, and the first number where the numbers have not begun."""

from dataclasses import dataclass, replace
from datetime import date

from itadesk.desktop.forms import helps
from itadesk.desktop.forms.faults import Missing
from itadesk.desktop.forms.sheet import Field, Sheet
from itadesk.desktop.writing import date_text, digits_read, read_date, shown_digits
from itadesk.errors import UserError
from itadesk.ita.issued import LARGEST_FIRST_NUMBER
from itadesk.ita.quoting import quoted
from itadesk.ita.rules import check_day
from itadesk.language import _


class UnusableNumber(UserError):
    """A text that cannot be the number of a paper."""

    def __init__(self, written: str) -> None:
        super().__init__(written)
        self.written = written

    def sentence(self) -> str:
        """Says what a number looks like."""
        return _("“{written}” is not a number of a paper: enter a whole number from 1 on.").format(
            written=quoted(self.written)
        )


@dataclass(frozen=True, slots=True)
class Issuing:
    """The date of a paper and the first number of its kind; None where it is not to be chosen."""

    dated: date
    first_number: int | None = None


def _take_date(issuing: Issuing, typed: str) -> Issuing:
    day = read_date(typed)
    if day is None:
        raise Missing(_("the date of the paper"))
    check_day(day)
    return replace(issuing, dated=day)


def _take_number(issuing: Issuing, typed: str) -> Issuing:
    text = digits_read(typed).strip()
    if not text:
        return replace(issuing, first_number=None)
    if not text.isdecimal() or len(text) > len(str(LARGEST_FIRST_NUMBER)) or int(text) < 1:
        raise UnusableNumber(typed.strip())
    return replace(issuing, first_number=int(text))


ISSUING_SHEET: Sheet[Issuing] = Sheet(
    (
        Field("dated", lambda issuing: date_text(issuing.dated), _take_date),
        Field(
            "first_number",
            lambda issuing: "" if issuing.first_number is None else shown_digits(str(issuing.first_number)),
            _take_number,
        ),
    ),
    helps=helps.ISSUING,
)
