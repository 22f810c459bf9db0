"""The catalogues say everything that the code says, in Thai, with the same fields."""

import gettext
import json
from pathlib import Path

import pytest
from babel.messages.catalog import Catalog, Message

from tools import messages
from tools.messages import FIELD, faults, faults_of, read, template


def test_the_catalogues_are_complete_and_have_nothing_left_over() -> None:
    assert list(faults()) == []


def said(message: Message | None) -> list[str]:
    """What a catalogue says for a message, each plural form apart."""
    text = None if message is None else message.string
    return [text or ""] if text is None or isinstance(text, str) else list(text)


def test_the_english_catalogue_says_every_message() -> None:
    english = read("en")
    assert [message.id for message in template() if message.id and not all(said(english.get(message.id)))] == []


def test_a_lost_field_is_noticed() -> None:
    wanted = Message("The file {path} is gone.", string="")
    assert list(faults_of(wanted, Message(wanted.id, string="ไฟล์หายไป")))
    assert not list(faults_of(wanted, Message(wanted.id, string="ไม่มีไฟล์ {path} แล้ว")))


def test_a_missing_translation_is_noticed() -> None:
    assert list(faults_of(Message("Print"), None)) == ["without Thai: Print"]
    assert list(faults_of(Message("Print"), Message("Print", string=""))) == ["without Thai: Print"]


def test_thai_has_one_plural_form() -> None:
    catalogue: Catalog = read("th")
    assert catalogue.num_plurals == 1
    assert {len(said(message)) for message in catalogue} == {1}


def test_thai_messages_hold_no_misspelt_forms() -> None:
    """แ typed as two เ, and ำ as two characters: easily typed, hardly seen."""
    texts = [text for message in read("th") for text in said(message)]
    assert [text for text in texts if "เเ" in text or "ํา" in text] == []


def test_fields_are_found_with_their_formats() -> None:
    assert FIELD.findall("{count} papers in {folder!r} by {when:%H}") == ["count", "folder", "when"]


CODE = """
from itadesk.language import N_, _, ngettext

def greet(name: str, count: int) -> str:
    return _("Good morning, {name}.").format(name=name) + ngettext("one paper", "{count} papers", count)

LATER = N_("Print")
"""


@pytest.fixture
def checkout(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A program of three messages, with no catalogues yet."""
    (tmp_path / "itadesk").mkdir()
    (tmp_path / "i18n").mkdir()
    (tmp_path / "itadesk" / "greeting.py").write_text(CODE, "utf-8")
    monkeypatch.setattr(messages, "TOP", tmp_path)
    monkeypatch.setattr(messages, "LANGUAGES", ("th", "en"))
    monkeypatch.setattr(messages, "TEMPLATE", tmp_path / "i18n" / "itadesk.pot")
    return tmp_path


def filled(checkout: Path, **thai: str) -> None:
    """Fills in the Thai for messages, as `messages.py fill` does."""
    given = checkout / "given.json"
    given.write_text(json.dumps(thai), "utf-8")
    assert messages.main(["fill", str(given)]) == 0


MORNING, PAPERS = "Good morning, {name}.", "one paper"
THAI = {MORNING: "สวัสดี {name}", PAPERS: "เอกสาร {count} ฉบับ", "Print": "พิมพ์"}


class TestCatalogues:
    """A catalogue through the life of a program."""

    def test_every_message_of_the_code_gets_into_all_catalogues(self, checkout: Path) -> None:
        assert messages.main(["update"]) == 0
        assert {str(message.id) for message in read("th") if message.id} == {
            MORNING,
            "('one paper', '{count} papers')",
            "Print",
        }
        assert said(read("en").get("Print")) == ["Print"]
        assert list(faults()) == [
            f"without Thai: {name}" for name in (MORNING, ("one paper", "{count} papers"), "Print")
        ]
        assert (checkout / "i18n" / "itadesk.pot").exists()

    def test_filled_in_it_is_complete(self, checkout: Path, capsys: pytest.CaptureFixture[str]) -> None:
        filled(checkout, **THAI)
        assert messages.main(["check"]) == 0
        assert capsys.readouterr().out == "the catalogues are complete\n"

    def test_a_message_inside_of_an_f_string_is_not_overlooked(self, checkout: Path) -> None:
        """Babel looks into f-strings from Python 3.12 on only; the window then spoke English there."""
        (checkout / "itadesk" / "greeting.py").write_text("name = f\"{_('offices')} {year}.xlsx\"\n", "utf-8")
        assert list(faults()) == ["without Thai: offices"]

    def test_bringing_it_up_again_changes_no_byte(self, checkout: Path) -> None:
        """No date, no line number: a catalogue differs only where a message does."""
        filled(checkout, **THAI)
        before = {path.name: path.read_bytes() for path in checkout.rglob("*.po*")}
        (checkout / "itadesk" / "greeting.py").write_text("\n\n\n" + CODE, "utf-8")
        assert messages.main(["update"]) == 0
        assert {path.name: path.read_bytes() for path in checkout.rglob("*.po*")} == before
        assert "Creation-Date" not in (checkout / "i18n" / "itadesk.pot").read_text("utf-8")

    def test_a_message_that_was_reworded_loses_its_thai_and_the_old_one_goes(self, checkout: Path) -> None:
        filled(checkout, **THAI)
        (checkout / "itadesk" / "greeting.py").write_text(CODE.replace("Good morning", "Good evening"), "utf-8")
        assert list(faults()) == ["without Thai: Good evening, {name}.", f"no longer used: {MORNING}"]
        messages.main(["update"])
        assert list(faults()) == ["without Thai: Good evening, {name}."]
        assert read("th").get(MORNING) is None

    def test_a_wrong_field_in_the_thai_fails_the_check(
        self, checkout: Path, capsys: pytest.CaptureFixture[str]
    ) -> None:
        filled(checkout, **{**THAI, MORNING: "สวัสดี {nmae}"})
        assert messages.main(["check"]) == 1
        assert capsys.readouterr().out == "other fields than ['name']: สวัสดี {nmae}\n"

    def test_a_further_language_is_missed_and_gets_nothing_of_the_thai(
        self, checkout: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr(messages, "LANGUAGES", ("th", "en", "sv"))
        filled(checkout, **THAI)
        swedish = read("sv")
        assert list(faults()) == [
            f"without Swedish: {name}" for name in (MORNING, ("one paper", "{count} papers"), "Print")
        ]
        for name, said in (
            (MORNING, "God morgon, {namn}."),
            (PAPERS, ("ett papper", "{count} papper")),
            ("Print", "?"),
        ):
            message = swedish.get(name)
            assert message is not None
            message.string = said
        messages.save(messages.written("sv"), swedish)
        assert list(faults()) == ["other fields than ['name']: God morgon, {namn}."]

    def test_what_is_compiled_speaks(self, checkout: Path) -> None:
        filled(checkout, **THAI)
        messages.main(["compile"])
        spoken = gettext.translation("itadesk", checkout / "i18n", ["th"])
        assert spoken.gettext("Print") == "พิมพ์"
        assert {spoken.ngettext("one paper", "{count} papers", count) for count in (0, 1, 2, 7)} == {
            "เอกสาร {count} ฉบับ"
        }

    def test_other_words_get_the_usage(self, capsys: pytest.CaptureFixture[str]) -> None:
        assert messages.main(["translate"]) == 2
        assert "messages.py fill" in capsys.readouterr().out
