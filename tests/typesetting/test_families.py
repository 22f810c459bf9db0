import shutil
from pathlib import Path

import pytest
from fontTools.ttLib import TTFont

from itadesk.documents.blocks import Run
from itadesk.resources import resource
from itadesk.typesetting.families import bundled, family
from itadesk.typesetting.installed import FontUnknown, faces_named, font_folders


def install(folder: Path, style: str, name: str, file: str) -> None:
    """Puts a face of the program under another family's name into a folder."""
    font = TTFont(resource("fonts", "sarabun", f"Sarabun-{style}.ttf"))
    for record in [*font["name"].names]:
        if record.nameID in {16, 17, 21, 22}:
            font["name"].removeNames(nameID=record.nameID)
    font["name"].setName(name, 1, 3, 1, 0x409)
    font["name"].setName(style, 2, 3, 1, 0x409)
    folder.mkdir(parents=True, exist_ok=True)
    font.save(folder / file)


def test_the_faces_that_come_with_the_program() -> None:
    faces = bundled().faces
    assert {style: face.name for style, face in faces.items()} == {
        (False, False): "Sarabun-Regular",
        (True, False): "Sarabun-Bold",
        (False, True): "Sarabun-Italic",
        (True, True): "Sarabun-BoldItalic",
    }
    assert bundled().face(Run("ก", bold=True)) is faces[True, False]


def test_without_a_name_the_official_face_is_taken_where_it_is_installed(tmp_path: Path) -> None:
    install(tmp_path / "deep", "Regular", "TH SarabunPSK", "THSarabun.ttf")
    assert family(None, (tmp_path,)).name == "TH SarabunPSK"
    assert family(None, (tmp_path / "none",)).name == "Sarabun"


@pytest.mark.parametrize("name", ["TH Sarabun PSK", "th sarabunpsk"])
def test_blanks_and_capitals_in_a_name_do_not_matter(tmp_path: Path, name: str) -> None:
    install(tmp_path, "Regular", "TH SarabunPSK", "a.ttf")
    install(tmp_path, "Bold", "TH SarabunPSK", "b.otf")
    found = family(name, (tmp_path,))
    assert {style: face.name for style, face in found.faces.items()} == {
        (False, False): "a",
        (True, False): "b",
        # a face that is lacking is a real one of the bundled family, not a slanted one
        (False, True): "Sarabun-Italic",
        (True, True): "Sarabun-BoldItalic",
    }


def test_arabic_digits_of_sarabun_it_are_taken_from_another_face(tmp_path: Path) -> None:
    install(tmp_path, "Regular", "TH SarabunIT๙", "THSarabunIT9.ttf")
    regular = family("TH SarabunIT๙", (tmp_path,)).faces[False, False]
    assert regular.lacks("2569")
    first = next(iter(family("TH SarabunIT๙", (tmp_path,)).instead_of(regular)))
    assert first is bundled().faces[False, False]


def test_a_font_that_is_not_there_is_named(tmp_path: Path) -> None:
    with pytest.raises(FontUnknown, match="Angsana"):
        family("Angsana New", (tmp_path,))


def test_files_that_are_no_fonts_are_passed_over(tmp_path: Path) -> None:
    (tmp_path / "empty.ttf").touch()
    (tmp_path / "broken.ttf").write_bytes(resource("fonts", "sarabun", "Sarabun-Regular.ttf").read_bytes()[:300])
    (tmp_path / "text.otf").write_text("ไม่ใช่แบบอักษร", encoding="utf-8")
    shutil.copy(resource("fonts", "sarabun", "OFL.txt"), tmp_path)
    assert faces_named("Sarabun", (tmp_path,)) == {}


@pytest.mark.parametrize("system", ["linux", "darwin", "win32"])
def test_every_system_has_folders_of_its_own(monkeypatch: pytest.MonkeyPatch, system: str) -> None:
    monkeypatch.setattr("sys.platform", system)
    assert len(font_folders()) >= 2
