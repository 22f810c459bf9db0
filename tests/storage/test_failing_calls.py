"""A call of the system that fails is told in a sentence, and nothing is lost; `make faults` lets every one fail."""

import os
import subprocess
import sys

import pytest

from tests.surroundings import TOP


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="only Linux loads a library before all others so")
def test_whatever_call_fails_nothing_is_lost() -> None:
    environment = {"PYTHONPATH": ".", "PATH": os.environ["PATH"]}
    run = subprocess.run(
        [sys.executable, "tools/faults.py", "160"], cwd=TOP, env=environment, capture_output=True, check=False
    )
    assert (run.returncode, run.stderr) == (0, b"")
    assert run.stdout.endswith(b"Lost, damaged or wrong: 0.\n")
