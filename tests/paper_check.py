"""The check of papers that lies beside the project: five readers of PDFs, the ends of lines, the edges of pages."""

import importlib.util
from collections.abc import Sequence
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from tests.surroundings import SHARED

CHECKER = SHARED / "tools" / "check_pdf.py"

needs_checker = pytest.mark.skipif(
    not CHECKER.exists(), reason="the check of papers lies beside the project and is not here"
)


def shortfalls(pdf: Path, lines: Sequence[str]) -> list[str]:
    """Where a paper is not true to the lines that it should show."""
    check = _checker()
    report = {
        "extraction": check.check_extraction(str(pdf), lines),
        "line_breaks": check.check_breaks(str(pdf), lines),
        "page": check.check_page(str(pdf)),
    }
    return list(check.shortfalls(report))


@cache
def _checker() -> Any:  # noqa: ANN401  a program of others
    """Loaded once: to start it for each paper takes seven times as long as the check."""
    specification = importlib.util.spec_from_file_location("check_pdf", CHECKER)
    assert specification is not None
    assert specification.loader is not None
    module = importlib.util.module_from_spec(specification)
    specification.loader.exec_module(module)
    return module
