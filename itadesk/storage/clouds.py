"""Whether a folder is copied by a cloud drive."""

import os
import re
from collections.abc import Mapping
from pathlib import Path
from typing import Final

_CLOUDS: Final[Mapping[str, re.Pattern[str]]] = {
    "OneDrive": re.compile(r"onedrive( ?-.+)?", re.IGNORECASE),
    "Dropbox": re.compile(r"dropbox( \(.+\))?|\.dropbox\.cache", re.IGNORECASE),
    "Google Drive": re.compile(r"google ?drive(-.+)?|my drive|ไดรฟ์ของฉัน|\.tmp\.drive(down|up)load", re.IGNORECASE),
    "iCloud": re.compile(r"icloud ?drive|com~apple~clouddocs", re.IGNORECASE),
    "Nextcloud": re.compile(r"nextcloud|owncloud|\._?sync_\w+\.db|\.owncloudsync\.log", re.IGNORECASE),
    "Syncthing": re.compile(r"\.stfolder"),
    "MEGA": re.compile(r"megasync|\.megaignore", re.IGNORECASE),
    "Box": re.compile(r"box sync|box-box", re.IGNORECASE),
}
"""What folders that are copied are called, and what the program that copies them leaves in them."""

_SAID_BY_WINDOWS: Final = ("OneDrive", "OneDriveConsumer", "OneDriveCommercial")
"""Variables of the environment that name a folder of OneDrive; it may be called otherwise."""


def cloud_of(path: Path, environment: Mapping[str, str] = os.environ) -> str:
    """The cloud drive that copies the folder of a file; empty where none is known to."""
    folder = path.absolute().parent
    said = [Path(environment[name]) for name in _SAID_BY_WINDOWS if environment.get(name)]
    if any(folder.is_relative_to(each) for each in said):
        return "OneDrive"
    for cloud, name in _CLOUDS.items():
        if any(name.fullmatch(part) for part in folder.parts):
            return cloud
    return _marked(folder)


def _marked(folder: Path) -> str:
    """The cloud drive that has left something in a folder or one above it."""
    for each in (folder, *folder.parents):
        try:
            left = [name for name in os.listdir(each) if name.startswith(".")]  # noqa: PTH208  names are enough
        except OSError:
            continue
        for cloud, name in _CLOUDS.items():
            if any(name.fullmatch(other) for other in left):
                return cloud
    return ""
