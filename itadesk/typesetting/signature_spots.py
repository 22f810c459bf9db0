"""Where on a printed paper the picture of a signature stands, or would stand where its space was left open."""

from itadesk.language import _
from itadesk.services.ports import Picture, Printing, Spot
from itadesk.typesetting.pictured import PEN_SPACE
from itadesk.typesetting.pictures import sized
from itadesk.typesetting.setting import LARGEST_SIGNATURE


def signature_spot(printing: Printing, signer: str, picture: Picture) -> Spot | None:
    """The box that the picture of a signer's signature fills; None where the paper has no place for it.

    Raises:
        PictureUnusable: the picture cannot be printed.
    """
    spots = printing.spots.get(f"person/{signer}")
    if not spots:
        return None
    block, size = spots[-1], sized(picture, _("Signature"), LARGEST_SIGNATURE)
    middle = (block.left + block.right) / 2
    bottom = block.top + max(PEN_SPACE, size.height)
    return Spot(
        page=block.page,
        left=middle - size.width / 2,
        top=bottom - size.height,
        right=middle + size.width / 2,
        bottom=bottom,
    )
