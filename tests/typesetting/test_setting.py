import io
import subprocess
import sys
import unicodedata
from dataclasses import replace
from pathlib import Path

import pypdf
import pypdfium2
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from itadesk.documents.blocks import Align, Closing, Heading, Item, Paragraph, bold, roman
from itadesk.documents.plain import plain_lines, plain_text
from itadesk.ita.papers import Digits
from itadesk.services.ports import Printing, PrintOptions
from itadesk.typesetting.installed import FontUnknown
from itadesk.typesetting.setting import set_on_paper
from tests.typesetting.samples import BODY, every_kind, opened, page_texts, paper, printed, signature, squeezed

CHECK = Path(__file__).resolve().parents[3] / "shared" / "tools" / "check_pdf.py"
THAI = "".join(chr(code) for code in range(0x0E01, 0x0E5C) if unicodedata.category(chr(code)) != "Cn")


def read_by_pdfium(printing: Printing) -> str:
    file = pypdfium2.PdfDocument(printing.pdf)
    try:
        return "".join(page.get_textpage().get_text_range() for page in file)
    finally:
        file.close()


def read_by_pypdf(printing: Printing) -> str:
    return "".join(page.extract_text() for page in pypdf.PdfReader(io.BytesIO(printing.pdf)).pages)


def test_every_reader_reads_back_every_line() -> None:
    done = set_on_paper(paper(*every_kind()), PrintOptions(font="Sarabun"))
    wanted = [squeezed(line) for line in plain_lines(paper(*every_kind()))]
    for text in ("".join(page_texts(done)), read_by_pdfium(done), read_by_pypdf(done)):
        assert [line for line in wanted if line not in squeezed(text)] == []
    assert done.warnings == ()


@pytest.mark.skipif(not CHECK.exists(), reason="the check of papers lies beside the project and is not here")
def test_the_check_of_papers_has_nothing_to_say(tmp_path: Path) -> None:
    document = paper(*every_kind())
    (tmp_path / "out.pdf").write_bytes(set_on_paper(document, PrintOptions(font="Sarabun")).pdf)
    (tmp_path / "out.txt").write_text(plain_text(document), encoding="utf-8")
    command = [sys.executable, str(CHECK), str(tmp_path / "out.pdf"), str(tmp_path / "out.txt")]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (0, ""), done.stdout


def test_the_same_paper_gives_the_same_bytes() -> None:
    assert printed(*every_kind()).pdf == printed(*every_kind()).pdf
    assert printed(*every_kind()).pdf != printed(*every_kind(), signature()).pdf


def test_what_was_printed_before_does_not_change_a_paper() -> None:
    before = printed(signature()).pdf
    printed(Paragraph(text=roman("ฎีกาฬ ฃวด")))
    assert printed(signature()).pdf == before


def test_the_file_says_what_it_is() -> None:
    file = pypdf.PdfReader(io.BytesIO(printed(*every_kind()).pdf))
    assert file.metadata is not None
    assert (file.metadata.title, file.metadata.author) == ("ประกาศ เรื่อง มาตรการ", "เทศบาลตำบลริมธาร")
    assert file.metadata.creation_date_raw == "D:20260109000000+07'00'"
    catalogue = file.root_object
    assert str(catalogue["/Lang"]) == "th-TH"
    assert str(catalogue["/ViewerPreferences"]) == "{'/DisplayDocTitle': True}"
    with opened(printed(*every_kind())) as readable:
        assert [entry[:2] for entry in readable.get_toc()] == [
            [1, "ประกาศเทศบาลตำบลริมธาร"],
            [2, "๑. การวิเคราะห์ผลการประเมิน"],
        ]
        assert all("Sarabun" in font[3] for font in readable[0].get_fonts())


def test_a_paper_without_a_date_has_none() -> None:
    document = paper(signature())
    undated = set_on_paper(replace(document, dated=None), PrintOptions(font="Sarabun"))
    assert b"CreationDate" not in undated.pdf


@pytest.mark.parametrize(("digits", "number"), [(Digits.THAI, "- ๒ -"), (Digits.ARABIC, "- 2 -")])
def test_pages_are_numbered_from_the_second_on(digits: Digits, number: str) -> None:
    body = [Paragraph(text=roman(BODY), first_line=25)] * 20
    done = set_on_paper(paper(*body, digits=digits), PrintOptions(font="Sarabun"))
    with opened(done) as file:
        assert "- ๑ -" not in file[0].get_text()
        (place,) = file[1].search_for(number)
        assert place.x0 + place.x1 == pytest.approx(85.04 + 538.58, abs=1)
        assert place.y1 < 70


