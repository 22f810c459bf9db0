"""The structure of a paper as assistive technology reads it: a tree of elements, the leaves of which are marked on pages.

The kinds are those of PDF 1.7, 14.8.4: Document, H1 to H3, P, L, LI, LBody, Table, TR, TH, TD and Figure. What is marked
nowhere in the tree, such as rules and the numbers of pages, is no part of the text.
"""

from collections.abc import Iterator, Sequence
from typing import Final

from itadesk.typesetting.pdf_file import PdfFile, references, text_string

LANGUAGE: Final = "th-TH"


class Element:
    """An element of the structure: a leaf that is marked on pages, or one that holds others.

    Attributes:
        kind: the name of its type.
        attributes: entries of its dictionary beside the usual ones.
        alternative: what is read instead of what cannot be read, such as a picture.
        children: the elements in it.
        marks: where it is marked: the page from 0, and the number of the mark on that page.
    """

    __slots__ = ("alternative", "attributes", "children", "kind", "marks")

    def __init__(self, kind: str, attributes: str = "", alternative: str = "") -> None:
        self.kind = kind
        self.attributes = attributes
        self.alternative = alternative
        self.children: list[Element] = []
        self.marks: list[tuple[int, int]] = []

    def add(self, kind: str, attributes: str = "", alternative: str = "") -> "Element":
        """A new element in this one, after the others."""
        child = Element(kind, attributes, alternative)
        self.children.append(child)
        return child

    def add_item(self) -> "Element":
        """The body of a new item: of the list that stands last in this element, or of a new one."""
        last = self.children[-1] if self.children else None
        items = last if last is not None and last.kind == "L" else self.add("L")
        return items.add("LI").add("LBody")


def cell_attributes(kind: str, *, scope: str = "", columns: int = 1, rows: int = 1) -> str:
    """The attributes of a cell of a table: what a head is the head of, and how many columns and rows it covers."""
    entries = f"/Scope/{scope}" if kind == "TH" else ""
    entries += f"/ColSpan {columns}" if columns > 1 else ""
    entries += f"/RowSpan {rows}" if rows > 1 else ""
    return f"/A<</O/Table{entries}>>" if entries else ""


def write_structure(file: PdfFile, document: Element, pages: Sequence[int]) -> int:
    """Writes the tree into a file whose pages have these numbers; gives the number of its root."""
    root = file.reserve()
    marked: list[dict[int, int]] = [{} for _ in pages]
    top = _write(file, document, root, pages, marked)
    parents = " ".join(
        f"{page}{references(numbers for _, numbers in sorted(marks.items()))}" for page, marks in enumerate(marked)
    )
    tree = file.add(f"<</Nums[{parents}]>>")
    file.put(root, f"<</Type/StructTreeRoot/K {top} 0 R/ParentTree {tree} 0 R/ParentTreeNextKey {len(pages)}>>")
    return root


def _write(file: PdfFile, element: Element, parent: int, pages: Sequence[int], marked: Sequence[dict[int, int]]) -> int:
    number = file.reserve()
    kids = [f"{_write(file, child, number, pages, marked)} 0 R" for child in element.children]
    kids += _mark_entries(element, pages)
    for page, mark in element.marks:
        marked[page][mark] = number
    entries = element.attributes
    if element.marks:
        entries += f"/Pg {pages[element.marks[0][0]]} 0 R"
    if element.alternative:
        entries += f"/Alt{text_string(element.alternative)}"
    file.put(number, f"<</Type/StructElem/S/{element.kind}/P {parent} 0 R{entries}/K[{' '.join(kids)}]>>")
    return number


def _mark_entries(element: Element, pages: Sequence[int]) -> Iterator[str]:
    """The marks of an element; those on the page where it begins need no page."""
    for page, mark in element.marks:
        if page == element.marks[0][0]:
            yield f"{mark}"
        else:
            yield f"<</Type/MCR/Pg {pages[page]} 0 R/MCID {mark}>>"
