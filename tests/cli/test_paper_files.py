"""What is asked of a paper, and the file that it becomes."""

import io
from pathlib import Path

import pytest
from PIL import Image

from itadesk.cli.options import read_options
from itadesk.cli.paper_files import PicturesOnly, make_folder, picture_of, width_of, wish_of, write_document
from itadesk.cli.parsing import BadUsage
from itadesk.documents.blocks import Document, Paragraph, roman
from itadesk.errors import FileUnreadable, FileUnwritable, UserError
from itadesk.ita.papers import Digits, PaperKind
from itadesk.services.papers import Wish
from itadesk.services.ports import Picture, PrintOptions

SARABUN = PrintOptions(font="Sarabun")


def document(text: str) -> Document:
    """A paper of one paragraph."""
    return Document(title="ข่าว", author="เทศบาล", digits=Digits.THAI, blocks=(Paragraph(text=roman(text)),))


def test_what_is_not_asked_for_is_left_to_the_office() -> None:
    assert wish_of(read_options(["print", "news", "-o", "x.pdf"])) == Wish(kind=PaperKind.NEWS)


def test_what_is_asked_for_is_wished() -> None:
    asked = read_options(
        ["print", "announcement", "-o", "x", "--year", "2568", "--digits", "arabic", "--signer", "head"]
    )
    wish = Wish(kind=PaperKind.ANNOUNCEMENT, plan_year=2568, digits=Digits.ARABIC, signer="head")
    assert wish_of(asked) == wish


def test_a_picture_is_the_bytes_of_its_file(tmp_path: Path) -> None:
    path = tmp_path / "ตรา.svg"
    path.write_bytes(b"<svg/>")
    assert picture_of(str(path)) == Picture(data=b"<svg/>")
    assert picture_of(None) is None
    with pytest.raises(FileUnreadable):
        picture_of(str(tmp_path / "ไม่มี.svg"))


@pytest.mark.parametrize("name", ["ข่าว.txt", "ข่าว.TXT"])
def test_a_text_file_is_the_text_in_utf_8(tmp_path: Path, name: str) -> None:
    assert write_document(document("น้ำ ๕ 😀"), SARABUN, tmp_path / name) == ()
    assert (tmp_path / name).read_bytes() == "น้ำ ๕ 😀\n".encode()


def test_pictures_are_as_wide_as_is_asked_and_1080_pixels_otherwise(tmp_path: Path) -> None:
    options = read_options(["print", "news", "-o", "x.png"])
    write_document(document("น้ำ ๕"), SARABUN, tmp_path / "small.png", width_of(options, ".png"))
    options = read_options(["print", "news", "-o", "x.png", "--width", "2160"])
    write_document(document("น้ำ ๕"), SARABUN, tmp_path / "large.png", width_of(options, ".png"))
    assert [Image.open(io.BytesIO((tmp_path / f"{name}.png").read_bytes())).width for name in ("small", "large")] == [
        1080,
        2160,
    ]


def test_each_page_of_a_paper_is_a_picture_of_its_own(tmp_path: Path) -> None:
    write_document(document("น้ำ ๕\n" * 900), SARABUN, tmp_path / "news.png")
    assert {"news.png", "news-2.png"} <= {path.name for path in tmp_path.iterdir()}


def test_a_width_is_for_pictures_alone() -> None:
    options = read_options(["print", "news", "-o", "x.pdf", "--width", "2160"])
    with pytest.raises(PicturesOnly) as refused:
        width_of(options, ".pdf")
    assert "--width" in refused.value.sentence()
    assert ".pdf" in refused.value.sentence()


@pytest.mark.parametrize("written", ["199", "5001", "สอง", "1080.5", "-1080"])
def test_a_width_that_no_picture_can_have_is_bad_usage(written: str) -> None:
    with pytest.raises(BadUsage, match="200"):
        read_options(["print", "news", "-o", "x.png", f"--width={written}"])


def test_a_pdf_is_set_on_paper_with_warnings_about_what_it_cannot_show(tmp_path: Path) -> None:
    target = tmp_path / "ข่าว.pdf"
    assert not write_document(document("น้ำ ๕"), SARABUN, target)
    assert target.read_bytes().startswith(b"%PDF-")
    (warning,) = write_document(document("ลาย 𓀀"), SARABUN, target)
    assert "U+13000" in warning


def test_where_a_font_is_missing_the_file_that_was_there_stays(tmp_path: Path) -> None:
    target = tmp_path / "ข่าว.pdf"
    target.write_bytes(b"before")
    with pytest.raises(UserError, match="No Such Font"):
        write_document(document("ก"), PrintOptions(font="No Such Font"), target)
    assert target.read_bytes() == b"before"


def test_a_folder_is_made_with_those_above_it_and_may_be_there_already(tmp_path: Path) -> None:
    folder = tmp_path / "ปี 2569" / "ข่าว"
    make_folder(folder)
    make_folder(folder)
    assert folder.is_dir()


def test_where_a_file_lies_no_folder_is_made(tmp_path: Path) -> None:
    (tmp_path / "ข่าว").write_bytes(b"")
    for folder in (tmp_path / "ข่าว", tmp_path / "ข่าว" / "2569"):
        with pytest.raises(FileUnwritable, match="ข่าว"):
            make_folder(folder)
