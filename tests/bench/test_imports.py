"""What measures the taking in of offices and workbooks measures what it says, tried on few of them."""

from pathlib import Path

from bench.imports import fill, imported, made_up_workbook, newest_year, read_in_turns
from itadesk.exchange.incoming.content import MOST_ROWS
from itadesk.exchange.incoming.reading import read_content
from itadesk.exchange.sample import sample_office
from itadesk.services.offices import list_offices
from itadesk.storage.database import open_database

ROWS = 20_000


def test_a_folder_is_taken_in_whole_and_its_processes_stay_small(tmp_path: Path) -> None:
    size = fill(tmp_path / "offices", newest_year(sample_office()), 30)
    assert 5_000 < size < 12_000
    _clock, used, memory = imported(tmp_path / "offices", tmp_path / "itadesk.db")
    assert used > 0
    assert memory < 300
    database = open_database(tmp_path / "itadesk.db")
    assert len(list_offices(database.look)) == 30
    database.close()


def test_a_workbook_is_read_whole_and_not_much_slower_than_by_calamine_alone() -> None:
    data = made_up_workbook(ROWS)
    (sheet,) = read_content(data, "a.xlsx").sheets
    assert len(sheet.rows) == ROWS + 1 <= MOST_ROWS
    assert sheet.rows[-1] == ("20000", "มาตรการที่ 20000 จัดประชุมชี้แจง", "60", "สำนักปลัด", "แถว 18")
    best = read_in_turns(data, 3)
    assert best["tables of others"] < 3 * best["calamine alone"]
