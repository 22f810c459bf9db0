"""Nothing is cut or out of reach on any page or dialog: Thai and English, light and dark, at 150 %, without libthai."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.surroundings import TOP

SCREEN = (1366, 768)


def walked(folder: Path, language: str, theme: str, scale: float, *, hide_libthai: bool) -> dict[str, object]:
    """What a walk through the window in a process of its own found, on the smallest screen at a scaling."""
    width, height = (int(pixels / scale) for pixels in SCREEN)
    surroundings = {
        **os.environ, "QT_QPA_PLATFORM": "offscreen", "QT_SCALE_FACTOR": str(scale), "XDG_CONFIG_HOME": str(folder),
    }  # fmt: skip
    if hide_libthai:
        for name in ("libthai.so.0", "libthai.so"):
            (folder / name).write_text("no library at all", "utf-8")
        surroundings["LD_LIBRARY_PATH"] = str(folder)
    command = [sys.executable, "-m", "tests.desktop.walks.apart", str(folder), language, theme, str(width), str(height)]
    done = subprocess.run(command, cwd=TOP, env=surroundings, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    found: dict[str, object] = json.loads(done.stdout)
    assert found["size"] == [width, height, scale]
    return found


@pytest.mark.parametrize(
    ("language", "theme", "scale"),
    [("th", "light", 1), ("en", "light", 1), ("th", "dark", 1.5), ("en", "dark", 1.5)],
)
def test_nothing_is_cut(tmp_path: Path, language: str, theme: str, scale: float) -> None:
    assert walked(tmp_path, language, theme, scale, hide_libthai=False)["faults"] == []


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere there is no libthai to hide")
def test_nothing_is_cut_where_qt_knows_no_thai(tmp_path: Path) -> None:
    found = walked(tmp_path, "th", "light", 1.5, hide_libthai=True)

    assert (found["faults"], found["libthai"]) == ([], False)
