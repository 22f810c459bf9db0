"""Cells that were copied outlive the program as text, and do not keep it from ending in order."""

import os
import subprocess
import sys

import pytest

from tests.surroundings import TOP

COPIES_AND_ENDS = """
import sys
from PySide6.QtCore import QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication
from itadesk.desktop.cell_clipboard import put_cells

application = QApplication([])
clipboard = QGuiApplication.clipboard()
put_cells([["ก", "ข"], ["ค", "ง"]])
assert clipboard.mimeData().hasHtml()
if sys.argv[1]:
    clipboard.setText(sys.argv[1])
QTimer.singleShot(0, application.quit)
application.exec()
assert not clipboard.mimeData().hasHtml()
sys.stdout.write(clipboard.text())
"""


@pytest.mark.parametrize(("copied_since", "left"), [("", "ก\tข\r\nค\tง"), ("อื่น", "อื่น")])
def test_the_text_of_copied_cells_stays_when_the_program_ends(copied_since: str, left: str) -> None:
    command = [sys.executable, "-c", COPIES_AND_ENDS, copied_since]
    surroundings = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}

    ended = subprocess.run(command, cwd=TOP, env=surroundings, capture_output=True, text=True, check=False)

    assert (ended.returncode, ended.stderr) == (0, "")
    assert ended.stdout.split() == left.split()
