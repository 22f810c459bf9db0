#!/usr/bin/env python3
"""Compares how well papers are read optically: set by this program, and the same text set by LibreOffice.

    optical.py OFFICE.json... [--dots 300] [--whole-pages] [--languages tha+eng]

Both set the text of each paper as plain paragraphs in the same face and size and with the same distance of lines, that of
official papers. Tesseract reads line by line, or whole pages, and the share of wrong characters is printed. On whole pages it
takes the marks above some lines for lines of their own; how many depends on the height of letters in whole dots, so that a
fifth of a per cent in size changes the share by a third. Needs Debian's tesseract-ocr-tha and LibreOffice.
Exit status: 0 where this program's papers have no more wrong characters in all, 1 where they have.
"""

import argparse
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path
from typing import Any, Final
from xml.sax.saxutils import escape

import pymupdf

from itadesk.documents.blocks import BODY_SIZE, Align, Document, Paragraph, roman
from itadesk.documents.plain import plain_lines
from itadesk.exchange.office_json import read_office
from itadesk.ita.papers import Digits
from itadesk.resources import resource
from itadesk.services.papers import compose_paper
from itadesk.services.ports import PrintOptions
from itadesk.typesetting.families import bundled
from itadesk.typesetting.measures import LINE
from itadesk.typesetting.setting import set_on_paper

_ABOVE: Final = 65.0
"""Nothing but the number of a page stands higher, in points."""

_ODT: Final = """<?xml version="1.0" encoding="UTF-8"?>
<office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" office:version="1.3"
 xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"
 xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0"
 office:mimetype="application/vnd.oasis.opendocument.text"><office:styles><style:default-style style:family="paragraph">
<style:paragraph-properties fo:line-height="{line}pt"/><style:text-properties style:font-name="Sarabun" fo:font-family="Sarabun" style:font-family-complex="Sarabun"
 fo:font-size="{size}pt" style:font-size-complex="{size}pt" fo:language="th" fo:country="TH"
 style:language-complex="th" style:country-complex="TH"/></style:default-style></office:styles>
<office:automatic-styles><style:page-layout style:name="a4"><style:page-layout-properties fo:page-width="21cm"
 fo:page-height="29.7cm" fo:margin-left="3cm" fo:margin-right="2cm" fo:margin-top="2.5cm" fo:margin-bottom="2cm"/>
</style:page-layout></office:automatic-styles><office:master-styles><style:master-page style:name="Standard"
 style:page-layout-name="a4"/></office:master-styles>
<office:body><office:text>{paragraphs}</office:text></office:body></office:document>"""


def tight(text: str) -> str:
    """A text without blanks."""
    return "".join(text.split())


def distance(one: str, other: str) -> int:
    """How many characters have to be changed, added or taken out (Levenshtein, by the words of bits of Myers 1999)."""
    if not one:
        return len(other)
    places: dict[str, int] = {}
    for place, character in enumerate(one):
        places[character] = places.get(character, 0) | 1 << place
    every, top = (1 << len(one)) - 1, 1 << (len(one) - 1)
    up, down, found = every, 0, len(one)
    for character in other:
        same = places.get(character, 0)
        across, along = same | down, (((same & up) + up) ^ up) | same
        rising, falling = (down | ~(along | up)) & every, up & along
        found += bool(rising & top) - bool(falling & top)
        rising, falling = (rising << 1 | 1) & every, (falling << 1) & every
        up, down = (falling | ~(across | rising)) & every, rising & across
    return found


def ours(lines: Sequence[str], folder: Path) -> Path:
    """The lines as paragraphs set by this program."""
    blocks = tuple(Paragraph(text=roman(line), align=Align.LEFT) for line in lines)
    document = Document(title="-", author="-", digits=Digits.THAI, blocks=blocks)
    path = folder / "ours.pdf"
    path.write_bytes(set_on_paper(document, PrintOptions(font="Sarabun")).pdf)
    return path


