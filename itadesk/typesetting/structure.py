"""The structure of a paper as assistive technology reads it: a tree of elements, the leaves of which are marked on pages.

The kinds are those of PDF 1.7, 14.8.4: Document, H1 to H3, P, L, LI, LBody, Table, TR, TH, TD and Figure. What is marked
nowhere in the tree, such as rules and the numbers of pages, is no part of the text.
"""

from collections.abc import Iterable, Sequence
from typing import Final

from itadesk.typesetting.pdf_file import PdfFile, pdf_object, references, text_string

LANGUAGE: Final = "th-TH"

Marks = list[tuple[int, int]]
"""Where an element is marked: the page from 0, and the number of the mark on that page."""


class Element:
    """An element of the structure: a leaf that is marked on pages, or one that holds others.

    Attributes:
        kind: the name of its type.
        attributes: entries of its dictionary beside the usual ones.
        alternative: what is read instead of what cannot be read, such as a picture.
        children: the elements in it.
        marks: where it is marked.
        number: that of its object in the file, once that is written.
    """

    __slots__ = ("alternative", "attributes", "children", "kind", "marks", "number")

    def __init__(self, kind: str, attributes: str = "", alternative: str = "") -> None:
        self.kind = kind
        self.attributes = attributes
        self.alternative = alternative
        self.children: list[Element] = []
        self.marks: Marks = []
        self.number = 0

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

    def written(self, number: int, parent: int, pages: Sequence[int]) -> list[bytes]:
        """The objects of the element and of all in it, as they are read, with the numbers from `number` on."""
        self.number = number
        children: list[int] = []
        below: list[bytes] = []
        for child in self.children:
            children.append(number + 1 + len(below))
            below += child.written(children[-1], number, pages)
        content = marked_content(self.marks, pages) if self.marks else held_content(children)
        return [self.written_alone(number, parent, content), *below]

    def written_alone(self, number: int, parent: int, content: tuple[str, str]) -> bytes:
        """The object of the element by itself, with this content."""
        page, kids = content
        other = f"/Alt{text_string(self.alternative)}" if self.alternative else ""
        entries = f"/S/{self.kind}/P {parent} 0 R{self.attributes}{page}{other}/K[{kids}]"
        return pdf_object(number, f"<</Type/StructElem{entries}>>")


def cell_attributes(kind: str, *, scope: str = "", columns: int = 1, rows: int = 1) -> str:
    """The attributes of a cell of a table: what a head is the head of, and how many columns and rows it covers."""
    entries = f"/Scope/{scope}" if kind == "TH" else ""
    entries += f"/ColSpan {columns}" if columns > 1 else ""
    entries += f"/RowSpan {rows}" if rows > 1 else ""
    return f"/A<</O/Table{entries}>>" if entries else ""


def write_structure(file: PdfFile, document: Element, pages: Sequence[int], marked: Sequence[Sequence[Element]]) -> int:
    """Writes the tree into a file; gives the number of its root.

    Args:
        file: the file.
        document: the top of the tree.
        pages: the numbers of the pages.
        marked: of each page the elements that its marks belong to, in their order.
    """
    root = file.reserve()
    file.add_all(document.written(root + 1, root, pages))
    parents = " ".join(f"{page}{references(each.number for each in marks)}" for page, marks in enumerate(marked))
    tree = file.add(f"<</Nums[{parents}]>>")
    top = f"/K {document.number} 0 R"
    file.put(root, f"<</Type/StructTreeRoot{top}/ParentTree {tree} 0 R/ParentTreeNextKey {len(pages)}>>")
    return root


def marked_content(marks: Marks, pages: Sequence[int]) -> tuple[str, str]:
    """The content of an element that is marked: the page where it begins, and its marks."""
    begun = marks[0][0]
    # marks on the page where the element begins need no page
    kids = [f"{mark}" if page == begun else _mark_entry(mark, pages[page]) for page, mark in marks]
    return f"/Pg {pages[begun]} 0 R", " ".join(kids)


def held_content(children: Iterable[int]) -> tuple[str, str]:
    """The content of an element that holds those with these numbers."""
    return "", " ".join([f"{child} 0 R" for child in children])


def _mark_entry(mark: int, page: int) -> str:
    """A mark on a later page than that where its element begins."""
    return f"<</Type/MCR/Pg {page} 0 R/MCID {mark}>>"
