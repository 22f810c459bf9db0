"""The head of a memo on paper: the emblem beside the title, and fields over dotted lines."""

from dataclasses import dataclass
from itertools import pairwise
from typing import Final

from itadesk.documents.blocks import BODY_SIZE, Align, DottedField, DottedLine, Masthead, bold, plain, roman
from itadesk.typesetting.area import Area
from itadesk.typesetting.artwork import Artwork
from itadesk.typesetting.lines import Line
from itadesk.typesetting.measures import ASCENT, LINE, MILLIMETRE
from itadesk.typesetting.paragraphs import SetText, set_text
from itadesk.typesetting.pictured import EMBLEM_GAP, EMBLEM_READ
from itadesk.typesetting.press import PAGE, Press
from itadesk.typesetting.shaping import Setting, setting_of
from itadesk.typesetting.strips import Shown, Strip
from itadesk.typesetting.structure import Element

LABEL_GAP: Final = 2 * MILLIMETRE
"""Between a label and what is entered behind it."""

FIELD_GAP: Final = 1 * MILLIMETRE
"""Between the dotted line of a field and the next field beside it."""

DOTS_BELOW: Final = 3.0
"""How far below the foot of the letters the dots stand, in points."""

DOTS: Final = "q 0.9 w 1 J [0 2.6] 0 d"
"""Round dots: strokes of no length with round ends."""


@dataclass(slots=True, kw_only=True, eq=False)
class MastheadStrip(Strip):
    """The emblem at the left and the title in the middle of the same height."""

    title: SetText
    words: str
    size: float
    element: Element
    emblem: tuple[Artwork, Element] | None

    def draw(self, press: Press, top: float) -> None:
        """Prints both."""
        height = self.height - EMBLEM_GAP
        if self.emblem:
            artwork, element = self.emblem
            press.picture(artwork, (self.left, top, height * artwork.width / artwork.height, height), element)
        if self.title.lines:
            press.heading(self.words, 0, top)
        above = (height - len(self.title.lines) * LINE * self.size) / 2
        for number, line in enumerate(self.title.lines):
            baseline = top + above + (number * LINE + ASCENT) * self.size
            press.text(line, self.left, baseline, self.size, self.element)


def masthead_strip(masthead: Masthead, area: Area) -> Strip:
    """The head of a memo."""
    setting = setting_of(area.family, masthead.size, area.whole)
    title = set_text(masthead.text, setting, Align.CENTER, area.width)
    area.notices.report(plain(masthead.text), title)
    emblem = area.emblem
    return MastheadStrip(
        height=max(masthead.height * MILLIMETRE, len(title.lines) * LINE * masthead.size) + EMBLEM_GAP,
        left=area.left,
        right=area.right,
        place=masthead.place,
        glued=True,
        emblem=(emblem, area.document.add("Figure", alternative=EMBLEM_READ)) if emblem else None,
        title=title,
        words=plain(masthead.text),
        size=masthead.size,
        element=area.document.add("H1"),
    )


@dataclass(frozen=True, slots=True)
class _SetField:
    """A field that is set: its edges on the page, the lines of its label, where its text begins, and the lines of that."""

    left: float
    right: float
    begin: float
    label: tuple[Line, ...]
    lines: tuple[Line, ...]
    element: Element
    place: str


@dataclass(slots=True, kw_only=True, eq=False)
class DottedStrip(Strip):
    """Fields beside one another; what takes several lines goes on below itself, over a dotted line of its own."""

    fields: tuple[_SetField, ...]
    size: float
    line: float

    def draw(self, press: Press, top: float) -> None:
        """Prints the fields."""
        baseline = top + ASCENT * self.size
        for field in self.fields:
            for line in field.label:
                press.text(line, field.left, baseline, self.size, field.element)
            for number, line in enumerate(field.lines):
                press.text(line, field.begin, baseline + number * self.line, BODY_SIZE, field.element)
            for number in range(max(1, len(field.lines))):
                _draw_dots(press, field.begin, field.right, baseline + number * self.line + DOTS_BELOW)

    def spots(self, top: float) -> list[Shown]:
        """Where each field stands."""
        bottom = top + self.height
        return [(field.place, field.left, top, field.right, bottom) for field in self.fields if field.place]


def _draw_dots(press: Press, left: float, right: float, level: float) -> None:
    height = PAGE[1] - level
    press.artifact(f"{DOTS} {left:.3f} {height:.3f} m {right:.3f} {height:.3f} l S Q")


def dotted_strip(block: DottedLine, area: Area) -> Strip:
    """Fields over a dotted line."""
    labels = setting_of(area.family, block.size, area.whole)
    left = area.left + block.indent * MILLIMETRE
    part = (area.right - left) / max(1, len(block.fields))
    edges = [left + number * part for number in range(len(block.fields))] + [area.right]
    fields = tuple(
        _set_field(field, _label(field.label, labels, block.strong, part), (begin, end), area)
        for field, (begin, end) in zip(block.fields, pairwise(edges), strict=True)
    )
    line = BODY_SIZE * area.spacing.line
    more = max((len(field.lines) for field in fields), default=1) - 1
    return DottedStrip(
        height=block.size * area.spacing.line + max(0, more) * line,
        left=area.left,
        right=area.right,
        lines=1 + max(0, more),
        gap=block.space_before * BODY_SIZE * LINE * area.spacing.gaps,
        glued=block.with_next,
        fields=fields,
        size=block.size,
        line=line,
    )


def _label(text: str, setting: Setting, strong: bool, width: float) -> SetText:
    return set_text(bold(text) if strong else roman(text), setting, Align.LEFT, width)


def _set_field(field: DottedField, label: SetText, edges: tuple[float, float], area: Area) -> _SetField:
    left, right = edges
    begin = left + max((line.width + LABEL_GAP for line in label.lines), default=0.0)
    end = right if right >= area.right else right - FIELD_GAP
    setting = setting_of(area.family, BODY_SIZE, area.whole)
    done = set_text(field.text, setting, Align.LEFT, max(end - begin, 1.0))
    for text, found in ((field.label, label), (plain(field.text), done)):
        area.notices.report(text, found)
    element = area.document.add("P")
    return _SetField(left, end, min(begin, end), label.lines, done.lines, element, field.place)