def libre_office(lines: Sequence[str], folder: Path) -> Path:
    """The lines as paragraphs set by LibreOffice in the same face and size, which is installed for it alone."""
    fonts = folder / ".fonts"
    shutil.copytree(resource("fonts", "sarabun"), fonts, dirs_exist_ok=True)
    size = f"{BODY_SIZE * bundled().faces[False, False].scale:.2f}"
    paragraphs = "".join(f"<text:p>{escape(line)}</text:p>" for line in lines)
    (folder / "theirs.fodt").write_text(
        _ODT.format(size=size, line=f"{BODY_SIZE * LINE:.2f}", paragraphs=paragraphs), encoding="utf-8"
    )
    command = ["soffice", "--headless", "--convert-to", "pdf", "--outdir", str(folder), str(folder / "theirs.fodt")]
    subprocess.run(command, check=True, capture_output=True, env={**os.environ, "HOME": str(folder)})
    return folder / "theirs.pdf"


def read_optically(pdf: Path, dots: int, languages: str, *, whole_pages: bool) -> str:
    """What Tesseract reads, without the numbers of pages."""
    open_file: Any = pymupdf.open
    found = []
    picture = pdf.with_suffix(".png")
    with open_file(pdf) as file:
        for page in file:
            area = [(0.0, _ABOVE, page.rect.width, page.rect.height)]
            for clip in area if whole_pages else rows(page):
                page.get_pixmap(dpi=dots, clip=clip).save(picture)
                command = ["tesseract", str(picture), "-", "-l", languages, "--dpi", str(dots)]
                command += ["--psm", "6" if whole_pages else "7"]
                found.append(subprocess.run(command, check=True, capture_output=True, text=True).stdout)
    return tight("".join(found))


def rows(page: Any) -> list[tuple[float, float, float, float]]:  # noqa: ANN401  MuPDF has no types
    """Where the lines of a page stand, from the top."""
    found: dict[int, list[tuple[float, float]]] = {}
    for block in page.get_text("dict")["blocks"]:
        for line in block["lines"]:
            baseline = round(line["spans"][0]["origin"][1])
            if baseline > _ABOVE:
                found.setdefault(baseline, []).append((line["bbox"][0], line["bbox"][2]))
    return [
        (min(left for left, _ in ends) - 8, baseline - 15, max(right for _, right in ends) + 8, baseline + 7)
        for baseline, ends in sorted(found.items())
    ]


def main() -> int:
    """Prints the shares of wrong characters, paper by paper and in all."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n", maxsplit=1)[0])
    parser.add_argument("offices", nargs="+", type=Path)
    parser.add_argument("--dots", type=int, default=300)
    parser.add_argument("--whole-pages", action="store_true", help="lets Tesseract find the lines as well")
    parser.add_argument("--languages", default="tha+eng", help="those that Tesseract looks for")
    options = parser.parse_args()
    totals = [0, 0, 0]
    for path in options.offices:
        record = read_office(path.read_bytes(), path.name)
        for paper in record.papers:
            lines = plain_lines(compose_paper(record, paper))
            wanted = tight("".join(lines))
            with tempfile.TemporaryDirectory() as name:
                pdfs = (setter(lines, Path(name)) for setter in (ours, libre_office))
                wrong = [
                    distance(
                        wanted, read_optically(pdf, options.dots, options.languages, whole_pages=options.whole_pages)
                    )
                    for pdf in pdfs
                ]
            shares = [f"{each / len(wanted):.4f}" for each in wrong]
            print(f"{path.stem} {paper.kind}: {shares[0]} here, {shares[1]} LibreOffice, of {len(wanted)} characters")
            totals = [one + other for one, other in zip(totals, (*wrong, len(wanted)), strict=True)]
    print(f"all: {totals[0] / totals[2]:.4f} here, {totals[1] / totals[2]:.4f} LibreOffice")
    return 1 if totals[0] > totals[1] else 0


if __name__ == "__main__":
    sys.exit(main())
