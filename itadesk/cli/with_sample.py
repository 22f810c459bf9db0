"""The command that shows the program on the sample office."""

import argparse
from pathlib import Path

from itadesk.cli.forms import PAPERS
from itadesk.cli.paper_files import make_folder, write_document
from itadesk.cli.tasks import DONE, DONE_WITH_FINDINGS, complain, say
from itadesk.cli.with_window import open_demo
from itadesk.exchange.sample import sample_office
from itadesk.ita.papers import Paper
from itadesk.ita.records import OfficeRecord
from itadesk.language import _
from itadesk.services.papers import compose_paper
from itadesk.services.ports import PrintOptions


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
    """Prints one paper of the sample office in every form."""
    document = compose_paper(record, paper)
    targets = [folder / f"{paper.key}{form}" for form in PAPERS]
    return [warning for target in targets for warning in write_document(document, PrintOptions(), target)]
