"""What tests find around them: the language spoken, and the real cases where they are at hand."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from itadesk.language import SPEECH

TOP = Path(__file__).resolve().parent.parent
SHARED = TOP.parent / "shared"


@contextmanager
def in_english() -> Iterator[None]:
    """Speaks English meanwhile."""
    SPEECH.use("en")
    try:
        yield
    finally:
        SPEECH.use("th")


def shared_cases() -> list[Path]:
    """The real offices' files beside the checkout; none for a reader of the repository alone."""
    return sorted((SHARED / "cases").glob("*.json"))
