"""The forms that a paper is given out in, known by the endings of files, and a paper in any of them.

What a form is made with is loaded when somebody asks for it: a PDF, which is asked for most, waits for none of it.
"""

from dataclasses import dataclass
from pathlib import Path
from typing import Final

from itadesk.documents.blocks import Document
from itadesk.exchange.text_file import write_text
from itadesk.exchange.whole_file import write_all_whole
from itadesk.services.ports import Printing, PrintOptions

FORMS: Final = (".pdf", ".docx", ".html", ".txt", ".png")

PRINTED: Final = (".pdf", ".png")
"""Those that are made of the pages as they are printed, and so can be given out of issued papers as well."""

WIDTH: Final = 1080
"""Pixels across a page that is a picture: what social media show; 2160 for what is enlarged there."""


@dataclass(frozen=True, slots=True)
class PaperInForm:
    """A paper in some form: the bytes of its files, one a page where pages are pictures, and warnings about them."""

    files: tuple[bytes, ...]
    warnings: tuple[str, ...] = ()


def in_form(
    form: str, document: Document, options: PrintOptions, *, width: int = WIDTH, printing: Printing | None = None
) -> PaperInForm:
    """A document in one of the forms; `printing` is what was printed of it where that is at hand.

    Raises:
        UserError: a picture or font cannot be used.
    """
    match form:
        case ".txt":
            return PaperInForm((write_text(document),))
        case ".docx":
            return _word(document, options)
        case ".html":
            return _web(document, options)
        case _:
            done = printing or _set(document, options)
            return PaperInForm(printed_in_form(form, done.pdf, width), done.warnings)


def printed_in_form(form: str, pdf: bytes, width: int = WIDTH) -> tuple[bytes, ...]:
    """The files of a printed paper: itself, or a picture of each of its pages that is `width` pixels wide."""
    if form == ".pdf":
        return (pdf,)
    from itadesk.exchange.page_pictures import page_pictures  # noqa: PLC0415

    return page_pictures(pdf, width)


def _set(document: Document, options: PrintOptions) -> Printing:
    from itadesk.typesetting.setting import set_on_paper  # noqa: PLC0415

    return set_on_paper(document, options)


def _word(document: Document, options: PrintOptions) -> PaperInForm:
    from itadesk.exchange.showing import shown_pictures  # noqa: PLC0415
    from itadesk.exchange.word_file.look import look_of  # noqa: PLC0415
    from itadesk.exchange.word_file.writing import write_word  # noqa: PLC0415

    pictures = shown_pictures(document, options)
    return PaperInForm((write_word(document, look_of(document, options.font), pictures),), pictures.warnings)


def _web(document: Document, options: PrintOptions) -> PaperInForm:
    from itadesk.exchange.showing import shown_pictures  # noqa: PLC0415
    from itadesk.exchange.web_page.writing import write_page  # noqa: PLC0415

    pictures = shown_pictures(document, options)
    return PaperInForm((write_page(document, pictures),), pictures.warnings)


def write_paper(paper: PaperInForm, target: Path) -> None:
    """Writes a paper to its file, and further pages beside it: paper.png, paper-2.png, paper-3.png.

    Raises:
        FileUnwritable: one of the files cannot be written; then none is.
    """
    write_all_whole({page_file(target, number): data for number, data in enumerate(paper.files, 1)})


def page_file(target: Path, page: int) -> Path:
    """The file of a page, counted from 1."""
    return target if page == 1 else target.with_name(f"{target.stem}-{page}{target.suffix}")
