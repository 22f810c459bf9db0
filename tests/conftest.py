"""What holds for every test."""

from collections.abc import Iterator

import pytest

from itadesk.language import SPEECH


@pytest.fixture(autouse=True)
def _thai() -> Iterator[None]:
    """Every test begins in Thai."""
    SPEECH.use("th")
    yield
    SPEECH.use("th")
