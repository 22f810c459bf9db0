"""The catalogues say everything that the code says, in Thai, with the same fields."""

from babel.messages.catalog import Catalog, Message

from tools.messages import FIELD, faults, faults_of, read, template


def test_the_thai_catalogue_is_complete_and_has_nothing_left_over() -> None:
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
