"""Where data and settings are kept: in the folders of the person, or beside the program where a marker file says so.

With the marker the whole program, data included, lies in one folder, as on a USB stick, and leaves nothing on the
computers that it is used on.
"""

import sys
from pathlib import Path
from typing import Final

from platformdirs import user_config_path, user_data_path

from itadesk.resources import program_folder

NAME: Final = "itadesk"
MARKER: Final = "portable.txt"
"""The file beside the program that makes it portable; what is written in it does not matter."""

BESIDE: Final = "data"
"""The folder beside a portable program that keeps data and settings."""


def data_folder() -> Path:
    """Where the data of offices is kept."""
    return _beside() or user_data_path(NAME, appauthor=False, roaming=False)


def criteria_folder() -> Path:
    """Where criteria are kept that were taken in; it is there only where some were."""
    return data_folder() / "criteria"


def settings_folder() -> Path:
    """Where settings are kept, and what the window remembers."""
    return _beside() or user_config_path(NAME, appauthor=False)


def own_folder() -> Path:
    """The folder that the program itself lies in: the one of its executable, or the top of a checkout."""
    return Path(sys.executable).parent if getattr(sys, "frozen", False) else program_folder()


def _beside() -> Path | None:
    """The folder beside a portable program; None where it is not portable."""
    own = own_folder()
    return own / BESIDE if (own / MARKER).is_file() else None
