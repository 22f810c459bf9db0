"""What an office that is removed has entered lies in a folder afterwards, beside what lay there before."""

from dataclasses import replace
from pathlib import Path

import pytest

from itadesk.errors import FileUnwritable
from itadesk.exchange.leaving import keep_in
from itadesk.exchange.office_json import read_office_file
from itadesk.services.file_ports import KeptFile
from itadesk.services.offices import Leaving
from itadesk.services.ports import Picture
from tests.examples import RECORD

SVG = Picture(data=b"<svg xmlns='http://www.w3.org/2000/svg' width='10' height='10'/>")
LEAVING = Leaving(record=RECORD, files={}, emblem=None)


def test_the_file_holds_all_of_the_office_and_its_emblem_lies_beside_it(tmp_path: Path) -> None:
    keep_in(tmp_path, "บ้านเก่า")(replace(LEAVING, emblem=SVG))
    kept = read_office_file((tmp_path / "บ้านเก่า.json").read_bytes(), "a.json")
    assert kept.record == RECORD
    assert (tmp_path / "บ้านเก่า-ตราสัญลักษณ์.svg").read_bytes() == SVG.data


def test_what_lies_there_is_left_as_it_is(tmp_path: Path) -> None:
    earlier = replace(RECORD, results=())
    for record in (earlier, RECORD, earlier):
        keep_in(tmp_path, "บ้านเก่า")(replace(LEAVING, record=record))
    files = [tmp_path / name for name in ("บ้านเก่า.json", "บ้านเก่า (2).json", "บ้านเก่า (3).json")]
    assert [read_office_file(path.read_bytes(), "a.json").record for path in files] == [earlier, RECORD, earlier]
    assert len(list(tmp_path.iterdir())) == len(files)


def test_a_folder_that_is_gone_is_named(tmp_path: Path) -> None:
    with pytest.raises(FileUnwritable, match="gone"):
        keep_in(tmp_path / "gone", "a")(replace(LEAVING, files={"0" * 64: KeptFile(data=b"", media_type="image/png")}))
