"""What tests find around them: the language spoken, and the real cases where they are at hand."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

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


def let_data_lie_in(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Has the program keep the data of whoever uses the computer in another folder, for as long as a test lasts."""
    monkeypatch.setenv("XDG_DATA_HOME", str(folder))
    monkeypatch.setenv("WIN_PD_OVERRIDE_LOCAL_APPDATA", str(folder))


def shared_cases() -> list[Path]:
    """The real offices' files beside the checkout; none for a reader of the repository alone."""
    return sorted((SHARED / "cases").glob("*.json"))
