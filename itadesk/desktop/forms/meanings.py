"""What instruments, indicators and items mean, in the language and the digits of the window."""

from itadesk.desktop.writing import shown
from itadesk.ita.criteria_values import Subject
from itadesk.ita.help_texts import help_book
from itadesk.ita.instruments import Instrument, Scope
from itadesk.language import SPEECH


def scope_of(field: str) -> Scope:
    """What a field of the scores is about, by its name: an instrument or an indicator."""
    return int(field) if field.isdecimal() else Instrument(field)


def meaning(of: Scope | Subject, fiscal_year: int) -> str:
    """What is said about an instrument, an indicator or an item of a year; empty where nothing is known."""
    note = help_book().about(of, fiscal_year)
    if note is None:
        return ""
    return shown(note.thai if SPEECH.language == "th" else note.english)
