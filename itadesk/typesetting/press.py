"""The press: pages with text, rules and pictures become the bytes of a PDF, with the structure of what they show.

Lengths are in points; the place of a thing on a page is counted from the page's top left corner.
"""

import hashlib
from collections.abc import Iterable
from functools import lru_cache
from typing import Final

from itadesk.typesetting.artwork import Artwork
from itadesk.typesetting.bookmarks import Bookmark, Bookmarks
from itadesk.typesetting.lines import Line
from itadesk.typesetting.pdf_file import PdfFile, compressed
from itadesk.typesetting.properties import Properties, file_text
from itadesk.typesetting.structure import LANGUAGE, Element, write_structure
from itadesk.typesetting.typecase import Typecase, typecase

PAGE: Final = (210 * 72 / 25.4, 297 * 72 / 25.4)
"""The width and height of A4."""

RULE_WIDTH: Final = 0.5

_LEVEL: Final = 2
"""How hard pages are compressed: fonts are most of a file, so that half the time is worth more than a hundredth of it."""

_CONTENTS_KEPT: Final = 256
"""Pages that are kept compressed: in a paper that changes a little most pages stay as they were."""

_NUMBERS_KEPT: Final = 4096


_Text = tuple[str, Line, float]
"""The operators before a line of text, the line, whose glyphs get their numbers when all of the paper is known, and its size."""


class Press:
    """Prints one paper.

    Attributes:
        document: the top of its structure.
    """

    def __init__(self, properties: Properties, document: Element) -> None:
        self.document = document
        self._properties = properties
        self._pages: list[list[str | _Text]] = []
        self._marked: list[list[Element]] = []
        self._lines: list[Line] = []
        self._pictures: dict[Artwork, str] = {}
        self._bookmarks = Bookmarks()

    def begin_page(self) -> None:
        """Begins a page."""
        self._pages.append([f"{RULE_WIDTH} w 2 J"])
        self._marked.append([])

    def text(self, line: Line, left: float, baseline: float, size: float, element: Element | None) -> None:
        """Prints a line of an element, whose paragraph begins at `left`; without an element it is no part of the text."""
        across, up = _number(left + line.left), _number(PAGE[1] - baseline)
        self._pages[-1].append((f"{self._mark(element)} BT 1 0 0 1 {across} {up} Tm ", line, size))
        self._lines.append(line)

    def artifact(self, operators: str) -> None:
        """Draws what is no part of the text; the operators count from the page's bottom left corner."""
        self._pages[-1].append(f"/Artifact BMC {operators} EMC")

    def picture(self, artwork: Artwork, box: tuple[float, float, float, float], element: Element) -> None:
        """Draws the picture of an element into a box: left, top, width and height."""
        name = self._pictures.setdefault(artwork, f"P{len(self._pictures) + 1}")
        left, top, width, height = box
        bottom = PAGE[1] - top - height
        element.attributes = (
            f"/A<</O/Layout/Placement/Block/BBox[{left:.2f} {bottom:.2f} {left + width:.2f} {bottom + height:.2f}]>>"
        )
        across, up = width / artwork.unit[0], height / artwork.unit[1]
        matrix = f"{across:.6f} 0 0 {up:.6f} {left:.3f} {bottom:.3f}"
        self._pages[-1].append(f"{self._mark(element)} q {matrix} cm /{name} Do Q EMC")

    def _mark(self, element: Element | None) -> str:
        """The operator that begins what belongs to an element."""
        if element is None:
            return "/Artifact BMC"
        marked = self._marked[-1]
        number = len(marked)
        marked.append(element)
        element.marks.append((len(self._pages) - 1, number))
        return f"/{element.kind}<</MCID {number}>>BDC"

    def heading(self, title: str, level: int, top: float) -> None:
        """Puts a heading into the bookmarks that readers show beside the pages."""
        self._bookmarks.add(Bookmark(file_text(title), len(self._pages) - 1, PAGE[1] - top), level)

    def finish(self) -> bytes:
        """The bytes of the file."""
        file, case = PdfFile(), typecase(self._lines)
        tree, resources = file.reserve(), file.reserve()
        contents = [_packed(self._content(page, case)) for page in self._pages]
        pages = [
            file.add(
                f"<</Type/Page/Parent {tree} 0 R/Resources {resources} 0 R/MediaBox[0 0 {PAGE[0]:.3f} {PAGE[1]:.3f}]"
                f"/StructParents {number}/Tabs/S/Contents "
                f"{file.add_stream('/Filter/FlateDecode', content)} 0 R>>"
            )
            for number, content in enumerate(contents)
        ]
        kids = " ".join(f"{page} 0 R" for page in pages)
        file.put(tree, f"<</Type/Pages/Count {len(pages)}/Kids[{kids}]>>")
        fonts = "".join(f"/{name} {font.put_into(file)} 0 R" for name, font in case.fonts.items())
        pictures = "".join(f"/{name} {artwork.put_into(file)} 0 R" for artwork, name in self._pictures.items())
        file.put(resources, f"<</Font<<{fonts}>>/XObject<<{pictures}>>>>")
        return file.finish(self._catalogue(file, tree, pages), self._properties.put_into(file), _digest(contents))

    def _content(self, page: list[str | _Text], case: Typecase) -> bytes:
        """The operators of a page."""
        return "\n".join(
            [part if isinstance(part, str) else f"{part[0]}{case.shown(part[1], part[2])} ET EMC" for part in page]
        ).encode("ascii")

    def _catalogue(self, file: PdfFile, tree: int, pages: list[int]) -> int:
        structure = write_structure(file, self.document, pages, self._marked)
        outlines = self._bookmarks.put_into(file, pages)
        shown = "" if outlines is None else f"/Outlines {outlines} 0 R"
        return file.add(
            f"<</Type/Catalog/Pages {tree} 0 R/Lang({LANGUAGE})/MarkInfo<</Marked true>>/StructTreeRoot {structure} 0 R"
            f"/Metadata {self._properties.describe(file)} 0 R/ViewerPreferences<</DisplayDocTitle true>>{shown}>>"
        )


@lru_cache(_CONTENTS_KEPT)
def _packed(content: bytes) -> bytes:
    return compressed(content, _LEVEL)


def ruled(rules: Iterable[tuple[float, float, float, float]]) -> str:
    """The operators that draw lines from one place to another: left, top, right, bottom."""
    height = PAGE[1]
    drawn = [
        f"{_number(left)} {_number(height - top)} m {_number(right)} {_number(height - bottom)} l"
        for left, top, right, bottom in rules
    ]
    return f"{' '.join(drawn)} S"


@lru_cache(_NUMBERS_KEPT)
def _number(value: float) -> str:
    """A length as it is written; many things on a page stand at the same height or at the same edge."""
    return f"{value + 0.0:.3f}"  # -0.0 is kept under the same key as 0.0, so it has to look the same


def _digest(contents: list[bytes]) -> bytes:
    """What tells a file from others: a digest of its pages."""
    return hashlib.sha256(b"\n".join(contents)).digest()[:16]
