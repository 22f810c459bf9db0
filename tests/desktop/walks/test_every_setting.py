"""Nothing is cut or out of reach on any page or dialog: Thai and English, light and dark, at 150 %, without libthai."""

import sys
from pathlib import Path

import pytest

from tests.desktop.settings_apart import Setting, run_apart

WALK = "tests.desktop.walks.apart"


@pytest.mark.parametrize(
    ("language", "theme", "scale"),
    [("th", "light", 1), ("en", "light", 1), ("th", "dark", 1.5), ("en", "dark", 1.5)],
)
def test_nothing_is_cut(tmp_path: Path, language: str, theme: str, scale: float) -> None:
    assert run_apart(WALK, tmp_path, Setting(language, theme, scale))["faults"] == []


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere there is no libthai to hide")
def test_nothing_is_cut_where_qt_knows_no_thai(tmp_path: Path) -> None:
    found = run_apart(WALK, tmp_path, Setting(scale=1.5, hides_libthai=True))

    assert (found["faults"], found["libthai"]) == ([], False)
