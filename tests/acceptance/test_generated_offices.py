"""Papers of made-up and of odd offices, printed and read back by two readers of PDFs that know nothing of each other."""

import hashlib
import json
import os
import re
import subprocess
import sys
import unicodedata
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pymupdf
import pypdfium2
import pytest
from hypothesis import HealthCheck, given, settings

from itadesk.documents.blocks import Document
from itadesk.documents.composing import compose
from itadesk.documents.plain import plain_lines
from itadesk.exchange.office_json import write_office
from itadesk.ita.papers import Paper
from itadesk.ita.records import OfficeRecord
from itadesk.ita.results import Finding
from itadesk.services.ports import Printing, PrintOptions
from itadesk.typesetting.setting import set_on_paper
from tests.examples import ANNOUNCEMENT, HEAD, MEASURE, NEWS, PAPERS, RECORD, REPORT, RESULT, with_measures
from tests.generated_papers import offices_and_papers
from tests.surroundings import TOP, in_english

OPEN: Any = pymupdf.open
PAGE_NUMBER = re.compile("^-[0-9๐-๙]+-")
every_kind = pytest.mark.parametrize("paper", PAPERS, ids=lambda paper: str(paper.kind))
every_detailed_kind = pytest.mark.parametrize("paper", [*PAPERS[:3], REPORT], ids=lambda paper: str(paper.kind))
"""The papers that tell the steps of measures."""


def printed(document: Document) -> Printing:
    return set_on_paper(document, PrintOptions())


def tight(text: str) -> str:
    """What can be seen of a text: no blanks, no line ends, nothing that only controls."""
    return "".join(sign for sign in text if not sign.isspace() and unicodedata.category(sign) not in {"Cc", "Cf"})


def read_by_mupdf(pdf: bytes) -> list[str]:
    with OPEN(stream=pdf) as opened:
        return [tight(page.get_text()) for page in opened]


def read_by_pdfium(pdf: bytes) -> list[str]:
    opened = pypdfium2.PdfDocument(pdf)
    found = []
    for page in opened:
        text = page.get_textpage()
        found.append(tight(text.get_text_range()))
        text.close()
        page.close()
    opened.close()
    return found


EVERYWHERE = (-10_000, -10_000, 10_000, 10_000)
"""What lies outside of the page is read too, where it is asked for."""

READERS = (read_by_mupdf, read_by_pdfium)


def whole(pages: list[str]) -> str:
    """The text of all pages without their numbers."""
    return "".join(PAGE_NUMBER.sub("", page) if number else page for number, page in enumerate(pages))


def outside(pdf: bytes) -> Iterator[str]:
    """The lines that do not lie on their page."""
    with OPEN(stream=pdf) as opened:
        for page in opened:
            for block in page.get_text("dict", clip=EVERYWHERE)["blocks"]:
                for line in block.get("lines", ()):
                    left, top, right, bottom = line["bbox"]
                    if left < 0 or top < 0 or right > page.rect.width or bottom > page.rect.height:
                        yield "".join(span["text"] for span in line["spans"])


def holds_private_signs(text: str) -> bool:
    """Whether a text holds signs that no font of any office draws: private ones, and such as are not assigned."""
    return any(unicodedata.category(sign) in {"Co", "Cn"} for sign in text)


def may_be_reordered(text: str) -> bool:
    """Whether readers put the text in another order: it runs from right to left, or holds marks of other scripts."""
    return any(
        unicodedata.bidirectional(sign) in {"R", "AL", "AN"}
        or (unicodedata.bidirectional(sign) == "NSM" and not "\u0e00" <= sign <= "\u0e7f")
        for sign in text
    )


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(offices_and_papers())
def test_a_made_up_paper_reads_back_as_it_was_composed(given_paper: tuple[OfficeRecord, Paper]) -> None:
    document = compose(*given_paper)
    printing = printed(document)
    for read in READERS:
        pages = read(printing.pdf)
        assert len(pages) == printing.pages
        assert all(pages)
        lines = [tight(line) for line in plain_lines(document) if not may_be_reordered(line)]
        if any(map(holds_private_signs, lines)):
            # PDFium orders lines by the boxes of their glyphs, and no box of these signs is as high as a letter's.
            assert not Counter("".join(lines)) - Counter(whole(pages))
        else:
            assert [line for line in lines if line not in whole(pages)] == []
    assert list(outside(printing.pdf)) == []
    assert printed(document).pdf == printing.pdf


