"""An index that is out of step is said and made anew."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from itadesk.cli.main import main
from itadesk.resources import resource

SAMPLE = str(resource("sample", "sample-office.json"))


def test_verify_makes_an_index_anew_that_is_out_of_step(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "office.db"
    database = ["--database", str(path)]
    assert main(["import", SAMPLE, *database]) == 0
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("DELETE FROM search_texts WHERE thing = 'measure'")
        connection.commit()
    capsys.readouterr()
    assert main(["verify", *database]) == 1
    assert "itadesk verify" in capsys.readouterr().err
    assert main(["verify", *database]) == 0
