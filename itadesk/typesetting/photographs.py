"""Photographs on paper: two beside one another, each as large as its frame allows, with what is written under it."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from itadesk.documents.blocks import TABLE_SIZE, Align, Block, PhotographPlace, Photographs, roman
from itadesk.language import _
from itadesk.services.ports import Picture
from itadesk.typesetting.area import Area
from itadesk.typesetting.artwork import Artwork
from itadesk.typesetting.lines import Line
from itadesk.typesetting.measures import ASCENT, MILLIMETRE
from itadesk.typesetting.paragraphs import set_text
from itadesk.typesetting.pictures import check_picture
from itadesk.typesetting.press import PAGE, RULE_WIDTH, Press
from itadesk.typesetting.shaping import setting_of
from itadesk.typesetting.strips import Strip
from itadesk.typesetting.structure import Element

BESIDE: Final = 2
GUTTER: Final = 5 * MILLIMETRE
ROW_GAP: Final = 3 * MILLIMETRE
CAPTION_GAP: Final = 1 * MILLIMETRE
SHAPE: Final = 3 / 4
"""The height of a frame beside its width, as most cameras have it."""

LONELY: Final = 0.7
"""How much of the width of the text a single photograph may take."""

PHOTOGRAPH_READ: Final = "ภาพถ่าย"
"""What is read aloud of a photograph of which nothing is written. The paper is Thai, whatever language is spoken."""


def photographs_of(blocks: Sequence[Block], given: Mapping[str, Picture]) -> dict[str, Artwork]:
    """The photographs that a document has a place for, by the digests of their files."""
    wanted = [one for block in blocks if isinstance(block, Photographs) for one in block.photographs]
    return {one.file: check_picture(given[one.file].data, name_of(one)) for one in wanted if one.file in given}


def name_of(photograph: PhotographPlace) -> str:
    """What a photograph is called in sentences."""
    if photograph.caption:
        return _("The photograph “{caption}”").format(caption=photograph.caption)
    return _("A photograph")


def missing_sentence(photograph: PhotographPlace) -> str:
    """Says that a photograph was not given."""
    return _("{name} is not there, so its frame stays empty. Choose it again.").format(name=name_of(photograph))


@dataclass(frozen=True, slots=True)
class _Frame:
    """A photograph in its frame: the frame's left edge and its size, the picture if it is there, and the lines below."""

    left: float
    width: float
    height: float
    picture: tuple[Artwork, Element] | None
    caption: tuple[Line, ...]
    element: Element | None


@dataclass(slots=True, kw_only=True, eq=False)
class PhotographStrip(Strip):
    """Photographs beside one another."""

    frames: tuple[_Frame, ...]
    line: float

    def draw(self, press: Press, top: float) -> None:
        """Prints them; one whose picture is missing leaves its frame empty."""
        for frame in self.frames:
            if frame.picture:
                _draw_picture(press, frame, *frame.picture, top)
            else:
                bottom = PAGE[1] - top - frame.height
                box = f"{frame.left:.3f} {bottom:.3f} {frame.width:.3f} {frame.height:.3f} re S"
                press.artifact(f"q {RULE_WIDTH} w {box} Q")
            baseline = top + frame.height + CAPTION_GAP + ASCENT * TABLE_SIZE
            for number, line in enumerate(frame.caption):
                press.text(line, frame.left, baseline + number * self.line, TABLE_SIZE, frame.element)


def _draw_picture(press: Press, frame: _Frame, artwork: Artwork, figure: Element, top: float) -> None:
    """As large as fits, at the foot of the frame in its middle."""
    scale = min(frame.width / artwork.width, frame.height / artwork.height)
    width, height = artwork.width * scale, artwork.height * scale
    left = frame.left + (frame.width - width) / 2
    press.picture(artwork, (left, top + frame.height - height, width, height), figure)


def photograph_strips(block: Photographs, area: Area) -> Iterator[Strip]:
    """The rows of photographs."""
    alone = len(block.photographs) == 1
    width = LONELY * area.width if alone else (area.width - GUTTER) / BESIDE
    for first in range(0, len(block.photographs), BESIDE):
        row = block.photographs[first : first + BESIDE]
        taken = len(row) * width + (len(row) - 1) * GUTTER
        left = area.left + (area.width - taken) / 2
        frames = tuple(_frame(one, left + place * (width + GUTTER), width, area) for place, one in enumerate(row))
        line = TABLE_SIZE * area.spacing.line
        below = max(len(frame.caption) for frame in frames)
        yield PhotographStrip(
            height=max(frame.height for frame in frames) + CAPTION_GAP + below * line + ROW_GAP,
            gap=ROW_GAP,
            left=area.left,
            right=area.right,
            place=block.place,
            lines=1 + below,
            frames=frames,
            line=line,
        )


def _frame(photograph: PhotographPlace, left: float, width: float, area: Area) -> _Frame:
    artwork = area.photographs.get(photograph.file)
    if artwork is None:
        area.notices.tell(missing_sentence(photograph))
    caption = set_text(roman(photograph.caption), setting_of(area.family, TABLE_SIZE, area.whole), Align.CENTER, width)
    area.notices.report(photograph.caption, caption)
    read = photograph.caption or PHOTOGRAPH_READ
    picture = (artwork, area.document.add("Figure", alternative=read)) if artwork else None
    element = area.document.add("P") if caption.lines else None
    return _Frame(left, width, width * SHAPE, picture, caption.lines, element)
