"""Fonts are found by the names that they give themselves, wherever in the folders they lie and whatever their files are called."""

from pathlib import Path

import pytest

from itadesk.typesetting.installed import FontUnknown, faces_named, same_name, thai_families
from tests.surroundings import in_english
from tests.typesetting.tiny_fonts import tiny_font


def test_a_family_is_found_with_its_styles_in_folders_below(tmp_path: Path) -> None:
    regular = tiny_font(tmp_path / "thai" / "one.ttf", "Rim Than", "ก")
    strong = tiny_font(tmp_path / "thai" / "deep" / "TWO.TTF", "Rim Than", "ก", "Bold")
    slanted = tiny_font(tmp_path / "three.otf", "Rim Than", "ก", "Bold Italic", cubic=True)
    tiny_font(tmp_path / "four.ttf", "Other", "ก")
    assert faces_named("rim  THAN", (tmp_path,)) == {
        (False, False): regular,
        (True, False): strong,
        (True, True): slanted,
    }


def test_the_folder_named_first_does_not_matter_where_a_style_lies_in_one_only(tmp_path: Path) -> None:
    one, other = tmp_path / "one", tmp_path / "other"
    regular, strong = tiny_font(one / "a.ttf", "Rim", "ก"), tiny_font(other / "b.ttf", "Rim", "ก", "Bold")
    assert faces_named("Rim", (one, other)) == faces_named("Rim", (other, one))
    assert set(faces_named("Rim", (one, other)).values()) == {regular, strong}


def test_families_that_papers_can_be_set_in_are_listed_by_their_own_names(tmp_path: Path) -> None:
    tiny_font(tmp_path / "b.ttf", "Rim Than", "ก")
    tiny_font(tmp_path / "again.ttf", "Rim  THAN", "ก")
    tiny_font(tmp_path / "latin.ttf", "Latin Only", "A")
    tiny_font(tmp_path / "bold.ttf", "Bold Only", "ก", "Bold")
    broken = tiny_font(tmp_path / "cut.ttf", "Cut Short", "ก")
    broken.write_bytes(broken.read_bytes()[:-40])
    tiny_font(tmp_path / "deep" / "a.ttf", "aThai", "ก")

    assert thai_families((tmp_path,)) == ("aThai", "Rim  THAN")


def test_what_is_not_there_has_no_faces(tmp_path: Path) -> None:
    assert faces_named("Rim", (tmp_path / "nowhere",)) == {}
    tiny_font(tmp_path / "a.ttf", "Rim", "ก")
    assert faces_named("Rim Than", (tmp_path,)) == {}


@pytest.mark.parametrize(
    ("name", "data"),
    [("empty.ttf", b""), ("words.ttf", "ไม่ใช่ฟอนต์".encode()), ("cut.otf", b"OTTO\0\x0c\0\x80\0\x03\0\x40CFF ")],
)
def test_a_file_that_is_no_font_hides_no_other(tmp_path: Path, name: str, data: bytes) -> None:
    (tmp_path / name).write_bytes(data)
    whole = tiny_font(tmp_path / "whole.ttf", "Rim", "ก")
    assert faces_named("Rim", (tmp_path,)) == {(False, False): whole}


def test_other_kinds_of_files_are_not_opened(tmp_path: Path) -> None:
    tiny_font(tmp_path / "a.ttf", "Rim", "ก").rename(tmp_path / "a.bak")
    assert faces_named("Rim", (tmp_path,)) == {}


def test_a_hint_keeps_others_closed(tmp_path: Path) -> None:
    sarabun = tiny_font(tmp_path / "THSarabun.ttf", "Rim", "ก")
    tiny_font(tmp_path / "Angsana.ttf", "Rim", "ก", "Bold")
    assert faces_named("Rim", (tmp_path,), "sarabun") == {(False, False): sarabun}


def test_blanks_and_capitals_make_no_other_name() -> None:
    assert same_name("TH SarabunPSK") == same_name(" th  sarabun\tpsk ") != same_name("TH Sarabun New")


def test_a_font_that_is_not_there_is_named_with_what_to_do() -> None:
    with in_english():
        sentence = FontUnknown("TH Krub").sentence()
    assert "TH Krub" in sentence
    assert "Install it, or choose another one" in sentence
