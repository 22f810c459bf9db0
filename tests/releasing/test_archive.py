import os
import tarfile
import zipfile
from pathlib import Path

import pytest

from releasing.archive import pack_tar, pack_zip, sum_of

MOMENT = 1_795_000_000


def program(folder: Path, *names: str) -> Path:
    """A folder of a program whose files came in this order, as somebody's own and of just now."""
    built = folder / "itadesk"
    for name in names:
        path = built / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(name, "utf-8")
    (built / "itadesk").chmod(0o700)
    return built


@pytest.fixture
def twice(tmp_path: Path) -> tuple[Path, Path]:
    """The same program, built twice by different people."""
    names = ["itadesk", "_internal/ก.txt", "_internal/a.so"]
    one = program(tmp_path / "one", *names)
    other = program(tmp_path / "other", *reversed(names))
    os.utime(other / "_internal", (1, 1))
    (other / "_internal" / "a.so").chmod(0o600)
    return one, other


def test_two_archives_of_the_same_files_are_the_same_bytes(tmp_path: Path, twice: tuple[Path, Path]) -> None:
    for pack, ending in ((pack_tar, "tar.xz"), (pack_zip, "zip")):
        targets = [tmp_path / f"{number}.{ending}" for number in (1, 2)]
        for folder, target in zip(twice, targets, strict=True):
            pack(folder, target, MOMENT)
        assert sum_of(targets[0]) == sum_of(targets[1])


def test_what_can_be_run_can_be_run_by_everybody_who_unpacks_it(tmp_path: Path, twice: tuple[Path, Path]) -> None:
    pack_tar(twice[0], tmp_path / "a.tar.xz", MOMENT)
    with tarfile.open(tmp_path / "a.tar.xz") as archive:
        members = {member.name: (member.mode, member.mtime, member.uid) for member in archive}
    assert members["itadesk/itadesk"] == (0o755, MOMENT, 0)
    assert members["itadesk/_internal/ก.txt"] == (0o644, MOMENT, 0)
    assert list(members) == sorted(members)


def test_a_zip_opens_with_its_thai_names(tmp_path: Path, twice: tuple[Path, Path]) -> None:
    pack_zip(twice[0], tmp_path / "a.zip", MOMENT)
    with zipfile.ZipFile(tmp_path / "a.zip") as archive:
        assert archive.testzip() is None
        assert archive.namelist() == ["itadesk/_internal/a.so", "itadesk/_internal/ก.txt", "itadesk/itadesk"]
