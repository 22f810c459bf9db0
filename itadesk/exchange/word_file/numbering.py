"""Numbered lists as Word counts them.

Only Arabic labels become Word's own numbers. LibreOffice knows no Thai numbers in files of Word and would print Arabic ones
among Thai ones, so that Thai labels stay what they are: text.
"""

from collections.abc import Hashable
from dataclasses import dataclass, field

from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.oxml.xmlchemy import BaseOxmlElement

from itadesk.exchange.labels import Label, label_of


@dataclass(frozen=True, slots=True)
class Shape:
    """How the paragraphs of a level stand, in twips: the first line, and the other lines under the text or at the edge."""

    first: int
    hanging: int


@dataclass(frozen=True, slots=True)
class _Level:
    pattern: str
    shape: Shape


@dataclass(slots=True, eq=False)
class _List:
    """A list: its number, the first and the newest number of its items, and the newest of the items below that."""

    number: int
    start: int
    newest: int
    below: int = 0
    levels: list[_Level] = field(default_factory=list)


class Numbering:
    """Gives items their places in lists while a paper is written, and then writes the lists."""

    def __init__(self) -> None:
        self._lists: list[_List] = []
        self._going_on: dict[Hashable, _List] = {}

    def place(self, text: str, shape: Shape, scope: Hashable) -> tuple[int, int] | None:
        """The list and the level of an item; None where it cannot be counted.

        Args:
            text: the label.
            shape: how the item stands.
            scope: where lists go on, such as a column of a table.
        """
        label = label_of(text)
        if label is None or label.thai:
            return None
        if len(label.numbers) == 1:
            return self._outer(label, shape, scope), 0
        return self._inner(label, shape, scope) if len(label.numbers) == 2 else None

    def _outer(self, label: Label, shape: Shape, scope: Hashable) -> int:
        """The list that an item goes on with, or a new one."""
        level = _Level(f"{label.before}%1{label.after}", shape)
        going_on = self._going_on.get(scope)
        if going_on and going_on.newest + 1 == label.numbers[0] and going_on.levels[0] == level:
            going_on.newest, going_on.below = label.numbers[0], 0
            return going_on.number
        new = _List(len(self._lists) + 1, label.numbers[0], label.numbers[0], levels=[level])
        self._lists.append(new)
        self._going_on[scope] = new
        return new.number

    def _inner(self, label: Label, shape: Shape, scope: Hashable) -> tuple[int, int] | None:
        """The list of the item above, where this one follows in it."""
        level = _Level(f"{label.before}%1.%2{label.after}", shape)
        above = self._going_on.get(scope)
        if above is None or label.numbers != (above.newest, above.below + 1):
            return None
        if len(above.levels) == 1:
            above.levels.append(level)
        if above.levels[1] != level:
            return None
        above.below += 1
        return above.number, 1

    def write_into(self, part: BaseOxmlElement) -> None:
        """Writes the lists into the part of a file where they belong: first what they look like, then what they are."""
        for one in self._lists:
            kind = _element("abstractNum", abstractNumId=one.number)
            kind.append(_element("multiLevelType", val="multilevel"))
            for depth, level in enumerate(one.levels):
                kind.append(_level(depth, level, one.start if depth == 0 else 1))
            part.append(kind)
        for one in self._lists:
            number = _element("num", numId=one.number)
            number.append(_element("abstractNumId", val=one.number))
            part.append(number)


def _level(depth: int, level: _Level, start: int) -> BaseOxmlElement:
    written = _element("lvl", ilvl=depth)
    written.append(_element("start", val=start))
    written.append(_element("numFmt", val="decimal"))
    written.append(_element("suff", val="tab" if level.shape.hanging else "space"))
    written.append(_element("lvlText", val=level.pattern))
    written.append(_element("lvlJc", val="left"))
    paragraph = _element("pPr")
    hanging = level.shape.hanging
    paragraph.append(
        _element("ind", left=hanging, hanging=hanging)
        if hanging
        else _element("ind", left=0, firstLine=level.shape.first)
    )
    written.append(paragraph)
    return written


def _element(name: str, **attributes: object) -> BaseOxmlElement:
    return OxmlElement(f"w:{name}", {qn(f"w:{key}"): str(value) for key, value in attributes.items()})
