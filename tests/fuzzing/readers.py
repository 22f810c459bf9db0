"""Every reader of what comes from outside: how inputs for it are made, and how it is asked to read one.

A reader may refuse an input with a sentence, and must not do anything else with what it cannot read.
"""

import io
import json
import random
import re
import struct
import zlib
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final
from unittest.mock import patch

from fontTools.ttLib import TTFont

from itadesk.documents.blocks import Align, Document, Emblem, Paragraph, roman
from itadesk.documents.templates import fill
from itadesk.errors import ItadeskError
from itadesk.exchange.evidence import judge_evidence
from itadesk.exchange.incoming.reading import read_content
from itadesk.exchange.office_forms import is_own, read_in_form
from itadesk.exchange.photograph_import import ready_photograph
from itadesk.exchange.showing import shown
from itadesk.exchange.wording_file import read_wording, write_wording
from itadesk.ita.papers import Digits, PaperKind
from itadesk.ita.wordings import OwnWording
from itadesk.reading.measures.reader import read_block, read_measures
from itadesk.reading.scores import read_scores
from itadesk.resources import resource
from itadesk.services.ports import Picture, PrintOptions
from itadesk.signing.ink import Scan
from itadesk.storage.restoring import tried_copy
from itadesk.typesetting import families, installed
from itadesk.typesetting.setting import set_on_paper
from tests.fuzzing import good_files
from tests.fuzzing.mutations import grafted, made_up, mutated, mutated_text
from tests.new_databases import sample_database

Make = Callable[[random.Random], bytes]
Read = Callable[[bytes], object]


@dataclass(frozen=True)
class Reader:
    """A reader under trial.

    Attributes:
        share: of a thousand inputs, how many are for it; those that take long get fewer.
        is_text: whether it reads what was pasted or typed, not a file.
    """

    name: str
    make: Make
    read: Read
    share: int
    is_text: bool = False


def input_of(reader: Reader, seed: int, number: int) -> bytes:
    """The input of a number; always the same."""
    return reader.make(random.Random(f"{reader.name} {seed} {number}"))  # noqa: S311  nothing is kept secret with it


def take(reader: Reader, data: bytes) -> str:
    """Has a reader read an input; gives the sentence by which it refuses it, empty where it takes it."""
    try:
        reader.read(data)
    except ItadeskError as refusal:
        sentence = refusal.sentence()
        if not sentence.strip():
            raise AssertionError(type(refusal)) from refusal
        return sentence
    return ""


_WORDS: Final = tuple(re.findall(r"\S+", good_files.SCORES)) + tuple(
    text for row in good_files.ROWS for text in row
) + (
    "IIT", "EIT", "OIT", "ITA", "เป้าหมาย", "ไม่น้อยกว่า", "ร้อยละ", "ค่าเฉลี่ย", "ปี 2567", "2568", "100", "88.51", "๘๘.๕๑", "ผ่าน",
    "ตัวชี้วัดที่ ๗", "มาตรการ", "กำหนดมาตรการ ดังนี้", "๑.", "1)", "(๑)", "-", "•", "ผู้รับผิดชอบ", "ระยะเวลา", "ขั้นตอน", "การติดตามผล",
    "<td>", "<tr>", "<table>", "</table>", "<br>", "<th colspan=3>", "<p>", "|", "ต.ค. 68", "ตลอดปี", "ไตรมาส ๑-๒", "และ", "กับ",
)  # fmt: skip
_JOINTS: Final = (" ", " ", "\n", "\n", "\t", "", "  ", ": ", " = ", ", ", "|", "\r\n", "\n\n", "  \t")
_MARKS: Final = tuple(word.encode() for word in (
    "<row>", "</row>", "<c>", "</c>", "<v>1</v>", '<c r="XFD1048576"><v>1</v></c>', '<c t="s"><v>99</v></c>', "<si><t>x</t></si>", "<is><t>",
    "<!DOCTYPE a [<!ENTITY b 'c'>]>", "&b;", "&#0;", "&#x1F600;", "_x0000_", "_xD800_", "1e400", "NaN", "-0", 'r="A0"', 't="e"', "<f>1</f>",
    "<w:p>", "</w:p>", "<w:tc>", "</w:tc>", '<w:gridSpan w:val="99999"/>', '<w:vMerge w:val="continue"/>', "<w:tbl>", "</w:tbl>",
    'table:number-columns-repeated="1048576"', 'table:number-rows-repeated="99999999"', '<mergeCell ref="A1:XFD9"/>', "../", "\ufffe",
))  # fmt: skip
_PDF_WORDS: Final = tuple(word.encode() for word in (
    "/Kids [3 0 R]", "/Parent 3 0 R", "/Length 99999999", "/Count -1", "/Type /ObjStm", "/Filter [/FlateDecode /FlateDecode]", "<<", ">>",
    "[", "]", "3 0 R", "stream", "endstream", "/Encrypt 4 0 R", "/MediaBox [0 0 1e30 -1e30]", "BT", "ET", "1e9 0 0 1e9 0 0 Tm", "Do", "q " * 50,
))  # fmt: skip
_SVG_WORDS: Final = (
    '<use xlink:href="#p"/>', '<g id="a">', "</g>", '<image href="data:image/png;base64,AAAA" width="9" height="9"/>', "<script>", "NaN",
    "1e999", 'width="-1"', 'width="1e30"', 'viewBox="0 0 0 0"', "&lol;", '<!DOCTYPE svg [<!ENTITY lol "x">]>', 'transform="matrix(0 0 0 0 0 0)"',
    "M" * 20, 'href="file:///etc/passwd"', '<style>@import url("http://x/")</style>', 'style="fill:url(#none)"', "<text>", "</text>", "%",
)  # fmt: skip
_FIELDS: Final = {"office": "เทศบาลตำบลบ้านสวน", "year": "๒๕๖๙", "empty": ""}
_TEMPLATE: Final = (
    "{{office}}",
    "{{year}}",
    "{{empty}}",
    "{{ office }}",
    "[[",
    "]]",
    "{{",
    "}}",
    "ข้อความ",
    "{{__class__}}",
    "{{x.y}}",
    "{%if%}",
    "${a}",
)


