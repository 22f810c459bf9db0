"""The scripts behind `make`: on made-up computers, whose programs are stand-ins on the path."""

import shutil
import subprocess
from pathlib import Path

import pytest

from tests.surroundings import TOP

PACKAGES = TOP / "tools" / "system-packages.sh"
ENVIRONMENT = TOP / "tools" / "make-environment.sh"
DEMO = TOP / "tools" / "demo.sh"


class Computer:
    """A computer that has only the programs that it is given.

    Attributes:
        log: what was called, one line each.
    """

    def __init__(self, folder: Path) -> None:
        self.bin, self.log_file = folder / "bin", folder / "log"
        self.bin.mkdir()
        self.log_file.touch()
        for name in ("bash", "env", "grep"):
            (self.bin / name).symlink_to(str(shutil.which(name)))

    def has(self, name: str, body: str = "exit 0") -> None:
        """A program that notes how it is called."""
        path = self.bin / name
        path.write_text(f'#!{shutil.which("bash")}\necho "{name} $*" >> {self.log_file}\n{body}\n', "utf-8")
        path.chmod(0o755)

    def runs(self, script: Path, *arguments: str, **environment: str) -> subprocess.CompletedProcess[str]:
        """Runs a script there."""
        return subprocess.run(
            [script, *arguments],
            env={"PATH": str(self.bin), **environment},
            cwd=self.bin.parent,
            capture_output=True,
            text=True,
            check=False,
        )

    @property
    def log(self) -> list[str]:
        return self.log_file.read_text("utf-8").splitlines()


@pytest.fixture
def computer(tmp_path: Path) -> Computer:
    return Computer(tmp_path)


def with_installed(computer: Computer, *missing: str) -> None:
    """Debian with every package but these."""
    cases = "".join(f"  *' {name} '*) exit 1 ;;\n" for name in missing)
    computer.has("dpkg-query", f'case " $* " in\n{cases}  *) echo "install ok installed" ;;\nesac')


class TestSystemPackages:
    """What apt is asked for."""

    def test_a_computer_without_dpkg_is_left_alone(self, computer: Computer) -> None:
        done = computer.runs(PACKAGES, "run")
        assert (done.returncode, done.stdout, done.stderr) == (0, "", "")

    def test_where_nothing_is_missing_nobody_is_asked(self, computer: Computer) -> None:
        with_installed(computer)
        computer.has("id", "echo 0")
        done = computer.runs(PACKAGES, "run")
        assert (done.returncode, done.stdout, done.stderr) == (0, "", "")
        assert not [call for call in computer.log if not call.startswith("dpkg-query")]

    def test_only_what_is_missing_is_installed(self, computer: Computer) -> None:
        with_installed(computer, "libegl1", "libxcb-cursor0")
        computer.has("id", "echo 0")
        computer.has("apt-get")
        done = computer.runs(PACKAGES, "run")
        assert done.returncode == 0
        assert done.stdout == "Installing system packages: libegl1 libxcb-cursor0\n"
        assert [call for call in computer.log if call.startswith("apt-get")] == [
            "apt-get update -qq",
            "apt-get install -y -qq --no-install-recommends libegl1 libxcb-cursor0",
        ]

    def test_a_package_under_its_newer_name_is_there(self, computer: Computer) -> None:
        """Debian 13 has libglib2.0-0t64, of which the old name is not installed."""
        asked_alone = 'case "$*" in *libglib2.0-0t64*) echo "install ok installed" ;; *libglib2.0-0*) exit 1 ;;'
        computer.has("dpkg-query", f'{asked_alone} *) echo "install ok installed" ;; esac')
        assert computer.runs(PACKAGES, "run").stdout == ""
        assert any("libglib2.0-0 libglib2.0-0t64" in call for call in computer.log)

    def test_a_package_that_was_removed_but_left_its_settings_is_missing(self, computer: Computer) -> None:
        computer.has(
            "dpkg-query",
            'case "$*" in *libgl1*) echo "deinstall ok config-files" ;; *) echo "install ok installed" ;; esac',
        )
        computer.has("id", "echo 1000")
        assert "libgl1" in computer.runs(PACKAGES, "run").stderr

    def test_without_sudo_the_packages_are_named_and_the_work_goes_on(self, computer: Computer) -> None:
        with_installed(computer, "libegl1")
        computer.has("id", "echo 1000")
        computer.has("apt-get")
        done = computer.runs(PACKAGES, "run")
        assert done.returncode == 0
        assert done.stderr == (
            "These system packages are missing; ask whoever looks after this computer for: libegl1\n"
        )
        assert not [call for call in computer.log if call.startswith("apt-get")]

    def test_sudo_that_would_ask_for_a_password_is_not_used(self, computer: Computer) -> None:
        with_installed(computer, "libegl1")
        computer.has("id", "echo 1000")
        computer.has("sudo", "exit 1")
        done = computer.runs(PACKAGES, "run")
        assert done.returncode == 0
        assert "libegl1" in done.stderr
        assert [call for call in computer.log if call.startswith("sudo")] == ["sudo -n true"]

    def test_sudo_that_asks_nothing_installs(self, computer: Computer) -> None:
        with_installed(computer, "libegl1")
        computer.has("id", "echo 1000")
        computer.has("sudo")
        assert computer.runs(PACKAGES, "run").returncode == 0
        assert computer.log[-1] == "sudo -n apt-get install -y -qq --no-install-recommends libegl1"

    def test_apt_without_network_is_said_and_the_work_goes_on(self, computer: Computer) -> None:
        with_installed(computer, "libegl1")
        computer.has("id", "echo 0")
        computer.has("apt-get", "exit 100")
        done = computer.runs(PACKAGES, "run")
        assert done.returncode == 0
        assert done.stderr == "apt could not install all of: libegl1\n"

    def test_the_suite_needs_other_packages_than_the_program(self, computer: Computer) -> None:
        computer.has("dpkg-query", "exit 1")
        computer.has("id", "echo 1000")
        program = set(computer.runs(PACKAGES, "run").stderr.split(": ")[1].split())
        suite = set(computer.runs(PACKAGES, "test").stderr.split(": ")[1].split())
        assert {"libegl1", "libxcb-cursor0", "python3-venv"} <= program
        assert {"xvfb", "poppler-utils"} <= suite
        assert not program & suite

    def test_another_word_is_refused(self, computer: Computer) -> None:
        done = computer.runs(PACKAGES, "everything")
        assert (done.returncode, done.stderr) == (2, "usage: system-packages.sh run|test\n")


