"""Taking files in: several at once, some of them bad, into a database that is there or not."""

import json
import os
from pathlib import Path

import pytest
from openpyxl import load_workbook

from itadesk.cli.main import main
from tests.surroundings import TOP, let_data_lie_in

SAMPLE = TOP / "resources" / "sample" / "sample-office.json"
OFFICE = "เทศบาลตำบลดอนตะวันฉาย"


def office_file(path: Path, name: str, **parts: object) -> Path:
    """A file of a small town."""
    content = {
        "format": "itadesk.office/1",
        "office": {"kind": "เทศบาลเมือง", "name": name, "province": "ธารานคร"},
        **parts,
    }
    path.write_text(json.dumps(content, ensure_ascii=False), "utf-8")
    return path


def exported(database: Path, office: str, folder: Path) -> object:
    """What the database holds of an office."""
    target = folder / "exported.json"
    assert main(["export", str(target), "--office", office, "--database", str(database)]) == 0
    return json.loads(target.read_text("utf-8"))


@pytest.mark.parametrize("bad", ["broken.json", "missing.json", "letter.docx"])
def test_no_database_is_made_for_a_file_that_cannot_be_used(tmp_path: Path, bad: str) -> None:
    (tmp_path / "broken.json").write_text("{", "utf-8")
    database = tmp_path / "new.db"
    assert main(["import", str(tmp_path / bad), "--database", str(database)]) == 2
    assert not database.exists()


