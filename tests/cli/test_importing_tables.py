"""Tables of others on the command line: what is certain is taken, what is not is said."""

import json
from collections.abc import Callable
from decimal import Decimal
from pathlib import Path

import pytest

from itadesk.cli.main import main
from itadesk.exchange.office_json import write_office
from itadesk.exchange.sample import sample_office
from itadesk.ita.records import OfficeRecord
from itadesk.services.offices import open_record
from itadesk.storage.database import open_database
from tests.exchange.incoming.conftest import workbook_of

ROWS = (
    ("ผลการประเมิน ITA ปีงบประมาณ พ.ศ. 2563",),
    ("ที่", "ตัวชี้วัด", "คะแนน"),
    (1, "การปฏิบัติหน้าที่", 97.5),
    (2, "การใช้งบประมาณ", 88.51),
)

Run = Callable[..., tuple[int, str, str]]


@pytest.fixture
def run(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Run:
    """Runs `itadesk import` on the sample office and gives status, output and complaints."""
    office = tmp_path / "office.json"
    office.write_bytes(write_office(sample_office()))
    database = str(tmp_path / "office.db")
    assert main(["--database", database, "import", str(office)]) == 0
    capsys.readouterr()

    def importing(*arguments: str) -> tuple[int, str, str]:
        status = main(["--database", database, "--language", "en", "import", *arguments])
        said = capsys.readouterr()
        return status, said.out, said.err

    return importing


def stored(tmp_path: Path) -> OfficeRecord:
    database = open_database(tmp_path / "office.db")
    try:
        return open_record(database.look, 1)
    finally:
        database.close()


@pytest.fixture
def table(tmp_path: Path) -> Path:
    path = tmp_path / "scores.xlsx"
    path.write_bytes(workbook_of(ROWS))
    return path


def test_new_scores_are_taken_into_the_year_that_the_table_names(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "scores.csv"
    path.write_text("ที่,ตัวชี้วัด,คะแนน ปี 2563\n1,การปฏิบัติหน้าที่,97.50\n2,การใช้งบประมาณ,88.51\n", "utf-8")

    status, said, complaints = run(str(path), "--year", "2569")

    result = stored(tmp_path).result(2563)
    assert result is not None
    assert dict(result.indicators) == {1: Decimal("97.50"), 2: Decimal("88.51")}
    assert (status, said, complaints) == (0, f"{path} was taken into {sample_office().office.full_name}.\n", "")
    assert run(str(path), "--year", "2569") == (0, f"Everything that was read in {path} is stored already.\n", "")


def test_what_is_stored_otherwise_stays_until_replacing_is_said(run: Run, tmp_path: Path, table: Path) -> None:
    run(str(table), "--year", "2569")
    table.write_bytes(workbook_of((*ROWS[:3], (2, "การใช้งบประมาณ", 90))))

    status, said, complaints = run(str(table), "--year", "2569")
    kept = stored(tmp_path).result(2563)
    replaced, _said, _complaints = run(str(table), "--year", "2569", "--replace")
    now = stored(tmp_path).result(2563)

    assert (status, said) == (1, "")
    assert "result of 2563, indicator 2 is stored otherwise and stays" in complaints
    assert kept is not None
    assert now is not None
    assert (kept.indicators[2], now.indicators[2]) == (Decimal("88.51"), Decimal(90))
    assert replaced == 1, "the hidden sheet that was left out is still a doubt"


def test_measures_go_into_the_plan_of_the_year(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "measures.csv"
    path.write_text("ที่,มาตรการ,ผู้รับผิดชอบ,ระยะเวลา,วัตถุประสงค์\n1,จัดทำคู่มือ,กองคลัง,ไตรมาส 1,500\n", "utf-8")

    status, _said, complaints = run(str(path), "--year", "2575")

    plan = stored(tmp_path).plan(2575)
    assert plan is not None
    assert [measure.title for measure in plan.measures] == ["จัดทำคู่มือ"]
    assert status == 1
    assert "วัตถุประสงค์" in complaints


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        ((), "so the year of the plan has to be given, such as --year 2569"),
        (("--year", "2569", "--office", "บ้านอื่น"), "No office is called “บ้านอื่น”"),
    ],
)
def test_without_a_year_or_an_office_nothing_is_done(
    run: Run, tmp_path: Path, table: Path, arguments: tuple[str, ...], sentence: str
) -> None:
    before = stored(tmp_path)

    status, said, complaints = run(str(table), *arguments)

    assert (status, said) == (2, "")
    assert sentence in complaints
    assert stored(tmp_path) == before


def test_a_table_without_scores_and_measures_is_refused_and_the_others_are_done(
    run: Run, tmp_path: Path, table: Path
) -> None:
    other = tmp_path / "phones.csv"
    other.write_text("ชื่อ,โทรศัพท์\nกองคลัง,032123456\n", "utf-8")

    status, said, complaints = run(str(other), str(table), "--year", "2569")

    assert status == 1
    assert "phones.csv holds no scores and no measures that can be told" in complaints
    assert f"{table} was taken into" in said
    assert run(str(other), "--year", "2569")[0] == 2


def test_an_office_and_a_table_can_be_imported_by_one_command(run: Run, tmp_path: Path, table: Path) -> None:
    office = tmp_path / "office.json"
    written = json.loads(office.read_text("utf-8"))
    written["office"]["phone"] = "1"
    office.write_text(json.dumps(written), "utf-8")

    status, said, _complaints = run(str(office), str(table), "--year", "2569", "--replace")

    assert status == 1
    assert said.count("\n") == 2
    assert stored(tmp_path).office.phone == "1"
