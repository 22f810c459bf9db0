"""What is loaded late, each time in a process of its own: what a module is must not depend on the tests before."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from itadesk.cli.main import main
from tests.surroundings import TOP

SAMPLE = TOP / "resources" / "sample" / "sample-office.json"
LATE_MODULE = """
import sys
from types import ModuleType
from itadesk.cli.late import LateModule, load_late
"""


def run(program: str, *arguments: str) -> str:
    """What a program prints."""
    command = [sys.executable, "-c", program, *arguments]
    done = subprocess.run(command, cwd=TOP, capture_output=True, text=True, encoding="utf-8", check=True)
    return done.stdout.strip()


def test_a_paper_loads_nothing_that_it_does_not_need(tmp_path: Path) -> None:
    database = str(tmp_path / "office.db")
    assert main(["import", str(SAMPLE), "--database", database]) == 0
    program = """
import json, sys
from itadesk.cli.main import main
assert main() == 0
loaded = [name for name, module in sys.modules.items() if type(module).__name__ != "LateModule"]
print(json.dumps(loaded))
"""
    told = run(program, "print", "announcement", "-o", str(tmp_path / "a.pdf"), "--database", database)
    loaded = {*json.loads(told.splitlines()[-1])}
    assert "sqlalchemy.engine" in loaded
    # Babel is not among them: it is loaded where a catalogue was edited after it was compiled
    not_needed = {
        "PIL.Image",
        "PIL.ImageOps",
        "PIL._imaging",
        "asyncio",
        "fontTools",
        "svglib",
        "PySide6",
        "ssl",
        "lxml",
    }
    assert loaded & not_needed == set()


def test_a_late_module_is_loaded_when_something_in_it_is_used() -> None:
    program = f"""{LATE_MODULE}
load_late({{"colorsys": {{}}}})
import colorsys
assert type(colorsys) is LateModule
assert colorsys.__name__ == "colorsys"
assert type(colorsys) is LateModule
print(colorsys.rgb_to_hsv(1, 1, 1), type(colorsys) is ModuleType, sys.modules["colorsys"] is colorsys)
"""
    assert run(program) == "(0.0, 0.0, 1) True True"


@pytest.mark.parametrize(
    "use",
    [
        "import asyncio; print(asyncio.run(asyncio.sleep(0, 7)))",
        "from asyncio import run, sleep; print(run(sleep(0, 7)))",
        "import asyncio.events, asyncio; print(asyncio.run(asyncio.sleep(0, 7)))",
        "import asyncio; known = asyncio.iscoroutine; type(asyncio).__name__ == 'LateModule' and print(7)",
        "from importlib import metadata; print(7 if metadata.version('reportlab') else 0)",
        "import importlib.metadata; print(7 if importlib.metadata.version('reportlab') else 0)",
        "from PIL import Image, ImageOps; print(ImageOps.exif_transpose(Image.new('L', (7, 1))).width)",
        "from PIL import ImageOps; from PIL.Image import new; print(ImageOps.mirror(new('L', (7, 1))).width)",
        "import PIL.Image; PIL.Image.MAX_IMAGE_PIXELS = 7; PIL.Image.new; print(PIL.Image.MAX_IMAGE_PIXELS)",
    ],
)
def test_late_modules_can_be_used_in_every_way(use: str) -> None:
    assert run(f"{LATE_MODULE}\nload_late()\n{use}") == "7"


def test_what_is_loaded_already_stays_as_it_is_and_what_is_not_there_is_passed_over() -> None:
    program = f"""{LATE_MODULE}
import json
before = dict(sys.modules)
load_late({{"json": {{}}, "itadesk.nowhere": {{}}}})
print(sys.modules == before)
"""
    assert run(program) == "True"


def test_threads_that_use_a_module_at_once_wait_until_one_of_them_has_loaded_it(tmp_path: Path) -> None:
    (tmp_path / "slow.py").write_text("import time\nloads = [1]\ntime.sleep(0.2)\nlast = 7\n", "utf-8")
    program = f"""{LATE_MODULE}
from concurrent.futures import ThreadPoolExecutor
sys.path.insert(0, sys.argv[1])
load_late({{"slow": {{}}}})
import slow
with ThreadPoolExecutor(8) as threads:
    print([*threads.map(lambda _number: slow.last, range(8))], type(slow) is ModuleType)
"""
    assert run(program, str(tmp_path)) == f"{[7] * 8} True"
