"""Starts the packed program on a computer without Python, Thai letters, libthai and network, and looks what it does.

`python -m releasing.trial ARCHIVE` prints a line for each check, and fails where one does.
"""

import os
import shutil
import sqlite3
import subprocess
import sys
import tarfile
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from time import monotonic, sleep
from typing import Final

from itadesk import __version__
from itadesk.storage.migrations import MIGRATIONS
from releasing.bare_computer import BareComputer, surroundings
from releasing.contents import TOP

STICK: Final = "/media/แฟลชไดรฟ์ ของกองคลัง"
"""Where the program is unpacked: a name with Thai letters and blanks."""

PROGRAM: Final = f"{STICK}/itadesk/itadesk"
DATA: Final = f"{STICK}/itadesk/data"
OLD: Final = TOP / "tests" / "storage" / "stored" / "version-3.sql"
SAMPLE: Final = TOP / "resources" / "sample" / "sample-office.json"
PATIENCE: Final = 120
"""Seconds that a busy computer may take to show a window."""


class Failed(AssertionError):
    """The built program does not do what it should."""


class Trial:
    """All checks, in the order in which they build on each other.

    Takes:
        folder: an empty folder for everything that comes of it.
    """

    def __init__(self, archive: Path, folder: Path) -> None:
        self._folder = folder
        self._computer = BareComputer(folder / "computer")
        with tarfile.open(archive) as packed:
            packed.extractall(self._computer.path(STICK), filter="tar")

    def it_is_alone(self) -> str:
        """Nothing that it could lean on is there."""
        names = {path.name for path in self._computer.root.rglob("*") if STICK not in str(path)}
        _demand(not any(name.startswith(("python", "libthai")) or name.endswith((".ttf", ".otf")) for name in names))
        brought = {path.name for path in self._computer.path(STICK).rglob("*")}
        _demand(not any(name.startswith("libthai") for name in brought))
        return "no Python, no libthai and no font but its own"

    def it_says_its_version(self) -> str:
        """The one version."""
        told = self._run("--version")
        _demand(told == f"itadesk {__version__}", told)
        return told

    def papers_are_those_of_the_source(self) -> str:
        """Every paper of the sample office in every form, byte for byte."""
        ours, theirs = self._folder / "source", self._computer.path("/home/clerk/papers")
        command = [sys.executable, "-m", "itadesk", "demo", "--headless", str(ours)]
        subprocess.run(command, cwd=TOP, check=True, capture_output=True, env={**os.environ, **_apart(self._folder)})
        self._run("demo", "--headless", "/home/clerk/papers")
        names = sorted(path.name for path in ours.iterdir())
        _demand(names == sorted(path.name for path in theirs.iterdir()))
        different = [name for name in names if (ours / name).read_bytes() != (theirs / name).read_bytes()]
        _demand(not different, *different)
        return f"{len(names)} files, all the same bytes"

    def older_data_is_brought_along(self) -> str:
        """A database of an older version in the data folder, as an upgrade of the program finds it."""
        data = self._computer.path("/home/clerk/.local/share/itadesk/itadesk.db")
        data.parent.mkdir(parents=True)
        _write_old(data)
        self._run("verify")
        self._run("export", "/home/clerk/old.json")
        _demand(_version_of(data) == len(MIGRATIONS))
        _demand(any(data.parent.rglob("*.itadesk-backup")), "no backup was made before")
        return f"from version 3 to {len(MIGRATIONS)}, with a backup of what was there"

    def data_lies_beside_a_portable_program(self) -> str:
        """With the marker file."""
        self._computer.path(f"{STICK}/itadesk/portable.txt").touch()
        shutil.copy(SAMPLE, self._computer.path("/home/clerk/office.json"))
        self._run("import", "/home/clerk/office.json")
        _demand(self._computer.path(f"{DATA}/itadesk.db").is_file())
        self._run("print", "announcement", "-o", f"{STICK}/ประกาศ ฉบับใหม่.pdf")
        return f"in {DATA}"

    def a_stick_with_write_protection_is_told(self) -> str:
        """What is there can be read, and what cannot be kept is told in one sentence."""
        self._run("check", read_only=STICK, statuses=(0, 1))
        other = SAMPLE.read_text("utf-8").replace("ดอนตะวันฉาย", "ดอนตะวันรุ่ง")
        self._computer.path("/home/clerk/other.json").write_text(other, "utf-8")
        done = self._computer.run(PROGRAM, "import", "/home/clerk/other.json", read_only=STICK)
        _demand(done.returncode == 2 and len(done.stderr.strip().splitlines()) == 1, done.stdout, done.stderr)
        said = done.stderr.strip()
        shutil.rmtree(self._computer.path(DATA))
        done = self._computer.run(PROGRAM, "import", "/home/clerk/office.json", read_only=STICK)
        _demand(done.returncode == 2 and DATA in done.stderr, done.stderr)
        return f"{said} / {done.stderr.strip()}"

    def a_window_opens(self) -> str:
        """On a screen of its own; its picture is kept."""
        picture = TOP / "out" / "bundle-window.png"
        with screen() as display:
            command = self._computer.command([PROGRAM, "demo"])
            started = subprocess.Popen(command, env=surroundings(display), stderr=subprocess.PIPE, text=True)
            try:
                waited = _wait_for_window(display)
                sleep(3 * waited)  # until the paper stands beside the page as well
                _demand(started.poll() is None)
                subprocess.run(
                    ["import", "-window", "root", picture], env={**os.environ, "DISPLAY": display}, check=True
                )
            finally:
                started.kill()  # unshare hears nothing else; what it started ends with it
                told = started.communicate()[1].strip()
        # that there are no fonts but its own is noticed, and no harm
        _demand(all(line.startswith("Fontconfig error") for line in told.splitlines()), told)
        return f"see {picture.relative_to(TOP)}"

    def _run(self, *arguments: str, read_only: str = "", statuses: tuple[int, ...] = (0,)) -> str:
        done = self._computer.run(PROGRAM, *arguments, read_only=read_only)
        _demand(done.returncode in statuses, *arguments, str(done.returncode), done.stdout, done.stderr)
        return done.stdout.strip()


