"""Papers as files: what the command line asks of a paper, and writing it in the form that a file's ending names."""

import argparse
from collections.abc import Sequence
from pathlib import Path

from itadesk.cli.tasks import read_file
from itadesk.documents.blocks import Document
from itadesk.errors import FileUnwritable, reason_of
from itadesk.exchange.text_file import write_text
from itadesk.exchange.whole_file import write_whole
from itadesk.ita.papers import Digits, PaperKind
from itadesk.services.papers import Wish
from itadesk.services.ports import Picture, PrintOptions
from itadesk.typesetting.setting import set_on_paper


def wish_of(options: argparse.Namespace) -> Wish:
    """What the command line asks of a paper."""
    return Wish(
        kind=PaperKind(options.kind),
        plan_year=options.year,
        digits=None if options.digits is None else Digits(options.digits),
        signer=options.signer,
    )


def picture_of(path: str | None) -> Picture | None:
    """The picture of a file that was named.

    Raises:
        FileUnreadable, FileTooLarge: it cannot or should not be read.
    """
    return None if path is None else Picture(data=read_file(path))


def write_document(document: Document, options: PrintOptions, target: Path) -> Sequence[str]:
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


def make_folder(folder: Path) -> None:
    """Makes a folder where there is none yet.

    Raises:
        FileUnwritable: it cannot be made.
    """
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise FileUnwritable(str(folder), reason_of(error)) from error
