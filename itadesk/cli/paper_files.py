"""Papers as files: what the command line asks of a paper, and writing it in the form that a file's ending names."""

import argparse
from collections.abc import Sequence
from pathlib import Path

from itadesk.cli.tasks import read_file
from itadesk.documents.blocks import Document
from itadesk.errors import FileUnwritable, UserError, reason_of
from itadesk.exchange.paper_forms import WIDTH, in_form, write_paper
from itadesk.ita.papers import Digits, PaperKind
from itadesk.language import _
from itadesk.services.papers import Wish
from itadesk.services.ports import Picture, PrintOptions


class PicturesOnly(UserError):
    """A width was asked for of a form that has none."""

    def __init__(self, form: str) -> None:
        super().__init__(form)
        self.form = form

    def sentence(self) -> str:
        """Names the form that has one."""
        return _("{option} is for pictures (.png), not for {form}; leave it out, or print a picture.").format(
            option="--width", form=self.form
        )


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


def width_of(options: argparse.Namespace, form: str) -> int:
    """How many pixels wide pages that are pictures are asked to be.

    Raises:
        PicturesOnly: a width was asked for, but no pictures.
    """
    if options.width is None:
        return WIDTH
    if form != ".png":
        raise PicturesOnly(form)
    return int(options.width)


def write_document(document: Document, options: PrintOptions, target: Path, width: int = WIDTH) -> Sequence[str]:
    """Writes a document in the form that the file's ending names; gives the warnings about what it shows.

    Of pictures, further pages are written beside the first: paper.png, paper-2.png.

    Raises:
        FileUnwritable: the file cannot be written.
        UserError: a picture or font cannot be used.
    """
    paper = in_form(target.suffix.lower(), document, options, width=width)
    write_paper(paper, target)
    return paper.warnings


def make_folder(folder: Path) -> None:
    """Makes a folder where there is none yet.

    Raises:
        FileUnwritable: it cannot be made.
    """
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise FileUnwritable(str(folder), reason_of(error)) from error
