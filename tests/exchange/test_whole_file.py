import os
import resource
import stat
import subprocess
import sys
from pathlib import Path

import pytest

from itadesk.errors import FileUnwritable
from itadesk.exchange.whole_file import try_to_write, write_all_whole, write_whole


def test_a_file_is_written_and_nothing_else_is_left(tmp_path: Path) -> None:
    write_whole(tmp_path / "ประกาศ.pdf", b"first")
    write_whole(tmp_path / "ประกาศ.pdf", b"second")
    assert (tmp_path / "ประกาศ.pdf").read_bytes() == b"second"
    assert [path.name for path in tmp_path.iterdir()] == ["ประกาศ.pdf"]


def test_a_file_keeps_its_permissions_and_a_new_one_has_the_usual_ones(tmp_path: Path) -> None:
    old, new, usual = tmp_path / "old", tmp_path / "new", tmp_path / "usual"
    old.write_bytes(b"")
    old.chmod(0o600)
    usual.write_bytes(b"")
    write_whole(old, b"x")
    write_whole(new, b"x")
    assert stat.S_IMODE(old.stat().st_mode) == 0o600
    assert new.stat().st_mode == usual.stat().st_mode


def test_a_missing_folder_is_said(tmp_path: Path) -> None:
    target = tmp_path / "no" / "paper.pdf"
    with pytest.raises(FileUnwritable) as caught:
        write_whole(target, b"x")
    assert str(target) in caught.value.sentence()


def test_a_folder_or_a_device_is_not_replaced(tmp_path: Path) -> None:
    for target in (tmp_path, Path(os.devnull)):
        with pytest.raises(FileUnwritable):
            write_whole(target, b"x")
    assert not Path(os.devnull).is_file()


def test_whether_a_file_can_be_written_is_tried_without_a_trace(tmp_path: Path) -> None:
    old = tmp_path / "old"
    old.write_bytes(b"old")
    try_to_write(old)
    try_to_write(tmp_path / "new")
    assert (old.read_bytes(), [path.name for path in tmp_path.iterdir()]) == (b"old", ["old"])
    with pytest.raises(FileUnwritable, match="ไม่มีไฟล์หรือโฟลเดอร์นี้"):
        try_to_write(tmp_path / "no" / "new")


def test_a_disk_without_room_leaves_the_old_file_whole(tmp_path: Path) -> None:
    """The bound on the size of a file stands for a full disk: the system refuses the same call."""
    target = tmp_path / "paper.pdf"
    target.write_bytes(b"old")
    program = (
        "import sys; from pathlib import Path; from itadesk.exchange.whole_file import write_all_whole, write_whole\n"
        "from itadesk.errors import FileUnwritable\n"
        "try: write_whole(Path(sys.argv[1]), b'x' * 100_000)\n"
        "except FileUnwritable: sys.exit(2)"
    )
    done = subprocess.run(
        [sys.executable, "-c", program, str(target)],
        check=False,
        # Otherwise the bound would cut off compiled modules as well, and leave them so.
        env={**os.environ, "PYTHONDONTWRITEBYTECODE": "1"},
        preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (4096, 4096)),
    )
    assert done.returncode == 2
    assert target.read_bytes() == b"old"
    assert [path.name for path in tmp_path.iterdir()] == ["paper.pdf"]


def test_files_that_belong_together_are_written_together_or_not_at_all(tmp_path: Path) -> None:
    first, second, third = (tmp_path / f"{page}.png" for page in (1, 2, 3))
    write_all_whole({first: b"old 1", second: b"old 2"})
    with pytest.raises(FileUnwritable, match="missing"):
        write_all_whole({first: b"new 1", second: b"new 2", tmp_path / "missing" / "3.png": b"new 3"})
    assert {path.name: path.read_bytes() for path in tmp_path.iterdir()} == {"1.png": b"old 1", "2.png": b"old 2"}
    write_all_whole({first: b"new 1", second: b"new 2", third: b"new 3"})
    assert [path.read_bytes() for path in (first, second, third)] == [b"new 1", b"new 2", b"new 3"]