def test_a_heading_is_not_left_at_the_foot() -> None:
    for lines in range(26, 34):
        body = [Paragraph(text=roman("บรรทัดเดียว"))] * lines
        pages = page_texts(printed(*body, Heading(text=bold("หัวข้อ"), level=1), Paragraph(text=roman(BODY))))
        assert not pages[0].rstrip().endswith("หัวข้อ")


def test_no_line_of_a_paragraph_is_left_alone() -> None:
    for lines in range(28, 33):
        first, second = page_texts(
            printed(*[Paragraph(text=roman("บรรทัด"))] * lines, Paragraph(text=roman(f"{BODY} {BODY}")))
        )
        above, below = (
            [line for line in page.split("\n") if line.strip() not in {"", "บรรทัด"}] for page in (first, second)
        )
        assert len(above) != 1
        assert len(below) != 1


def test_two_lines_go_with_the_closing_to_the_next_page() -> None:
    for lines in range(24, 34):
        *_, last = page_texts(printed(*[Paragraph(text=roman("บรรทัด"))] * lines, signature()))
        assert last.count("บรรทัด") >= 2


def test_the_preview_is_told_where_blocks_stand() -> None:
    done = printed(*every_kind())
    (title,) = done.spots["title"]
    with opened(done) as file:
        (found,) = file[title.page].search_for("ประกาศเทศบาลตำบลริมธาร")
    assert title.left <= found.x0 < found.x1 <= title.right
    assert title.top <= (found.y0 + found.y1) / 2 <= title.bottom
    assert done.spots["finding/IIT"][0].left > done.spots["result/2568"][0].left
    assert set(done.spots) == {"title", "finding/IIT", "result/2568", "person/head"}


def test_a_block_over_two_pages_has_a_spot_on_each() -> None:
    spots = printed(Paragraph(text=roman(BODY * 20), place="long")).spots["long"]
    assert [spot.page for spot in spots] == [0, 1]


def test_signs_that_no_face_has_are_reported_and_still_read_back() -> None:
    done = printed(Paragraph(text=roman("ดีมาก 😀 เสียงดัง\x07")))
    assert [("U+1F600" in sentence, "U+0007" in sentence) for sentence in done.warnings] == [
        (True, False),
        (False, True),
    ]
    assert all("ดีมาก" in sentence for sentence in done.warnings)
    assert "😀" in page_texts(done)[0]


def test_an_unknown_font_is_refused_with_a_sentence() -> None:
    with pytest.raises(FontUnknown, match="Comic"):
        set_on_paper(paper(), PrintOptions(font="Comic Thai"))


def test_half_characters_in_titles_are_left_out() -> None:
    broken = "ประ\ud83dกาศ"
    document = replace(paper(Heading(text=bold(broken), level=0)), title=broken)
    with opened(set_on_paper(document, PrintOptions(font="Sarabun"))) as file:
        assert file.metadata["title"] == "ประกาศ"
        assert [title for _, title, _ in file.get_toc()] == ["ประกาศ"]


def test_a_paper_without_blocks_is_an_empty_page() -> None:
    assert (printed().pages, squeezed(page_texts(printed()))) == (1, "")


def test_a_very_long_word_runs_over_lines_and_pages() -> None:
    done = printed(Paragraph(text=roman("ก" * 10_000)))
    assert squeezed(page_texts(done)) == "ก" * 10_000
    assert done.pages > 1


# Signs that readers themselves reorder (right to left) or take for a break of a word (a hyphen at a line's end) are left out.
SIGNS = st.text(alphabet=st.sampled_from(THAI * 2 + "abXY019 ().,%éあ"), min_size=1, max_size=40)


@settings(max_examples=40, deadline=None)
@given(st.lists(SIGNS, min_size=1, max_size=20))
def test_any_string_is_set_and_read_back(texts: list[str]) -> None:
    done = printed(*(Paragraph(text=roman(text), align=Align.LEFT) for text in texts))
    assert squeezed(page_texts(done)) == squeezed(texts)


@settings(max_examples=40, deadline=None)
@given(st.lists(st.text(max_size=60), max_size=8))
def test_no_string_at_all_stops_the_printing(texts: list[str]) -> None:
    blocks = [Item(label=text[:3], text=roman(text), hanging=True) for text in texts]
    closing = Closing(blocks=tuple(Heading(text=bold(text), level=2) for text in texts))
    assert printed(*blocks, closing).pages >= 1
