"""The script that installs the program for one person: on a made-up program and in a home of its own."""

import os
import shutil
import subprocess
from pathlib import Path

import pytest

from releasing.contents import TOP


class Home:
    """A person's home, into which versions of the program are installed."""

    def __init__(self, folder: Path) -> None:
        self.share = folder / "บ้าน ของฉัน" / ".local" / "share"
        self.share.mkdir(parents=True)
        self._unpacked = folder / "ดาวน์โหลด ใหม่"
        self._told = {**os.environ, "HOME": str(folder / "บ้าน ของฉัน"), "XDG_DATA_HOME": str(self.share)}

    def install(self, version: str) -> str:
        """Unpacks a version and runs its script."""
        shutil.rmtree(self._unpacked, ignore_errors=True)
        shutil.copytree(TOP / "releasing" / "linux", self._unpacked)
        (self._unpacked / "itadesk").write_text(f"#!/bin/sh\necho {version}\n", "utf-8")
        (self._unpacked / "itadesk").chmod(0o755)
        (self._unpacked / "itadesk.svg").touch()
        (self._unpacked / f"only in {version}").touch()
        return self._run(str(self._unpacked / "install.sh"))

    def uninstall(self) -> str:
        return self._run(str(self.share / "itadesk-program" / "install.sh"), "--uninstall")

    def uninstall_from_the_archive(self) -> str:
        return self._run(str(self._unpacked / "install.sh"), "--uninstall")

    def version(self) -> str:
        return self._run(str(self.share.parent / "bin" / "itadesk")).strip()

    def _run(self, *command: str) -> str:
        return subprocess.run(command, env=self._told, capture_output=True, text=True, check=True).stdout


@pytest.fixture
def home(tmp_path: Path) -> Home:
    return Home(tmp_path)


def test_a_newer_version_takes_the_place_of_the_older_one(home: Home) -> None:
    home.install("1")
    home.install("2")

    assert home.version() == "2"
    assert not (home.share / "itadesk-program" / "only in 1").exists()
    assert f'Exec="{home.share}/itadesk-program/itadesk"' in (home.share / "applications/itadesk.desktop").read_text()


@pytest.mark.parametrize("place", ["itadesk", "itadesk-program/data"], ids=["usual", "portable"])
def test_data_stays_through_upgrade_and_uninstalling(home: Home, place: str) -> None:
    home.install("1")
    data = home.share / place / "itadesk.db"
    data.parent.mkdir()
    data.write_text("a year of work", "utf-8")

    home.install("2")
    told = home.uninstall()

    assert data.read_text("utf-8") == "a year of work"
    assert str(data.parent) in told
    assert [path for path in home.share.rglob("*") if path.is_file()] == [data]


def test_what_is_open_is_not_replaced(home: Home) -> None:
    home.install("1")
    installed = home.share / "itadesk-program" / "itadesk"
    shutil.copy("/bin/sleep", installed)
    running = subprocess.Popen([installed, "60"])
    try:
        with pytest.raises(subprocess.CalledProcessError) as refused:
            home.install("2")
    finally:
        running.kill()
        running.wait()

    assert "itadesk is open" in refused.value.stderr
    assert (home.share / "itadesk-program" / "only in 1").exists()


def test_what_was_never_installed_is_not_removed(home: Home) -> None:
    home.install("1")
    home.uninstall()
    with pytest.raises(subprocess.CalledProcessError) as refused:
        home.uninstall_from_the_archive()
    assert "is not installed" in refused.value.stderr
