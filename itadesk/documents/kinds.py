"""The kinds of paper that are composed."""

from typing import Final

from itadesk.ita.papers import PaperKind

COMPOSED_KINDS: Final = (
    PaperKind.ANNOUNCEMENT,
    PaperKind.NEWS,
    PaperKind.DEVELOPMENT,
    PaperKind.REPORT,
    PaperKind.MEMO,
    PaperKind.ORDER,
)
"""In the order in which an office needs them."""
