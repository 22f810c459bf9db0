"""The place of a signature's field in the structure of a tagged PDF: an element of kind Form (PDF 1.7, 14.8.4.5)."""

from typing import Any, Final

from pyhanko.pdf_utils.generic import (
    DictionaryObject,
    IndirectObject,
    NameObject,
    NumberObject,
    TextStringObject,
)
from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter

_NEEDED: Final = frozenset({"/K", "/ParentTree", "/ParentTreeNextKey"})


def add_form_element(writer: IncrementalPdfFileWriter, widget: IndirectObject, page: int, read_as: str) -> None:
    """Puts a field that is seen on a page (from 0) last into the structure; a PDF without structure stays so."""
    catalogue: Any = writer.root
    if "/StructTreeRoot" not in catalogue:
        return
    root = catalogue["/StructTreeRoot"]
    if not _NEEDED.issubset(root) or "/Nums" not in root["/ParentTree"]:
        return
    top, parents = root["/K"], root["/ParentTree"]
    page_reference = writer.find_page_for_modification(page)[0]
    element = _dictionary(
        Type=NameObject("/StructElem"),
        S=NameObject("/Form"),
        P=root.raw_get("/K"),
        Pg=page_reference,
        Alt=TextStringObject(read_as),
        K=_dictionary(Type=NameObject("/OBJR"), Obj=widget, Pg=page_reference),
    )
    reference, number = writer.add_object(element), int(root["/ParentTreeNextKey"])
    top["/K"].append(reference)
    parents["/Nums"].extend([NumberObject(number), reference])
    root[NameObject("/ParentTreeNextKey")] = NumberObject(number + 1)
    widget.get_object()[NameObject("/StructParent")] = NumberObject(number)
    for changed in (root, top["/K"], parents["/Nums"], widget.get_object()):
        writer.update_container(changed)


def _dictionary(**entries: object) -> DictionaryObject:
    return DictionaryObject({NameObject(f"/{name}"): value for name, value in entries.items()})
