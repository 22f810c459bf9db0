"""Commands that put papers into files."""

import argparse
from pathlib import Path

from itadesk.cli.tasks import DONE, DONE_WITH_FINDINGS, complain, existing_database, read_file, say
from itadesk.cli.with_data import UnknownForm
from itadesk.cli.with_window import open_demo
from itadesk.documents.blocks import Document
from itadesk.errors import FileUnwritable
from itadesk.exchange.sample import sample_office
from itadesk.exchange.text_file import write_text
from itadesk.exchange.whole_file import write_whole
from itadesk.ita.papers import Digits, Paper, PaperKind
from itadesk.ita.records import OfficeRecord
from itadesk.language import _
from itadesk.services.offices import emblem_of, find_office, open_record
from itadesk.services.papers import Wish, compose_paper, unknown_slots, wished_paper
from itadesk.services.ports import Picture, PrintOptions
from itadesk.typesetting.setting import set_on_paper

FORMS = (".pdf", ".txt")


def print_paper(options: argparse.Namespace) -> int:
    """Prints a paper of an office to a file, whole or not at all."""
    target = Path(options.output)
    if target.suffix.lower() not in FORMS:
        raise UnknownForm(options.output, ", ".join(FORMS))
    emblem = None if options.emblem is None else Picture(data=read_file(options.emblem))
    signature = None if options.signature is None else Picture(data=read_file(options.signature))
    database = existing_database(options)
    try:
        office_id = find_office(database.look, options.office)
        record, own_emblem = open_record(database.look, office_id), emblem_of(database.look, office_id)
    finally:
        database.close()
    paper = wished_paper(record, wish_of(options))
    document = compose_paper(record, paper)
    print_options = PrintOptions(
        emblem=emblem or own_emblem,
        signatures={} if signature is None else {paper.signer: signature},
        font=options.font,
    )
    warnings = [*unknown_slots(paper), *write_document(document, print_options, target)]
    say(_("The paper was printed to {path}.").format(path=target))
    return DONE_WITH_FINDINGS if complain(warnings) else DONE


def wish_of(options: argparse.Namespace) -> Wish:
    """What the command line asks of a paper."""
    return Wish(
        kind=PaperKind(options.kind),
        plan_year=options.year,
        digits=None if options.digits is None else Digits(options.digits),
        signer=options.signer,
    )


def write_document(document: Document, options: PrintOptions, target: Path) -> tuple[str, ...]:
    """Writes a document in the form that the file's ending names; gives the warnings about what it shows.

    Raises:
        FileUnwritable: the file cannot be written.
        UserError: a picture or font cannot be used.
    """
    if target.suffix.lower() == ".txt":
        write_whole(target, write_text(document))
        return ()
    printing = set_on_paper(document, options)
    write_whole(target, printing.pdf)
    return printing.warnings


def demo(options: argparse.Namespace) -> int:
    """Opens the window on the sample office, or prints all its papers into a folder."""
    if options.headless is None:
        return open_demo(options)
    folder = Path(options.headless)
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise FileUnwritable(str(folder), error.strerror or str(error)) from error
    record = sample_office()
    warnings = [warning for paper in record.papers for warning in print_sample(record, paper, folder)]
    say(
        _("{count} papers of the sample office were printed into {folder}.").format(
            count=len(record.papers), folder=folder
        )
    )
    return DONE_WITH_FINDINGS if complain(warnings) else DONE


def print_sample(record: OfficeRecord, paper: Paper, folder: Path) -> list[str]:
    """Prints one paper of the sample office as PDF and as text."""
    document = compose_paper(record, paper)
    targets = [folder / f"{paper.key}{form}" for form in FORMS]
    return [warning for target in targets for warning in write_document(document, PrintOptions(), target)]