class TestEnvironment:
    """Which Python the virtual environment is made with."""

    def test_without_a_python_that_is_new_enough_it_says_what_to_install(self, computer: Computer) -> None:
        computer.has("python3", "exit 1")
        done = computer.runs(ENVIRONMENT, "venv")
        assert done.returncode == 1
        assert done.stderr == (
            "Python 3.11 or newer with its venv module is needed (Debian and Ubuntu: apt install python3-venv).\n"
        )
        assert not [call for call in computer.log if "-m venv" in call]

    def test_without_any_python_it_says_the_same(self, computer: Computer) -> None:
        assert "Python 3.11" in computer.runs(ENVIRONMENT, "venv").stderr

    def test_the_newest_python_is_taken(self, computer: Computer) -> None:
        for name in ("python3", "python3.11", "python3.13"):
            computer.has(name)
        assert computer.runs(ENVIRONMENT, "some folder").returncode == 0
        assert computer.log[-1] == "python3.13 -m venv some folder"

    def test_a_new_python_without_venv_gives_way_to_one_that_has_it(self, computer: Computer) -> None:
        computer.has("python3.14", 'case "$*" in *ensurepip*) exit 1 ;; esac')
        computer.has("python3.12")
        assert computer.runs(ENVIRONMENT, "venv").returncode == 0
        assert computer.log[-1] == "python3.12 -m venv venv"

    def test_a_failing_venv_fails_the_script(self, computer: Computer) -> None:
        computer.has("python3", 'case "$*" in "-m venv"*) exit 1 ;; esac')
        assert computer.runs(ENVIRONMENT, "venv").returncode == 1


class TestDemo:
    """How the sample is shown."""

    @pytest.fixture(autouse=True)
    def _program(self, computer: Computer, tmp_path: Path) -> None:
        computer.has("itadesk")
        (tmp_path / ".venv").mkdir()
        (tmp_path / ".venv" / "bin").symlink_to(computer.bin)

    @pytest.mark.parametrize("display", ["DISPLAY", "WAYLAND_DISPLAY"])
    def test_with_a_display_the_window_opens(self, computer: Computer, display: str) -> None:
        assert computer.runs(DEMO, "out", **{display: ":0"}).returncode == 0
        assert computer.log == ["itadesk demo"]

    def test_without_one_the_papers_are_printed_into_the_folder(self, computer: Computer) -> None:
        assert computer.runs(DEMO, "my papers").returncode == 0
        assert computer.log == ["itadesk demo --headless my papers"]
