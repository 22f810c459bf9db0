"""All files of a folder are taken in: each whole or not at all, the faulty ones told of by name."""

import os
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from hashlib import sha256
from pathlib import Path

import pytest

from itadesk.errors import EnvironmentFailure, FileUnreadable
from itadesk.ita.records import OfficeRecord
from itadesk.services import folders, many_imports
from itadesk.services.file_ports import KeptFile
from itadesk.services.folders import NothingInFolder, ReadFile, files_in, read_each, take_in_files
from itadesk.services.importing import ImportConflict, Imported, take_in
from itadesk.services.kept_files import files_named, kept_file
from itadesk.services.many_imports import Incoming, import_several, incoming
from itadesk.services.offices import AmbiguousOffice, list_offices
from itadesk.services.ports import UnitOfWork, WorkStarter
from itadesk.storage.office_rows import office_rows
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


def ready(data: Data) -> Incoming:
    """Made ready for being stored."""
    return incoming(data, office_rows)


def names(start: WorkStarter) -> list[str]:
    """What is stored."""
    return [office.full_name for office in list_offices(start)]


def test_files_of_known_endings_are_found_in_the_folder_and_in_those_in_it(tmp_path: Path) -> None:
    for name in ("b.JSON", "a.json", "letter.docx", ".hidden.json", "~$open.xlsx", "sub/c.xlsx", ".git/d.json"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).touch()
    (tmp_path / "again").symlink_to(tmp_path)
    (tmp_path / "endless.json").symlink_to(os.devnull)
    found = files_in(tmp_path, (".json", ".xlsx"))
    assert [path.relative_to(tmp_path).as_posix() for path in found] == ["a.json", "b.JSON", "sub/c.xlsx"]


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
        return named(path.stem)

    paths = [Path(f"{stem}.json") for stem in ("ก", "broken", "ข")]
    with in_english():
        taken = list(take_in_files(start, read_each(paths, read, office_rows)))
        told = [file.told for file in taken]
    assert [file.office for file in taken] == ["เทศบาลตำบลก", "", "เทศบาลตำบลข"]
    assert told[0] == "เทศบาลตำบลก was imported from ก.json."
    assert told[1].startswith("broken.json: The file broken.json cannot be read")
    assert names(start) == ["เทศบาลตำบลก", "เทศบาลตำบลข"]


@pytest.mark.parametrize(("at_once", "bytes_at_once", "transactions"), [(2, 100, 3), (9, 100, 1), (9, 4, 5), (9, 5, 3)])
def test_few_offices_are_stored_in_one_transaction_and_fewer_where_their_files_are_large(
    start: WorkStarter, monkeypatch: pytest.MonkeyPatch, at_once: int, bytes_at_once: int, transactions: int
) -> None:
    monkeypatch.setattr(folders, "AT_ONCE", at_once)
    monkeypatch.setattr(folders, "BYTES_AT_ONCE", bytes_at_once)
    digest = next(files_named(FULL))
    begun = list[None]()

    def counted() -> UnitOfWork:
        begun.append(None)
        return start()

    photograph = {digest: KeptFile(data=b"1234", media_type="image/png")}
    offices = [ready(Data(named(name).record, photograph)) for name in "กขคงจ"]
    taken = take_in_files(counted, (ReadFile(Path(each.office.full_name), each) for each in offices))
    assert [file.office for file in taken] == [f"เทศบาลตำบล{name}" for name in "กขคงจ"]
    assert len(begun) == transactions


def test_the_files_that_parts_name_are_kept_and_no_others(start: WorkStarter) -> None:
    named_one = next(files_named(FULL))
    file = KeptFile(data=b"1", media_type="image/png")
    given = ready(Data(FULL, {named_one: file, "f" * 64: KeptFile(data=b"2", media_type="image/png")}))
    assert dict(given.files) == {named_one: file}
    (office_id,) = import_several(start, [given])
    assert isinstance(office_id, int)
    assert kept_file(start, office_id, sha256(b"1").hexdigest()) == file
    assert kept_file(start, office_id, sha256(b"2").hexdigest()) is None


def test_an_office_that_differs_is_refused_and_the_others_of_its_transaction_stay(start: WorkStarter) -> None:
    other = ready(Data(replace(named("ก").record, results=(replace(RESULT, level="ผ่าน"),))))
    first, conflict, last = import_several(start, [ready(named("ก")), other, ready(named("ข"))])
    assert isinstance(conflict, ImportConflict)
    assert names(start) == ["เทศบาลตำบลก", "เทศบาลตำบลข"]
    assert import_several(start, [other, ready(named("ข"))], replace=True) == [first, last]


def test_an_office_that_comes_twice_in_one_transaction(start: WorkStarter) -> None:
    more = ready(Data(replace(named("ก").record, results=())))
    first, same, repeated = import_several(start, [more, ready(named("ก")), ready(named("ก"))])
    assert first == same == repeated
    assert isinstance(first, int)
    with start() as work:
        assert work.offices.get(first) == named("ก").record
    assert names(start) == ["เทศบาลตำบลก"]


class Full(EnvironmentFailure):
    """The disk is full for one office only."""

    def sentence(self) -> str:
        return "เต็ม"


def test_what_hinders_a_transaction_hinders_only_whom_it_hits(
    start: WorkStarter, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fails_for_one(
        work: UnitOfWork, record: OfficeRecord, files: Mapping[str, KeptFile], *, replace: bool
    ) -> Imported:
        if record.office.name == "ข":
            raise Full
        return take_in(work, record, files, replace=replace)

    monkeypatch.setattr(many_imports, "take_in", fails_for_one)
    offices = [ready(named(name)) for name in "กขคข"]
    first, full, last, again = import_several(start, offices)
    assert isinstance(full, Full)
    assert isinstance(again, Full)
    assert [isinstance(each, int) for each in (first, last)] == [True, True]
    assert names(start) == ["เทศบาลตำบลก", "เทศบาลตำบลค"]
    alone = [ReadFile(Path("ข.json"), offices[1]), ReadFile(Path("ข.json"), offices[1])]
    assert [taken.sentence for taken in take_in_files(start, alone)] == ["เต็ม", "เต็ม"]


def test_which_of_several_offices_of_one_name_is_meant_nobody_knows(start: WorkStarter) -> None:
    nowhere = replace(FULL.office, district="", province="")
    with start() as work:
        for province in ("ก", "ข"):
            work.offices.add(OfficeRecord(office=replace(nowhere, province=province)))
        work.commit()
    (refused,) = import_several(start, [ready(Data(OfficeRecord(office=nowhere)))])
    assert isinstance(refused, AmbiguousOffice)
