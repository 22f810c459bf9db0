"""A paper in each of its forms, and its files: whole or not at all."""

import subprocess
import sys
from pathlib import Path

import pytest

from itadesk.cli.forms import PAPERS
from itadesk.cli.main import main
from itadesk.documents.composing import compose
from itadesk.errors import FileUnwritable, UserError
from itadesk.exchange.paper_forms import PaperInForm, in_form, page_file, write_paper
from itadesk.resources import resource
from itadesk.services.ports import PrintOptions
from itadesk.typesetting.setting import set_on_paper
from tests.examples import ANNOUNCEMENT, RECORD

BEGINNINGS = {
    ".pdf": b"%PDF-",
    ".docx": b"PK\x03\x04",
    ".html": b"<!DOCTYPE html>",
    ".txt": "ประกาศ".encode(),
    ".png": b"\x89PNG",
}
DOCUMENT = compose(RECORD, ANNOUNCEMENT)
PRINT = PrintOptions(font="Sarabun")


@pytest.mark.parametrize("form", PAPERS)
def test_each_form_is_what_its_ending_says_and_the_same_each_time(form: str) -> None:
    first, again = (in_form(form, DOCUMENT, PRINT) for _ in range(2))
    assert first.files[0].startswith(BEGINNINGS[form])
    assert (first, first.warnings) == (again, ())


def test_what_is_printed_already_is_not_printed_again() -> None:
    printing = set_on_paper(DOCUMENT, PRINT)
    assert in_form(".pdf", DOCUMENT, PRINT, printing=printing).files == (printing.pdf,)
    assert len(in_form(".png", DOCUMENT, PRINT, printing=printing).files) == printing.pages


@pytest.mark.parametrize("form", [".pdf", ".docx", ".png"])
def test_a_face_that_is_not_there_is_refused_where_a_form_has_one(form: str) -> None:
    with pytest.raises(UserError, match="No Such Font"):
        in_form(form, DOCUMENT, PrintOptions(font="No Such Font"))


def test_further_pages_are_written_beside_the_first(tmp_path: Path) -> None:
    write_paper(PaperInForm((b"1", b"2", b"3")), tmp_path / "ข่าว 1.2.png")
    assert {path.name: path.read_bytes() for path in tmp_path.iterdir()} == {
        "ข่าว 1.2.png": b"1",
        "ข่าว 1.2-2.png": b"2",
        "ข่าว 1.2-3.png": b"3",
    }


def test_where_one_page_cannot_be_written_none_is(tmp_path: Path) -> None:
    target = tmp_path / "news.png"
    target.write_bytes(b"before")
    page_file(target, 2).mkdir()
    with pytest.raises(FileUnwritable, match="news-2"):
        write_paper(PaperInForm((b"1", b"2", b"3")), target)
    assert sorted(path.name for path in tmp_path.iterdir()) == ["news-2.png", "news.png"]
    assert target.read_bytes() == b"before"


def test_printing_a_pdf_loads_nothing_of_the_other_forms(tmp_path: Path) -> None:
    main(["import", str(resource("sample", "sample-office.json")), "--database", str(tmp_path / "office.db")])
    program = (
        "import sys; from itadesk.cli.main import main;"
        "main(['print', 'news', '-o', sys.argv[1] + '/news.pdf', '--database', sys.argv[1] + '/office.db']);"
        "print(sorted({'docx', 'lxml', 'pypdfium2', 'itadesk.exchange.showing'} & sys.modules.keys()))"
    )
    done = subprocess.run([sys.executable, "-c", program, str(tmp_path)], capture_output=True, text=True, check=True)
    assert done.stdout.splitlines()[-1] == "[]"
    assert (tmp_path / "news.pdf").exists()
