"""Commands that put papers into files."""

import argparse
from pathlib import Path

from itadesk.cli.options import FORMS
from itadesk.cli.paper_files import make_folder, picture_of, wish_of, write_document
from itadesk.cli.tasks import DONE, DONE_WITH_FINDINGS, complain, existing_database, say
from itadesk.cli.with_data import UnknownForm
from itadesk.cli.with_window import open_demo
from itadesk.errors import UserError
from itadesk.exchange.sample import sample_office
from itadesk.ita.papers import Paper
from itadesk.ita.records import OfficeRecord
from itadesk.language import _
from itadesk.services.offices import emblem_of, find_office, open_record
from itadesk.services.papers import compose_paper, unknown_slots, wished_paper
from itadesk.services.ports import PrintOptions


class AllOfficesOnly(UserError):
    """An option of printing for all offices was given for one."""

    def __init__(self, option: str) -> None:
        super().__init__(option)
        self.option = option

    def sentence(self) -> str:
        """Names the option."""
        return _("{option} is for --all-offices; leave it out, or print for all offices.").format(option=self.option)


def print_paper(options: argparse.Namespace) -> int:
    """Prints a paper of an office to a file, whole or not at all."""
    for option, given in (("--form", options.form), ("--jobs", options.jobs)):
        if given is not None:
            raise AllOfficesOnly(option)
    target = Path(options.output)
    if target.suffix.lower() not in FORMS:
        raise UnknownForm(options.output, ", ".join(FORMS))
    emblem, signature = picture_of(options.emblem), picture_of(options.signature)
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


def demo(options: argparse.Namespace) -> int:
    """Opens the window on the sample office, or prints all its papers into a folder."""
    if options.headless is None:
        return open_demo(options)
    folder = Path(options.headless)
    make_folder(folder)
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
