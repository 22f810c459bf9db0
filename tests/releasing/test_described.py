"""What is said of the built program: its components, their bill and their notices."""

import json
import sys
import sysconfig
from pathlib import Path

import pytest

from itadesk import __version__
from releasing.components import COMMON, NOTES, Component, components_of, pointed_at
from releasing.contents import TOP, Entry
from releasing.notices import notices, unlocked, untold
from releasing.sbom import bill_of_materials

SITE = Path(sysconfig.get_path("platlib"))


def entry(path: Path) -> Entry:
    return path.name, str(path), "BINARY"


@pytest.fixture(scope="module")
def found() -> list[Component]:
    """What a handful of files comes from."""
    paths = [
        *(SITE / "PySide6" / "__init__.py", SITE / "docx" / "__init__.py", SITE / "docx" / "api.py"),
        *(SITE / "psycopg" / "__init__.py", SITE / "PIL" / "__init__.py", Path(sysconfig.get_path("stdlib"), "os.py")),
        *(TOP / "itadesk" / "language.py", TOP / "resources" / "fonts" / "sarabun" / "OFL.txt"),
    ]
    # PyInstaller, whose loader begins the program, is not installed where tests run.
    return components_of(map(entry, paths), loader="python-docx")


def test_each_file_is_counted_with_what_it_comes_from(found: list[Component]) -> None:
    names = {each.name: each for each in found}
    assert set(names) == {"CPython", "itadesk", "pillow", "psycopg", "PySide6_Essentials", "python-docx"}
    assert names["python-docx"].files == 2 + 1  # and the loader, for which it stands in here
    assert names["itadesk"].version == __version__
    assert names["CPython"].version == sys.version.split()[0]
    assert names["PySide6_Essentials"].address.startswith("pkg:pypi/pyside6-essentials@6.")


def test_every_licence_is_known_and_its_text_at_hand(found: list[Component]) -> None:
    assert untold(found) == []
    within = Component(name="box", licence="MIT", texts=(TOP / "LICENSE",), parts=(Component(name="inside"),))
    assert untold([Component(name="mystery"), within]) == ["mystery", "inside"]


def test_licences_that_a_copyright_file_only_points_at_are_printed_too(tmp_path: Path) -> None:
    text = tmp_path / "copyright"
    text.write_text("See /usr/share/common-licenses/LGPL-2.1, and `/usr/share/common-licenses/GPL-2'.", "utf-8")
    assert pointed_at(text) == [COMMON / "GPL-2", COMMON / "LGPL-2.1"]


def test_nothing_but_the_locked_wheels_may_be_inside(found: list[Component]) -> None:
    assert unlocked(found, (TOP / "requirements" / "runtime.txt").read_text("utf-8")) == []
    assert unlocked(found, "pillow==13.0.0 \\\n    --hash=sha256:0\n") == [
        *("psycopg", "pyside6-essentials", "python-docx"),
    ]


def test_the_notices_hold_each_text_once(found: list[Component]) -> None:
    told = notices(found)
    for words in (
        "SIL OPEN FONT LICENSE",
        "GNU LESSER GENERAL PUBLIC LICENSE",
        "with Qt 6.",
        "PYTHON SOFTWARE FOUNDATION",
    ):
        assert words in told
    assert told.count("TERMS AND CONDITIONS\n\n  0. Definitions") == 1
    assert "The same as above, under " in told


def test_the_bill_names_the_program_and_what_it_is_made_of(found: list[Component]) -> None:
    bill = json.loads(bill_of_materials(found, 1_795_000_000))

    assert (bill["bomFormat"], bill["specVersion"]) == ("CycloneDX", "1.6")
    assert bill["metadata"]["component"]["version"] == __version__
    assert bill["metadata"]["timestamp"] == "2026-11-18T11:06:40Z"
    references = [each["bom-ref"] for each in bill["components"]]
    assert references == bill["dependencies"][0]["dependsOn"]
    assert len(references) == len(found) - 1
    assert bill_of_materials(found, 0) != bill_of_materials(found[1:], 0)


def test_what_is_noted_by_hand_is_there() -> None:
    texts = [text for many in NOTES["texts"].values() for text in many]
    parts = [part for many in NOTES["parts"].values() for part in many]
    texts += [text for part in parts for text in part.get("texts", ())]
    assert [text for text in texts if not (TOP / text).is_file()] == []
