"""The program needs no network and asks for none: the system would end it at the first socket that leads out of the computer."""

import json
import os
import subprocess
import sys
from pathlib import Path

from tests.surroundings import TOP


def test_a_whole_job_is_done_without_a_single_socket(tmp_path: Path) -> None:
    home = {"HOME": str(tmp_path), "XDG_DATA_HOME": str(tmp_path), "XDG_CONFIG_HOME": str(tmp_path)}
    done = subprocess.run(
        [sys.executable, "-m", "tests.offline_job", str(tmp_path)],
        capture_output=True, check=False, cwd=TOP, env={**os.environ, **home}, timeout=600,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr.decode()[-2000:]
    said = json.loads(done.stdout)
    assert said["cut off"] is True
    assert set(said["statuses"]) <= {0, 1}
    assert said["window"] is True