ODD = {
    "long Thai without a blank": "กขคงจ" * 120,
    "one word of 300 letters": "W" * 300,
    "an address of 300 characters": "https://www.example.go.th/" + "แฟ้ม/path-" * 30,
    "emoji": "ดี 👍🏽 มาก 👨\u200d👩\u200d👧 🇹🇭",
    "controls": "ก\x01ข\x7fค\u202eง\u2066จ",
    "lone marks": "่ ้ ั ำ ์ า",
    "marks one on another": "\u0e31\u0e31\u0e31\u0e31 ก่่่่",
    "a mark key held down": "ก" + "\u0e48" * 300,
    "a vowel key held down": "ม" + "า" * 200,
    "a leading vowel key held down": "เ" * 200 + "ก",
    "an old font's code": "\uf70a ป\uf70aา",
    "Chinese": "漢字かな交じり",
    "nothing but what is unseen": "\u200b\u200b",
    "blanks that hold together": "ก\u00a0" * 150,
    "tabulators": "ก\tข" * 100,
    "brackets only": "(" * 150,
    "signs": "∑≤≥√×÷±½²₃→…—“”‘’•",
    "what a spelled sign looks like": "[0E01 0E02]",
}


def office_with(text: str) -> OfficeRecord:
    """An office that has a text everywhere where people type."""
    measure = replace(
        MEASURE,
        title=text,
        methods=(text, "ขั้นที่สอง"),
        responsible=(text,),
        follow_up=text,
        starts=None,
        ends=None,
        period_text=text,
    )
    return replace(
        with_measures(measure),
        people=(replace(HEAD, family_name=text[:80], position=text[:150]), RECORD.people[1]),
        results=(replace(RESULT, findings=(Finding(scope=3, text=text),)),),
    )


@every_kind
@pytest.mark.parametrize("text", ODD.values(), ids=ODD.keys())
def test_an_odd_text_is_printed_wholly_and_on_the_page(text: str, paper: Paper) -> None:
    """A cell that goes on over a page is read in two parts, so it is the characters that are counted."""
    document = compose(office_with(text), replace(paper, signer="head"))
    printing = printed(document)
    wanted = Counter(tight("".join(plain_lines(document))))
    pages = read_by_mupdf(printing.pdf)
    assert all(pages)
    assert wanted - Counter(whole(pages)) == Counter()
    assert list(outside(printing.pdf)) == []


@pytest.mark.parametrize(
    ("text", "number"), [("ก\x01ข", "U+0001"), ("ค\u202eง", "U+202E"), ("ض", "U+0636"), ("漢", "U+6F22")]
)
def test_what_no_font_has_is_told_with_its_place(text: str, number: str) -> None:
    warnings = printed(compose(with_measures(replace(MEASURE, title=text)), NEWS)).warnings
    assert any(number in warning for warning in warnings)
    with in_english():
        assert all(
            warning[0].isupper()
            for warning in printed(compose(with_measures(replace(MEASURE, title=text)), NEWS)).warnings
        )


def test_an_ordinary_paper_has_no_warnings() -> None:
    assert [sentence for paper in PAPERS for sentence in printed(compose(RECORD, paper)).warnings] == []


