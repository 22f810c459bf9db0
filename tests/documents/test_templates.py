import pytest
from hypothesis import given
from hypothesis import strategies as st

from itadesk.documents.templates import BrokenWording, UnknownField, fill

FIELDS = {"office": "เทศบาลตำบลริมธาร", "total": "88.51", "level": ""}


def test_fields_are_filled_in() -> None:
    assert fill("ผล", "{{office}}ได้ {{ total }} คะแนน", FIELDS) == "เทศบาลตำบลริมธารได้ 88.51 คะแนน"


def test_an_optional_part_is_left_out_when_a_field_in_it_is_missing() -> None:
    assert fill("ผล", "ได้ {{total}}[[ อยู่ในระดับ {{level}}]] แล้ว", FIELDS) == "ได้ 88.51 แล้ว"
    assert fill("ผล", "ได้ [[{{total}} คะแนน]]", FIELDS) == "ได้ 88.51 คะแนน"


def test_only_the_part_with_the_missing_field_goes() -> None:
    assert fill("ผล", "[[ก {{level}}]][[ข {{total}}]]", FIELDS) == "ข 88.51"


def test_an_optional_part_without_fields_stays() -> None:
    assert fill("ผล", "[[เสมอ]]", FIELDS) == "เสมอ"


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("คณะทำงาน (OIT)", "ให้คณะทำงาน (OIT) มีหน้าที่"),
        ("กู่ทอง ฯ", "ให้กู่ทอง ฯ มีหน้าที่"),
        ("Green Island", "ให้ Green Island มีหน้าที่"),
        ("คณะทำงาน", "ให้คณะทำงานมีหน้าที่"),
    ],
)
def test_a_blank_parts_a_value_from_thai_words_where_spelling_asks_for_one(name: str, expected: str) -> None:
    assert fill("หน้าที่", "ให้{{name}}มีหน้าที่", {"name": name}) == expected
    assert fill("หน้าที่", "ให้ {{name}} มีหน้าที่", {"name": name}) == f"ให้ {name} มีหน้าที่"


def test_an_unknown_field_is_named_with_the_nearest_one() -> None:
    with pytest.raises(UnknownField) as caught:
        fill("คำนำ", "{{ofice}}", FIELDS)
    assert "คำนำ" in caught.value.sentence()
    assert "{{ofice}}" in caught.value.sentence()
    assert "{{office}}" in caught.value.sentence()


def test_an_unknown_field_is_an_error_even_where_there_are_no_fields() -> None:
    with pytest.raises(UnknownField):
        fill("คำนำ", "{{office}}", {})


@pytest.mark.parametrize("template", ["[[ก", "ก]]", "[[ก [[ข]]]]", "{{office", "office}}", "{{a b}}", "{{}}"])
def test_brackets_without_a_partner_are_refused_with_their_place(template: str) -> None:
    with pytest.raises(BrokenWording) as caught:
        fill("คำนำ", template, FIELDS)
    assert "คำนำ" in caught.value.sentence()


def test_a_value_is_never_read_as_a_template() -> None:
    assert fill("ผล", "{{office}}", {"office": "{{total}}[["}) == "{{total}}[["


@given(st.text(st.characters(codec="utf-8", exclude_characters="{}[]")))
def test_text_without_brackets_stays_as_it_is(text: str) -> None:
    assert fill("ผล", text, FIELDS) == text
