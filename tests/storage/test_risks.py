"""What endangers a database where it lies is said in a sentence each; nothing else is."""

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from itadesk.services.backup_ports import Reason
from itadesk.storage import risks
from itadesk.storage.backup_folder import backups_of
from itadesk.storage.backups import back_up_beside
from itadesk.storage.database import Database
from itadesk.storage.risks import risks_of
from itadesk.storage.verifying import verify
from tests.full_office import FULL
from tests.surroundings import in_english


def said(path: Path, now: datetime) -> list[str]:
    with in_english():
        return [risk.sentence() for risk in risks_of(path, now)]


@pytest.mark.usefixtures("database")
def test_a_database_on_a_disk_of_this_computer_is_in_no_danger(path: Path) -> None:
    assert said(path, datetime.now(UTC)) == []
    assert said(path, datetime.now(UTC) - timedelta(minutes=30)) == []


@pytest.mark.usefixtures("database")
def test_a_share_and_a_cloud_drive_are_told(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(risks, "is_on_share", lambda _path: True)
    monkeypatch.setattr(risks, "cloud_of", lambda _path: "OneDrive")
    share, cloud = said(path, datetime.now(UTC))
    assert f"The database {path} lies on a shared drive of the network" in share
    assert f"The folder of the database {path} is synchronised by OneDrive" in cloud


def test_a_clock_set_back_is_told_and_nothing_is_lost_by_it(database: Database, path: Path) -> None:
    with database.start() as work:
        work.offices.add(FULL)
        work.commit()
    long_ago = datetime(2010, 1, 1, 1, 0, tzinfo=UTC)
    (behind,) = said(path, long_ago)
    assert behind.startswith("The clock of this computer says 1 ม.ค. 2553")


@pytest.mark.parametrize("written", [b"", b"no database at all" * 100])
def test_of_what_cannot_be_read_no_clock_is_known(tmp_path: Path, written: bytes) -> None:
    (tmp_path / "ita.db").write_bytes(written)
    assert said(tmp_path / "ita.db", datetime(2010, 1, 1, tzinfo=UTC)) == []


def test_a_backup_taken_by_a_clock_set_back_takes_no_other_away(database: Database, path: Path) -> None:
    right = datetime(2026, 1, 9, 1, 0, tzinfo=UTC)
    for now in (right, datetime(2010, 1, 1, 1, 0, tzinfo=UTC)):
        back_up_beside(database, Reason.DAILY, now)
    assert [backup.taken_at.year for backup in backups_of(path)] == [2026, 2010]
    assert verify(database) == []
