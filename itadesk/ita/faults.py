"""What can be wrong with entered data: each fault says so itself; where it lies is told by its place."""

from collections.abc import Iterable
from datetime import date
from typing import Final, NamedTuple

from itadesk.errors import UserError
from itadesk.ita.instruments import Scope
from itadesk.ita.papers import MOST_PHOTOGRAPHS
from itadesk.ita.periods import MonthOrDay
from itadesk.ita.quoting import quoted
from itadesk.language import _
from itadesk.thai.dates import BUDDHIST_OFFSET

Place = tuple[str | int, ...]
"""The way to a value within a record: names of attributes and keys as text, places in lists as numbers from 0."""

FIRST_DAY: Final = date(2000, 1, 1)
LAST_DAY: Final = date(2199, 12, 31)


class Fault(NamedTuple):
    """Something that has to be mended, and where."""

    place: Place
    error: UserError


class BlankText(UserError):
    """A needed text was not entered."""

    def sentence(self) -> str:
        """Says that it is needed."""
        return _("Nothing is entered here, but it is needed: fill it in.")


class UnusableText(UserError):
    """A text holds a character that cannot be kept."""

    def __init__(self, character: str) -> None:
        super().__init__(character)
        self.character = character

    def sentence(self) -> str:
        """Names the character."""
        return _(
            "The text holds a character that cannot be kept ({character}): delete it or type the text anew."
        ).format(character=quoted(self.character))


class UnlikelyDay(UserError):
    """A day outside of the years 2000 to 2199, most often because its year is a Buddhist one."""

    def __init__(self, day: date | MonthOrDay) -> None:
        super().__init__(day)
        self.day = day

    def sentence(self) -> str:
        """Says how dates are counted, and guesses the Gregorian one."""
        sentence = _("“{written}” is not a date from 2000 to 2199: dates are kept in the Gregorian calendar.").format(
            written=self.day.isoformat()
        )
        guess = self._guess()
        return sentence if guess is None else sentence + " " + _("Did you mean {written}?").format(written=guess)

    def _guess(self) -> str | None:
        """The same day with its year taken for a Buddhist one, if there is such a day: 29 February may be missing."""
        year = self.day.year - BUDDHIST_OFFSET
        if not FIRST_DAY.year <= year <= LAST_DAY.year:
            return None
        try:
            return MonthOrDay(year, self.day.month, self.day.day).isoformat()
        except ValueError:
            return None


class EndsBeforeStart(UserError):
    """A period ends before it starts."""

    def __init__(self, starts: MonthOrDay, ends: MonthOrDay) -> None:
        super().__init__(starts, ends)
        self.starts, self.ends = starts, ends

    def sentence(self) -> str:
        """Names both ends."""
        return _("The measure ends ({ends}) before it starts ({starts}): change one of the two.").format(
            starts=self.starts.isoformat(), ends=self.ends.isoformat()
        )


class PeriodTwice(UserError):
    """A period is given both in dates and in words."""

    def sentence(self) -> str:
        """Says that one of the two has to go."""
        return _("The period is given both by dates and in words: keep one of the two.")


class UnknownPerson(UserError):
    """A person is referred to who is not among the people of the office."""

    def __init__(self, key: str, known: Iterable[str]) -> None:
        super().__init__(key)
        self.key, self.known = key, tuple(known)

    def sentence(self) -> str:
        """Names the key, and those that there are."""
        if not self.known:
            return _("“{key}” is not among the people, of whom none is entered: add the person first.").format(
                key=quoted(self.key)
            )
        return _("“{key}” is not among the people: choose one of {known}, or add the person first.").format(
            key=quoted(self.key), known=_listed(self.known)
        )


class UnknownMeeting(UserError):
    """A meeting is referred to that is not among the meetings of the office."""

    def __init__(self, key: str, known: Iterable[str]) -> None:
        super().__init__(key)
        self.key, self.known = key, tuple(known)

    def sentence(self) -> str:
        """Names the key, and those that there are."""
        if not self.known:
            return _("“{key}” is not among the meetings, of which none is entered: add the meeting first.").format(
                key=quoted(self.key)
            )
        return _("“{key}” is not among the meetings: choose one of {known}, or add the meeting first.").format(
            key=quoted(self.key), known=_listed(self.known)
        )


class KeyTwice(UserError):
    """Two parts of an office have the same key."""

    def __init__(self, key: str) -> None:
        super().__init__(key)
        self.key = key

    def sentence(self) -> str:
        """Names the key."""
        return _("The key “{key}” is used twice: give one of the two another key.").format(key=quoted(self.key))


class YearTwice(UserError):
    """There are two results, or two plans, of the same year."""

    def __init__(self, year: int) -> None:
        super().__init__(year)
        self.year = year

    def sentence(self) -> str:
        """Names the year."""
        return _("The year {year} is there twice: keep one of the two, or correct its year.").format(year=self.year)


class ScopeTwice(UserError):
    """The same instrument or indicator is named twice."""

    def __init__(self, scope: Scope) -> None:
        super().__init__(scope)
        self.scope = scope

    def sentence(self) -> str:
        """Names the instrument or indicator."""
        return _("{scope} is named twice here: put the two together.").format(scope=self.scope)


class UnknownScope(UserError):
    """What is named is neither an instrument nor an indicator."""

    def __init__(self, written: object) -> None:
        super().__init__(written)
        self.written = written

    def sentence(self) -> str:
        """Says what there is."""
        return _("“{written}” is neither an instrument (IIT, EIT, OIT) nor an indicator from 1 to 10.").format(
            written=quoted(self.written)
        )


class UnknownIndicator(UserError):
    """A number that is no indicator's."""

    def __init__(self, written: object) -> None:
        super().__init__(written)
        self.written = written

    def sentence(self) -> str:
        """Says what there is."""
        return _("“{written}” is not an indicator: enter a number from 1 to 10.").format(written=quoted(self.written))


class UnusablePercent(UserError):
    """A number that is no percentage."""

    def __init__(self, written: object) -> None:
        super().__init__(written)
        self.written = written

    def sentence(self) -> str:
        """Says what a percentage is."""
        return _("“{written}” is not a percentage: enter a whole number from 0 to 100.").format(
            written=quoted(self.written)
        )


class SignerTwice(UserError):
    """Somebody signs the same paper twice."""

    def __init__(self, key: str) -> None:
        super().__init__(key)
        self.key = key

    def sentence(self) -> str:
        """Names the person's key."""
        return _("“{key}” signs this paper twice: take one of the two signatures out.").format(key=quoted(self.key))


class MissingMember(UserError):
    """A member of a working group is neither a person nor a post."""

    def sentence(self) -> str:
        """Says what is needed."""
        return _("Nobody is named as this member: choose a person or enter a post.")


class TooManyPhotographs(UserError):
    """A paper has more photographs than fit into it."""

    def __init__(self, count: int) -> None:
        super().__init__(count)
        self.count = count

    def sentence(self) -> str:
        """Names the bound."""
        return _("A paper can carry {most} photographs, and {count} are given: take some out.").format(
            most=MOST_PHOTOGRAPHS, count=self.count
        )


UNFINISHED: Final = (BlankText, EndsBeforeStart, MissingMember, PeriodTwice, UnlikelyDay)
"""The faults that somebody who is still typing passes through; they may be kept, but not handed on."""


def _listed(keys: Iterable[str]) -> str:
    return ", ".join(quoted(key) for key in dict.fromkeys(keys))
