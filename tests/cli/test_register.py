"""Papers are issued, listed, given out again, and withdrawn from the command line."""

import hashlib
import io
import json
from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from openpyxl import load_workbook

from itadesk.cli import with_register
from itadesk.cli.main import main
from itadesk.signing.verifying import verify_pdf
from tests.exchange.media_files import document
from tests.signing.certificates import NAME, PASSPHRASE, Wanted, pkcs12
from tests.signing.papers import SIGNATURE
from tests.surroundings import TOP

SAMPLE = TOP / "resources" / "sample" / "sample-office.json"


class Desk:
    """Runs commands on a database with the sample office, in a folder of its own."""

    def __init__(self, capsys: pytest.CaptureFixture[str]) -> None:
        self._capsys = capsys
        assert self.run("import", str(SAMPLE))[0] == 0

    def run(self, *command: str) -> tuple[int, str, str]:
        """The exit status of a command, what it said, and what it complained of."""
        status = main([*command, "--database", "office.db"])
        said = self._capsys.readouterr()
        return status, said.out, said.err

    def done(self, *command: str) -> str:
        """What a command said that did everything it should."""
        status, said, complained = self.run(*command)
        assert (status, complained) == (0, "")
        return said

    def refused(self, *command: str) -> str:
        """Why a command did nothing."""
        status, said, complained = self.run(*command, "--language", "en")
        assert (status, said) == (2, "")
        return complained

    def register(self, *filters: str) -> list[dict[str, Any]]:
        """The entries of the register that are looked for."""
        entries: list[dict[str, Any]] = json.loads(self.done("register", "--json", *filters))
        return entries


