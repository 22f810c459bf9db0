"""What stands on paper with a picture or the space for one: the emblem, and the signature with name and post."""

from dataclasses import dataclass
from itertools import chain
from typing import Final

from itadesk.documents.blocks import BODY_SIZE, Align, Emblem, Signature, roman
from itadesk.ita.people import Capacity
from itadesk.typesetting.area import Area
from itadesk.typesetting.artwork import Artwork
from itadesk.typesetting.lines import Line
from itadesk.typesetting.measures import ASCENT, MILLIMETRE
from itadesk.typesetting.paragraphs import SetText, set_text
from itadesk.typesetting.pictures import SizedPicture
from itadesk.typesetting.press import Press
from itadesk.typesetting.shaping import Setting, setting_of
from itadesk.typesetting.strips import Strip
from itadesk.typesetting.structure import Element

AXIS: Final = 0.64
"""Where the middle of the signature block stands, as a share of the width of the text."""

PEN_SPACE: Final = 11 * MILLIMETRE
"""What is free above the name for the pen; a picture may take more."""

EMBLEM_GAP: Final = 2 * MILLIMETRE

EMBLEM_READ: Final = "ตราของหน่วยงาน"
SIGNATURE_READ: Final = "ลายมือชื่อของ{name}"
"""What is read aloud instead of pictures. The paper is Thai, whatever language the program speaks."""


@dataclass(slots=True, kw_only=True, eq=False)
class EmblemStrip(Strip):
    """The emblem in its proportions."""

    artwork: Artwork
    align: Align
    element: Element

    def draw(self, press: Press, top: float) -> None:
        """Prints the emblem."""
        height = self.height - EMBLEM_GAP
        width = height * self.artwork.width / self.artwork.height
        spare = self.right - self.left - width
        left = self.left + {Align.CENTER: spare / 2, Align.RIGHT: spare}.get(self.align, 0.0)
        press.picture(self.artwork, (left, top, width, height), self.element)


def emblem_strip(emblem: Emblem, area: Area) -> Strip:
    """The emblem, or the space for it."""
    height = emblem.height * MILLIMETRE + EMBLEM_GAP
    if area.emblem is None:
        return Strip(height=height, left=area.left, right=area.right, lines=0, glued=True)
    return EmblemStrip(
        height=height,
        left=area.left,
        right=area.right,
        lines=0,
        glued=True,
        artwork=area.emblem,
        align=emblem.align,
        element=area.document.add("Figure", alternative=EMBLEM_READ),
    )


@dataclass(slots=True, kw_only=True, eq=False)
class SignatureStrip(Strip):
    """A signature block: the space for the pen or the picture, then the lines of name and post.

    Attributes:
        elements: those of its lines.
        line: the height of a line, in points.
        free: the height of that space, in points.
        picture: of the signature, with its element.
    """

    block: tuple[Line, ...]
    elements: tuple[Element, ...]
    line: float
    free: float
    picture: tuple[SizedPicture, Element] | None

    def draw(self, press: Press, top: float) -> None:
        """Prints the block."""
        if self.picture:
            picture, element = self.picture
            left = (self.left + self.right - picture.width) / 2
            box = (left, top + self.free - picture.height, picture.width, picture.height)
            press.picture(picture.artwork, box, element)
        baseline = top + self.free + ASCENT * BODY_SIZE
        for number, (line, element) in enumerate(zip(self.block, self.elements, strict=True)):
            press.text(line, self.left, baseline + number * self.line, BODY_SIZE, element)


def signature_strip(signature: Signature, area: Area) -> Strip:
    """The signature block, centred on its axis."""
    middle = area.left + AXIS * area.width
    half = area.right - middle
    setting = setting_of(area.family, BODY_SIZE, (*area.whole, signature.name))
    done = [_written(text, setting, 2 * half) for text in (f"({signature.name})", *signature.position)]
    for each in chain.from_iterable(done):
        area.notices.report(*each)
    picture = area.signatures.get(signature.signer)
    free = max(PEN_SPACE, picture.height if picture else 0.0)
    if signature.signer in area.left_open:
        picture = None
    figure = area.document.add("Figure", alternative=SIGNATURE_READ.format(name=signature.name)) if picture else None
    elements = [area.document.add("P") for _text in done]
    lines = [
        (line, element)
        for parts, element in zip(done, elements, strict=True)
        for _text, found in parts
        for line in found.lines
    ]
    return SignatureStrip(
        height=free + len(lines) * area.spacing.line * BODY_SIZE,
        lines=len(lines),
        left=middle - half,
        right=area.right,
        place=signature.place,
        block=tuple(line for line, _ in lines),
        elements=tuple(element for _, element in lines),
        line=area.spacing.line * BODY_SIZE,
        free=free,
        picture=(picture, figure) if picture and figure else None,
    )


def _written(text: str, setting: Setting, width: float) -> tuple[tuple[str, SetText], ...]:
    """A line of the block in the parts that begin lines of their own: of a post acted in that is too long, the capacity."""
    whole = set_text(roman(text), setting, Align.CENTER, width)
    capacity = next((str(each) for each in Capacity if text.startswith(each)), "")
    post = text.removeprefix(capacity)
    if not capacity or not post or len(whole.lines) == 1:
        return ((text, whole),)
    return tuple((part, set_text(roman(part), setting, Align.CENTER, width)) for part in (capacity, post))
