"""What cannot be printed as it stands is said once for each text, with the place where it stands."""

from itadesk.documents.blocks import Paragraph, roman
from itadesk.typesetting.families import bundled
from itadesk.typesetting.notices import Notices
from itadesk.typesetting.paragraphs import SetText, galley
from itadesk.typesetting.shaping import Setting
from tests.surroundings import in_english

SETTING = Setting(bundled(), 16.0)


def noticed(*texts: str) -> tuple[str, ...]:
    """The sentences after these texts were set one after another."""
    notices = Notices("Sarabun")
    for text in texts:
        notices.report(text, galley(Paragraph(text=roman(text)), SETTING))
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


def test_each_text_is_named_once_in_the_order_of_the_paper() -> None:
    first, second = noticed("𓀀 หนึ่ง 𓀀", "สอง 𓀁 𓀀", "𓀀 หนึ่ง 𓀀")
    assert "หนึ่ง" in first
    assert "สอง" in second


def test_a_text_of_foreign_signs_is_one_sentence_that_names_the_first_of_them() -> None:
    hieroglyphs = "".join(chr(0x13000 + number) for number in range(60))
    with in_english():
        (sentence,) = noticed(f"ลาย {hieroglyphs}")
    assert sentence.startswith("60 signs in “ลาย")
    assert f"({' '.join(hieroglyphs[:8])} …) are in none of the fonts" in sentence


def test_hidden_characters_are_one_sentence_beside_that_of_the_signs() -> None:
    with in_english():
        signs, hidden = noticed("\x02ก\x01ข𓀀𓀁\x02")
    assert signs.startswith("2 signs in “กข𓀀𓀁” (𓀀 𓀁) are in none")
    assert hidden.startswith("Hidden control characters (U+0002 U+0001) in “กข𓀀𓀁” were left out.")


def test_of_many_signs_from_another_font_the_first_are_named() -> None:
    notices, letters = Notices("Sarabun"), "ΑΒΓΔΕΖΗΘΙΚΛΜ"
    notices.report(letters, SetText((), frozenset(), frozenset(letters)))
    with in_english():
        (sentence,) = notices.sentences()
    assert sentence.startswith("The font Sarabun does not have Α Β Γ Δ Ε Ζ Η Θ …, as in “ΑΒΓ")


def test_of_a_long_text_the_part_around_the_sign_is_quoted() -> None:
    (sentence,) = noticed("ก" * 500 + "𓀀" + "ข" * 500)
    excerpt = sentence[sentence.index("“") + 1 : sentence.index("”")]
    assert "ก𓀀ข" in excerpt
    assert len(excerpt) <= 40


def test_no_quotation_begins_inside_a_cluster() -> None:
    (sentence,) = noticed("ประกาศคำสั่งเทศบาลตำบลเวียง𓀀พิงค์")
    assert "“คำสั่งเทศบาลตำบลเวียง𓀀พิงค์”" in sentence
