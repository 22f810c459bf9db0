"""The font files on this computer, found by the names that they give themselves."""

import os
import sys
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import Final

import uharfbuzz as hb

from itadesk.errors import UserError
from itadesk.language import _

_SUFFIXES: Final = (".ttf", ".otf")
_FAMILY_NAMES: Final = (16, 1)
"""The ids of a family's name in a font's name table: the typographic one, then the one for a family of four faces."""
_STYLE_NAMES: Final = (17, 2)

Style = tuple[bool, bool]
"""Whether a face is bold, and whether it is italic."""


class FontUnknown(UserError):
    """The face that was asked for is not on this computer."""

    def __init__(self, name: str) -> None:
        super().__init__(name)
        self.name = name

    def sentence(self) -> str:
        """Names the face."""
        return _(
            "The font {name} is not on this computer. Install it, or choose another one; Sarabun always comes with the program."
        ).format(name=self.name)


class FontDamaged(UserError):
    """A font file breaks off, or has no Thai letters that could be drawn."""

    def __init__(self, name: str, path: Path) -> None:
        super().__init__(name, path)
        self.name, self.path = name, path

    def sentence(self) -> str:
        """Names the font and its file."""
        return _(
            "The font {name} ({file}) is damaged or has no Thai letters. Install it anew, or choose another one; Sarabun always comes with the program."
        ).format(name=self.name, file=self.path.name)


def is_whole(path: Path) -> bool:
    """Whether a font file has every byte of the tables that its directory names."""
    data = path.read_bytes()
    if len(data) < 12:
        return False
    count = int.from_bytes(data[4:6], "big")
    entries = (data[12 + 16 * place : 28 + 16 * place] for place in range(count))
    ends = (int.from_bytes(each[8:12], "big") + int.from_bytes(each[12:16], "big") for each in entries)
    return len(data) >= max(ends, default=0)


def font_folders() -> tuple[Path, ...]:
    """Where this system keeps its fonts, and those of this user."""
    home = Path.home()
    if sys.platform == "win32":
        local = os.environ.get("LOCALAPPDATA", str(home / "AppData" / "Local"))
        return Path(os.environ.get("WINDIR", "C:/Windows")) / "Fonts", Path(local) / "Microsoft" / "Windows" / "Fonts"
    if sys.platform == "darwin":
        return Path("/Library/Fonts"), Path("/System/Library/Fonts"), home / "Library" / "Fonts"
    return Path("/usr/share/fonts"), Path("/usr/local/share/fonts"), home / ".local/share/fonts", home / ".fonts"


def same_name(name: str) -> str:
    """A family's name as it is compared: TH SarabunPSK and TH Sarabun PSK are one."""
    return "".join(name.split()).casefold()


def faces_named(name: str, folders: tuple[Path, ...], hint: str = "") -> Mapping[Style, Path]:
    """The files of a family by style; empty where the family is not there.

    Only files with `hint` in their names are opened, which is quicker by far where hundreds of fonts are installed.
    """
    return _families(folders, hint).get(same_name(name), {})


def thai_families(folders: tuple[Path, ...]) -> tuple[str, ...]:
    """The families with a whole regular face that has Thai letters, by the names that they give themselves, sorted."""
    found: dict[str, str] = {}
    for path in sorted(path for folder in folders for path in _font_files(folder, "")):
        upright = [name for name, style in _names(path) if style == (False, False)]
        new = [name for name in upright if same_name(name) not in found]
        if new and _has_thai(path) and is_whole(path):
            found |= {same_name(name): name for name in new}
    return tuple(sorted(found.values(), key=str.casefold))


def _has_thai(path: Path) -> bool:
    face = hb.Face(hb.Blob.from_file_path(str(path)))
    return hb.Font(face).get_nominal_glyph(ord("ก")) is not None


@cache
def _families(folders: tuple[Path, ...], hint: str) -> Mapping[str, Mapping[Style, Path]]:
    """All families in these folders."""
    found: dict[str, dict[Style, Path]] = {}
    for path in sorted(path for folder in folders for path in _font_files(folder, hint)):
        for name, style in _names(path):
            found.setdefault(same_name(name), {}).setdefault(style, path)
    return found


def _font_files(folder: Path, hint: str) -> Iterator[Path]:
    for directory, _folders, names in os.walk(folder):
        for name in names:
            if name.lower().endswith(_SUFFIXES) and hint in name.lower():
                yield Path(directory, name)


def _names(path: Path) -> Iterator[tuple[str, Style]]:
    """The names that a font file gives its family, with its style; none where it is no font."""
    try:
        face = hb.Face(hb.Blob.from_file_path(str(path)))
    except hb.HarfBuzzError:
        return
    for family_id, style_id in zip(_FAMILY_NAMES, _STYLE_NAMES, strict=True):
        name, style = face.get_name(family_id), (face.get_name(style_id) or "").lower()
        if name:
            yield name, ("bold" in style, "italic" in style or "oblique" in style)
