"""Files are read whole or refused, results go to one stream and complaints to the other."""

import io
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from itadesk.cli.tasks import FileTooLarge, complain, read_file, say
from itadesk.errors import FileUnreadable, FileUnwritable
from itadesk.services.chosen_files import LARGEST


class Broken(io.StringIO):
    """Standard output that fails with a reason whenever something is written."""

    def __init__(self, reason: OSError) -> None:
        super().__init__()
        self.reason = reason

    def write(self, _text: str, /) -> int:
        """Fails."""
        raise self.reason


@pytest.fixture
def stdout() -> Iterator[Any]:
    """The module that has standard output, which is what it was afterwards."""
    before = sys.stdout
    yield sys
    sys.stdout = before


def test_a_file_is_read_to_the_byte(tmp_path: Path) -> None:
    path = tmp_path / "ตรา.png"
    path.write_bytes(bytes(range(256)))
    assert read_file(str(path)) == bytes(range(256))


@pytest.mark.parametrize("name", ["ไม่มี.json", ".", "ก" * 300])
def test_what_cannot_be_read_is_named(tmp_path: Path, name: str) -> None:
    with pytest.raises(FileUnreadable) as refused:
        read_file(str(tmp_path / name))
    assert refused.value.path == str(tmp_path / name)
    assert refused.value.reason


def test_a_file_larger_than_any_office_is_not_even_read(tmp_path: Path) -> None:
    path = tmp_path / "film.mp4"
    with path.open("wb") as file:
        file.truncate(LARGEST + 1)
    with pytest.raises(FileTooLarge, match=r"film\.mp4.*200 เมกะไบต์"):
        read_file(str(path))


def test_each_sentence_is_a_line_on_its_own_stream(capsys: pytest.CaptureFixture[str]) -> None:
    say("นำเข้าแล้ว", "ส่งออกแล้ว")
    assert complain(iter(["ไฟล์เสีย"])) == 1
    assert complain([]) == 0
    assert capsys.readouterr() == ("นำเข้าแล้ว\nส่งออกแล้ว\n", "ไฟล์เสีย\n")


def test_a_full_disk_behind_standard_output_is_said_once(stdout: Any) -> None:  # noqa: ANN401
    stdout.stdout = Broken(OSError(28, "No space left on device"))
    with pytest.raises(FileUnwritable, match="ดิสก์เต็ม"):
        say("ก")
    say("ข")  # goes nowhere, so that ending the program does not fail again


def test_a_reader_that_has_gone_is_left_to_the_caller(stdout: Any) -> None:  # noqa: ANN401
    stdout.stdout = Broken(BrokenPipeError(32, "Broken pipe"))
    with pytest.raises(BrokenPipeError):
        say("ก")
