"""`print --certificate` signs the PDF, with the passphrase from a file, the environment or the terminal."""

import builtins
import getpass
import subprocess
import sys
from collections.abc import Callable, Mapping, Sequence
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from itadesk.cli.main import main
from itadesk.signing.verifying import verify_pdf
from tests.new_databases import sample_database
from tests.signing.certificates import NAME, PASSPHRASE, Wanted, pkcs12
from tests.signing.papers import SIGNATURE
from tests.surroundings import TOP

SAMPLE = TOP / "resources" / "sample" / "sample-office.json"
TODAY = datetime.now(UTC)
CURRENT = Wanted(begins=TODAY - timedelta(days=1), ends=TODAY + timedelta(days=1))

Printing = Callable[..., tuple[int, str]]


@pytest.fixture
def printing(tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Printing:
    """Prints the announcement with some options; gives the exit status and what was complained of."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("ITADESK_PASSPHRASE", raising=False)
    sample_database(Path("office.db"))
    Path("mayor.p12").write_bytes(pkcs12(CURRENT))
    Path("passphrase.txt").write_text(PASSPHRASE + "\n", "utf-8")
    capsys.readouterr()

    def run(*options: str, output: str = "paper.pdf") -> tuple[int, str]:
        status = main(["print", "announcement", "-o", output, *options, "--database", "office.db"])
        return status, capsys.readouterr().err

    return run


def signers(path: str = "paper.pdf") -> Sequence[tuple[str, bool, bool]]:
    return [(each.signer, each.whole, each.valid) for each in verify_pdf(Path(path).read_bytes())]


def test_the_passphrase_from_a_file(printing: Printing) -> None:
    assert printing("--certificate", "mayor.p12", "--passphrase-file", "passphrase.txt") == (0, "")
    assert signers() == [(NAME, True, True)]


def test_the_passphrase_from_a_file_as_windows_writes_it(printing: Printing) -> None:
    Path("passphrase.txt").write_bytes(b"\xef\xbb\xbf" + PASSPHRASE.encode() + b"\r\n")
    assert printing("--certificate", "mayor.p12", "--passphrase-file", "passphrase.txt") == (0, "")


def test_the_passphrase_from_the_environment(printing: Printing, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("ITADESK_PASSPHRASE", PASSPHRASE)
    assert printing("--certificate", "mayor.p12") == (0, "")
    assert signers() == [(NAME, True, True)]


def test_the_passphrase_from_whoever_sits_there(printing: Printing, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys.stdin, "isatty", lambda: True)
    asked: list[str] = []

    def answer(question: str) -> str:
        asked.append(question)
        return PASSPHRASE

    monkeypatch.setattr(getpass, "getpass", answer)
    assert printing("--certificate", "mayor.p12") == (0, "")
    assert asked == ["รหัสผ่านของใบรับรอง: "]


def test_nobody_to_be_asked(printing: Printing) -> None:
    status, complaint = printing("--certificate", "mayor.p12")
    assert (status, complaint.count("\n")) == (2, 1)
    assert "--passphrase-file" in complaint
    assert not Path("paper.pdf").exists()


def test_a_picture_becomes_what_is_seen_of_the_signature(printing: Printing) -> None:
    Path("signature.png").write_bytes(SIGNATURE.data)
    signed = ("--certificate", "mayor.p12", "--passphrase-file", "passphrase.txt")
    assert printing(*signed, "--signature", "signature.png") == (0, "")
    assert signers() == [(NAME, True, True)]
    listed = subprocess.run(["pdfimages", "-list", "paper.pdf"], check=True, capture_output=True, text=True).stdout
    assert [line.split()[2] for line in listed.splitlines()[2:]] == ["image", "smask"]


@pytest.mark.usefixtures("printing")
def test_a_paper_that_nobody_signs_by_hand_is_signed_unseen() -> None:
    Path("signature.png").write_bytes(SIGNATURE.data)
    options = ["--certificate", "mayor.p12", "--passphrase-file", "passphrase.txt", "--signature", "signature.png"]
    assert main(["print", "news", "-o", "news.pdf", *options, "--database", "office.db"]) == 0
    assert signers("news.pdf") == [(NAME, True, True)]


FAULTS: Mapping[str, tuple[bytes, str, str]] = {
    "no certificate": (b"no certificate", PASSPHRASE, "PKCS#12"),
    "a wrong passphrase": (pkcs12(CURRENT), "ไม่ใช่", "รหัสผ่านของใบรับรองไม่ถูกต้อง"),
    "expired": (pkcs12(Wanted(ends=datetime(2026, 2, 1, tzinfo=UTC))), PASSPHRASE, "หมดอายุเมื่อ 1 กุมภาพันธ์ 2569"),
    "not yet valid": (pkcs12(Wanted(begins=TODAY + timedelta(9), ends=TODAY + timedelta(99))), PASSPHRASE, "เริ่มใช้ได้"),
    "for something else": (
        pkcs12(Wanted(begins=CURRENT.begins, ends=CURRENT.ends, uses=frozenset({"key_agreement"}))),
        PASSPHRASE,
        "ไม่ได้ออกให้ใช้ลงนาม",
    ),
}


@pytest.mark.parametrize("name", FAULTS)
def test_a_certificate_that_cannot_sign_is_refused_in_one_sentence(name: str, printing: Printing) -> None:
    file, passphrase, sentence = FAULTS[name]
    Path("mayor.p12").write_bytes(file)
    Path("passphrase.txt").write_text(passphrase, "utf-8")
    status, complaint = printing("--certificate", "mayor.p12", "--passphrase-file", "passphrase.txt")
    assert (status, complaint.count("\n")) == (2, 1)
    assert sentence in complaint
    assert PASSPHRASE not in complaint
    assert not Path("paper.pdf").exists()


@pytest.mark.parametrize("missing", ["mayor.p12", "passphrase.txt"])
def test_a_file_that_is_not_there(missing: str, printing: Printing) -> None:
    Path(missing).unlink()
    status, complaint = printing("--certificate", "mayor.p12", "--passphrase-file", "passphrase.txt")
    assert (status, missing in complaint) == (2, True)


def test_a_passphrase_that_is_no_text(printing: Printing) -> None:
    Path("passphrase.txt").write_bytes(b"\xff\xfe\x00")
    status, complaint = printing("--certificate", "mayor.p12", "--passphrase-file", "passphrase.txt")
    assert (status, "UTF-8" in complaint) == (2, True)


def test_a_passphrase_without_a_certificate_is_refused(printing: Printing) -> None:
    status, complained = printing("--passphrase-file", "passphrase.txt")
    assert (status, "--certificate" in complained, Path("paper.pdf").exists()) == (2, True, False)


def test_only_a_pdf_is_signed(printing: Printing) -> None:
    status, complaint = printing("--certificate", "mayor.p12", output="paper.txt")
    assert (status, ".pdf" in complaint) == (2, True)
    assert not Path("paper.txt").exists()


def test_one_certificate_does_not_sign_for_all_offices(printing: Printing) -> None:
    status, complaint = printing("--all-offices", "--certificate", "mayor.p12", output="papers")
    assert (status, "--certificate" in complaint) == (2, True)


def test_without_what_signs_it_is_said_how_to_get_it(printing: Printing, monkeypatch: pytest.MonkeyPatch) -> None:
    whole = builtins.__import__

    def without(name: str, *rest: object) -> object:
        if name.startswith("itadesk.signing"):
            raise ImportError(name)
        return whole(name, *rest)  # type: ignore[arg-type]

    monkeypatch.setattr(builtins, "__import__", without)
    status, complaint = printing("--certificate", "mayor.p12", "--passphrase-file", "passphrase.txt")
    assert (status, "pip install 'itadesk[sign]'" in complaint) == (2, True)


def test_printing_without_a_certificate_loads_nothing_of_it(tmp_path: Path) -> None:
    script = (
        "import sys; from itadesk.cli.main import main; "
        f"main(['import', {str(SAMPLE)!r}, '--database', 'a.db']); main(['print', 'news', '-o', 'a.pdf', '--database', 'a.db']); "
        "print([name for name in ('cryptography', 'pyhanko', 'asn1crypto', 'itadesk.signing') if name in sys.modules])"
    )
    said = subprocess.run(
        [sys.executable, "-c", script],
        cwd=tmp_path,
        env={"PYTHONPATH": str(TOP)},
        capture_output=True,
        encoding="utf-8",
        check=True,
    )
    assert said.stdout.splitlines()[-1] == "[]"