def test_no_folder_is_made_for_it_either(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    let_data_lie_in(tmp_path / "data", monkeypatch)
    assert main(["import", str(tmp_path / "missing.json")]) == 2
    assert list(tmp_path.iterdir()) == []


def test_every_bad_file_gets_its_line_and_the_good_ones_theirs(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    first, second = (office_file(tmp_path / f"{name}.json", name) for name in ("หนึ่งธาร", "สองธาร"))
    unnamed = office_file(tmp_path / "unnamed.json", "")
    database = tmp_path / "new.db"
    files = [str(path) for path in (first, unnamed, tmp_path / "missing.json", second)]
    assert main(["import", *files, "--database", str(database)]) == 1
    told = capsys.readouterr()
    assert [line.split("จาก")[0] for line in told.out.splitlines()] == [
        "นำเข้าข้อมูลเทศบาลเมืองหนึ่งธาร",
        "นำเข้าข้อมูลเทศบาลเมืองสองธาร",
    ]
    assert ["unnamed.json" in told.err, "missing.json" in told.err] == [True, True]


def test_a_file_that_differs_is_refused_whole_beside_one_that_is_taken(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """The refused file brings a new meeting too; nothing of it may slip in."""
    database = tmp_path / "office.db"
    before = office_file(tmp_path / "a.json", "หนึ่งธาร", results=[{"fiscal_year": 2568, "total": "90.00"}])
    assert main(["import", str(before), "--database", str(database)]) == 0
    stored = exported(database, "เทศบาลเมืองหนึ่งธาร", tmp_path)
    changed = office_file(
        tmp_path / "b.json",
        "หนึ่งธาร",
        results=[{"fiscal_year": 2568, "total": "95.00"}],
        meetings=[{"key": "m", "held_on": "2026-01-05"}],
    )
    other = office_file(tmp_path / "c.json", "สองธาร")
    capsys.readouterr()
    assert main(["import", str(changed), str(other), "--database", str(database)]) == 1
    told = capsys.readouterr()
    assert "เทศบาลเมืองหนึ่งธาร" in told.err
    assert "2568" in told.err
    assert "เทศบาลเมืองสองธาร" in told.out
    assert exported(database, "เทศบาลเมืองหนึ่งธาร", tmp_path) == stored
    assert main(["import", "--replace", str(changed), "--database", str(database)]) == 0
    assert exported(database, "เทศบาลเมืองหนึ่งธาร", tmp_path) == json.loads(changed.read_text("utf-8"))


def test_the_same_file_twice_in_one_command_is_the_same_office(tmp_path: Path) -> None:
    database = ["--database", str(tmp_path / "office.db")]
    assert main(["import", str(SAMPLE), str(SAMPLE), *database]) == 0
    assert main(["export", str(tmp_path / "only.json"), *database]) == 0


def test_towns_of_one_name_in_two_provinces_are_two_offices(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    database = ["--database", str(tmp_path / "office.db")]
    for province in ("ธารานคร", "ผานคร"):
        office = {"kind": "เทศบาลเมือง", "name": "สองธาร", "province": province}
        assert main(["import", str(office_file(tmp_path / "x.json", "", office=office)), *database]) == 0
    capsys.readouterr()
    assert main(["check", "--office", "เทศบาลเมืองสองธาร", *database]) == 2
    assert "จังหวัดผานคร" in capsys.readouterr().err
    exported = tmp_path / "one.json"
    assert main(["export", str(exported), "--office", "เทศบาลเมืองสองธาร จังหวัดผานคร", *database]) == 0


def test_a_large_ending_is_an_ending(tmp_path: Path) -> None:
    """Files from Windows are called OFFICE.JSON."""
    shouted = tmp_path / "OFFICE.JSON"
    shouted.write_bytes(SAMPLE.read_bytes())
    database = ["--database", str(tmp_path / "office.db")]
    assert main(["import", str(shouted), *database]) == 0
    assert main(["export", str(tmp_path / "OUT.JSON"), *database]) == 0
    assert main(["print", "news", "-o", str(tmp_path / "NEWS.PDF"), *database]) == 0


@pytest.mark.skipif(os.name == "nt", reason="Windows has neither such devices nor links for everybody")
class TestWhatIsNoOrdinaryFile:
    """A device, a pipe or a link where a file is expected."""

    def test_a_device_is_neither_replaced_nor_filled(self, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
        database = ["--database", str(tmp_path / "office.db")]
        main(["import", str(SAMPLE), *database])
        device = tmp_path / "full.json"
        device.symlink_to("/dev/full")
        capsys.readouterr()
        assert main(["export", str(device), *database]) == 2
        assert "full.json" in capsys.readouterr().err
        assert device.is_symlink()
        assert Path("/dev/full").is_char_device()

    def test_what_a_link_leads_to_is_written_and_the_link_stays(self, tmp_path: Path) -> None:
        database = ["--database", str(tmp_path / "office.db")]
        main(["import", str(SAMPLE), *database])
        share = tmp_path / "share"
        share.mkdir()
        link = tmp_path / "office.json"
        link.symlink_to(share / "office.json")
        for _ in ("made", "written again"):
            assert main(["export", str(link), *database]) == 0
            assert link.is_symlink()
            assert [path.name for path in share.iterdir()] == ["office.json"]

    def test_a_folder_that_is_called_like_a_file_is_refused(
        self, tmp_path: Path, capsys: pytest.CaptureFixture[str]
    ) -> None:
        folder = tmp_path / "office.json"
        folder.mkdir()
        database = ["--database", str(tmp_path / "office.db")]
        assert main(["import", str(folder), *database]) == 2
        main(["import", str(SAMPLE), *database])
        capsys.readouterr()
        assert main(["export", str(folder), *database]) == 2
        assert str(folder) in capsys.readouterr().err
        assert list(folder.iterdir()) == []


@pytest.mark.parametrize("form", [".json", ".xlsx", ".csv", ".zip"])
def test_every_form_goes_out_in_and_out_again_as_the_same_bytes(tmp_path: Path, form: str) -> None:
    first, second = (["--database", str(tmp_path / name)] for name in ("first.db", "second.db"))
    assert main(["import", str(SAMPLE), *first]) == 0
    assert main(["export", str(tmp_path / f"out{form}"), *first]) == 0
    assert main(["import", str(tmp_path / f"out{form}"), *second]) == 0
    assert main(["export", str(tmp_path / f"again{form}"), *second]) == 0
    assert (tmp_path / f"again{form}").read_bytes() == (tmp_path / f"out{form}").read_bytes()


def test_a_workbook_with_a_fault_is_refused_whole_with_its_cell(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    database = ["--database", str(tmp_path / "office.db")]
    main(["import", str(SAMPLE), *database])
    book = tmp_path / "office.xlsx"
    main(["export", str(book), *database])
    opened = load_workbook(book)
    opened["ผลการประเมิน"]["B2"] = "เก้าสิบ"
    opened.save(book)
    capsys.readouterr()
    assert main(["import", str(book), "--database", str(tmp_path / "new.db")]) == 2
    told = capsys.readouterr().err
    assert "แผ่นงาน “ผลการประเมิน” เซลล์ B2" in told
    assert "เก้าสิบ" in told
    assert not (tmp_path / "new.db").exists()
