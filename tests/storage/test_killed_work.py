"""What was said to be saved is there after a kill at any moment; `make kills` kills two thousand times."""

import subprocess
import sys

import pytest

from tests.surroundings import TOP


@pytest.mark.skipif(sys.platform == "win32", reason="processes cannot be forked there")
@pytest.mark.parametrize("kills", [["8"], ["passphrase", "2"]])
def test_nothing_that_was_said_to_be_saved_is_lost_by_a_kill(kills: list[str]) -> None:
    # a process of its own: forked is only what has no other threads
    run = subprocess.run(
        [sys.executable, "tools/kills.py", *kills], cwd=TOP, env={"PYTHONPATH": "."}, capture_output=True, check=False
    )
    assert (run.returncode, run.stderr) == (0, b"")
    assert run.stdout.endswith(b"Lost, damaged or wrong: 0.\n")
