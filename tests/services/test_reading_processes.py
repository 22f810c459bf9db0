"""Many files are read by processes of their own, in their order, with what is wrong with each told in the language spoken."""

import gc
import os
import signal
from contextlib import closing
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from itadesk.errors import FileUnreadable
from itadesk.ita.offices import Office
from itadesk.ita.records import OfficeRecord
from itadesk.language import SPEECH
from itadesk.services import reading_processes
from itadesk.services.file_ports import KeptFile
from itadesk.services.reading_processes import ReaderLost, _begin, read_by_several, read_chunk
from itadesk.storage.office_rows import office_rows
from tests.surroundings import in_english


@dataclass(frozen=True)
class Data:
    """What a file holds."""

    record: OfficeRecord
    files: dict[str, KeptFile] = field(default_factory=dict)


def read(path: Path) -> Data:
    """The office that a file is called by; one file ends the process that reads it."""
    if path.stem == "killer":
        os._exit(9)
    if path.stem == "broken":
        raise FileUnreadable(str(path), "?")
    return Data(OfficeRecord(office=Office(kind="เทศบาลตำบล", name=path.stem)))


PATHS = [Path(f"{stem}.json") for stem in ("ก", "broken", "ข", "ค", "ง")]


def test_few_files_need_no_process() -> None:
    with in_english():
        found = list(read_by_several(PATHS, read, office_rows))
    assert [each.path for each in found] == PATHS
    assert [each.data is None for each in found] == [False, True, False, False, False]
    assert found[1].sentence.startswith("The file broken.json cannot be read")


def test_many_files_are_read_elsewhere_and_come_in_their_order(monkeypatch: pytest.MonkeyPatch) -> None:
    for name, value in (("MANY", 2), ("CHUNK", 2), ("AHEAD", 2)):
        monkeypatch.setattr(reading_processes, name, value)
    with in_english():
        found = list(read_by_several(PATHS, read, office_rows))
        assert found == read_chunk(PATHS, read, office_rows)
        with closing(read_by_several([*PATHS, Path("killer")], read, office_rows)) as stopped:
            assert next(stopped).path == PATHS[0]
        with pytest.raises(ReaderLost, match="close other programs"):
            list(read_by_several([Path("killer"), *PATHS], read, office_rows))


def test_a_large_file_is_handed_over_alone(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reading_processes, "CHUNK_BYTES", 10)
    paths = [tmp_path / name for name in ("large", "small", "gone", "middling", "last")]
    for path, size in zip(paths, (40, 4, 0, 6, 1), strict=True):
        if size:
            path.write_bytes(bytes(size))
    assert list(reading_processes._chunks(paths)) == [paths[:1], paths[1:4], paths[4:]]
    assert list(reading_processes._chunks(paths[:4])) == [paths[:1], paths[1:4]]


def test_a_process_speaks_the_language_of_the_first_one_and_leaves_ctrl_c_to_it() -> None:
    before, language, threshold = signal.getsignal(signal.SIGINT), SPEECH.language, gc.get_threshold()
    try:
        _begin("en")
        assert SPEECH.language == "en"
        assert signal.getsignal(signal.SIGINT) == signal.SIG_IGN
    finally:
        gc.set_threshold(*threshold)
        signal.signal(signal.SIGINT, before)
        SPEECH.use(language)
