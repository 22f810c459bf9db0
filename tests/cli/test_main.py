import json
from importlib import import_module
from pathlib import Path

import jsonschema
import pytest

from itadesk import __version__
from itadesk.cli.main import TASKS, main
from tests.new_databases import sample_database
from tests.surroundings import TOP

SAMPLE = TOP / "resources" / "sample" / "sample-office.json"
OFFICE = "เทศบาลตำบลดอนตะวันฉาย"


@pytest.fixture
def database(tmp_path: Path) -> list[str]:
    """The option that names a database with the sample office in it."""
    return ["--database", str(sample_database(tmp_path / "office.db"))]


def test_every_command_leads_somewhere() -> None:
    of_data = {
        "import",
        "export",
        "read-scores",
        "read-measures",
        "check",
        "offices",
        "criteria",
        "schema",
        "verify",
        "log",
        "server",
        "passphrase",
    }
    of_papers = {"print", "issue", "register", "reprint", "attach", "withdraw"}
    assert set(TASKS) == {"", "demo", "backup", "restore"} | of_data | of_papers
    for place in TASKS.values():
        module, name = place.split(":")
        assert callable(getattr(import_module(module), name))


def test_the_schema_accepts_the_sample_office(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["schema"]) == 0
    schema = json.loads(capsys.readouterr().out)
    jsonschema.Draft202012Validator(schema).validate(json.loads(SAMPLE.read_text("utf-8")))


def test_the_version_is_told(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        main(["--version"])
    assert ended.value.code == 0
    assert __version__ in capsys.readouterr().out


def test_help_speaks_the_language_asked_for(capsys: pytest.CaptureFixture[str]) -> None:
    for arguments, word in ((["--help"], "เอกสาร"), (["--language", "en", "--help"], "paper")):
        with pytest.raises(SystemExit):
            main(arguments)
        assert word in capsys.readouterr().out


def test_an_imported_office_is_named(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["import", str(SAMPLE), "--database", str(tmp_path / "office.db")]) == 0
    assert OFFICE in capsys.readouterr().out


def test_importing_the_same_file_again_changes_nothing(database: list[str]) -> None:
    assert main(["import", str(SAMPLE), *database]) == 0
    assert main(["verify", *database]) == 0


def test_an_office_that_differs_is_replaced_only_when_asked(
    database: list[str], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    other = tmp_path / "other.json"
    other.write_text(SAMPLE.read_text("utf-8").replace("ห้องประชุมดอกคูน", "ห้องประชุมดอกบัว"), "utf-8")
    assert main(["import", str(other), *database]) == 2
    assert main(["import", "--replace", str(other), *database]) == 0
    target = tmp_path / "news.txt"
    assert main(["print", "news", "-o", str(target), *database]) == 0
    assert "ห้องประชุมดอกบัว" in target.read_text("utf-8")
    capsys.readouterr()


def test_of_several_files_the_good_ones_are_taken(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    broken = tmp_path / "broken.json"
    broken.write_text("{", "utf-8")
    database = ["--database", str(tmp_path / "office.db")]
    assert main(["import", str(broken), str(SAMPLE), *database]) == 1
    told = capsys.readouterr()
    assert "broken.json" in told.err
    assert OFFICE in told.out


def test_a_checked_office_says_what_should_be_looked_at_in_words_and_as_json(
    database: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    capsys.readouterr()
    assert main(["check", *database]) == 1
    lines = capsys.readouterr().out.splitlines()
    assert main(["check", "--json", *database]) == 1
    rows = json.loads(capsys.readouterr().out)
    assert [line.split(": ", 1)[1] for line in lines] == [row["sentence"] for row in rows]
    assert {row["severity"] for row in rows} == {"note"}
    assert all(row["where"] for row in rows)


def test_an_office_with_nothing_to_look_at_says_so(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    sample = json.loads(SAMPLE.read_text("utf-8"))
    sample["plans"], sample["results"] = sample["plans"][1:], sample["results"][1:]
    sample["documents"] = [paper for paper in sample["documents"] if paper["plan_year"] > 2567]
    office = tmp_path / "office.json"
    office.write_text(json.dumps(sample), "utf-8")
    database = ["--database", str(tmp_path / "office.db")]
    main(["import", str(office), *database])
    capsys.readouterr()
    assert main(["check", *database]) == 0
    assert capsys.readouterr().out.splitlines() == ["ไม่มีข้อควรตรวจ"]


def test_verify_finds_a_database_whole(database: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["verify", *database]) == 0
    assert "office.db" in capsys.readouterr().out


def test_every_paper_of_the_sample_is_printed_without_a_window(tmp_path: Path) -> None:
    folder = tmp_path / "new" / "out"
    assert main(["demo", "--headless", str(folder)]) == 0
    made = {path.name for path in folder.iterdir()}
    papers = ["announcement-2567", "announcement-2568", "announcement-2569", "development-2569", "news-2569"]
    assert made >= {f"{paper}{form}" for paper in papers for form in (".pdf", ".docx", ".html", ".txt", ".png")}
    assert all(path.stat().st_size > 1000 for path in folder.iterdir())


def test_one_of_several_offices_is_chosen_by_its_name(
    database: list[str], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    other = tmp_path / "other.json"
    other.write_text('{"format": "itadesk.office/1", "office": {"kind": "เทศบาลเมือง", "name": "สองธาร"}}', "utf-8")
    assert main(["import", str(other), *database]) == 0
    capsys.readouterr()
    assert main(["export", str(tmp_path / "x.json"), *database]) == 2
    assert "เทศบาลเมืองสองธาร" in capsys.readouterr().err
    assert main(["export", str(tmp_path / "x.json"), "--office", "เทศบาลเมืองสองธาร", *database]) == 0


def test_options_may_stand_before_the_command(database: list[str], tmp_path: Path) -> None:
    assert main([*database, "--language", "en", "export", str(tmp_path / "x.json")]) == 0
