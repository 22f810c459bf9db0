import io
import zipfile
from contextlib import suppress
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from itadesk.errors import FileUnreadable
from itadesk.exchange.incoming.failures import (
    MOST_MEGABYTES,
    NoOffice,
    NothingInside,
    OldDocument,
    OtherKind,
    Protected,
    TooHeavy,
    UnreadableContent,
)
from itadesk.exchange.incoming.offices import read_own_office
from itadesk.exchange.incoming.reading import read_bytes, read_content
from itadesk.exchange.office_json import write_office
from itadesk.exchange.sample import sample_office
from tests.exchange.incoming.conftest import SCORES, workbook_of

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"


@pytest.mark.parametrize(
    ("data", "name", "refused"),
    [
        (b"", "a.xlsx", NothingInside),
        (b" \r\n\t", "a.csv", NothingInside),
        (b",,\n,\n", "a.csv", NothingInside),
        (b"\x89PNG\r\n\x1a\n", "a.png", OtherKind),
        (b"{\\rtf1}", "a.rtf", OtherKind),
        (OLE + bytes(600) + "EncryptedPackage".encode("utf-16-le"), "a.xlsx", Protected),
        (OLE + bytes(600) + "WordDocument".encode("utf-16-le"), "a.doc", OldDocument),
        (OLE + bytes(600), "a.msi", OtherKind),
        (b'{"format": "itadesk.office/1"}', "a.json", OtherKind),
    ],
)
def test_what_cannot_be_read_says_why_and_what_to_do(data: bytes, name: str, refused: type[UnreadableContent]) -> None:
    with pytest.raises(refused) as told:
        read_content(data, name)

    assert told.value.sentence().startswith((name, "อ่านไฟล์ชนิดของ " + name))


def test_a_package_of_something_else_and_a_locked_one_are_told_apart() -> None:
    other = io.BytesIO()
    with zipfile.ZipFile(other, "w") as package:
        package.writestr("ppt/presentation.xml", "")
    locked = bytearray(workbook_of(SCORES))
    place = locked.find(b"PK\x01\x02")
    while place >= 0:
        locked[place + 8] |= 1
        place = locked.find(b"PK\x01\x02", place + 4)

    with pytest.raises(OtherKind):
        read_content(other.getvalue(), "a.pptx")
    with pytest.raises(Protected):
        read_content(bytes(locked), "a.xlsx")


def test_what_a_file_is_counts_and_not_what_it_is_called() -> None:
    content = read_content(workbook_of(SCORES), "ผล.csv")

    assert content.sheets[0].name == "คะแนน"


def test_a_very_large_file_is_not_even_opened(tmp_path: Path) -> None:
    path = tmp_path / "large.csv"
    with path.open("wb") as file:
        file.truncate(MOST_MEGABYTES * 1024 * 1024 + 1)

    with pytest.raises(TooHeavy):
        read_bytes(path)
    with pytest.raises(TooHeavy):
        read_content(bytes(MOST_MEGABYTES * 1024 * 1024 + 1), "large.csv")
    with pytest.raises(FileUnreadable):
        read_bytes(tmp_path / "missing.csv")


def test_the_office_of_a_file_is_read_and_a_table_of_others_is_none(tmp_path: Path, scores_file: Path) -> None:
    path = tmp_path / "office.json"
    path.write_bytes(write_office(sample_office()))

    assert read_own_office(path).record == sample_office()
    with pytest.raises(NoOffice):
        read_own_office(scores_file)


BEGINNINGS = (b"", b"PK\x03\x04", OLE, b"%PDF-1.4\n", b"<html><table>", b"\xff\xfe", b"\xef\xbb\xbf")
WHOLE = workbook_of(SCORES)


@settings(max_examples=60, deadline=None)
@given(
    st.sampled_from(BEGINNINGS),
    st.binary(max_size=400),
    st.sampled_from(["a.csv", "a.xlsx", "a.html", "a.txt", "a.pdf"]),
)
def test_any_bytes_are_read_or_refused_with_a_sentence(beginning: bytes, rest: bytes, name: str) -> None:
    with suppress(UnreadableContent):
        content = read_content(beginning + rest, name)
        assert all(len(sheet.block) >= len(sheet.rows) <= sheet.text.count("\n") + 1 for sheet in content.sheets)


@settings(max_examples=60, deadline=None)
@given(st.integers(0, len(WHOLE) - 1), st.binary(min_size=1, max_size=8))
def test_a_workbook_in_which_anything_is_broken_is_read_or_refused(place: int, other: bytes) -> None:
    broken = WHOLE[:place] + other + WHOLE[place + len(other) :]

    with suppress(UnreadableContent):
        read_content(broken, "a.xlsx")
