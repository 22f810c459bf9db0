"""Folders that a cloud drive copies are known by their names, by what is left in them, and by what Windows says."""

from pathlib import Path

import pytest

from itadesk.storage.clouds import cloud_of


@pytest.mark.parametrize(
    ("folder", "cloud"),
    [
        ("OneDrive/ITA", "OneDrive"),
        ("OneDrive - เทศบาลตำบลบ้านสวน/เอกสาร", "OneDrive"),
        ("Dropbox (งาน)", "Dropbox"),
        ("Google Drive", "Google Drive"),
        ("CloudStorage/GoogleDrive-office@example.com", "Google Drive"),
        ("ไดรฟ์ของฉัน/ITA", "Google Drive"),
        ("iCloudDrive", "iCloud"),
        ("Nextcloud/ITA", "Nextcloud"),
        ("Documents/ITA", ""),
        ("My OneDrive notes", ""),
    ],
)
def test_a_folder_is_known_by_its_name(tmp_path: Path, folder: str, cloud: str) -> None:
    assert cloud_of(tmp_path / folder / "ita.db", {}) == cloud


@pytest.mark.parametrize(
    ("left", "cloud"),
    [
        (".dropbox.cache", "Dropbox"),
        (".tmp.driveupload", "Google Drive"),
        ("._sync_0a1b.db", "Nextcloud"),
        (".stfolder", "Syncthing"),
        (".git", ""),
    ],
)
def test_a_folder_is_known_by_what_lies_in_one_above_it(tmp_path: Path, left: str, cloud: str) -> None:
    (tmp_path / left).mkdir()
    assert cloud_of(tmp_path / "ITA" / "ita.db", {}) == cloud


def test_windows_names_the_folder_of_onedrive_whatever_it_is_called(tmp_path: Path) -> None:
    said = {"OneDriveCommercial": str(tmp_path / "งาน"), "OneDrive": ""}
    assert cloud_of(tmp_path / "งาน" / "ITA" / "ita.db", said) == "OneDrive"
    assert cloud_of(tmp_path / "ita.db", said) == ""
