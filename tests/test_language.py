import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from itadesk import language
from itadesk.errors import FileUnwritable
from itadesk.language import N_, SPEECH, _, load_catalogue, ngettext
from tests.surroundings import in_english

WRITTEN = """
msgid ""
msgstr "Content-Type: text/plain; charset=utf-8\\n"

msgid "Good morning"
msgstr "{word}"
"""


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """The folder of a Thai catalogue of its own."""
    messages = tmp_path / "th" / "LC_MESSAGES"
    messages.mkdir(parents=True)
    monkeypatch.setattr(language, "catalogue_folder", lambda: tmp_path)
    load_catalogue.cache_clear()
    SPEECH.use("th")
    yield messages
    load_catalogue.cache_clear()


def write(folder: Path, word: str) -> None:
    (folder / "itadesk.po").write_text(WRITTEN.replace("{word}", word), "utf-8")


def test_a_sentence_is_said_in_the_language_spoken_when_it_is_shown() -> None:
    error = FileUnwritable("ประกาศ.pdf", "disk full")
    assert "เขียนไฟล์ ประกาศ.pdf ไม่ได้" in error.sentence()
    with in_english():
        assert error.sentence().startswith("The file ประกาศ.pdf cannot be written")


def test_a_language_that_is_not_spoken_is_refused() -> None:
    with pytest.raises(ValueError, match="fr"):
        SPEECH.use("fr")


def test_a_written_catalogue_is_read_where_none_is_compiled(folder: Path) -> None:
    write(folder, "สวัสดีตอนเช้า")
    assert _("Good morning") == "สวัสดีตอนเช้า"


def test_a_stale_compiled_catalogue_is_never_used(folder: Path) -> None:
    compiled = folder / "itadesk.mo"
    compiled.write_bytes(b"old")
    os.utime(compiled, (0, 0))
    write(folder, "อรุณสวัสดิ์")
    assert _("Good morning") == "อรุณสวัสดิ์"


def test_a_compiled_catalogue_is_used_where_it_is_as_new(folder: Path) -> None:
    write(folder, "สวัสดี")
    (folder / "itadesk.mo").write_bytes(language._compile(folder / "itadesk.po", "th").getvalue())
    os.utime(folder / "itadesk.po", (0, 0))
    assert _("Good morning") == "สวัสดี"


def test_without_a_catalogue_the_sentence_stands_as_in_the_code(folder: Path) -> None:
    assert list(folder.iterdir()) == []
    assert _("Good morning") == "Good morning"
    assert ngettext("one paper", "{count} papers", 2) == "{count} papers"


def test_a_message_for_later_is_kept_as_it_is() -> None:
    assert N_("Good morning") == "Good morning"
