"""Numbers, years and days of the command line, in Thai or Arabic digits."""

import argparse
from collections.abc import Callable
from datetime import date

import pytest

from itadesk.cli.argument_types import at_least_one, buddhist_year, day, paper_number, pixels


@pytest.mark.parametrize(
    ("read", "text", "value"),
    [
        *((at_least_one, "๒", 2), (pixels, "2160", 2160), (paper_number, "๑๒", 12), (buddhist_year, "2569", 2569)),
        *(
            (day, "2026-01-09", date(2026, 1, 9)),
            (day, "๙ ม.ค. ๖๙", date(2026, 1, 9)),
            (day, "9/1/2569", date(2026, 1, 9)),
        ),
    ],
)
def test_what_is_meant_is_read(read: Callable[[str], object], text: str, value: object) -> None:
    assert read(text) == value


@pytest.mark.parametrize(
    ("read", "text", "said"),
    [
        *(
            (at_least_one, "0", "ตั้งแต่ 1"),
            (pixels, "199", "200"),
            (pixels, "5001", "5000"),
            (paper_number, "-1", "999999"),
        ),
        *(
            (buddhist_year, "2026", "2569"),
            (buddhist_year, "ปีนี้", "ปีนี้"),
            (day, "วันไหน", "วันไหน"),
            (paper_number, "", "1"),
        ),
    ],
)
def test_what_is_none_is_refused_with_a_sentence(read: Callable[[str], object], text: str, said: str) -> None:
    with pytest.raises(argparse.ArgumentTypeError, match=said):
        read(text)
