"""Runs a program that drives the window in a process of its own, since scaling and libthai are settled when Qt starts."""

import json
import os
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from tests.surroundings import TOP

SCREEN: Final = (1366, 768)
OFFSCREEN_LACKS: Final = "This plugin does not support"
"""So begins what Qt's offscreen screen says of itself; nothing else may be said."""


@dataclass(frozen=True, slots=True)
class Setting:
    """How the window is seen.

    Attributes:
        theme: light or dark.
        hides_libthai: whether the library that breaks Thai lines is out of Qt's reach, as on Windows.
    """

    language: str = "th"
    theme: str = "light"
    scale: float = 1
    hides_libthai: bool = False


def run_apart(program: str, folder: Path, setting: Setting) -> dict[str, object]:
    """What a program wrote as JSON; it is given the folder, the language, the theme, and the smallest screen's size."""
    width, height = (int(pixels / setting.scale) for pixels in SCREEN)
    surroundings = {
        **os.environ, "QT_QPA_PLATFORM": "offscreen", "QT_SCALE_FACTOR": str(setting.scale),
        "XDG_CONFIG_HOME": str(folder),
    }  # fmt: skip
    if setting.hides_libthai:
        for name in ("libthai.so.0", "libthai.so"):
            (folder / name).write_text("no library at all", "utf-8")
        surroundings["LD_LIBRARY_PATH"] = str(folder)
    command = [sys.executable, "-m", program, str(folder), setting.language, setting.theme, str(width), str(height)]
    done = subprocess.run(command, cwd=TOP, env=surroundings, capture_output=True, text=True, check=False)
    said = [line for line in done.stderr.splitlines() if not line.startswith(OFFSCREEN_LACKS)]
    assert (done.returncode, said) == (0, []), done.stderr
    found: dict[str, object] = json.loads(done.stdout)
    assert found["size"] == [width, height, setting.scale]
    return found


def uses_libthai() -> bool:
    """Whether this process has the library in use that breaks Thai lines."""
    maps = Path("/proc/self/maps")
    return maps.exists() and "libthai" in maps.read_text()
