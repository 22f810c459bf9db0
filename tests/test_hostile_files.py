"""Files that mean harm: none takes more than its share of time and memory, and none makes the program do anything."""

import base64
import io
import struct
import subprocess
import sys
import zipfile
import zlib
from collections.abc import Callable
from pathlib import Path

import pytest

from itadesk.documents.templates import fill
from itadesk.errors import UserError
from itadesk.exchange.data_package import read_package
from itadesk.exchange.evidence import judge_evidence
from itadesk.exchange.incoming import packages
from itadesk.exchange.incoming.failures import Damaged, TooManyRows, UnreadableContent
from itadesk.exchange.incoming.reading import read_content
from itadesk.exchange.media import FileTooHeavy, judge_scan
from itadesk.exchange.packages import MOST_MEMBERS, Package, PackageTooLarge, UnsafeMember
from itadesk.exchange.photograph_import import ready_photograph
from itadesk.reading.pasted_cells import cells_of_page
from itadesk.reading.web_text import text_of
from itadesk.typesetting.pictures import PictureDamaged, PictureTooLarge, check_picture
from tests.exchange.media_files import picture
from tests.fuzzing import good_files
from tests.surroundings import TOP

DRAWING = (
    '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="9" height="9">{}</svg>'
)


def bomb(width: int, height: int) -> bytes:
    """A PNG that says it has so many pixels and breaks off; whoever believed it would make room for all of them."""
    chunks = (b"IHDR" + struct.pack(">IIBBBBB", width, height, 8, 6, 0, 0, 0), b"IDAT" + zlib.compress(b"\0" * 9))
    return b"\x89PNG\r\n\x1a\n" + b"".join(
        struct.pack(">I", len(chunk) - 4) + chunk + struct.pack(">I", zlib.crc32(chunk)) for chunk in chunks
    )


def compressed(members: dict[str, bytes]) -> bytes:
    return good_files.packed(members, zipfile.ZIP_DEFLATED)


def test_pictures_are_judged_by_their_heads() -> None:
    data = bomb(60_000, 60_000)
    with pytest.raises(PictureTooLarge):
        check_picture(data, "ตรา")
    for judge in (judge_scan, ready_photograph):
        with pytest.raises(FileTooHeavy):
            judge(data)


@pytest.mark.parametrize(
    "inside",
    [
        "<g>" * 6000,
        '<text>&file;</text><image href="file:///etc/passwd"/>',
        f'<image width="9" height="9" href="data:image/png;base64,{base64.b64encode(bomb(50_000, 50_000)).decode()}"/>',
        '<g id="a"><use href="#a"/></g>' + "<g>" * 2000 + "</g>" * 2000,
    ],
)
def test_drawings_that_mean_harm_are_refused_or_drawn_without_it(inside: str) -> None:
    doctype = '<!DOCTYPE svg [<!ENTITY file SYSTEM "file:///etc/passwd">]>' if "&file;" in inside else ""
    try:
        drawn = check_picture((doctype + DRAWING.format(inside)).encode(), "ตรา")
    except PictureDamaged:
        return
    assert (drawn.width, drawn.height) == (6.75, 6.75)


@pytest.mark.parametrize("name", ["../x", "/etc/x", "C:/x", "a\\b", "a/../../x", "data/../../x.csv", "\\\\host\\x"])
def test_packages_never_lead_out_of_themselves(name: str) -> None:
    with pytest.raises(UnsafeMember):
        Package(good_files.packed({name: b"x"}))


def test_links_in_packages_are_not_followed() -> None:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as package:
        link = zipfile.ZipInfo("data/offices.csv")
        link.external_attr = 0o120777 << 16
        package.writestr(link, "/etc/passwd")
    with pytest.raises(UserError):
        read_package(out.getvalue(), "office.zip")


def test_packages_that_list_too_much_are_refused_before_the_list_is_read() -> None:
    with pytest.raises(PackageTooLarge):
        Package(b"PK\x05\x06" + b"PK\x01\x02" * (MOST_MEMBERS + 1))
    with pytest.raises(UnreadableContent):
        read_content(b"PK\x03\x04" + b"PK\x01\x02" * (MOST_MEMBERS + 1), "ก.xlsx")


