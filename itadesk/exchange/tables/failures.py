"""What can be wrong with tables, beyond what can be wrong with the data in them."""

from collections.abc import Iterable, Sequence
from difflib import get_close_matches

from itadesk.errors import UserError
from itadesk.exchange.office_file.failures import MOST_SHOWN, all_at_once
from itadesk.exchange.tables.spots import Spot
from itadesk.ita.quoting import LONGEST, quoted
from itadesk.language import _


class UnusableTables(UserError):
    """A file with tables from which no office can be taken, with everything that has to be mended.

    Attributes:
        name: the file's name.
        faults: what is wrong and where; None for the file as a whole.
    """

    def __init__(self, name: str, faults: Sequence[tuple[Spot | None, UserError]]) -> None:
        super().__init__(name, faults)
        self.name, self.faults = name, tuple(faults)

    def sentence(self) -> str:
        """One fault in one sentence; several one a line."""
        lines = [
            error.sentence()
            if spot is None
            else _("{place}: {sentence}").format(place=spot.in_words(), sentence=error.sentence())
            for spot, error in self.faults[:MOST_SHOWN]
        ]
        return all_at_once(self.name, lines, len(self.faults))


class UnusableNumber(UserError):
    """Something that is no place in a list."""

    def __init__(self, written: str) -> None:
        super().__init__(written)
        self.written = written

    def sentence(self) -> str:
        """Says what is expected."""
        return _("“{written}” is not a number in a list: enter 1, 2, 3 and so on.").format(written=quoted(self.written))


class UnknownColumn(UserError):
    """A column that the table does not have."""

    def __init__(self, head: str, known: Iterable[str]) -> None:
        super().__init__(head)
        self.head, self.known = head, tuple(known)

    def sentence(self) -> str:
        """Names the column, and the one that was probably meant."""
        sentence = _("The column “{head}” is not known.").format(head=quoted(self.head))
        likely = get_close_matches(self.head[:LONGEST], self.known, n=1)
        if not likely:
            return sentence + " " + _("Take it out.")
        return sentence + " " + _("Did you mean “{likely}”?").format(likely=likely[0])


class ColumnTwice(UserError):
    """Two columns of one table have the same head."""

    def __init__(self, head: str) -> None:
        super().__init__(head)
        self.head = head

    def sentence(self) -> str:
        """Names the column."""
        return _("The column “{head}” is there twice: keep one of the two.").format(head=quoted(self.head))


class MissingColumn(UserError):
    """A column that is needed is not there."""

    def __init__(self, head: str) -> None:
        super().__init__(head)
        self.head = head

    def sentence(self) -> str:
        """Names the column."""
        return _("The column “{head}” is missing, but it is needed: add it.").format(head=quoted(self.head))


class NoHead(UserError):
    """Values stand in a column that has no head."""

    def sentence(self) -> str:
        """Says what to do."""
        return _("Something stands here in a column without a head: give the column its head, or take it out.")


class UnknownTable(UserError):
    """A table that an office does not have."""

    def __init__(self, name: str) -> None:
        super().__init__(name)
        self.name = name

    def sentence(self) -> str:
        """Names the table."""
        return _("The table “{name}” is not known here: take it out.").format(name=quoted(self.name))


class TableTwice(UserError):
    """Two tables have the same name."""

    def __init__(self, name: str) -> None:
        super().__init__(name)
        self.name = name

    def sentence(self) -> str:
        """Names the table."""
        return _("The table “{name}” is there twice: keep one of the two.").format(name=quoted(self.name))


class UnknownParent(UserError):
    """A row belongs to something that is not there."""

    def __init__(self, wanted: str, table: str) -> None:
        super().__init__(wanted, table)
        self.wanted, self.table = wanted, table

    def sentence(self) -> str:
        """Names what is missing, and where it should be."""
        return _("“{wanted}”, to which this row belongs, is not in the table “{table}”: add it there first.").format(
            wanted=quoted(self.wanted), table=self.table
        )


class NumberTwice(UserError):
    """Two rows have the same number in the same list."""

    def __init__(self, number: int) -> None:
        super().__init__(number)
        self.number = number

    def sentence(self) -> str:
        """Names the number."""
        return _("The number {number} is there twice: give one of the two another number.").format(number=self.number)


class SecondOffice(UserError):
    """More than one row in the table of the office."""

    def sentence(self) -> str:
        """Says what is allowed."""
        return _("One file holds one office, and this is a second one: put it into a file of its own.")


class TextTwice(UserError):
    """A part of a wording is there twice."""

    def __init__(self, slot: str) -> None:
        super().__init__(slot)
        self.slot = slot

    def sentence(self) -> str:
        """Names the part."""
        return _("The text of “{slot}” is there twice: keep one of the two.").format(slot=quoted(self.slot))


class ValueTwice(UserError):
    """A value is there twice."""

    def __init__(self, column: str) -> None:
        super().__init__(column)
        self.column = column

    def sentence(self) -> str:
        """Names the column."""
        return _("The value of “{column}” in this row is there twice: keep one of the two.").format(
            column=quoted(self.column)
        )


class UnknownMember(UserError):
    """A package holds a file that belongs to no office."""

    def __init__(self, name: str) -> None:
        super().__init__(name)
        self.name = name

    def sentence(self) -> str:
        """Says what to do."""
        return _("This file does not belong to an office's data: take it out of the package.")


class TooManyRows(UserError):
    """More rows than the data of one office can have."""

    def __init__(self, most: int) -> None:
        super().__init__(most)
        self.most = most

    def sentence(self) -> str:
        """Names the bound."""
        return _("There are more than {most} rows here, which no office's data has; choose the right file.").format(
            most=f"{self.most:,}"
        )


class TooWide(UserError):
    """Something stands further to the right than any table reaches."""

    def __init__(self, sheet: str, cell: str) -> None:
        super().__init__(sheet, cell)
        self.sheet, self.cell = sheet, cell

    def sentence(self) -> str:
        """Names the cell."""
        return _("something stands far to the right, in sheet “{sheet}”, cell {cell}; take it out.").format(
            sheet=quoted(self.sheet), cell=self.cell
        )
