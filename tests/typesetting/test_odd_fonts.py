"""Fonts as offices have them: without some signs, without Thai, cut off while they were copied, or with digits of their own."""

from pathlib import Path
from typing import Any

import pytest

from itadesk.documents.blocks import Paragraph, Run, roman
from itadesk.services.ports import Printing, PrintOptions
from itadesk.typesetting.families import bundled, family
from itadesk.typesetting.installed import FontDamaged
from tests.typesetting.samples import opened, page_texts, printed, squeezed
from tests.typesetting.tiny_fonts import tiny_font

THAI = "กขคงจชตนมรวสอาิี่้๐๑๒๓ ()"


@pytest.fixture
def fonts(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty folder that is the only one with fonts."""
    monkeypatch.setattr("itadesk.typesetting.families.font_folders", lambda: (tmp_path,))
    return tmp_path


def faces_of(done: Printing) -> set[str]:
    with opened(done) as file:
        return {font[3].split("+")[1] for page in file for font in page.get_fonts()}


def spans(done: Printing) -> list[Any]:
    with opened(done) as file:
        return [
            (span["text"].strip(), span["font"])
            for block in file[0].get_text("dict")["blocks"]
            for line in block["lines"]
            for span in line["spans"]
            if span["text"].strip()
        ]


def test_what_a_font_lacks_is_printed_in_another_and_reported_with_its_place(fonts: Path) -> None:
    tiny_font(fonts / "tiny.ttf", "Tiny", THAI)
    done = printed(Paragraph(text=roman("มาตรา ๑๓ ฎีกา")), options=PrintOptions(font="Tiny"))
    (sentence,) = done.warnings
    assert "Tiny" in sentence
    assert " ฎ " in sentence
    assert "มาตรา ๑๓ ฎีกา" in sentence
    assert faces_of(done) == {"Itadesk-tiny", "Itadesk-Sarabun-Regular"}
    assert squeezed(page_texts(done)) == "มาตรา๑๓ฎีกา"


def test_arabic_digits_of_sarabun_it_are_never_drawn_as_thai_ones(fonts: Path) -> None:
    tiny_font(fonts / "THSarabunIT9.ttf", "TH SarabunIT๙", THAI + "0123456789")
    done = printed(Paragraph(text=roman("มาตรา 13 มาตรา ๑๓")), options=PrintOptions(font="TH SarabunIT๙"))
    digits = dict(spans(done))
    assert digits["13"].endswith("Sarabun-Regular")
    assert digits["มาตรา ๑๓"].endswith("THSarabunIT9")
    (sentence,) = done.warnings
    assert "1 3" in sentence


def test_bold_and_italic_are_real_faces(fonts: Path) -> None:
    tiny_font(fonts / "tiny.ttf", "Tiny", THAI)
    tiny_font(fonts / "tiny-bold.ttf", "Tiny", THAI, "Bold")
    text = (Run("ตรง "), Run("หนา", bold=True), Run("เอน", italic=True), Run("ทั้งสอง", bold=True, italic=True))
    faces = family("Tiny", (fonts,)).faces
    assert [faces[run.bold, run.italic].name for run in text] == [
        "tiny",
        "tiny-bold",
        "Sarabun-Italic",
        "Sarabun-BoldItalic",
    ]


def test_a_font_with_cubic_curves_is_printed_too(fonts: Path) -> None:
    tiny_font(fonts / "tiny.otf", "Tiny", THAI, cubic=True)
    done = printed(Paragraph(text=roman("มาตรา ๑๓")), options=PrintOptions(font="Tiny"))
    assert (done.warnings, faces_of(done)) == ((), {"Itadesk-tiny"})
    with opened(done) as file:
        (box,) = [span["bbox"] for block in file[0].get_text("dict")["blocks"] for span in block["lines"][0]["spans"]]
        dark = sum(value < 128 for value in file[0].get_pixmap(clip=box).samples)
    assert dark > 500


def test_a_font_that_was_copied_in_part_is_refused_with_a_sentence(fonts: Path) -> None:
    path = tiny_font(fonts / "tiny.ttf", "Tiny", THAI)
    path.write_bytes(path.read_bytes()[:-20])
    with pytest.raises(FontDamaged) as refused:
        printed(options=PrintOptions(font="Tiny"))
    assert "Tiny" in refused.value.sentence()
    assert "tiny.ttf" in refused.value.sentence()


def test_a_font_without_thai_letters_is_refused_with_a_sentence(fonts: Path) -> None:
    tiny_font(fonts / "latin.ttf", "Latin", "abc 123")
    with pytest.raises(FontDamaged, match=r"latin\.ttf"):
        printed(options=PrintOptions(font="Latin"))


@pytest.mark.parametrize("height", [1, 60, 3000, 32_000])
def test_a_font_whose_letters_have_no_size_that_letters_have_is_refused_with_a_sentence(
    fonts: Path, height: int
) -> None:
    tiny_font(fonts / "bent.ttf", "Bent", THAI, height=height)
    with pytest.raises(FontDamaged, match=r"bent\.ttf"):
        printed(options=PrintOptions(font="Bent"))


def test_a_damaged_official_font_is_passed_over_where_none_was_named(fonts: Path) -> None:
    path = tiny_font(fonts / "THSarabun.ttf", "TH SarabunPSK", THAI)
    path.write_bytes(path.read_bytes()[:-20])
    assert family(None, (fonts,)) is bundled()


def test_the_next_official_font_is_taken_where_one_is_damaged(fonts: Path) -> None:
    path = tiny_font(fonts / "THSarabun.ttf", "TH SarabunPSK", THAI)
    path.write_bytes(path.read_bytes()[:-20])
    tiny_font(fonts / "THSarabunNew.ttf", "TH Sarabun New", THAI)
    assert printed(options=PrintOptions()).font == "TH Sarabun New"
