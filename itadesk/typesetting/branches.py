"""Branches: parts of the structure that the next paper has again, but for where they are marked, such as a table's."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from itadesk.typesetting.structure import Element, Marks, held_content, marked_content


class _Shape(NamedTuple):
    """An element of a branch; elements are counted from 0 in the order in which they are read.

    Attributes:
        element: what it looks like.
        parent: the number of that which holds it; None for the first.
        children: the numbers of those in it.
        leaf: which of the leaves it is, if it is one.
    """

    element: Element
    parent: int | None
    children: list[int]
    leaf: int | None


class _Writing(NamedTuple):
    """What decides how a branch is written: its first number, that of its parent, those of pages, the marks of its leaves."""

    number: int
    parent: int
    pages: Sequence[int]
    marks: list[Marks]


class Branch:
    """A branch as all papers have it; it keeps how it was written last, which mostly is how it is written next.

    Attributes:
        kind: of the element at its top.
    """

    def __init__(self, top: Element, leaves: Sequence[Element]) -> None:
        self.kind = top.kind
        self._leaves = [leaf.kind for leaf in leaves]
        self._shapes: list[_Shape] = []
        self._take(top, None, {id(leaf): place for place, leaf in enumerate(leaves)})
        self._places = {shape.leaf: place for place, shape in enumerate(self._shapes) if shape.leaf is not None}
        self._last: tuple[_Writing, list[bytes]] | None = None

    def _take(self, element: Element, parent: int | None, leaves: dict[int, int]) -> None:
        place = len(self._shapes)
        children: list[int] = []
        self._shapes.append(_Shape(element, parent, children, leaves.get(id(element))))
        for child in element.children:
            children.append(len(self._shapes))
            self._take(child, place, leaves)

    def put_into(self, document: Element) -> list[Element]:
        """Puts the branch into the top of a paper's structure, after the others; gives its leaves there."""
        leaves = [Element(kind) for kind in self._leaves]
        document.children.append(_Grown(self, leaves))
        return leaves

    def number_leaves(self, leaves: Sequence[Element], number: int) -> None:
        """Gives leaves of a paper their numbers where the branch has those from `number` on."""
        for leaf, place in self._places.items():
            leaves[leaf].number = number + place

    def written(self, writing: _Writing) -> list[bytes]:
        """The objects of the branch."""
        last = self._last
        if last is None or last[0] != writing:
            last = self._last = writing, [*self._objects(writing)]
        return last[1]

    def _objects(self, writing: _Writing) -> Iterator[bytes]:
        first, holder, pages, marks = writing
        for place, (element, parent, children, leaf) in enumerate(self._shapes):
            content = (
                held_content(first + child for child in children)
                if leaf is None or not marks[leaf]
                else marked_content(marks[leaf], pages)
            )
            yield element.written_alone(first + place, holder if parent is None else first + parent, content)


class _Grown(Element):
    """A branch in one paper."""

    __slots__ = ("_branch", "_leaves")

    def __init__(self, branch: Branch, leaves: Sequence[Element]) -> None:
        super().__init__(branch.kind)
        self._branch, self._leaves = branch, leaves

    def written(self, number: int, parent: int, pages: Sequence[int]) -> list[bytes]:
        """The objects of the branch, with the numbers from `number` on."""
        self.number = number
        self._branch.number_leaves(self._leaves, number)
        return self._branch.written(_Writing(number, parent, pages, [leaf.marks for leaf in self._leaves]))
