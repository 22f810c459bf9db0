"""What cannot be printed as it stands is said once for each text, with the place where it stands."""

from itadesk.documents.blocks import Paragraph, roman
from itadesk.typesetting.families import bundled
from itadesk.typesetting.notices import Notices
from itadesk.typesetting.paragraphs import one_line
from itadesk.typesetting.shaping import Setting
from tests.surroundings import in_english

SETTING = Setting(bundled(), 16.0)


def noticed(*texts: str) -> tuple[str, ...]:
    """The sentences after these texts were set one after another."""
    notices = Notices("Sarabun")
    for text in texts:
        notices.report(text, one_line(Paragraph(text=roman(text)), SETTING))
    return notices.sentences()


def test_what_the_font_has_is_not_worth_a_word() -> None:
    assert noticed("น้ำ ๕ % (ITA)", "", "คำ\u200bคำ\n") == ()


def test_a_sign_that_no_font_has_is_named_with_its_number_and_its_place() -> None:
    with in_english():
        (sentence,) = noticed("ลาย 𓀀 ไทย")
    assert sentence.startswith("The sign 𓀀 (U+13000) in “ลาย 𓀀 ไทย” is in none of the fonts")


def test_a_hidden_control_character_is_named_but_never_shown() -> None:
    with in_english():
        (sentence,) = noticed("ก\x07ข")
    assert sentence.startswith("A hidden control character (U+0007) in “กข” was left out.")
    assert noticed("ก\x07ข")[0].isprintable()


def test_each_sign_is_named_once_for_each_text_in_the_order_of_the_paper() -> None:
    sentences = noticed("𓀀 หนึ่ง 𓀀", "สอง 𓀁 𓀀", "𓀀 หนึ่ง 𓀀")
    assert ["U+13000" in sentence for sentence in sentences] == [True, True, False]
    assert ["หนึ่ง" in sentence for sentence in sentences] == [True, False, False]


def test_of_a_long_text_the_part_around_the_sign_is_quoted() -> None:
    (sentence,) = noticed("ก" * 500 + "𓀀" + "ข" * 500)
    excerpt = sentence[sentence.index("“") + 1 : sentence.index("”")]
    assert "ก𓀀ข" in excerpt
    assert len(excerpt) <= 40
