"""What stands on paper with a picture or the space for one: the emblem, and the signature with name and post."""

from dataclasses import dataclass
from itertools import chain
from typing import Final

from itadesk.documents.blocks import BODY_SIZE, Align, Emblem, Signature, roman
from itadesk.typesetting.area import Area
from itadesk.typesetting.artwork import Artwork
from itadesk.typesetting.lines import Line
from itadesk.typesetting.measures import ASCENT, LINE, MILLIMETRE
from itadesk.typesetting.paragraphs import set_text
from itadesk.typesetting.pictures import SizedPicture
from itadesk.typesetting.press import Press
from itadesk.typesetting.shaping import Setting
from itadesk.typesetting.strips import Strip

AXIS: Final = 0.64
"""Where the middle of the signature block stands, as a share of the width of the text."""

PEN_SPACE: Final = 11 * MILLIMETRE
"""What is free above the name for the pen; a picture may take more."""

EMBLEM_GAP: Final = 2 * MILLIMETRE


@dataclass(slots=True, kw_only=True, eq=False)
class EmblemStrip(Strip):
    """The emblem in its proportions."""

    artwork: Artwork
    align: Align

    def draw(self, press: Press, top: float) -> None:
        """Prints the emblem."""
        height = self.height - EMBLEM_GAP
        width = height * self.artwork.width / self.artwork.height
        spare = self.right - self.left - width
        left = self.left + {Align.CENTER: spare / 2, Align.RIGHT: spare}.get(self.align, 0.0)
        press.picture(self.artwork, (left, top, width, height))


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
    )


@dataclass(slots=True, kw_only=True, eq=False)
class SignatureStrip(Strip):
    """A signature block: the space for the pen or the picture, then the lines of name and post.

    Attributes:
        free: the height of that space, in points.
    """

    block: tuple[Line, ...]
    free: float
    picture: SizedPicture | None

    def draw(self, press: Press, top: float) -> None:
        """Prints the block."""
        if self.picture:
            width, height = self.picture.width, self.picture.height
            left = (self.left + self.right - width) / 2
            press.picture(self.picture.artwork, (left, top + self.free - height, width, height))
        for number, line in enumerate(self.block):
            press.text(line, self.left, top + self.free + number * LINE * BODY_SIZE + ASCENT * BODY_SIZE, BODY_SIZE)


def signature_strip(signature: Signature, area: Area) -> Strip:
    """The signature block, centred on its axis."""
    middle = area.left + AXIS * area.width
    half = area.right - middle
    setting = Setting(area.family, BODY_SIZE, (*area.whole, signature.name))
    texts = (f"({signature.name})", *signature.position)
    done = [set_text(roman(text), setting, Align.CENTER, 2 * half) for text in texts]
    for text, found in zip(texts, done, strict=True):
        area.notices.report(text, found.missing)
    lines = tuple(chain.from_iterable(found.lines for found in done))
    picture = area.signatures.get(signature.signer)
    free = max(PEN_SPACE, picture.height if picture else 0.0)
    return SignatureStrip(
        height=free + len(lines) * LINE * BODY_SIZE,
        left=middle - half,
        right=area.right,
        place=signature.place,
        block=lines,
        free=free,
        picture=picture,
    )
