"""Qt on Windows breaks no Thai lines; on Linux the same is tried with the library hidden that does it."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.surroundings import TOP

SHOWS_WORDS = """
import sys
from pathlib import Path
from PySide6.QtWidgets import QApplication
from itadesk.desktop.dressing import dress
from itadesk.desktop.widgets.growing_text import GrowingText
from itadesk.thai.words import break_points

application = QApplication([])
dress(application)
text = "ประชาชนผู้มาติดต่อราชการได้รับบริการอย่างเท่าเทียมกันและรวดเร็วทุกคน"
field = GrowingText("")
field.show_typed(text)
field.resize(180, 100)
field.show()
application.processEvents()
layout = field.document().firstBlock().layout()
ends = [layout.lineAt(line).textStart() for line in range(1, layout.lineCount())]
assert len(ends) >= 2, ends
assert set(ends) <= set(break_points(text)), ends
used = Path("/proc/self/maps").read_text()
sys.stdout.write("seen" if "libthai" in used else "hidden")
"""


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere there is no libthai to hide")
def test_lines_end_between_words_where_qt_knows_no_thai(tmp_path: Path) -> None:
    (tmp_path / "libthai.so.0").write_text("no library at all", "utf-8")
    (tmp_path / "libthai.so").write_text("no library at all", "utf-8")
    surroundings = {**os.environ, "LD_LIBRARY_PATH": str(tmp_path), "QT_QPA_PLATFORM": "offscreen"}

    shown = subprocess.run(
        [sys.executable, "-c", SHOWS_WORDS], cwd=TOP, env=surroundings, capture_output=True, text=True, check=False
    )

    assert (shown.returncode, shown.stdout) == (0, "hidden"), shown.stderr
