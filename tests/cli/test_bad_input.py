"""Whatever is given: one sentence, exit status 2, no traceback, and nothing changed."""

import json
import sqlite3
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from PIL import Image

from itadesk.cli.main import main
from tests.new_databases import sample_database
from tests.surroundings import TOP

SAMPLE = TOP / "resources" / "sample" / "sample-office.json"


def refused(arguments: list[str], capsys: pytest.CaptureFixture[str], *names: str) -> None:
    """The command does nothing and says so in one line that names what is wrong."""
    capsys.readouterr()
    assert main(arguments) == 2
    told = capsys.readouterr()
    assert told.out == ""
    assert len(told.err.splitlines()) == 1, told.err
    assert "Traceback" not in told.err
    for name in names:
        assert name in told.err


def changed(**parts: object) -> bytes:
    """The sample office with other parts."""
    return json.dumps({**json.loads(SAMPLE.read_text("utf-8")), **parts}, ensure_ascii=False).encode()


RESULT: dict[str, Any] = {"fiscal_year": 2568}
FILES = {
    "broken": b'{"format": "itadesk.office/1", ',
    "foreign": b'{"hello": "world"}',
    "newer": b'{"format": "itadesk.office/2", "office": {"kind": "x", "name": "y"}}',
    "half": SAMPLE.read_bytes()[:5000],
    "empty": b"",
    "binary": bytes(range(256)) * 20,
    "list": b"[]",
    "deep": b"[" * 100_000,
    "unknown key": changed(resluts=[]),
    "score too high": changed(results=[{**RESULT, "total": "192.50"}]),
    "score in words": changed(results=[{**RESULT, "total": "ดี"}]),
    "score as a number": changed(results=[{**RESULT, "total": 88.5}]),
    "year 1066": changed(results=[{"fiscal_year": 1066}]),
    "ends first": changed(
        plans=[{"fiscal_year": 2569, "measures": [{"title": "x", "starts": "2026-03", "ends": "2026-01"}]}]
    ),
    "unknown signer": changed(documents=[{"kind": "news", "plan_year": 2569, "signer": "nobody"}]),
}


@pytest.mark.parametrize("data", FILES.values(), ids=FILES.keys())
def test_a_bad_file_is_refused_and_nothing_is_stored(
    data: bytes, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    bad, database = tmp_path / "ข้อมูล.json", tmp_path / "office.db"
    bad.write_bytes(data)
    main(["import", str(SAMPLE), "--database", str(database)])
    main(["export", str(tmp_path / "before.json"), "--database", str(database)])
    refused(["import", str(bad), "--database", str(database)], capsys, "ข้อมูล.json")
    main(["export", str(tmp_path / "after.json"), "--database", str(database)])
    assert (tmp_path / "before.json").read_bytes() == (tmp_path / "after.json").read_bytes()


def test_a_file_that_is_missing_or_of_another_form_is_refused(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    database = ["--database", str(tmp_path / "office.db")]
    refused(["import", str(tmp_path / "no.json"), *database], capsys, "no.json")
    refused(["import", str(tmp_path), *database], capsys)
    refused(["import", "office.mp3", *database], capsys, "office.mp3", ".json")


@pytest.mark.parametrize(
    "arguments",
    [
        ["prin"],
        ["print", "letter", "-o", "x.pdf"],
        ["print", "news"],
        ["print", "news", "-o", "x.pdf", "--year", "สอง"],
        ["--language", "fr"],
        ["import"],
    ],
)
def test_a_command_that_there_is_not_is_refused(arguments: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    refused(arguments, capsys, "--help")


class TestPrinting:
    """Printing a paper of the sample office with something wrong."""

    @pytest.fixture(autouse=True)
    def _office(self, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
        self.capsys, self.folder = capsys, tmp_path
        self.database = ["--database", str(tmp_path / "office.db")]
        sample_database(tmp_path / "office.db")

    def refused(self, options: list[str], *names: str) -> None:
        target = self.folder / "paper.pdf"
        refused(["print", "announcement", "-o", str(target), *self.database, *options], self.capsys, *names)
        assert not target.exists()

    def test_a_signer_who_is_not_there(self) -> None:
        self.refused(["--signer", "nobody"], "nobody", "head")

    def test_a_picture_that_is_none(self) -> None:
        picture = self.folder / "emblem.png"
        picture.write_bytes(b"no picture")
        self.refused(["--emblem", str(picture)])
        self.refused(["--signature", str(picture)])
        self.refused(["--emblem", str(self.folder / "missing.png")], "missing.png")

    def test_a_picture_with_a_hundred_million_pixels(self) -> None:
        out = BytesIO()
        Image.new("1", (10_000, 10_000)).save(out, "PNG")
        picture = self.folder / "large.png"
        picture.write_bytes(out.getvalue())
        self.refused(["--emblem", str(picture)])

    def test_a_font_that_is_not_installed(self) -> None:
        self.refused(["--font", "No Such Font"], "No Such Font")

    def test_a_folder_that_does_not_exist(self) -> None:
        target = self.folder / "no" / "paper.pdf"
        refused(["print", "news", "-o", str(target), *self.database], self.capsys, str(target))

    def test_a_form_that_is_not_made(self) -> None:
        refused(["print", "news", "-o", "paper.doc", *self.database], self.capsys, "paper.doc", ".pdf")

    def test_an_office_that_is_not_there(self) -> None:
        self.refused(["--office", "เทศบาลเมืองไกล"], "เทศบาลเมืองไกล")


def test_a_database_that_is_none_is_left_as_it_is(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    text = tmp_path / "letter.txt"
    text.write_text("เรียน ท่านนายก", "utf-8")
    for command in (["check"], ["verify"], ["import", str(SAMPLE)], ["export", str(tmp_path / "x.json")]):
        refused([*command, "--database", str(text)], capsys, "letter.txt")
    assert text.read_text("utf-8") == "เรียน ท่านนายก"


def test_another_programs_database_is_left_as_it_is(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "notes.db"
    with sqlite3.connect(path) as other:
        other.execute("create table notes (text)")
    other.close()
    before = path.read_bytes()
    refused(["import", str(SAMPLE), "--database", str(path)], capsys, "notes.db")
    assert path.read_bytes() == before


def test_a_newer_database_is_left_as_it_is(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "office.db"
    main(["import", str(SAMPLE), "--database", str(path)])
    with sqlite3.connect(path) as later:
        (version,) = later.execute("pragma user_version").fetchone()
        later.execute(f"pragma user_version = {version + 900}")
    later.close()
    refused(["check", "--database", str(path)], capsys, str(version + 900))


def test_a_database_that_is_not_there_is_not_made_by_reading(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "none.db"
    refused(["check", "--database", str(path)], capsys, "none.db")
    refused(["print", "news", "-o", str(tmp_path / "x.pdf"), "--database", str(path)], capsys, "none.db")
    assert not path.exists()


def test_an_address_that_leads_nowhere_is_refused(capsys: pytest.CaptureFixture[str]) -> None:
    refused(["check", "--database", "nosuch://server/base"], capsys, "nosuch://")
