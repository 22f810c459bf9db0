"""Texts that nobody should write are printed with what can be printed, and what cannot is told with its place."""

import json
from pathlib import Path

import pymupdf
import pytest

from itadesk.cli.main import main
from itadesk.ita.papers import PaperKind
from tests.new_databases import new_database


def office(folder: Path, *titles: str, **parts: object) -> list[str]:
    """The option that names a database with an office whose measures have these titles and the same other parts."""
    path, option = folder / "office.json", ["--database", str(folder / "office.db")]
    new_database(folder / "office.db").close()
    measures = [{"title": title, **parts} for title in titles]
    record = {"kind": "เทศบาลตำบล", "name": "ริมธาร"}
    plan = {"fiscal_year": 2569, "measures": measures}
    path.write_text(json.dumps({"format": "itadesk.office/1", "office": record, "plans": [plan]}), "utf-8")
    assert main(["import", str(path), *option]) == 0
    return option


def pages(path: Path) -> list[str]:
    """What each page of a PDF says, without blanks."""
    with pymupdf.Document(str(path)) as opened:  # type: ignore[no-untyped-call]
        return ["".join(page.get_text().split()) for page in opened]


TEXTS = {
    "control characters": ("ปรับปรุง\x07การ\x1bให้บริการ", ["U+0007 U+001B"]),
    "lone marks": ("่ ้ ี ำ ะ์ ฺ ็็็็", []),
    "no blanks": ("ก" * 10_000, []),
    "a Latin word without end": ("a" * 3000, []),
    "an address": (f"ดู https://www.example.go.th/{'ita-2569/' * 40}o13", []),
    "emoji": ("ดีมาก 😀👍🏽", ["3", "😀 👍 🏽"]),
    "right-to-left marks": ("ก\u202eข\u200fค", ["U+202E U+200F"]),
    "marks above marks": ("ก" + "\u0e49" * 500, []),
    "longer than a page": ("ปฏิบัติงานด้วยความโปร่งใสตรวจสอบได้ " * 300, []),
}


@pytest.mark.parametrize("kind", [PaperKind.ANNOUNCEMENT, PaperKind.NEWS, PaperKind.DEVELOPMENT])
@pytest.mark.parametrize(("text", "told"), TEXTS.values(), ids=TEXTS)
def test_a_paper_is_printed_whatever_a_measure_says(
    text: str, told: list[str], kind: PaperKind, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    option, target = office(tmp_path, text, methods=[text, "ข"], follow_up=text[:200]), tmp_path / "paper.pdf"
    capsys.readouterr()
    assert main(["print", kind, "-o", str(target), "--font", "Sarabun", *option]) == (1 if told else 0)
    errors = capsys.readouterr().err
    assert all(part in errors for part in told)
    assert len(errors.splitlines()) <= 4
    assert "Traceback" not in errors
    shown = "".join(pages(target))
    letters = [sign for sign in text if "ก" <= sign <= "ฮ" or (sign.isascii() and sign.isalpha())]
    assert all(shown.count(sign) >= letters.count(sign) for sign in set(letters))


def test_tightening_draws_a_last_page_of_a_few_lines_back(tmp_path: Path) -> None:
    found = []
    for count in range(15, 24):
        folder = tmp_path / str(count)
        folder.mkdir()
        option = office(folder, *(f"เผยแพร่คู่มือการปฏิบัติงานเรื่องที่ {number}" for number in range(1, count + 1)))
        usual, closer = folder / "usual.pdf", folder / "closer.pdf"
        assert main(["print", "news", "-o", str(usual), *option]) == 0
        assert main(["print", "news", "-o", str(closer), "--tighten", *option]) == 0
        found.append((len(pages(usual)), len(pages(closer))))
    assert (2, 1) in found
    assert set(found) <= {(1, 1), (2, 1), (2, 2)}
