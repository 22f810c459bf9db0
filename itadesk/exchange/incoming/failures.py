"""Why a file of others cannot be read: what, where, and what to do."""

from typing import ClassVar, Final

from itadesk.errors import UserError
from itadesk.exchange.incoming.content import MOST_COLUMNS, MOST_ROWS
from itadesk.ita.quoting import quoted
from itadesk.language import N_, _

MOST_MEGABYTES: Final = 50
"""Of a file; the largest workbook of measures has two."""

MOST_UNPACKED: Final = 400
"""Megabytes that a file may have when it is unpacked; 100,000 rows have 60."""


class UnreadableContent(UserError):
    """A file out of which nothing can be read."""

    message: ClassVar[str]

    def __init__(self, name: str) -> None:
        super().__init__(name)
        self.name = name

    def sentence(self) -> str:
        """Names the file, and says what to do."""
        return _(self.message).format(
            name=quoted(self.name),
            megabytes=MOST_MEGABYTES,
            unpacked=MOST_UNPACKED,
            rows=MOST_ROWS,
            columns=MOST_COLUMNS,
        )


class TooHeavy(UnreadableContent):
    """A file with more bytes than any table of an office."""

    message = N_("{name} is larger than {megabytes} MB and was not read; save only the sheet that is needed.")


class TooMuchPacked(UnreadableContent):
    """A packed file that would become enormous."""

    message = N_(
        "{name} would take more than {unpacked} MB when unpacked, so it was not read; save only the sheet that is needed."
    )


class TooManyRows(UnreadableContent):
    """More rows or columns than any table of an office has."""

    message = N_(
        "{name} has more than {rows} rows or {columns} columns with something in them; save only the part that is needed."
    )


class Protected(UnreadableContent):
    """A file that opens only with a password."""

    message = N_("{name} is protected by a password; open it, save it without the password, and choose it again.")


class Damaged(UnreadableContent):
    """A file that is not whole, or is not what its name says."""

    message = N_(
        "{name} is damaged or was copied only in part; open it in its own program, save it anew, and choose it again."
    )


class OldDocument(UnreadableContent):
    """A document of Word as it was saved until 2003."""

    message = N_("{name} is a document in the form of Word 97-2003; save it as .docx and choose it again.")


class BinaryWorkbook(UnreadableContent):
    """A workbook in the binary form of Excel."""

    message = N_("{name} is a workbook in Excel's binary form (.xlsb); save it as .xlsx and choose it again.")


class OnlyPictures(UnreadableContent):
    """A PDF of pictures of pages."""

    message = N_(
        "{name} is a scan without text, of which nothing can be read; type the values, or choose the file that was printed."
    )


class OtherKind(UnreadableContent):
    """A file of a kind out of which nothing is read."""

    message = N_(
        "{name} is no kind of file that can be read here; choose a file of Excel, Word, PDF, CSV, text or itadesk (.json)."
    )


class NoOffice(UnreadableContent):
    """A file that holds no office, where one is wanted."""

    message = N_(
        "{name} holds no office as this program writes it. Begin with your office, then choose “Data from a file” there to take scores and measures from it."
    )


class UnknownLetters(UnreadableContent):
    """A text of which it cannot be told how its letters are written."""

    message = N_(
        "{name} holds letters that cannot be made out; save it as “CSV UTF-8” or as text in UTF-8, and choose it again."
    )


class NothingInside(UnreadableContent):
    """A file without any text."""

    message = N_("{name} is empty: there is nothing to read in it.")
