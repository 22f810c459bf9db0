"""What is loaded before the window is painted: each further module keeps the person waiting."""

import subprocess
import sys

import pytest

LATE = (
    "itadesk.desktop.crossing.dialog",
    "itadesk.desktop.failure_dialog",
    "itadesk.desktop.help_overview.window",
    "itadesk.desktop.pages.measures",
    "itadesk.desktop.pages.papers",
    "itadesk.desktop.pages.scores",
    "itadesk.desktop.printing",
    "itadesk.desktop.search.popup",
    "itadesk.desktop.start_page",
    "itadesk.documents.blocks",
    "itadesk.documents.composing",
    "itadesk.exchange.office_json",
    "itadesk.services.issuing",
    "itadesk.services.papers",
    "itadesk.services.search",
    "itadesk.signing",
    "itadesk.typesetting",
    "PySide6.QtPrintSupport",
)


def printed(statements: str, names: str) -> set[str]:
    """The names that a process of its own prints after some statements."""
    done = subprocess.run(
        [sys.executable, "-c", f"{statements}; print({names})"], capture_output=True, text=True, check=True, timeout=60
    )
    return set(done.stdout.split())


def loaded_by(statement: str) -> set[str]:
    return printed(f"{statement}; import sys", "*sys.modules")


def test_the_window_is_painted_before_what_it_does_not_show_is_loaded() -> None:
    loaded = loaded_by("import itadesk.desktop.living")

    assert "itadesk.desktop.pages.overview.page" in loaded
    assert loaded.isdisjoint(LATE)


@pytest.mark.parametrize("package", ["documents", "services", "storage", "typesetting", "signing"])
def test_the_frame_is_painted_before_anything_of_the_office_is_loaded(package: str) -> None:
    loaded = loaded_by("import itadesk.desktop.starting")

    assert not [name for name in loaded if name.startswith((f"itadesk.{package}", "sqlalchemy"))]


@pytest.mark.parametrize(("plainly", "read"), [("plain.import_plainly()", False), ("pass", True)])
def test_qt_reads_the_source_of_what_is_imported_unless_it_is_kept_from_it(plainly: str, read: bool) -> None:
    said = printed(
        f"import itadesk.desktop.plain_imports as plain; {plainly}; from itadesk.ita.criteria import Item; import linecache",
        "*linecache.cache",
    )

    assert any(path.endswith("criteria.py") for path in said) is read
