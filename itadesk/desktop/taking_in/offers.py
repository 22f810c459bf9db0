"""What a file offers: by sheet, the scores and measures that were read of it, and where each of them stands."""

from collections.abc import Callable, Collection, Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Final

from itadesk.desktop.forms.found_scores import Found
from itadesk.desktop.forms.pasted_scores import LONGEST, found_of
from itadesk.desktop.progress import Progress
from itadesk.exchange.incoming.content import Content, Sheet
from itadesk.exchange.incoming.offices import own_office
from itadesk.exchange.incoming.reading import read_bytes, read_content
from itadesk.exchange.office_json import OfficeFile
from itadesk.language import _
from itadesk.reading.doubts import DoubtKind
from itadesk.reading.measures.finds import Field, ReadMeasure, ReadMeasures
from itadesk.reading.measures.reader import read_block
from itadesk.reading.scores import read_scores
from itadesk.services.ports import WorkStarter
from itadesk.services.taking_in import stored_office

Columns = Mapping[str, Field]
"""By the head of a column, what it holds."""

Recall = Callable[[tuple[str, ...]], Columns | None]
"""Gives what the columns under some heads were said to hold before; None where nobody said so."""

_READ: Final = 60
"""Per cent of the work that the reading of the file itself is."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SheetOffer:
    """What a sheet offers.

    Attributes:
        places: of each score by the name of its field, where it stands: B7.
    """

    sheet: Sheet
    scores: Found
    places: Mapping[str, str]
    measures: ReadMeasures

    @property
    def count(self) -> int:
        """How many values and measures it offers."""
        found = self.scores
        return len(found.indicators) + len(found.instruments) + (found.total is not None) + len(self.measures.measures)

    def place_of(self, read: ReadMeasure) -> str:
        """Where a measure stands."""
        first = next((words[0] for field, words in read.sources.items() if field is Field.TITLE and words), None)
        return self.sheet.place_in_block(first.row, first.column) if first else ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Offered:
    """What a file offers: an office as this program writes it, or what was found on sheets of others.

    Attributes:
        name: of the file.
        office: what the file holds, where it is one of the program's own.
        office_id: the stored office that it is of; None where it is not stored.
        sheets: what each sheet of another file offers.
        remarks: sentences about what had to be assumed or was left out.
    """

    name: str
    office: OfficeFile | None = None
    office_id: int | None = None
    sheets: tuple[SheetOffer, ...] = ()
    remarks: tuple[str, ...] = ()

    @property
    def richest(self) -> int:
        """The sheet that offers most."""
        counts = [sheet.count for sheet in self.sheets]
        return counts.index(max(counts))


def read_file(path: Path, fiscal_year: int, recall: Recall, start: WorkStarter, progress: Progress) -> Offered:
    """What a file offers.

    Takes:
        fiscal_year: of the plan, for periods that name no year.
        start: begins a unit of work, to find the office of a file.

    Raises:
        ItadeskError: nothing can be read of it, or nothing more is wanted.
    """
    name = path.name
    progress.tell(0, _("Reading {name} …").format(name=name))
    data = read_bytes(path)
    office = own_office(data, name)
    if office is not None:
        return Offered(name=name, office=office, office_id=stored_office(start, office.record.office))

    def tell(done: int, of_all: int) -> None:
        progress.tell(_READ * done // max(of_all, 1), _("Reading {name} …").format(name=name))

    content = read_content(data, name, tell)
    sheets = tuple(_read_each(content, fiscal_year, recall, progress))
    return Offered(name=name, sheets=sheets, remarks=content.remarks)


def _read_each(content: Content, fiscal_year: int, recall: Recall, progress: Progress) -> Iterator[SheetOffer]:
    for number, sheet in enumerate(content.sheets):
        said = _("Looking for scores and measures in {name} …").format(name=f"{content.name} {sheet.name}".strip())
        progress.tell(_READ + (100 - _READ) * number // len(content.sheets), said)
        yield read_sheet(sheet, fiscal_year, recall)


def read_sheet(sheet: Sheet, fiscal_year: int, recall: Recall) -> SheetOffer:
    """What a sheet offers, its columns taken for what they were said to hold before."""
    text = sheet.text
    read = read_scores(text, sheet.markup, longest=LONGEST)
    scores = found_of(replace(read, doubts=tuple(each for each in read.doubts if each.kind is not DoubtKind.NOTHING)))
    places = {
        path.rpartition("/")[2]: "" if sheet.markup else sheet.place_of(source.line, source.words)
        for path, source in read.sources.items()
    }
    block = sheet.block
    measures = read_block(block, fiscal_year=fiscal_year, text=text)
    said = recall(tuple(measures.columns))
    if said is not None and said != measures.columns:
        measures = read_block(block, fiscal_year=fiscal_year, columns=said, text=text)
    return SheetOffer(sheet=sheet, scores=scores, places=places, measures=measures)


def only(found: Found, names: Collection[str]) -> Found:
    """What was found for some fields, and nothing else."""
    return replace(
        found,
        total=found.total if "total" in names else None,
        level=found.level if "level" in names else "",
        letter=found.letter if "letter" in names else "",
        instruments={code: score for code, score in found.instruments.items() if code in names},
        indicators={number: score for number, score in found.indicators.items() if str(number) in names},
    )
