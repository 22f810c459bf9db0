"""Files as real programs write them."""

import io
import shutil
import subprocess
from collections.abc import Callable, Sequence
from datetime import date
from pathlib import Path

import openpyxl
import pytest

Converter = Callable[[Path, str], Path]

SCORES: Sequence[Sequence[object]] = (
    ("ผลการประเมิน ITA ปีงบประมาณ พ.ศ. 2568",),
    (),
    ("ที่", "ตัวชี้วัด", "คะแนน"),
    (1, "การปฏิบัติหน้าที่", 97.5),
    (2, "การใช้งบประมาณ", 88.51),
    (3, "การใช้อำนาจ", "๙๐.๐๙"),
    ("คะแนนรวม", None, 91.24),
)
"""A table as an office keeps it, the first cell of which is B2."""


def workbook_of(rows: Sequence[Sequence[object]], title: str = "คะแนน") -> bytes:
    """A workbook with a sheet whose first cell is B2, and with a hidden sheet."""
    workbook = openpyxl.Workbook()
    sheet = workbook.active
    sheet.title = title
    for number, row in enumerate(rows, 2):
        for column, value in enumerate(row, 2):
            sheet.cell(number, column, value)
    hidden = workbook.create_sheet("เก่า")
    hidden["A1"], hidden["A2"] = 12.34, date(2026, 1, 5)
    hidden.sheet_state = "hidden"
    out = io.BytesIO()
    workbook.save(out)
    return out.getvalue()


@pytest.fixture
def scores_file(tmp_path: Path) -> Path:
    """A workbook of Excel with scores."""
    path = tmp_path / "scores.xlsx"
    path.write_bytes(workbook_of(SCORES))
    return path


@pytest.fixture(scope="session")
def office_home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Settings of LibreOffice of its own, so that it starts beside another one."""
    return tmp_path_factory.mktemp("libreoffice")


@pytest.fixture
def converted(office_home: Path) -> Converter:
    """Lets LibreOffice save a file in another form."""
    if shutil.which("soffice") is None:
        pytest.fail("LibreOffice is needed to write files as offices have them")

    def convert(path: Path, form: str) -> Path:
        home = f"-env:UserInstallation={office_home.as_uri()}"
        command = ["soffice", home, "--headless", "--convert-to", form, "--outdir", str(path.parent), str(path)]
        subprocess.run(command, check=True, capture_output=True, timeout=180)
        return path.with_suffix(f".{form.split(':', maxsplit=1)[0]}")

    return convert