def _text(text: str) -> bytes:
    return text.encode("utf-8", "surrogatepass")


def _pasted(data: bytes) -> str:
    return data.decode("utf-8", "surrogatepass")


def _make_scores(chance: random.Random) -> bytes:
    if chance.random() < 0.5:
        return _text(made_up(_WORDS, _JOINTS, chance))
    good = chance.choice((good_files.SCORES, good_files.PAGE))
    return _text(mutated_text(good, chance, _WORDS))


def _make_measures(chance: random.Random) -> bytes:
    if chance.random() < 0.4:
        return _text(made_up(_WORDS, _JOINTS, chance))
    table = "\n".join("\t".join(row) for row in good_files.ROWS)
    return _text(mutated_text(chance.choice((table, good_files.PAGE)), chance, _WORDS))


def _read_measures(data: bytes) -> None:
    text = _pasted(data)
    for doubt in read_measures(text, fiscal_year=2569).doubts:
        doubt.sentence()


def _read_scores(data: bytes) -> None:
    for doubt in read_scores(_pasted(data)).doubts:
        doubt.sentence()


@cache
def _office_keys() -> tuple[str, ...]:
    return tuple(sorted(set(re.findall(r'"(\w+)":', good_files.office_json().decode()))))


def _make_json(chance: random.Random) -> bytes:
    if chance.random() < 0.3:
        return mutated(good_files.office_json(), chance, [b"{", b"[" * 60, b'"\\ud800"', b"1e999", b"NaN", b"9" * 5000])
    value = grafted(json.loads(good_files.office_json()), chance, _office_keys())
    return json.dumps(value, ensure_ascii=chance.random() < 0.5).encode("utf-8", "surrogatepass")


def _make_csv(chance: random.Random) -> bytes:
    if chance.random() < 0.5:
        return mutated(good_files.office_csv(), chance, [b'"', b'""', b"\r", b"'=", b";", b"\t", b"\xef\xbb\xbf"])
    return mutated_text(good_files.office_csv().decode(), chance).encode("utf-8", "surrogatepass")


def _make_separated(chance: random.Random) -> bytes:
    joint = chance.choice("\t;,")
    table = "\n".join(joint.join(row) for row in good_files.ROWS)
    text = (
        mutated_text(table, chance, _WORDS)
        if chance.random() < 0.5
        else made_up(_WORDS, (*_JOINTS, joint, '"'), chance)
    )
    data = text.encode(chance.choice(("utf-8", "utf-8-sig", "cp874", "utf-16", "utf-16-le")), "replace")
    return mutated(data, chance) if chance.random() < 0.3 else data


def _make_page(chance: random.Random) -> bytes:
    text = mutated_text(
        good_files.PAGE,
        chance,
        (*_WORDS, "<td rowspan=9 colspan=9>", "<tr><td>", "</td></tr>", "<!--", "-->", "<![CDATA["),
    )
    return text.encode("utf-8", "replace")


