"""All files of a folder are taken in: each whole or not at all, the faulty ones told of by name."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

import pytest

from itadesk.errors import EnvironmentFailure, FileUnreadable, ItadeskError
from itadesk.ita.records import OfficeRecord
from itadesk.services import importing
from itadesk.services.faulty import FaultyRecord
from itadesk.services.file_ports import KeptFile
from itadesk.services.folders import NothingInFolder, ReadFile, files_in, read_each, take_in_files
from itadesk.services.importing import ImportConflict, Imported, import_several
from itadesk.services.offices import list_offices
from itadesk.services.ports import UnitOfWork, WorkStarter
from tests.full_office import FULL, RESULT
from tests.surroundings import in_english


@dataclass(frozen=True)
class Data:
    """What a file holds."""

    record: OfficeRecord
    files: Mapping[str, KeptFile] = field(default_factory=dict)


def named(name: str) -> Data:
    """An office of another name."""
    return Data(replace(FULL, office=replace(FULL.office, name=name)))


def names(start: WorkStarter) -> list[str]:
    """What is stored."""
    return [office.full_name for office in list_offices(start)]


def test_files_of_known_endings_are_found_in_the_folder_and_in_those_in_it(tmp_path: Path) -> None:
    for name in ("b.JSON", "a.json", "letter.docx", ".hidden.json", "~$open.xlsx", "sub/c.xlsx", ".git/d.json"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).touch()
    (tmp_path / "again").symlink_to(tmp_path)
    found = files_in(tmp_path, (".json", ".xlsx"))
    assert [str(path.relative_to(tmp_path)) for path in found] == ["a.json", "b.JSON", "sub/c.xlsx"]


def test_a_folder_without_any_and_one_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(NothingInFolder) as caught:
        files_in(tmp_path, (".json",))
    with in_english():
        assert str(caught.value) == f"The folder {tmp_path} holds no file of an office; such files end in .json."
    with pytest.raises(FileUnreadable):
        files_in(tmp_path / "gone", (".json",))


def test_each_file_is_taken_in_or_told_of_in_the_order_of_the_files(start: WorkStarter) -> None:
    def read(path: Path) -> Data:
        if path.stem == "broken":
            raise FileUnreadable(str(path), "ล็อก")
        return named("" if path.stem == "unnamed" else path.stem)

    paths = [Path(f"{stem}.json") for stem in ("ก", "broken", "unnamed", "ข")]
    with in_english():
        taken = list(take_in_files(start, read_each(paths, read)))
        told = [file.told for file in taken]
    assert [file.office for file in taken] == ["เทศบาลตำบลก", "", "", "เทศบาลตำบลข"]
    assert told[0] == "เทศบาลตำบลก was imported from ก.json."
    assert told[1].startswith("broken.json: The file broken.json cannot be read")
    assert told[2].startswith("unnamed.json: ")
    assert names(start) == ["เทศบาลตำบลก", "เทศบาลตำบลข"]


def test_an_office_that_differs_is_refused_and_the_others_of_its_transaction_stay(start: WorkStarter) -> None:
    other = Data(replace(named("ก").record, results=(replace(RESULT, level="ผ่าน"),)))
    first, conflict, last = import_several(start, [named("ก"), other, named("ข")])
    assert isinstance(first, Imported)
    assert isinstance(conflict, ImportConflict)
    assert isinstance(last, Imported)
    assert names(start) == ["เทศบาลตำบลก", "เทศบาลตำบลข"]
    (replaced,) = import_several(start, [other], replace=True)
    assert isinstance(replaced, Imported)


def test_an_office_that_comes_twice_in_one_transaction_and_a_name_that_nothing_can_keep(start: WorkStarter) -> None:
    more = Data(replace(named("ก").record, results=()))
    first, same, faulty, repeated = import_several(start, [more, named("ก"), named("\ud800"), named("ก")])
    assert isinstance(first, Imported)
    assert isinstance(same, Imported)
    assert isinstance(repeated, Imported)
    assert isinstance(faulty, FaultyRecord)
    assert first.office_id == same.office_id == repeated.office_id
    assert (len(same.added), len(repeated.added), repeated.changed) == (len(FULL.results), 0, ())
    assert names(start) == ["เทศบาลตำบลก"]


class Full(EnvironmentFailure):
    """The disk is full for one office only."""

    def sentence(self) -> str:
        return "เต็ม"


def test_what_hinders_a_transaction_hinders_only_whom_it_hits(
    start: WorkStarter, monkeypatch: pytest.MonkeyPatch
) -> None:
    keep_files = importing._keep_files

    def fails_for_one(work: UnitOfWork, office_id: int, record: OfficeRecord, files: Mapping[str, KeptFile]) -> None:
        if record.office.name == "ข":
            raise Full
        keep_files(work, office_id, record, files)

    monkeypatch.setattr(importing, "_keep_files", fails_for_one)
    outcomes: Sequence[Imported | ItadeskError] = import_several(start, [named("ก"), named("ข"), named("ค")])
    assert [isinstance(each, Imported) for each in outcomes] == [True, False, True]
    assert names(start) == ["เทศบาลตำบลก", "เทศบาลตำบลค"]
    (taken,) = take_in_files(start, [ReadFile(Path("ข.json"), named("ข"))])
    assert taken.sentence == "เต็ม"
