"""Bookmarks: the headings of a paper, as readers show them beside the pages."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from itadesk.typesetting.pdf_file import PdfFile, text_string


@dataclass(slots=True)
class Bookmark:
    """A heading: its title, its page counted from 0, the height of its top on that page in points, and those below it."""

    title: str
    page: int
    top: float
    below: list["Bookmark"] = field(default_factory=list)


class Bookmarks:
    """Gathers the headings of a paper in their order."""

    def __init__(self) -> None:
        self._first: list[Bookmark] = []
        self._path: list[tuple[int, Bookmark]] = []

    def add(self, bookmark: Bookmark, level: int) -> None:
        """Adds a heading below the last one of a higher level, wherever levels are left out."""
        while self._path and self._path[-1][0] >= level:
            self._path.pop()
        (self._path[-1][1].below if self._path else self._first).append(bookmark)
        self._path.append((level, bookmark))

    def put_into(self, file: PdfFile, pages: Sequence[int]) -> int | None:
        """Writes them into a file whose pages have these numbers; gives the number of their root, if there are any."""
        if not self._first:
            return None
        root = file.reserve()
        first, last = _put(file, self._first, root, pages)
        file.put(root, f"<</Type/Outlines/First {first} 0 R/Last {last} 0 R/Count {_count(self._first)}>>")
        return root


def _count(bookmarks: Sequence[Bookmark]) -> int:
    return sum(1 + _count(bookmark.below) for bookmark in bookmarks)


def _put(file: PdfFile, bookmarks: Sequence[Bookmark], parent: int, pages: Sequence[int]) -> tuple[int, int]:
    """Writes bookmarks of one level and what is below them; gives the numbers of the first and the last."""
    numbers = [file.reserve() for _ in bookmarks]
    for place, bookmark in enumerate(bookmarks):
        entries = f"/Title{text_string(bookmark.title)}/Parent {parent} 0 R"
        entries += f"/Dest[{pages[bookmark.page]} 0 R/XYZ null {bookmark.top:.2f} null]"
        if place:
            entries += f"/Prev {numbers[place - 1]} 0 R"
        if place + 1 < len(numbers):
            entries += f"/Next {numbers[place + 1]} 0 R"
        if bookmark.below:
            first, last = _put(file, bookmark.below, numbers[place], pages)
            entries += f"/First {first} 0 R/Last {last} 0 R/Count {_count(bookmark.below)}"
        file.put(numbers[place], f"<<{entries}>>")
    return numbers[0], numbers[-1]
