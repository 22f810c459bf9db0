"""The structure of a paper as assistive technology reads it: a tree of elements, the leaves of which are marked on pages.

The kinds are those of PDF 1.7, 14.8.4: Document, H1 to H3, P, L, LI, LBody, Table, TR, TH, TD and Figure. What is marked
nowhere in the tree, such as rules and the numbers of pages, is no part of the text.
"""

from collections.abc import Sequence
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
        number, parent: those of its object and of its parent's in the file, once that is written.
    """

    __slots__ = ("alternative", "attributes", "children", "kind", "marks", "number", "parent")

    def __init__(self, kind: str, attributes: str = "", alternative: str = "") -> None:
        self.kind = kind
        self.attributes = attributes
        self.alternative = alternative
        self.children: list[Element] = []
        self.marks: list[tuple[int, int]] = []
        self.number = self.parent = 0

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
    elements = _numbered(document, root)
    file.add_all([_entry(element, pages) for element in elements])
    for element in elements:
        for page, mark in element.marks:
            marked[page][mark] = element.number
    parents = " ".join(
        f"{page}{references(numbers for _, numbers in sorted(marks.items()))}" for page, marks in enumerate(marked)
    )
    tree = file.add(f"<</Nums[{parents}]>>")
    top = f"/K {document.number} 0 R"
    file.put(root, f"<</Type/StructTreeRoot{top}/ParentTree {tree} 0 R/ParentTreeNextKey {len(pages)}>>")
    return root


def _numbered(document: Element, root: int) -> list[Element]:
    """The elements as they are read, with the numbers that follow that of the root."""
    found: list[Element] = []
    waiting = [document]
    document.parent = root
    while waiting:
        element = waiting.pop()
        found.append(element)
        number = element.number = root + len(found)
        if element.children:
            waiting += reversed(element.children)
            for child in element.children:
                child.parent = number
    return found


def _entry(element: Element, pages: Sequence[int]) -> str:
    """The dictionary of an element whose children have their numbers."""
    entries = element.attributes
    if element.marks:
        begun = element.marks[0][0]
        entries = f"{entries}/Pg {pages[begun]} 0 R"
        # marks on the page where the element begins need no page
        kids = [f"{mark}" if page == begun else _mark_entry(mark, pages[page]) for page, mark in element.marks]
    else:
        kids = [f"{child.number} 0 R" for child in element.children]
    if element.alternative:
        entries += f"/Alt{text_string(element.alternative)}"
    return f"<</Type/StructElem/S/{element.kind}/P {element.parent} 0 R{entries}/K[{' '.join(kids)}]>>"


def _mark_entry(mark: int, page: int) -> str:
    """A mark on a later page than that where its element begins."""
    return f"<</Type/MCR/Pg {page} 0 R/MCID {mark}>>"
