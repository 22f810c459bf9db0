"""What can be wrong with an exchange file, beyond what can be wrong with the data in it."""

from collections.abc import Collection, Iterable, Sequence
from difflib import get_close_matches
from typing import Final

from itadesk.errors import UserError
from itadesk.ita.faults import Fault, Place
from itadesk.ita.places import in_words
from itadesk.ita.quoting import LONGEST, quoted
from itadesk.ita.records import OfficeRecord
from itadesk.language import N_, _

FORMAT: Final = "itadesk.office/1"
MOST_SHOWN: Final = 20


class UnusableOfficeFile(UserError):
    """A file from which no office can be taken, with everything that has to be mended.

    Attributes:
        name: the file's name.
        faults: what is wrong and where; the place of the file as a whole is empty.
        record: the office as far as it could be read, which gives the places their words.
    """

    def __init__(self, name: str, faults: Sequence[Fault], record: OfficeRecord) -> None:
        super().__init__(name, faults)
        self.name, self.faults, self.record = name, tuple(faults), record

    def sentence(self) -> str:
        """One fault in one sentence; several one a line."""
        return all_at_once(self.name, [self._line(fault) for fault in self.faults[:MOST_SHOWN]], len(self.faults))

    def _line(self, fault: Fault) -> str:
        if not fault.place:
            return fault.error.sentence()
        return _("{place} ({path}): {sentence}").format(
            place=in_words(fault.place, self.record), path=key_path(fault.place), sentence=fault.error.sentence()
        )


def all_at_once(name: str, lines: Sequence[str], count: int) -> str:
    """What is wrong with a file: one fault in one sentence; several one a line, as many of `count` as are given."""
    if len(lines) == 1:
        return _("The file {name} cannot be used: {fault}").format(name=name, fault=lines[0])
    heading = _("The file {name} cannot be used; {count} things have to be mended first:").format(
        name=name, count=count
    )
    left = count - len(lines)
    more = [_("… and {count} more.").format(count=left)] if left else []
    return "\n".join([heading, *(f"- {line}" for line in lines), *more])


def key_path(place: Place) -> str:
    """A place as it is found in the file: plans[0].measures[2].ends."""
    path = "".join(f"[{step}]" if isinstance(step, int) else f".{quoted(step)}" for step in place).removeprefix(".")
    return "documents" + path.removeprefix("papers") if place and place[0] == "papers" else path


class FileTooLarge(UserError):
    """More bytes than the data of one office can have."""

    def __init__(self, megabytes: int) -> None:
        super().__init__(megabytes)
        self.megabytes = megabytes

    def sentence(self) -> str:
        """Names the limit."""
        return _("it is larger than {megabytes} MB, which no office's data is; choose the right file.").format(
            megabytes=self.megabytes
        )


class EmptyFile(UserError):
    """Nothing stands in the file."""

    def sentence(self) -> str:
        """Says what to do."""
        return _("it is empty; export it anew or choose another file.")


class NotText(UserError):
    """Binary data: a picture, a workbook, a damaged disk."""

    def sentence(self) -> str:
        """Says what is expected."""
        return _("it is not a text file; choose a .json file that was exported by this program.")


class NotUtf8(UserError):
    """Text in another encoding."""

    def sentence(self) -> str:
        """Says what to do."""
        return _("its text is not encoded in UTF-8; save it again with the encoding UTF-8.")


class BrokenJson(UserError):
    """The text does not obey JSON at one spot, counted from 1."""

    def __init__(self, line: int, column: int) -> None:
        super().__init__(line, column)
        self.line, self.column = line, column

    def sentence(self) -> str:
        """Names the spot."""
        return _(
            "at line {line}, column {column}, a comma, a bracket or a quotation mark is missing or too many; mend it there or export the file anew."
        ).format(line=self.line, column=self.column)


class HalfWritten(UserError):
    """The file stops before its end."""

    def __init__(self, line: int) -> None:
        super().__init__(line)
        self.line = line

    def sentence(self) -> str:
        """Names the line where it stops."""
        return _(
            "it stops in line {line} before its end, as if only half of it was copied; copy or export it anew."
        ).format(line=self.line)


class TooDeep(UserError):
    """Brackets within brackets without end."""

    def sentence(self) -> str:
        """Says that this is not an office."""
        return _("its brackets are nested too deeply for an office's data; choose the right file.")


class TooManyValues(UserError):
    """More values than the data of one office can have."""

    def __init__(self, most: int) -> None:
        super().__init__(most)
        self.most = most

    def sentence(self) -> str:
        """Names the bound."""
        return _("it holds more than {most} values, which no office's data has; choose the right file.").format(
            most=f"{self.most:,}"
        )


