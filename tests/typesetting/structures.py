"""The structure of a printed paper, as pypdf and the marks in the pages give it to assistive technology."""

import io
import re
from collections.abc import Iterator
from typing import Any

import pypdf
from pypdf.generic import ContentStream

_GLYPH = re.compile(rb"<([0-9A-F]{4})> <([0-9a-f]+)>")


class Structured:
    """A file with its elements and what each of them reads."""

    def __init__(self, pdf: bytes) -> None:
        self.file: Any = pypdf.PdfReader(io.BytesIO(pdf))
        self.root: Any = self.file.root_object["/StructTreeRoot"]
        self.pages = {page.indirect_reference: number for number, page in enumerate(self.file.pages)}
        self.marked: dict[tuple[int, int], str] = {}
        self.unmarked: list[str] = []
        for number, page in enumerate(self.file.pages):
            self._read(number, page)

    def _read(self, number: int, page: Any) -> None:  # noqa: ANN401  pypdf's own kinds
        fonts: Any = page["/Resources"]["/Font"]
        texts: dict[str, dict[bytes, str]] = {
            name: {
                bytes.fromhex(code.decode()): bytes.fromhex(text.decode()).decode("utf-16-be")
                for code, text in _GLYPH.findall(font["/ToUnicode"].get_data())
            }
            for name, font in ((name, fonts[name]) for name in fonts)
        }
        mark, font = None, ""
        for operands, operator in ContentStream(page.get_contents(), self.file).operations:
            if operator == b"BDC":
                mark = int(operands[1]["/MCID"])
                self.marked.setdefault((number, mark), "")
            elif operator == b"BMC":
                mark = None
            elif operator == b"Tf":
                font = operands[0]
            elif operator in {b"Tj", b"TJ"}:
                shown = (
                    operands if operator == b"Tj" else [each for each in operands[0] if hasattr(each, "original_bytes")]
                )
                raw = b"".join(each.original_bytes for each in shown)
                text = "".join(texts[font][raw[place : place + 2]] for place in range(0, len(raw), 2))
                if mark is None:
                    self.unmarked.append(text)
                else:
                    self.marked[number, mark] += text

    def leaves(self) -> list[tuple[str, str]]:
        """The path of each element that is marked on a page, and what it reads."""
        return list(self._leaves(self.root["/K"].get_object(), ""))

    def _leaves(self, element: Any, path: str) -> Iterator[tuple[str, str]]:  # noqa: ANN401
        path += element["/S"]
        text, marked = "", False
        for kid in element["/K"]:
            found = kid.get_object()
            if isinstance(found, dict) and "/S" in found:
                yield from self._leaves(found, path)
                continue
            holder: Any = found if isinstance(found, dict) else element
            number = found["/MCID"] if isinstance(found, dict) else found
            page = self.pages[holder.raw_get("/Pg")]
            text += self.marked[page, int(number)]
            marked = True
        if marked:
            yield path, text

    def elements(self, kind: str) -> list[Any]:
        """All elements of one kind, in reading order."""
        return [each for each in self._all(self.root["/K"].get_object()) if each["/S"] == kind]

    def _all(self, element: Any) -> Iterator[Any]:  # noqa: ANN401
        yield element
        for kid in element["/K"]:
            found = kid.get_object()
            if isinstance(found, dict) and "/S" in found:
                yield from self._all(found)
