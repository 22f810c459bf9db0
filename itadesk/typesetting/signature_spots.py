"""Where on a printed paper the picture of a signature stands, or would stand where its space was left open."""

from collections.abc import Iterator, Sequence

from itadesk.documents.blocks import Block, Closing, Document, Signature
from itadesk.language import _
from itadesk.services.ports import Picture, Printing, Spot
from itadesk.typesetting.pictured import PEN_SPACE
from itadesk.typesetting.pictures import sized
from itadesk.typesetting.setting import LARGEST_SIGNATURE


def signature_spot(document: Document, printing: Printing, signer: str, picture: Picture) -> Spot | None:
    """The box that the picture of a signer's signature fills; None where the document has no place for it.

    Raises:
        PictureUnusable: the picture cannot be printed.
    """
    block = next((each for each in _signatures(document.blocks) if each.signer == signer), None)
    if block is None:
        return None
    size = sized(picture, _("The signature of {name}").format(name=block.name), LARGEST_SIGNATURE)
    spot = printing.spots[block.place][-1]
    middle = (spot.left + spot.right) / 2
    bottom = spot.top + max(PEN_SPACE, size.height)
    return Spot(
        page=spot.page,
        left=middle - size.width / 2,
        top=bottom - size.height,
        right=middle + size.width / 2,
        bottom=bottom,
    )


def _signatures(blocks: Sequence[Block]) -> Iterator[Signature]:
    for block in blocks:
        if isinstance(block, Closing):
            yield from _signatures(block.blocks)
        elif isinstance(block, Signature):
            yield block
