"""From bytes to JSON values: numbers as they are written, keys that come twice, and where a text breaks off."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from itadesk.errors import UserError
from itadesk.exchange.office_file.decoding import JsonObject, OddNumber, decode, letters_in
from itadesk.exchange.office_file.failures import BrokenJson, HalfWritten, NotUtf8, TooDeep, TooManyValues


@pytest.mark.parametrize(
    ("written", "number"),
    [(b"2569", 2569), (b"-7", -7), (b"2569.0", 2569), (b"2.569e3", 2569), (b"-0.0", 0), (b"0", 0)],
)
def test_whole_numbers_are_numbers_however_they_are_written(written: bytes, number: int) -> None:
    found = decode(written)
    assert found == number
    assert type(found) is int


@pytest.mark.parametrize(
    "written", ["88.51", "NaN", "-Infinity", "1e400", "12345678901234567890", "9" * 999, "1e-400000"]
)
def test_other_numbers_are_kept_as_they_were_written_or_are_nought(written: str) -> None:
    found = decode(written.encode())
    assert found == 0 or (isinstance(found, OddNumber) and found == written)


@pytest.mark.parametrize("written", ["9" * 5000, "9" * 5000 + ".5"])
def test_of_an_endless_number_the_beginning_is_kept(written: str) -> None:
    assert decode(written.encode()) == "9" * 1000


def test_letters_of_all_texts_are_counted() -> None:
    assert letters_in(decode('{"a": "กข", "b": [1, "ค", {"c": "งจฉ", "d": null}], "e": 1.5}'.encode())) == 9


def test_an_object_remembers_which_keys_came_twice() -> None:
    found = decode(b'{"a": 1, "b": 2, "a": 3, "c": {"a": 1}}')
    assert isinstance(found, JsonObject)
    assert found.repeated == ("a",)
    assert found == {"a": 3, "b": 2, "c": {"a": 1}}


JSON = st.recursive(
    st.none() | st.booleans() | st.integers(-1000, 1000) | st.text(st.characters(exclude_categories=["Cs"])),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=3), inner, max_size=3),
    max_leaves=8,
)


@given(JSON, st.booleans(), st.sampled_from([None, 1]))
def test_what_json_writes_is_read(value: object, ascii_only: bool, indent: int | None) -> None:
    written = json.dumps(value, ensure_ascii=ascii_only, indent=indent)
    if "\0" not in written:
        assert decode(written.encode()) == value


@pytest.mark.parametrize(
    ("written", "line"),
    [
        ('{"a": "ก', 1),
        ('{\n"a": "ก\\', 2),
        ('{\n"a": "ก\\u0e', 2),
        ('{"a":\n\ntru', 3),
        ('{"a": 1,\n', 1),
        ('["a"', 1),
        ("[1, -", 1),
    ],
)
def test_a_text_that_breaks_off_is_half_written(written: str, line: int) -> None:
    with pytest.raises(UserError) as refusal:
        decode(written.encode())
    assert isinstance(refusal.value, HalfWritten | BrokenJson)
    assert refusal.value.line == line


def test_a_wrong_escape_within_the_text_is_told_with_its_spot() -> None:
    with pytest.raises(BrokenJson) as refusal:
        decode(b'{"a": "\\x", "b": 1}')
    assert (refusal.value.line, refusal.value.column) == (1, 8)


def test_a_thai_text_of_windows_is_not_utf8() -> None:
    with pytest.raises(NotUtf8):
        decode('{"name": "เทศบาลตำบล"}'.encode("cp874"))


def test_brackets_within_brackets_end_somewhere() -> None:
    assert decode(b"[" * 100 + b"]" * 100)
    with pytest.raises(TooDeep):
        decode(b"[" * 200_000 + b"]" * 200_000)


def test_more_values_than_any_office_has_are_refused_before_they_need_memory() -> None:
    assert decode(b"[" + b"0," * 499_998 + b"0]")
    with pytest.raises(TooManyValues):
        decode(b"[" + b"{}," * 250_000 + b"0]")
