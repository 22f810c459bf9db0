import json
from dataclasses import replace
from pathlib import Path

import pytest

from itadesk.desktop.dressing import Theme
from itadesk.desktop.preferences import FILE_NAME, Preferences, Settings, read_preferences
from itadesk.errors import FileUnwritable
from itadesk.ita.papers import Digits

CHOSEN = Preferences(language="en", theme=Theme.DARK, font="Laksaman", tighten=True, digits=Digits.ARABIC)


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "settings" / FILE_NAME


def test_what_is_preferred_is_kept_from_one_day_to_the_next(file: Path) -> None:
    Settings(file).change(CHOSEN)

    assert Settings(file).now == CHOSEN
    assert json.loads(file.read_text("utf-8"))["font"] == "Laksaman"


def test_a_new_person_has_thai_words_and_the_theme_of_the_system(file: Path) -> None:
    assert Settings(file).now == Preferences(language="th", theme=Theme.SYSTEM)
    assert not file.exists()


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("", Preferences()),
        ("[1]", Preferences()),
        ('{"language": "fr", "theme": "pink", "font": 7, "tighten": "no", "digits": "roman"}', Preferences()),
        ('{"language": "en", "theme": null, "more": 1}', Preferences(language="en")),
    ],
)
def test_what_cannot_be_used_is_as_in_a_new_file(tmp_path: Path, written: str, read: Preferences) -> None:
    (tmp_path / FILE_NAME).write_text(written, "utf-8")

    assert read_preferences(tmp_path / FILE_NAME) == read


def test_what_cannot_be_kept_is_said_and_holds_all_the_same(tmp_path: Path) -> None:
    (tmp_path / "settings").write_text("a file where the folder should be", "utf-8")
    settings = Settings(tmp_path / "settings" / FILE_NAME)

    with pytest.raises(FileUnwritable):
        settings.change(CHOSEN)

    assert settings.now == CHOSEN


def test_who_listens_hears_of_what_changed_only(file: Path) -> None:
    settings, heard = Settings(file), list[tuple[object, object]]()
    settings.changed.connect(lambda before, now: heard.append((before, now)))

    settings.change(Preferences())
    settings.change(replace(Preferences(), tighten=True))

    assert heard == [(Preferences(), Preferences(tighten=True))]


def test_a_language_for_this_time_is_not_kept(file: Path) -> None:
    settings = Settings(file, language="en")
    assert settings.now.language == "en"

    settings.change(replace(settings.now, tighten=True))
    assert Settings(file).now == Preferences(language="th", tighten=True)

    settings.change(replace(settings.now, language="th"))
    settings.change(replace(settings.now, language="en"))
    assert Settings(file).now.language == "en"


def test_a_server_has_no_folder_to_open(tmp_path: Path) -> None:
    assert Settings(tmp_path / FILE_NAME, str(tmp_path / "office.db")).data_folder == tmp_path
    assert Settings(tmp_path / FILE_NAME, "postgresql://office@server/ita").data_folder is None
    assert Settings(tmp_path / FILE_NAME).data_folder is None
