"""Locks the versions of what the program is made of: hashes yes, addresses no."""

import subprocess
import sys
from pathlib import Path

TOP = Path(__file__).resolve().parent.parent
COMPILE = "pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-annotate --no-header --no-emit-index-url"
LOCKS = {
    "runtime.txt": ["--extra", "server", "--extra", "sign", "--group", "build", "pyproject.toml"],
    "development.txt": [
        *("--extra", "server", "--extra", "sign", "--group", "build", "--group", "test", "--group", "checks"),
        "pyproject.toml",
    ],
    "bundle.txt": [  # what is given out is what was tried: the very versions of the program's own lock
        *("--extra", "server", "--extra", "sign", "--group", "bundle", "--constraints", "requirements/runtime.txt"),
        "pyproject.toml",
    ],
    "fuzzing.txt": ["--group", "fuzzing"],
    "icu.txt": ["--group", "icu"],
    "documentation.txt": ["--group", "documentation"],
}


def main() -> int:
    """Writes every lock file anew; fails where one would hold an address."""
    for name, wanted in LOCKS.items():
        target = TOP / "requirements" / name
        command = [sys.executable, "-m", "uv", *COMPILE.split(), *wanted, "--upgrade", "-o", str(target)]
        subprocess.run(command, check=True, cwd=TOP, stdout=subprocess.DEVNULL)
        if "://" in target.read_text("utf-8"):
            print(f"{target} holds an address")
            return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