def _make_wording(chance: random.Random) -> bytes:
    pieces = made_up(_TEMPLATE, ("", "", " ", "\n"), chance)
    good = json.loads(write_wording(OwnWording(name="แบบ", kind=PaperKind.ANNOUNCEMENT, texts={"opening": pieces})))
    return json.dumps(
        grafted(good, chance, ("name", "kind", "texts", "format")) if chance.random() < 0.6 else good
    ).encode()


def _read_wording(data: bytes) -> None:
    wording = read_wording(data, "แบบ.json")
    for text in wording.texts.values():
        fill("ส่วน", text, _FIELDS)


def _make_template(chance: random.Random) -> bytes:
    return _text(mutated_text(made_up(_TEMPLATE, ("", "", " "), chance), chance, _TEMPLATE))


def _pictures(chance: random.Random) -> bytes:
    form, mode = chance.choice(
        (
            ("PNG", "RGB"),
            ("PNG", "RGBA"),
            ("PNG", "P"),
            ("PNG", "1"),
            ("PNG", "L"),
            ("JPEG", "RGB"),
            ("JPEG", "L"),
            ("JPEG", "CMYK"),
        )
    )
    good = good_files.picture(form, mode)
    if form == "JPEG" or chance.random() < 0.3:
        return mutated(good, chance)
    return _whole_chunks(mutated(good, chance), chance)


def _whole_chunks(data: bytes, chance: random.Random) -> bytes:
    """A PNG whose checksums are right, so that what is wrong in its chunks is met; its size may be anything."""
    mended, place = bytearray(data), 8
    if chance.random() < 0.2 and len(mended) > 24:
        side = struct.pack(">I", chance.choice((0, 1, 6000, 40000, 2**31 - 1, 2**32 - 1)))
        start = 16 + 4 * chance.randrange(2)
        mended[start : start + 4] = side
    while place + 12 <= len(mended):
        length = int.from_bytes(mended[place : place + 4], "big")
        end = place + 8 + length
        if end + 4 > len(mended):
            break
        mended[end : end + 4] = struct.pack(">I", zlib.crc32(mended[place + 4 : end]))
        place = end + 4
    return bytes(mended)


def _read_picture(data: bytes) -> None:
    refusals = list[ItadeskError]()
    for read in (judge_evidence, ready_photograph, lambda some: shown(Picture(data=some), "ภาพ"), Scan.of):
        try:
            read(data)
        except ItadeskError as refusal:
            refusals.append(refusal)
    for each in refusals:
        each.sentence()


def _make_drawing(chance: random.Random) -> bytes:
    return mutated_text(good_files.SVG, chance, _SVG_WORDS).encode("utf-8", "replace")


def _read_drawing(data: bytes) -> None:
    picture = Picture(data=data)
    shown(picture, "ตรา")
    set_on_paper(_paper(Emblem(height=30)), PrintOptions(emblem=picture, font="Sarabun"))


def _paper(*blocks: Emblem | Paragraph) -> Document:
    return Document(title="ลอง", author="", digits=Digits.THAI, blocks=blocks)


_FACE: Final = "TH SarabunPSK"


@cache
def _font() -> bytes:
    """A real face under a name that is looked for."""
    font, out = TTFont(resource("fonts", "sarabun", "Sarabun-Regular.ttf")), io.BytesIO()
    for record in [*font["name"].names]:
        if record.nameID in {16, 17, 21, 22}:
            font["name"].removeNames(nameID=record.nameID)
    font["name"].setName(_FACE, 1, 3, 1, 0x409)
    font.save(out)
    return out.getvalue()


def _make_font(chance: random.Random) -> bytes:
    """Most changes are made where a table says how it is read, some in the directory of the tables."""
    data = bytearray(_font())
    count = int.from_bytes(data[4:6], "big")
    for _change in range(chance.choice((1, 2, 6))):
        entry = 12 + 16 * chance.randrange(count)
        start, length = (int.from_bytes(data[entry + at : entry + at + 4], "big") for at in (8, 12))
        if chance.random() < 0.3:
            start, length = entry, 16
        place = start + chance.randrange(max(min(length, chance.choice((40, 400, 40_000))), 1))
        piece = bytes(data[place : place + 8])
        data[place : place + 8] = mutated(piece, chance)[: len(piece)].ljust(len(piece), b"\0")
    return bytes(data[: chance.randrange(len(data))] if chance.random() < 0.05 else data)