def test_documents_that_would_become_enormous_are_not_unpacked_as_evidence() -> None:
    with pytest.raises(UserError):
        judge_evidence(compressed({"word/document.xml": b"\0" * 8_000_000}))


def test_a_sheet_is_looked_at_wherever_the_workbook_has_it() -> None:
    far = b'<worksheet><sheetData><row r="1048576"><c r="XFD1048576"><v>1</v></c></row></sheetData></worksheet>'
    members = {
        **good_files.workbook(),
        "xl/elsewhere/sheet.bin": far.replace(b"<row", b'<row r="1"><c r="A1"><v>1</v></c></row><row', 1),
    }
    with pytest.raises(TooManyRows):
        read_content(good_files.packed(members), "ก.xlsx")


@pytest.mark.parametrize(
    ("good", "member", "name"),
    [
        (good_files.workbook, "xl/sharedStrings.xml", "ก.xlsx"),
        (good_files.open_workbook, "content.xml", "ก.ods"),
        (good_files.word_document, "word/document.xml", "ก.docx"),
    ],
)
def test_more_markup_than_fits_into_memory_is_refused(
    good: Callable[[], dict[str, bytes]], member: str, name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(packages, "MOST_TAGS", 60_000)
    monkeypatch.setattr(packages, "MOST_TAGS_OF_TREES", 60_000)
    read_content(good_files.packed(good()), name)
    with pytest.raises(TooManyRows):
        read_content(compressed({**good(), member: b"<a>" * 60_001}), name)


def test_an_old_workbook_that_ends_its_process_is_only_damaged() -> None:
    whole = (Path(__file__).parent / "fuzzing" / "old-workbook.xls").read_bytes()
    assert read_content(whole, "ก.xls").sheets[0].rows[1][1] == "จัดช่องทางรับฟังความคิดเห็น"
    with pytest.raises(Damaged):
        read_content(whole[:0x30] + b"\xff\xff\xff\x7f" + whole[0x34:], "ก.xls")


@pytest.mark.parametrize(
    "endless", ["<a" + "9" * 200_000 + "<", "<a '" * 50_000, "<td " + "colspan " * 50_000, "<!--" * 50_000]
)
def test_tags_without_an_end_take_no_time(endless: str) -> None:
    assert cells_of_page(f"<table><tr><td>1</td></tr></table>{endless}") is not None
    assert text_of(endless) is not None


@pytest.mark.parametrize("code", ["{{__class__}}", "{{office.__init__}}", "{% import os %}", "${office}", "{office}"])
def test_a_wording_cannot_run_anything(code: str) -> None:
    try:
        assert fill("ส่วน", code, {"office": "เทศบาล"}) == code
    except UserError:
        return


MEASURED = """
import io
from PIL import Image
from itadesk.exchange.showing import shown
from itadesk.services.ports import Picture
from itadesk.signing.scans import working_copy
readers = {"RGBA": working_copy, "RGB": lambda data: shown(Picture(data=data), "ภาพ")}
for mode, read in readers.items():
    out = io.BytesIO()
    Image.new(mode, (6320, 6320)).save(out, "PNG", compress_level=1)
    read(out.getvalue())
print(int(next(line for line in open("/proc/self/status") if line.startswith("VmHWM")).split()[1]) // 1024)
"""
"""The most megabytes that the process had; what getrusage says begins with what the one had that started it."""


@pytest.mark.skipif(sys.platform != "linux", reason="others count memory in other ways")
def test_the_largest_pictures_need_less_than_512_megabytes() -> None:
    run = subprocess.run([sys.executable, "-c", MEASURED], cwd=TOP, capture_output=True, check=True)
    assert int(run.stdout) < 512


def test_what_a_camera_noted_badly_is_left_aside() -> None:
    data = picture("JPEG")
    notes = b"Exif\0\0MM\0\0" + b"\xff" * 40
    odd = data[:2] + b"\xff\xe1" + struct.pack(">H", len(notes) + 2) + notes + data[2:]
    assert check_picture(odd, "ภาพ").width > 0
    assert b"Exif" not in ready_photograph(odd).data
