"""Pieces of pasted texts as reading has them, and how tests write what was found in them."""

from itadesk.ita.instruments import Instrument
from itadesk.reading.cells import Cell
from itadesk.reading.finds import Subject, Whole
from itadesk.reading.ledger import Ledger
from itadesk.reading.passages import Line, Passage
from itadesk.reading.vocabulary import vocabulary


def lines(text: str) -> list[Line]:
    """The lines of a text, numbered from 1."""
    return [Line(number, line) for number, line in enumerate(text.split("\n"), 1)]


def passage(text: str) -> Passage:
    """All lines of a text as one passage."""
    return Passage(lines(text), vocabulary())


def cell(text: str) -> Cell:
    """The one cell of a first line."""
    return Cell(Line(1, text), vocabulary())


def row(text: str) -> dict[int, Cell]:
    """The cells that bars part, by their column; empty ones are left out."""
    return {column: cell(part.strip()) for column, part in enumerate(text.split("|")) if part.strip()}


def short(*subjects: Subject) -> str:
    """Subjects as tests write them: total IIT 3."""
    named = (one.value if isinstance(one, Instrument | Whole) else str(one) for one in subjects)
    return " ".join(named)


def found(ledger: Ledger) -> str:
    """What a ledger took, in its order: 3=99.64 total=88.51@2568."""
    said = (f"{short(one.subject)}={one.value}" + (f"@{one.year}" if one.year else "") for one in ledger.finds)
    return " ".join(said)


def doubted(ledger: Ledger) -> str:
    """The doubts of a ledger with what they are about, in its order: UNCLEAR(3)."""
    return " ".join(f"{doubt.kind.name}({short(*doubt.subjects)})" for doubt in ledger.doubts)