def _read_font(data: bytes) -> None:
    for kept in (families._installed, families._best, installed._families):
        kept.cache_clear()
    with TemporaryDirectory() as folder, patch.object(families, "font_folders", lambda: (Path(folder),)):
        Path(folder, "sarabun.ttf").write_bytes(data)
        installed.thai_families((Path(folder),))
        text = Paragraph(text=roman("ประกาศเทศบาลตำบล กำหนดให้ ที่ ๒๕๖๙ ปู่น้ำ Ab"), align=Align.LEFT)
        set_on_paper(_paper(text), PrintOptions())
        set_on_paper(_paper(text), PrintOptions(font=_FACE))


@cache
def _backup() -> bytes:
    with TemporaryDirectory() as folder:
        return sample_database(Path(folder, "good.db")).read_bytes()


def _make_backup(chance: random.Random) -> bytes:
    data = bytearray(_backup())
    for _change in range(chance.choice((1, 1, 3))):
        page = 4096 * (0 if chance.random() < 0.3 else chance.randrange(len(data) // 4096))
        piece = bytes(data[page : page + 4096])
        changed = mutated(piece, chance)
        data[page : page + 4096] = changed[:4096].ljust(4096, b"\0")
    return bytes(data)


def _read_backup(data: bytes) -> None:
    with TemporaryDirectory() as folder:
        backup = Path(folder, "copy.itadesk-backup")
        backup.write_bytes(data)
        with tried_copy(backup, Path(folder, "itadesk.db")):
            pass


def _content(name: str) -> Read:
    """Reads a file of others and all that can be found in it."""

    def read(data: bytes) -> None:
        for sheet in read_content(data, name).sheets:
            read_scores(sheet.text, sheet.markup)
            read_block(sheet.block, fiscal_year=2569, text=sheet.text)

    return read


def _office(form: str) -> Read:
    """Reads the file of an office as it is taken in."""

    def read(data: bytes) -> None:
        is_own(form, data)
        read_in_form(form, data, f"office{form}")

    return read


def _package(members: Callable[[], Mapping[str, bytes]]) -> Make:
    return lambda chance: good_files.mutated_package(members(), chance, _MARKS)


def _make_pdf(chance: random.Random) -> bytes:
    return mutated(good_files.pdf(compressed=chance.random() < 0.2), chance, _PDF_WORDS)


def _make_old_workbook(chance: random.Random) -> bytes:
    """Old workbooks are written by no library at hand: one is kept beside the tests."""
    return mutated((Path(__file__).parent / "old-workbook.xls").read_bytes(), chance)


def _fill(data: bytes) -> None:
    fill("ส่วน", _pasted(data), _FIELDS)


def _evidence(data: bytes) -> None:
    judge_evidence(data)


WORDS: Final = (*_WORDS, *_TEMPLATE, "\t", "\n", '"name": ', '"key": ')
"""What means something to those that read text."""

READERS: Final[Sequence[Reader]] = (
    Reader("pasted scores", _make_scores, _read_scores, 150, is_text=True),
    Reader("pasted measures", _make_measures, _read_measures, 130, is_text=True),
    Reader("template", _make_template, _fill, 120, is_text=True),
    Reader("wording", _make_wording, _read_wording, 100),
    Reader("office as JSON", _make_json, _office(".json"), 90),
    Reader("office as CSV", _make_csv, _office(".csv"), 50),
    Reader("office as workbook", _package(good_files.office_book), _office(".xlsx"), 20),
    Reader("office as package", _package(good_files.office_package), _office(".zip"), 30),
    Reader("table of others", _make_separated, _content("ก.csv"), 70),
    Reader("page of the web", _make_page, _content("ก.html"), 60),
    Reader("workbook of others", _package(good_files.workbook), _content("ก.xlsx"), 40),
    Reader("open workbook", _package(good_files.open_workbook), _content("ก.ods"), 30),
    Reader("old workbook", _make_old_workbook, _content("ก.xls"), 1),
    Reader("document of Word", _package(good_files.word_document), _content("ก.docx"), 15),
    Reader("text of a PDF", _make_pdf, _content("ก.pdf"), 20),
    Reader("picture", _pictures, _read_picture, 25),
    Reader("evidence", _package(good_files.word_document), _evidence, 10),
    Reader("drawing", _make_drawing, _read_drawing, 12),
    Reader("font", _make_font, _read_font, 5),
    Reader("backup", _make_backup, _read_backup, 3),
)
"""All of them; their shares are of a thousand inputs."""
