"""Takes scores and measures in from tables of others: what is certain is taken, what is not is said."""

import argparse
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from itadesk.cli.tasks import read_file, say
from itadesk.errors import UserError
from itadesk.exchange.incoming.content import Content, Sheet
from itadesk.exchange.incoming.reading import read_content
from itadesk.ita.places import in_words
from itadesk.ita.quoting import quoted
from itadesk.language import _
from itadesk.reading.doubts import DoubtKind
from itadesk.reading.measures.reader import read_block
from itadesk.reading.scores import read_scores
from itadesk.services.editing import save_parts
from itadesk.services.foreign_data import ReadSheet, certain
from itadesk.services.offices import find_office, open_record
from itadesk.storage.database import Database


class YearMissing(UserError):
    """Nothing says into which year a table of others is to be taken."""

    def __init__(self, name: str) -> None:
        super().__init__(name)
        self.name = name

    def sentence(self) -> str:
        """Says how to give it."""
        return _(
            "{name} was not made by this program, so the year of the plan has to be given, such as --year 2569."
        ).format(name=quoted(self.name))


class NothingCertain(UserError):
    """A table of others in which nothing is sure enough to be taken."""

    def __init__(self, name: str) -> None:
        super().__init__(name)
        self.name = name

    def sentence(self) -> str:
        """Says what would be understood."""
        return _(
            "{name} holds no scores and no measures that can be told: scores need their names beside them, measures a table with heads."
        ).format(name=quoted(self.name))


@dataclass(frozen=True, slots=True)
class ForeignFile:
    """What a file of others offers, by sheet; sheets on which nothing was found are left out."""

    path: str
    content: Content
    sheets: tuple[tuple[Sheet, ReadSheet], ...]


def read_foreign(path: str, plan_year: int | None) -> ForeignFile:
    """Reads a file of others.

    Raises:
        ItadeskError: it cannot be read, or nothing can be told in it.
        YearMissing: no year was given.
    """
    name = Path(path).name
    content = read_content(read_file(path), name)
    if plan_year is None:
        raise YearMissing(name)
    read = [(sheet, _read_sheet(sheet, plan_year)) for sheet in content.sheets]
    found = tuple((sheet, each) for sheet, each in read if each.has_anything)
    if not found:
        raise NothingCertain(name)
    return ForeignFile(path, content, found)


def take_foreign(database: Database, file: ForeignFile, options: argparse.Namespace) -> Iterator[str]:
    """Takes in what is certain, all of it or nothing, and says so; gives a sentence for all that is not.

    Raises:
        ItadeskError: nothing could be taken in.
    """
    office_id = find_office(database.look, options.office)
    record = open_record(database.look, office_id)
    taken = certain(record, [read for _sheet, read in file.sheets], options.year, overwrite=options.replace)
    if taken.replacements:
        save_parts(database.start, office_id, taken.replacements)
        say(_("{path} was taken into {office}.").format(path=file.path, office=record.office.full_name))
    elif not taken.kept:
        say(_("Everything that was read in {path} is stored already.").format(path=file.path))
    yield from (f"{file.path}: {remark}" for remark in file.content.remarks)
    for sheet, read in file.sheets:
        yield from (f"{file.path}: {sentence}" for sentence in _doubts(sheet, read))
    stays = _("{path}: {place} is stored otherwise and stays; with --replace the file's is taken.")
    yield from (stays.format(path=file.path, place=in_words(place, taken.record)) for place in taken.kept)


def _read_sheet(sheet: Sheet, plan_year: int) -> ReadSheet:
    text = sheet.text
    return ReadSheet(
        scores=read_scores(text, sheet.markup),
        measures=read_block(sheet.block, fiscal_year=plan_year, text=text),
    )


def _doubts(sheet: Sheet, read: ReadSheet) -> Iterator[str]:
    """What is doubtful about those things of which any were found."""
    said = [each for each in read.scores.doubts if read.scores.has_scores and each.kind is not DoubtKind.NOTHING]
    for each in (*said, *(one for one in read.scores.doubts if one.kind is DoubtKind.TOO_LONG and one not in said)):
        place = (
            sheet.place_of(each.source.line, each.source.words) if each.source.line and sheet.has_cells else sheet.name
        )
        yield f"{place}: {each.sentence()}" if place else each.sentence()
    for doubt in read.measures.doubts if read.measures.measures else ():
        yield f"{sheet.name}: {doubt.sentence()}" if sheet.name else doubt.sentence()