@pytest.fixture
def desk(tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Desk:
    """Somebody at the command line."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("LOGNAME", "มานพ")
    return Desk(capsys)


def numbers(entries: Sequence[dict[str, Any]]) -> list[tuple[int, int]]:
    """The numbers and years of entries."""
    return [(entry["number"], entry["year"]) for entry in entries]


def test_a_paper_is_issued_and_written(desk: Desk) -> None:
    said = desk.done("issue", "announcement", "--dated", "๙ ม.ค. ๒๕๖๙", "--number-from", "7", "-o", "paper.pdf")
    assert said == (
        "ออกเอกสารเลขที่ ๗/๒๕๖๙ แล้ว: ประกาศเทศบาลตำบลดอนตะวันฉาย"
        " เรื่อง มาตรการส่งเสริมคุณธรรมและความโปร่งใสภายในหน่วยงาน ประจำปีงบประมาณ พ.ศ. ๒๕๖๙\n"
    )
    (entry,) = desk.register()
    assert entry["sha256"] == hashlib.sha256(Path("paper.pdf").read_bytes()).hexdigest()
    assert (entry["number"], entry["year"], entry["dated"], entry["state"]) == (7, 2569, "2026-01-09", "standing")
    assert (entry["issued_by"], entry["digitally_signed"], entry["scan"]) == ("มานพ", False, None)


def test_the_register_is_a_line_a_paper(desk: Desk) -> None:
    assert desk.done("register") == "ไม่พบเอกสารที่ออกแล้ว\n"
    desk.done("issue", "news", "--dated", "2026-03-01")
    desk.done("issue", "news", "--dated", "2026-03-02", "--replaces", "1")
    newest, first = desk.done("register").splitlines()
    assert newest.startswith("news 2/2569 2026-03-02 มีผลใช้อยู่ แทน 1/2569 ")
    assert first.startswith("news 1/2569 2026-03-01 มีฉบับใหม่แทนคือ 2/2569 ")


def test_the_register_is_searched(desk: Desk) -> None:
    for kind, dated in (("announcement", "2026-01-09"), ("news", "2026-03-01"), ("news", "2027-03-01")):
        desk.done("issue", kind, "--dated", dated)
    assert numbers(desk.register("--kind", "news")) == [(1, 2570), (1, 2569)]
    assert numbers(desk.register("--year", "2570", "--number", "๑")) == [(1, 2570)]
    assert numbers(desk.register("--words", "ประกาศ ณ วันที่ 9 มกราคม")) == [(1, 2569)]
    assert numbers(desk.register("--signer", "พิมพ์ชนก", "--kind", "announcement")) == [(1, 2569)]
    assert desk.register("--state", "withdrawn") == []


def test_the_register_is_a_workbook(desk: Desk) -> None:
    desk.done("issue", "announcement", "--dated", "2026-01-09")
    assert desk.done("register", "-o", "ทะเบียน.xlsx") == "บันทึกทะเบียนเอกสาร 1 ฉบับลงใน ทะเบียน.xlsx แล้ว\n"
    sheet = load_workbook(io.BytesIO(Path("ทะเบียน.xlsx").read_bytes())).worksheets[0]
    assert [cell.value for cell in sheet[2]][:5] == ["ประกาศ", 2569, 1, None, datetime(2026, 1, 9)]  # noqa: DTZ001


def test_an_issued_paper_is_given_out_again_whatever_was_edited(desk: Desk) -> None:
    desk.done("issue", "announcement", "--dated", "2026-01-09", "-o", "first.pdf")
    edited = json.loads(SAMPLE.read_text("utf-8"))
    edited["results"][0]["total"] = "50.00"
    Path("edited.json").write_text(json.dumps(edited), "utf-8")
    desk.done("import", "edited.json", "--replace")
    desk.done("reprint", "announcement", "๑/๒๕๖๙", "-o", "again.pdf")
    assert Path("again.pdf").read_bytes() == Path("first.pdf").read_bytes()


def test_a_reprint_bears_the_code_of_the_address(desk: Desk) -> None:
    desk.done("issue", "announcement", "--dated", "2026-01-09", "-o", "first.pdf")
    reprint = ("reprint", "announcement", "1", "-o", "copy.pdf", "--code")
    assert "It is not known where paper ๑/๒๕๖๙ was published" in desk.refused(*reprint)
    desk.done("attach", "announcement", "1", "--address", "https://www.dontawanchai.go.th/1")
    desk.done(*reprint)
    first, copy = Path("first.pdf").read_bytes(), Path("copy.pdf").read_bytes()
    assert copy.startswith(first)
    assert copy != first


def test_a_scan_is_attached(desk: Desk) -> None:
    desk.done("issue", "announcement", "--dated", "2026-01-09")
    Path("scan.pdf").write_bytes(document(2))
    desk.done("attach", "announcement", "1", "--scan", "scan.pdf", "--address", "https://a.go.th")
    (entry,) = desk.register()
    assert entry["scan"] == hashlib.sha256(Path("scan.pdf").read_bytes()).hexdigest()
    assert entry["address"] == "https://a.go.th"


def test_a_paper_is_withdrawn_with_its_reason(desk: Desk) -> None:
    desk.done("issue", "announcement", "--dated", "2026-01-09")
    assert " ยกเลิก " in desk.done("withdraw", "announcement", "1/2569", "--reason", "คะแนนผิด")
    (entry,) = desk.register("--state", "withdrawn")
    assert entry["withdrawn_because"] == "คะแนนผิด"
    assert "was withdrawn already" in desk.refused("withdraw", "announcement", "1", "--reason", "ผิด")


def test_what_cannot_be_done_is_said_and_nothing_is_issued(desk: Desk) -> None:
    Path("scan.txt").write_text("no scan", "utf-8")
    assert "ends in .pdf" in desk.refused("issue", "announcement", "-o", "paper.docx")
    assert "ends in .xlsx" in desk.refused("register", "-o", "register.csv")
    assert "ends in .pdf" in desk.refused("reprint", "announcement", "1", "-o", "paper.txt")
    assert "no paper 1/2569" in desk.refused("withdraw", "announcement", "1/2569", "--reason", "ผิด")
    assert "no paper 5" in desk.refused("issue", "announcement", "--replaces", "5")
    assert "“someday” is not a date" in desk.refused("issue", "announcement", "--dated", "someday")
    assert "“0” is not a whole number from 1 to 999999" in desk.refused("issue", "news", "--number-from", "0")
    assert "give --scan FILE, --address ADDRESS, or both" in desk.refused("attach", "announcement", "1")
    assert desk.register() == []
    desk.done("issue", "announcement", "--dated", "2026-01-09")
    assert "no scan of a paper" in desk.refused("attach", "announcement", "1", "--scan", "scan.txt")
    assert "begun in 2569 already" in desk.refused(
        "issue", "announcement", "--dated", "2026-02-09", "--number-from", "5"
    )


def test_a_paper_is_not_issued_into_a_file_that_cannot_be_written(desk: Desk) -> None:
    assert f"The file {Path('no/paper.pdf')} cannot be written" in desk.refused(
        "issue", "announcement", "-o", "no/paper.pdf"
    )
    assert desk.register() == []


def test_a_paper_whose_file_cannot_be_written_any_more_is_issued_all_the_same(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(with_register, "try_to_write", lambda _path: None)  # the folder goes away while it is issued
    status, said, complained = desk.run("issue", "announcement", "--dated", "2026-01-09", "-o", "no/paper.pdf")
    assert (status, "ออกเอกสารเลขที่ ๑/๒๕๖๙" in said) == (1, True)
    assert f"เขียนไฟล์ {Path('no/paper.pdf')} ไม่ได้" in complained
    assert "itadesk reprint" in complained
    assert numbers(desk.register()) == [(1, 2569)]


def test_a_paper_is_issued_with_a_digital_signature_that_is_seen(desk: Desk) -> None:
    today = datetime.now(UTC)
    Path("mayor.p12").write_bytes(pkcs12(Wanted(begins=today - timedelta(days=1), ends=today + timedelta(days=1))))
    Path("passphrase.txt").write_text(PASSPHRASE, "utf-8")
    Path("signature.png").write_bytes(SIGNATURE.data)
    signed = ("--certificate", "mayor.p12", "--passphrase-file", "passphrase.txt", "--signature", "signature.png")
    desk.done("issue", "announcement", "--dated", "2026-01-09", *signed, "-o", "paper.pdf")
    (check,) = verify_pdf(Path("paper.pdf").read_bytes())
    assert (check.signer, check.whole, check.valid) == (NAME, True, True)
    (entry,) = desk.register()
    assert entry["digitally_signed"]
    desk.done("reprint", "announcement", "1", "-o", "again.pdf")
    assert Path("again.pdf").read_bytes() == Path("paper.pdf").read_bytes()


def test_the_register_has_one_form_at_a_time(desk: Desk) -> None:
    assert "--json: cannot be given together with -o" in desk.refused("register", "-o", "list.xlsx", "--json")


def test_a_database_with_issued_papers_is_whole(desk: Desk) -> None:
    for _ in range(3):
        desk.done("issue", "announcement", "--dated", "2026-01-09")
    desk.done("verify")
