"""The program as the system starts it: its streams, its exit status, and what happens when they fail."""

import json
import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from itadesk.cli.main import main
from tests.new_databases import sample_database
from tests.surroundings import TOP, let_data_lie_in

SAMPLE = TOP / "resources" / "sample" / "sample-office.json"
OFFICE = "เทศบาลตำบลดอนตะวันฉาย"

LIMITED = """
import resource, sys
from itadesk.cli.main import main
from itadesk.exchange import whole_file
beside = whole_file._beside
def limited(*arguments):
    resource.setrlimit(resource.RLIMIT_FSIZE, (2_000, 2_000))
    return beside(*arguments)
whole_file._beside = limited
sys.exit(main(sys.argv[1:]))
"""
"""As on a full disk: what is written from then on cannot grow beyond two thousand bytes."""

INTERRUPTED = """
import signal, sys
from itadesk.cli import with_data
from itadesk.cli.main import main
with_data.schema = lambda: signal.raise_signal(signal.SIGINT)
sys.exit(main(["schema"]))
"""


@pytest.fixture
def database(tmp_path: Path) -> Path:
    """A database with the sample office in it."""
    return sample_database(tmp_path / "office.db")


def started(*arguments: str | Path, **streams: int) -> subprocess.Popen[bytes]:
    """The program in a system that knows nothing but ASCII."""
    plain = {name: value for name, value in os.environ.items() if not name.startswith(("LC_", "PYTHON"))}
    return subprocess.Popen(
        [sys.executable, *arguments],
        cwd=TOP,
        # A bound on the size of files would cut off compiled modules as well, and leave them so.
        env={**plain, "LANG": "C", "LC_ALL": "C", "PYTHONIOENCODING": "ascii", "PYTHONDONTWRITEBYTECODE": "1"},
        stdout=streams.get("stdout", subprocess.PIPE),
        stderr=subprocess.PIPE,
    )


def run(*arguments: str | Path) -> tuple[int, str, str]:
    """Exit status, standard output and standard error of `python -m itadesk` with these arguments."""
    process = started("-m", "itadesk", *arguments)
    out, err = process.communicate(timeout=60)
    return process.returncode, _lines(out), _lines(err)


def _lines(written: bytes) -> str:
    """Text whose lines end as those of Python do, whatever the system has between lines."""
    return written.decode("utf-8").replace(os.linesep, "\n")


def test_thai_comes_out_as_utf_8_whatever_the_system_speaks(database: Path, tmp_path: Path) -> None:
    target = tmp_path / "หน่วยงาน.json"
    status, out, err = run("export", target, "--database", database)
    assert (status, err) == (0, "")
    assert out == f"ส่งออกข้อมูล{OFFICE}ไปที่ {target} แล้ว\n"
    assert json.loads(target.read_text("utf-8"))["office"]["name"] == "ดอนตะวันฉาย"


def test_complaints_do_not_mix_with_results(tmp_path: Path) -> None:
    """What a script reads from standard output is the result alone, even where one of two files fails."""
    status, out, err = run("import", tmp_path / "no.json", SAMPLE, "--database", tmp_path / "office.db")
    assert status == 1
    assert out.splitlines() == [f"นำเข้าข้อมูล{OFFICE}จาก {SAMPLE} แล้ว"]
    assert len(err.splitlines()) == 1
    assert "no.json" in err


def test_a_bad_command_ends_with_two_and_one_sentence() -> None:
    status, out, err = run("print", "letter", "-o", "x.pdf", "--language", "en")
    assert (status, out, len(err.splitlines())) == (2, "", 1)
    assert "letter" in err


def test_a_reader_that_has_gone_is_no_failure(database: Path) -> None:
    reading, writing = os.pipe()
    os.close(reading)
    process = started("-m", "itadesk", "check", "--database", database, stdout=writing)
    os.close(writing)
    assert process.communicate(timeout=60)[1] == b""
    assert process.returncode == 0


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="only Linux has a device that is always full")
@pytest.mark.parametrize("command", ["schema", "verify", "check"])
def test_a_full_standard_output_is_said(database: Path, command: str) -> None:
    with Path("/dev/full").open("wb") as full:
        process = started(
            "-m", "itadesk", command, "--language", "en", "--database", str(database), stdout=full.fileno()
        )
        err = process.communicate(timeout=60)[1].decode()
    assert process.returncode == 2
    assert err.splitlines() == [
        (
            "The file standard output cannot be written (the disk is full). "
            "Choose another folder, or check that the disk is not full or write-protected."
        )
    ]


def test_control_c_stops_with_a_word() -> None:
    process = started("-c", INTERRUPTED)
    out, err = process.communicate(timeout=60)
    assert (process.returncode, out, _lines(err)) == (2, b"", "หยุดแล้ว\n")


@pytest.mark.skipif(not hasattr(signal, "SIGXFSZ"), reason="only Unix can bound how large files grow")
@pytest.mark.parametrize(
    ("command", "name"),
    [
        (("export",), "office.json"),
        (("print", "announcement", "-o"), "paper.pdf"),
        (("print", "news", "-o"), "news.txt"),
        (("print", "news", "-o"), "news.docx"),
        (("print", "news", "-o"), "news.html"),
        (("print", "news", "-o"), "news.png"),
    ],
)
def test_a_file_that_cannot_be_finished_leaves_the_old_one(
    database: Path, tmp_path: Path, command: tuple[str, ...], name: str
) -> None:
    out = tmp_path / "out"
    out.mkdir()
    (out / name).write_bytes(b"the old file")
    process = started("-c", LIMITED, *command, out / name, "--database", database)
    told, err = (stream.decode() for stream in process.communicate(timeout=60))
    assert (process.returncode, told) == (2, "")
    assert len(err.splitlines()) == 1
    assert name in err
    assert (out / name).read_bytes() == b"the old file"
    assert [path.name for path in out.iterdir()] == [name]


def test_without_a_folder_to_write_into_nothing_is_begun(
    database: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Permissions do not bind everybody; a file in the place of a folder does."""
    occupied = tmp_path / "out"
    occupied.write_bytes(b"no folder")
    for arguments in (
        ("export", occupied / "x.json"),
        ("print", "news", "-o", occupied / "x.pdf"),
        ("demo", "--headless", occupied),
        ("demo", "--headless", occupied / "deeper"),
    ):
        assert main([*map(str, arguments), "--database", str(database)]) == 2
        told = capsys.readouterr()
        assert (told.out, len(told.err.splitlines())) == ("", 1)
        assert str(occupied) in told.err
    assert occupied.read_bytes() == b"no folder"


def test_the_users_own_database_lies_in_the_data_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    let_data_lie_in(tmp_path / "data", monkeypatch)
    status, _out, err = run("check")
    assert status == 2
    assert str(tmp_path / "data" / "itadesk" / "itadesk.db") in err
    assert not (tmp_path / "data").exists()
    assert run("import", SAMPLE)[0] == 0
    assert run("verify")[:2] == (0, f"ฐานข้อมูล {tmp_path / 'data' / 'itadesk' / 'itadesk.db'} สมบูรณ์\n")
