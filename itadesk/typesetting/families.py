"""Families: the four faces that a paper is set in, bundled or found on the computer."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Final

from itadesk.documents.blocks import Run
from itadesk.resources import resource
from itadesk.typesetting.faces import Face
from itadesk.typesetting.installed import (
    FontDamaged,
    FontUnknown,
    Style,
    faces_named,
    font_folders,
    is_whole,
    same_name,
)

BUNDLED: Final = "Sarabun"
OFFICIAL: Final = ("TH SarabunPSK", "TH Sarabun New", "TH SarabunIT๙", "TH SarabunIT9")
"""The faces of official papers, the best known first; the first that is installed is taken where none is named."""

_REGULAR: Final = (False, False)
_STYLES: Final[Mapping[Style, str]] = {
    _REGULAR: "Regular",
    (True, False): "Bold",
    (False, True): "Italic",
    (True, True): "BoldItalic",
}


@dataclass(frozen=True, eq=False)
class Family:
    """Faces of one name by style. A style that the family lacks is a real face of the bundled one, never a slanted one."""

    name: str
    faces: Mapping[Style, Face]

    def face(self, run: Run) -> Face:
        """The face that a run is set in."""
        return self.faces[run.bold, run.italic]

    def instead_of(self, face: Face) -> Iterator[Face]:
        """The faces that may stand in for a character that `face` lacks: of the same style first."""
        style = next((style for style, own in self.faces.items() if own is face), _REGULAR)
        for candidate in (bundled().faces[style], *self.faces.values(), *bundled().faces.values()):
            if candidate is not face:
                yield candidate


@cache
def bundled() -> Family:
    """Sarabun as it comes with the program."""
    folder = resource("fonts", "sarabun")
    return Family(BUNDLED, {style: Face(folder / f"Sarabun-{name}.ttf") for style, name in _STYLES.items()})


def family(name: str | None, folders: tuple[Path, ...] | None = None) -> Family:
    """The family of this name; where none is named, the best for official papers that is found in the folders.

    Raises:
        FontUnknown: a family was named and is not there.
        FontDamaged: a family was named whose files cannot be used.
    """
    if name is not None and same_name(name) == same_name(BUNDLED):
        return bundled()
    places = font_folders() if folders is None else folders
    return _best(places) if name is None else _installed(name, places)


@cache
def _best(folders: tuple[Path, ...]) -> Family:
    for name in OFFICIAL:
        if _REGULAR in faces_named(name, folders, "sarabun"):
            try:
                return _installed(name, folders)
            except FontDamaged:
                continue
    return bundled()


@cache
def _installed(name: str, folders: tuple[Path, ...]) -> Family:
    paths = faces_named(name, folders)
    if _REGULAR not in paths:
        raise FontUnknown(name)
    thai_only = same_name(name).endswith(("it๙", "it9"))
    own = {style: _face(name, path, without_digits=thai_only) for style, path in paths.items()}
    return Family(name, {style: own.get(style, bundled().faces[style]) for style in _STYLES})


def _face(name: str, path: Path, *, without_digits: bool) -> Face:
    """The face in a file of a family; refused where printing with it would lose letters."""
    if not is_whole(path):
        raise FontDamaged(name, path)
    face = Face(path, without_digits=without_digits)
    if not face.is_thai:
        raise FontDamaged(name, path)
    return face
