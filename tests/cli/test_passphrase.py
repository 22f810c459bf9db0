"""The database is locked and opened by commands: the passphrase comes from a file, the environment or the terminal."""

import getpass
import io
from pathlib import Path

import pytest

from itadesk.cli.main import main
from itadesk.storage.keyring import RING
from tests.new_databases import sample_database

WORDS = "น้ำขึ้นให้รีบตัก 2569"


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return sample_database(tmp_path / "ita.db")


@pytest.fixture(autouse=True)
def nobody_there(monkeypatch: pytest.MonkeyPatch) -> None:
    """No terminal, unless a test says so."""
    monkeypatch.setattr("sys.stdin", io.StringIO())


def run(path: Path, *arguments: str) -> int:
    """As in a new process, which knows no key."""
    RING._keys.clear()
    return main([*arguments, "--language", "en", "--database", str(path)])


def test_a_passphrase_is_set_asked_for_and_removed(
    path: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    said = tmp_path / "passphrase.txt"
    said.write_text(f"{WORDS}\n", "utf-8")
    assert run(path, "passphrase", "set", "--new", str(said)) == 0
    assert "is locked with the new passphrase" in capsys.readouterr().out
    assert run(path, "offices") == 2
    assert "locked with a passphrase" in capsys.readouterr().err
    assert run(path, "verify", "--database-passphrase", str(said)) == 0
    monkeypatch.setenv("ITADESK_DATABASE_PASSPHRASE", "a wrong one")
    assert run(path, "offices") == 2
    assert "does not open the database" in capsys.readouterr().err
    monkeypatch.setenv("ITADESK_DATABASE_PASSPHRASE", WORDS)
    assert run(path, "passphrase", "remove", "--leave-backups") == 0
    told = capsys.readouterr().out
    assert "opens without a passphrase now" in told
    assert told.count("as it was before") == 2
    monkeypatch.delenv("ITADESK_DATABASE_PASSPHRASE")
    assert run(path, "offices") == 0


def test_on_a_terminal_it_is_typed_and_a_slip_is_forgiven(
    path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    typed = iter([WORDS, WORDS, "a slip", WORDS])
    monkeypatch.setattr(getpass, "getpass", lambda _asked: next(typed))
    monkeypatch.setattr("sys.stdin.isatty", lambda: True)
    assert run(path, "passphrase", "set") == 0
    assert "Nobody can open the database without its passphrase" in capsys.readouterr().out
    assert run(path, "offices") == 0
    assert "does not open the database" in capsys.readouterr().err


def test_a_weak_one_two_that_differ_and_none_at_all_are_refused(
    path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(path, "passphrase", "set") == 2
    assert "give it in a file with --new" in capsys.readouterr().err
    monkeypatch.setenv("ITADESK_NEW_PASSPHRASE", "1234")
    assert run(path, "passphrase", "set") == 2
    assert "too easy to guess" in capsys.readouterr().err
    monkeypatch.delenv("ITADESK_NEW_PASSPHRASE")
    typed = iter([WORDS, "another one"])
    monkeypatch.setattr(getpass, "getpass", lambda _asked: next(typed))
    monkeypatch.setattr("sys.stdin.isatty", lambda: True)
    assert run(path, "passphrase", "set") == 2
    assert "are not the same" in capsys.readouterr().err
    assert run(path, "passphrase", "remove") == 2
    assert "there is nothing to remove" in capsys.readouterr().err