class TooMuchText(UserError):
    """More letters than the data of one office can have, its files left aside."""

    def __init__(self, most: int) -> None:
        super().__init__(most)
        self.most = most

    def sentence(self) -> str:
        """Names the bound."""
        return _("its texts have more than {most} letters, which no office's data has; choose the right file.").format(
            most=f"{self.most:,}"
        )


class ForeignFormat(UserError):
    """JSON, but not an office's."""

    def __init__(self, found: object) -> None:
        super().__init__(found)
        self.found = found

    def sentence(self) -> str:
        """Says what is expected, and what was found."""
        if self.found is None:
            return _(
                "it does not hold an office's data (its “format” is missing); choose a file that begins with “format”: “{expected}”."
            ).format(expected=FORMAT)
        return _("its format is “{found}”, not “{expected}”; choose a file with an office's data.").format(
            found=quoted(self.found), expected=FORMAT
        )


class NewerFormat(UserError):
    """A version of the format that came after this program."""

    def __init__(self, found: object, expected: str) -> None:
        super().__init__(found, expected)
        self.found, self.expected = found, expected

    def sentence(self) -> str:
        """Says what to do."""
        return _(
            "its format “{found}” is newer than this program, which reads “{expected}”; update the program."
        ).format(found=quoted(self.found), expected=self.expected)


class UnknownKey(UserError):
    """A key that the format does not have."""

    def __init__(self, key: str, known: Collection[str]) -> None:
        super().__init__(key)
        self.key, self.known = key, known

    def sentence(self) -> str:
        """Names the key, and the one that was probably meant."""
        sentence = _("The key “{key}” is not known.").format(key=quoted(self.key))
        likely = get_close_matches(self.key[:LONGEST], self.known, n=1)
        if not likely:
            return sentence + " " + _("Take it out.")
        return sentence + " " + _("Did you mean “{likely}”?").format(likely=likely[0])


class RepeatedKey(UserError):
    """One JSON object has a key twice."""

    def __init__(self, key: str) -> None:
        super().__init__(key)
        self.key = key

    def sentence(self) -> str:
        """Names the key."""
        return _("The key “{key}” is written twice: keep one of the two.").format(key=quoted(self.key))


class MissingValue(UserError):
    """A key that every file must have is not there."""

    def sentence(self) -> str:
        """Says that it is needed."""
        return _("It is missing, but it is needed: add it.")


class WrongType(UserError):
    """A value of another JSON type than expected; `expected` is one of the sentences below."""

    TEXT = N_("“{found}” must be a text in quotation marks.")
    SCORE = N_('“{found}” must be a score in quotation marks, such as "88.51".')
    NUMBER = N_("“{found}” must be a whole number without quotation marks.")
    LIST = N_("“{found}” must be a list in square brackets.")
    OBJECT = N_("“{found}” must be a group of keys in curly brackets.")

    def __init__(self, expected: str, found: object) -> None:
        super().__init__(expected, found)
        self.expected, self.found = expected, found

    def sentence(self) -> str:
        """Says what is expected in its place."""
        if self.found is None:
            return _("It says null: leave the key out where there is nothing to say.")
        return _(self.expected).format(found=quoted(as_written(self.found)))


class UnusableDay(UserError):
    """A text that is no date."""

    def __init__(self, written: str) -> None:
        super().__init__(written)
        self.written = written

    def sentence(self) -> str:
        """Says how a date is written."""
        return _("“{written}” is not a date: write it like 2026-01-05, in the Gregorian calendar.").format(
            written=quoted(self.written)
        )


class UnusableMonth(UserError):
    """A text that is neither a month nor a date."""

    def __init__(self, written: str) -> None:
        super().__init__(written)
        self.written = written

    def sentence(self) -> str:
        """Says how a month or a date is written."""
        return _(
            "“{written}” is neither a month nor a date: write it like 2026-01 or 2026-01-05, in the Gregorian calendar."
        ).format(written=quoted(self.written))


class UnusableTime(UserError):
    """A text that is no time of day."""

    def __init__(self, written: str) -> None:
        super().__init__(written)
        self.written = written

    def sentence(self) -> str:
        """Says how a time is written."""
        return _("“{written}” is not a time of day: write it like 09:30.").format(written=quoted(self.written))


class UnknownChoice(UserError):
    """A word that is not among those to choose from."""

    def __init__(self, written: str, choices: Iterable[str]) -> None:
        super().__init__(written)
        self.written, self.choices = written, tuple(choices)

    def sentence(self) -> str:
        """Names all choices."""
        return _("“{written}” cannot stand here: choose one of {choices}.").format(
            written=quoted(self.written), choices=", ".join(self.choices)
        )


def as_written(found: object) -> str:
    """A JSON value as it stands in the file, as far as it can be told in short."""
    match found:
        case bool():
            return "true" if found else "false"
        case dict():
            return "{…}"
        case list():
            return "[…]"
        case _:
            return str(found)