@every_detailed_kind
def test_sixty_steps_go_on_over_the_pages_in_their_order(paper: Paper) -> None:
    steps = tuple(f"ขั้นตอนที่ {number} ตรวจสอบให้ครบถ้วนตามระเบียบ" for number in range(1, 61))
    document = compose(with_measures(replace(MEASURE, methods=steps)), paper)
    text = whole(read_by_pdfium(printed(document).pdf))
    begun = [tight(line).split("ให้")[0] for line in plain_lines(document) if "ตรวจสอบให้ครบถ้วน" in line]
    places = [text.index(beginning) for beginning in begun]
    assert len(places) == 60
    assert places == sorted(places)
    assert text.count("ครบถ้วนตามระเบียบ") == 60


@pytest.mark.parametrize(
    ("paper", "head"), [(ANNOUNCEMENT, "วิธีการดำเนินการ"), (REPORT, "ผลและหลักฐาน")], ids=("announcement", "report")
)
def test_forty_measures_have_the_head_of_their_table_on_every_page(paper: Paper, head: str) -> None:
    document = compose(with_measures(*(replace(MEASURE, title=f"มาตรการ {number}") for number in range(40))), paper)
    pages = read_by_mupdf(printed(document).pdf)
    heads = [number for number, page in enumerate(pages) if head in page]
    assert len(heads) > 2
    assert heads == list(range(heads[0], heads[-1] + 1))


@every_kind
def test_page_numbers_begin_on_the_second_page_in_the_digits_of_the_paper(paper: Paper) -> None:
    document = compose(with_measures(*[MEASURE] * 30), paper)
    pages = read_by_mupdf(printed(document).pdf)
    assert not PAGE_NUMBER.match(pages[0])
    assert [page[:3] for page in pages[1:]] == [f"-{'๐๑๒๓๔๕๖๗๘๙'[number]}-" for number in range(2, len(pages) + 1)]


@every_kind
def test_a_paper_whose_title_was_emptied_is_printed(paper: Paper) -> None:
    emptied = replace(paper, texts={"title": "", "subject": " "})
    document = compose(RECORD, emptied)
    assert document.title == ""
    assert all(read_by_mupdf(printed(document).pdf))


@every_kind
def test_the_file_names_its_title_and_its_office(paper: Paper) -> None:
    document = compose(RECORD, paper)
    with OPEN(stream=printed(document).pdf) as opened:
        assert opened.metadata["title"] == document.title
        assert opened.metadata["author"] == "เทศบาลตำบลริมธาร"


PRINT = """
import hashlib, sys
from pathlib import Path
from itadesk.documents.composing import compose
from itadesk.exchange.office_json import read_office
from itadesk.services.papers import Wish, wished_paper
from itadesk.services.ports import PrintOptions
from itadesk.typesetting.setting import set_on_paper
record = read_office(Path(sys.argv[1]).read_bytes(), "office")
for paper in record.papers:
    print(hashlib.sha256(set_on_paper(compose(record, paper), PrintOptions()).pdf).hexdigest())
"""


def test_every_process_prints_the_same_bytes(tmp_path: Path) -> None:
    """Sets and dictionaries have another order in each process, and shaping begins anew: neither may show."""
    office = tmp_path / "office.json"
    record = replace(office_with("ก ข E-Service 2.0 👍 ทดสอบการตัดคำ"), papers=PAPERS)
    office.write_bytes(write_office(record))
    running = [
        subprocess.Popen(
            [sys.executable, "-c", PRINT, office],
            env={**os.environ, "PYTHONHASHSEED": seed, "TZ": zone, "LANG": "C"},
            cwd=TOP,
            stdout=subprocess.PIPE,
            text=True,
        )
        for seed, zone in (("0", "Asia/Bangkok"), ("4711", "America/Lima"))
    ]
    one, other = (process.communicate(timeout=60)[0].split() for process in running)
    here = [hashlib.sha256(printed(compose(record, paper)).pdf).hexdigest() for paper in PAPERS]
    assert len(one) == len(json.loads(office.read_bytes())["documents"])
    assert one == other == here
