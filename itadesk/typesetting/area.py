"""The type area of a paper, and what every block in it is set with."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from itadesk.typesetting.artwork import Artwork
from itadesk.typesetting.families import Family
from itadesk.typesetting.notices import Notices
from itadesk.typesetting.pictures import SizedPicture
from itadesk.typesetting.spacing import USUAL, Spacing
from itadesk.typesetting.structure import Element


@dataclass(frozen=True, slots=True, kw_only=True)
class Area:
    """The type area.

    Attributes:
        left, right: its edges, in points from the left edge of the page.
        whole: the terms that stay on one line.
        spacing: how far lines and blocks stand apart.
        notices: takes note of what cannot be printed.
        document: the top of the paper's structure.
        emblem: the picture of the emblem; None leaves its space empty.
        signatures: pictures of signatures by the signer's key.
        left_open: the signers whose pictures are not drawn; only their space is kept.
        photographs: by the digests of their files.
    """

    left: float
    right: float
    family: Family
    whole: tuple[str, ...]
    notices: Notices
    document: Element
    spacing: Spacing = USUAL
    emblem: Artwork | None = None
    signatures: Mapping[str, SizedPicture] = field(default_factory=dict)
    left_open: frozenset[str] = frozenset()
    photographs: Mapping[str, Artwork] = field(default_factory=dict)

    @property
    def width(self) -> float:
        """From margin to margin."""
        return self.right - self.left