def _demand(right: bool, *told: str) -> None:
    if not right:
        raise Failed(" ".join(told))


def _apart(folder: Path) -> dict[str, str]:
    return {"XDG_DATA_HOME": str(folder / "data"), "XDG_CONFIG_HOME": str(folder / "config")}


def _write_old(path: Path) -> None:
    connection = sqlite3.connect(path)
    connection.executescript(OLD.read_text("utf-8"))
    connection.close()


def _version_of(path: Path) -> int:
    connection = sqlite3.connect(path)
    version: int = connection.execute("PRAGMA user_version").fetchone()[0]
    connection.close()
    return version


@contextmanager
def screen() -> Iterator[str]:
    """A screen of the usual size that nobody sees; gives its name."""
    read, write = os.pipe()
    server = subprocess.Popen(
        ["Xvfb", "-displayfd", str(write), "-screen", "0", "1366x768x24", "-nolisten", "tcp"],
        pass_fds=[write],
        stderr=subprocess.DEVNULL,
    )
    try:
        with os.fdopen(read) as answer:
            yield f":{answer.readline().strip()}"
    finally:
        os.close(write)
        server.terminate()
        server.wait()


def _wait_for_window(display: str) -> float:
    """Waits until a window is shown; gives the seconds.

    Raises:
        Failed: none was.
    """
    begun = monotonic()
    while monotonic() - begun < PATIENCE:
        asked = ["xdotool", "search", "--onlyvisible", "--name", "itadesk"]
        if subprocess.run(asked, env={**os.environ, "DISPLAY": display}, capture_output=True, check=False).stdout:
            return monotonic() - begun
        sleep(0.1)
    raise Failed("no window")


CHECKS: Final = (
    Trial.it_is_alone,
    Trial.it_says_its_version,
    Trial.papers_are_those_of_the_source,
    Trial.older_data_is_brought_along,
    Trial.data_lies_beside_a_portable_program,
    Trial.a_stick_with_write_protection_is_told,
    Trial.a_window_opens,
)


def main(arguments: list[str]) -> int:
    """Runs all checks; each is said, and the first that fails ends it."""
    with tempfile.TemporaryDirectory() as folder:
        trial = Trial(Path(arguments[0]), Path(folder))
        for check in CHECKS:
            name = check.__name__.replace("_", " ")
            try:
                print(f"{name}: {check(trial)}", flush=True)
            except Failed as failure:
                print(f"NOT: {name}: {failure}")
                return 1
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
