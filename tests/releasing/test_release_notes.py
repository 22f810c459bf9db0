import pytest

from itadesk import __version__
from releasing.contents import TOP
from releasing.release_notes import NoChapter, notes_of
from releasing.version_info import four_numbers

CHANGES = """\
# Changes

## 1.10.0, 2027-01-05

- New papers.

## 1.1.0

- Mended.
"""


def test_the_chapter_of_a_version_is_told() -> None:
    assert notes_of("1.1.0", CHANGES) == "# itadesk 1.1.0\n\n- Mended.\n"
    assert notes_of("1.10.0", CHANGES) == "# itadesk 1.10.0, 2027-01-05\n\n- New papers.\n"


def test_a_version_without_a_chapter_is_not_released() -> None:
    with pytest.raises(NoChapter):
        notes_of("1.1", CHANGES)


def test_this_version_has_its_chapter() -> None:
    assert notes_of(__version__, (TOP / "CHANGELOG.md").read_text("utf-8")).startswith(f"# itadesk {__version__}")


def test_windows_counts_four_numbers() -> None:
    assert four_numbers("1.10.2") == (1, 10, 2, 0)
