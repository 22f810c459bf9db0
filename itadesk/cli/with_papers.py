"""The command that prints a paper."""

import argparse
from functools import partial
from pathlib import Path

from itadesk.cli.databases import existing_database
from itadesk.cli.digital_signing import DigitalSigning, credentials_of
from itadesk.cli.forms import PAPERS, form_of
from itadesk.cli.paper_files import picture_of, width_of, wish_of, write_document
from itadesk.cli.tasks import DONE, DONE_WITH_FINDINGS, complain, say
from itadesk.errors import UserError
from itadesk.language import _
from itadesk.services.kept_files import photographs_of
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
    width = width_of(options, form_of(options.output, PAPERS))
    target = Path(options.output)
    emblem, signature, credentials = picture_of(options.emblem), picture_of(options.signature), credentials_of(options)
    database = existing_database(options)
    try:
        office_id = find_office(database.look, options.office)
        record, own_emblem = open_record(database.look, office_id), emblem_of(database.look, office_id)
        paper = wished_paper(record, wish_of(options))
        photographs = photographs_of(database.look, office_id, paper)
    finally:
        database.close()
    document = compose_paper(record, paper)
    print_options = PrintOptions(
        emblem=emblem or own_emblem,
        signatures={} if signature is None else {paper.signer: signature},
        photographs=photographs,
        font=options.font,
        tighten=options.tighten,
    )
    write = (
        DigitalSigning(credentials, paper.signer, signature).write
        if credentials
        else partial(write_document, width=width)
    )
    warnings = [*unknown_slots(paper), *write(document, print_options, target)]
    say(_("The paper was printed to {path}.").format(path=target))
    return DONE_WITH_FINDINGS if complain(warnings) else DONE
