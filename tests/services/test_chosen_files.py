import os
import sys
from pathlib import Path

import pytest

from itadesk.errors import FileUnreadable
from itadesk.services import chosen_files
from itadesk.services.chosen_files import bytes_of, bytes_within
from tests.surroundings import in_english


@pytest.mark.parametrize(("most", "data"), [(3, b"abc"), (2, None)])
def test_a_file_is_read_whole_or_not_at_all(tmp_path: Path, most: int, data: bytes | None) -> None:
    path = tmp_path / "a.json"
    path.write_bytes(b"abc")
    assert bytes_within(path, most) == data


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such device")
def test_a_link_to_a_device_without_an_end_is_read_up_to_the_bound(tmp_path: Path) -> None:
    path = tmp_path / "endless.json"
    path.symlink_to("/dev/zero")
    assert bytes_within(path, 1000) is None


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no pipes by names in folders")
def test_what_comes_through_a_pipe_is_read() -> None:
    reader, writer = os.pipe()
    os.write(writer, b"abc")
    os.close(writer)
    try:
        assert bytes_within(Path(f"/dev/fd/{reader}"), 1000) == b"abc"
    finally:
        os.close(reader)


def test_what_is_too_large_or_missing_is_said(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "a.json"
    path.write_bytes(b"abc")
    assert bytes_of(path) == b"abc"
    monkeypatch.setattr(chosen_files, "LARGEST", 2)
    with in_english():
        with pytest.raises(FileUnreadable, match=r"a\.json") as refused:
            bytes_of(path)
        assert "larger than any file of an office" in refused.value.sentence()
        with pytest.raises(FileUnreadable):
            bytes_of(tmp_path / "none.json")
