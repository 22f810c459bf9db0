import re
from pathlib import Path

import pytest

from itadesk.language import LANGUAGES
from releasing.contents import TOP, Entry, is_wanted, own_files, without_orphans


@pytest.mark.parametrize(
    "name",
    [
        "PySide6/Qt/translations/qtbase_de.qm",
        "PySide6/Qt/plugins/platformthemes/libqgtk3.so",
        "PySide6\\plugins\\imageformats\\qpdf.dll",
        "PySide6\\opengl32sw.dll",
        "PySide6/Qt/lib/libQt6Qml.so.6",
        "libcups.so.2",
        "docx/templates/default.docx",
        "sqlalchemy/engine/_util_cy.pyx",
    ],
)
def test_what_nothing_uses_stays_out(name: str) -> None:
    assert not is_wanted(name)


@pytest.mark.parametrize(
    "name",
    [
        "PySide6/Qt/plugins/platforms/libqxcb.so",
        "PySide6\\plugins\\platforms\\qwindows.dll",
        "PySide6/Qt/plugins/imageformats/libqjpeg.so",
        "PySide6/Qt/lib/libQt6Network.so.6",
        "docx/templates/default-header.xml",
        "resources/word/app.xml",
    ],
)
def test_what_is_used_goes_in(name: str) -> None:
    assert is_wanted(name)


def test_libraries_go_that_only_what_is_left_out_needed() -> None:
    entries: list[Entry] = [
        ("PIL/_imaging.so", "/venv/PIL/_imaging.so", "EXTENSION"),
        ("pillow.libs/libjpeg.so", "/venv/pillow.libs/libjpeg.so", "BINARY"),
        ("pillow.libs/libavif.so", "/venv/pillow.libs/libavif.so", "BINARY"),
        ("libavif.so", "pillow.libs/libavif.so", "SYMLINK"),
        ("libjpeg.so", "pillow.libs/libjpeg.so", "SYMLINK"),
        ("libm.so", "/usr/lib/libm.so", "BINARY"),
        ("libthai.so", "/usr/lib/libthai.so", "BINARY"),
    ]
    needs = {"_imaging.so": ["libjpeg.so"], "libjpeg.so": ["libm.so"], "libavif.so": ["libthai.so"]}

    left = without_orphans(entries, lambda path: needs.get(Path(path).name, []))

    assert [name for name, _source, _kind in left] == [
        *("PIL/_imaging.so", "pillow.libs/libjpeg.so", "libm.so"),
        "libjpeg.so",
    ]


def test_the_programs_own_files_keep_their_places(tmp_path: Path) -> None:
    *catalogues, last = (f"i18n/{language}/LC_MESSAGES/itadesk.mo" for language in LANGUAGES)
    for name in ("resources/words/thai.txt", *catalogues, "site/index.html", "LICENSE"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).touch()

    with pytest.raises(FileNotFoundError, match=last):  # one catalogue is not compiled
        list(own_files(tmp_path))

    (tmp_path / last).parent.mkdir(parents=True)
    (tmp_path / last).touch()
    assert [folder for _path, folder in own_files(tmp_path)] == [
        *("resources/words", *(f"i18n/{language}/LC_MESSAGES" for language in LANGUAGES), "site", "."),
    ]


def test_the_versions_that_are_given_out_are_those_that_were_tried() -> None:
    runtime, bundle = (
        dict(re.findall(r"^([\w.-]+)==([^ ;]+)", (TOP / "requirements" / name).read_text("utf-8"), re.MULTILINE))
        for name in ("runtime.txt", "bundle.txt")
    )
    assert {name for name in runtime if bundle.get(name, runtime[name]) != runtime[name]} == set()
    assert {name for name in runtime if name not in bundle} <= {
        "editables",
        "hatchling",
        "pathspec",
        "pluggy",
        "tomlkit",
        "trove-classifiers",
    }
