"""The criteria of a year are taken in from a file, hold in every process from its start, and are removed again."""

import json
import stat
import sys
from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path

import pytest

from itadesk.cli.batch_worker import Batch, print_in_process
from itadesk.cli.main import main
from itadesk.cli.window_database import WindowDatabase
from itadesk.ita.criteria import BOOK, criteria_for
from itadesk.ita.papers import PaperKind
from itadesk.resources import resource
from itadesk.services.batch import BatchWish, OfficeFile
from itadesk.services.papers import Wish
from tests.examples import NEWEST_CRITERIA
from tests.new_databases import sample_database
from tests.surroundings import let_data_lie_in

COMING = NEWEST_CRITERIA + 1


@pytest.fixture
def kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """Where the program keeps criteria that are taken in; nothing of them holds after a test."""
    let_data_lie_in(tmp_path / "home", monkeypatch)
    yield tmp_path / "home" / "itadesk" / "criteria"
    start_anew()


def start_anew() -> None:
    """Forgets what was adopted, as a process does that ends."""
    for entry in BOOK.entries():
        BOOK.drop(entry.fiscal_year)


def received(path: Path, year: int, target: str = "85") -> str:
    """A file as an office receives it: the rules of 2569 for another year, with another target."""
    content = json.loads(resource("criteria", "2569.json").read_text("utf-8"))
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(json.dumps({**content, "fiscal_year": year, "target": target}, ensure_ascii=False), "utf-8")
    return str(path)


def test_a_coming_year_is_taken_in_listed_and_removed(
    kept: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["criteria", received(tmp_path / "from-the-province.json", COMING)]) == 0
    assert not criteria_for(COMING).assumed
    start_anew()
    assert criteria_for(COMING).assumed
    assert main(["criteria", "--language", "en"]) == 0
    said = capsys.readouterr()
    assert said.err == ""
    lines = said.out.splitlines()
    assert f"{NEWEST_CRITERIA}  came with the program" in lines
    assert lines[-1] == f"{COMING}  taken in: {kept / f'{COMING}.json'}"
    assert main(["criteria", "--remove", str(COMING)]) == 0
    assert criteria_for(COMING).assumed
    assert list(kept.iterdir()) == []


def test_a_corrected_year_holds_instead_of_the_one_of_the_program(
    kept: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    for target in ("86", "86.5"):
        assert main(["criteria", received(tmp_path / "corrected.json", 2568, target)]) == 0
    capsys.readouterr()
    assert main(["criteria", "--language", "en"]) == 0
    assert f"2568  taken in, and used instead of those of the program: {kept / '2568.json'}" in capsys.readouterr().out
    assert main(["criteria", "--remove", "2568"]) == 0
    assert criteria_for(2568).target == 85


def test_what_was_taken_in_holds_for_commands_for_processes_of_a_batch_and_for_the_window(
    kept: Path, tmp_path: Path
) -> None:
    received(kept / "2568.json", 2568, "86.5")
    database = sample_database(tmp_path / "office.db")
    paper = tmp_path / "paper.txt"
    assert main(["print", "announcement", "-o", str(paper), "--database", str(database)]) == 0
    assert "ค่าเป้าหมาย ๘๖.๕ คะแนน" in paper.read_text("utf-8")

    start_anew()
    wish = BatchWish(wish=Wish(kind=PaperKind.ANNOUNCEMENT))
    batch = Batch(database=str(database), folder=tmp_path, form=".txt", width=1080, language="th", wish=wish)
    (outcome,) = print_in_process(batch, {}, [OfficeFile(office_id=1, name="batch")])
    assert outcome.printed
    assert (tmp_path / "batch.txt").read_bytes() == paper.read_bytes()

    start_anew()
    window = WindowDatabase(lambda: database, None, lambda _database: None)
    assert window.open().left_out == ()
    window.close()
    assert criteria_for(2568).target == Decimal("86.5")


@pytest.mark.parametrize(
    ("name", "written", "reason"),
    [
        ("2570.json", "{", "ไม่ใช่ไฟล์ JSON"),
        ("2570.json", '{"format": "itadesk.criteria/1", "fiscal_year": 2570}', "“target”"),
        ("2570.json", None, "เพราะ"),
        ("new.json", resource("criteria", "2569.json").read_text("utf-8"), "เป็นเกณฑ์ของปี 2569"),
    ],
)
def test_what_cannot_be_used_is_named_in_one_sentence_and_everything_goes_on(
    kept: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str], name: str, written: str | None, reason: str
) -> None:
    received(kept / "2571.json", 2571)
    if written is None:
        (kept / name).mkdir()
    else:
        (kept / name).write_text(written, "utf-8")
    chosen = ["--database", str(sample_database(tmp_path / "office.db"))]
    assert main(["print", "news", "-o", str(tmp_path / "news.txt"), *chosen]) == 0
    said = capsys.readouterr().err
    assert said.count("\n") == 1
    assert str(kept / name) in said
    assert reason in said
    assert not criteria_for(2571).assumed
    assert main(["criteria"]) == 1
    assert capsys.readouterr().err == said
    assert main(["backup", str(tmp_path / "copy"), *chosen]) == 0
    assert capsys.readouterr().err == ""


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["nowhere.json"], "nowhere.json"),
        (["."], " . "),
        (["broken.json"], "“levels”"),
        (["--remove", "2570"], "2570"),
        (["--remove", "2026"], "2026"),
        (["broken.json", "--remove", "2570"], "--remove"),
    ],
)
def test_what_is_refused_leaves_nothing_behind(
    kept: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    arguments: list[str],
    said: str,
) -> None:
    monkeypatch.chdir(tmp_path)
    content = json.loads(resource("criteria", "2569.json").read_text("utf-8"))
    Path("broken.json").write_text(json.dumps({**content, "levels": content["levels"][::-1]}), "utf-8")
    assert main(["criteria", *arguments]) == 2
    captured = capsys.readouterr()
    assert captured.out == ""
    assert captured.err.count("\n") == 1
    assert said in captured.err
    assert not kept.exists()


def test_what_stands_in_the_way_is_named(kept: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    kept.parent.mkdir(parents=True)
    kept.write_text("", "utf-8")
    file = received(tmp_path / "received.json", COMING)
    assert main(["criteria", file]) == 2
    assert str(kept) in capsys.readouterr().err
    kept.unlink()
    (kept / f"{COMING}.json").mkdir(parents=True)
    assert main(["criteria", file]) == 2
    assert main(["criteria", "--remove", str(COMING)]) == 2
    assert capsys.readouterr().err.count(f"{COMING}.json") == 2
    assert criteria_for(COMING).assumed


@pytest.mark.skipif(sys.platform == "win32", reason="on Windows, the folder of the user says who may read")
def test_only_the_owner_may_read_what_is_kept(kept: Path, tmp_path: Path) -> None:
    assert main(["criteria", received(tmp_path / "received.json", COMING)]) == 0
    file = kept / f"{COMING}.json"
    assert [stat.filemode(path.stat().st_mode) for path in (kept, file)] == ["drwx------", "-rw-------"]
