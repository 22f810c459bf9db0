"""Small good files of every kind that is read, as they are changed at random afterwards."""

import io
import random
import zipfile
from collections.abc import Mapping, Sequence
from functools import cache
from typing import Final

import docx
import openpyxl
from PIL import Image
from PIL.PngImagePlugin import PngInfo
from reportlab.pdfgen.canvas import Canvas

from itadesk.exchange.data_package import write_package
from itadesk.exchange.media_types import PNG
from itadesk.exchange.office_book import write_book
from itadesk.exchange.office_csv import write_office_csv
from itadesk.exchange.office_json import write_office
from itadesk.services.file_ports import KeptFile
from tests.exchange.media_files import digest
from tests.full_office import FULL
from tests.fuzzing.mutations import mutated

ROWS: Final[Sequence[Sequence[str]]] = (
    ("ที่", "มาตรการ", "วิธีการดำเนินการ", "ผู้รับผิดชอบ", "ระยะเวลา"),
    ("๑", "จัดช่องทางรับฟังความคิดเห็น", "1. เปิดกล่อง\n2. สรุปทุกเดือน", "สำนักปลัด", "ม.ค. - มี.ค. 2569"),
    ("๒", "อบรมเจ้าหน้าที่", "จัดอบรม", "กองคลัง, กองช่าง", "ไตรมาส ๒"),
    ("3", "การใช้งบประมาณ", "88.51", "ผ่านดี", "ตลอดปีงบประมาณ"),
)
SCORES: Final = (
    "ผลการประเมิน ITA ประจำปีงบประมาณ พ.ศ. 2568\nคะแนนรวม 97.50 ระดับ ผ่านดีเยี่ยม (AA)\n"
    "แบบวัด IIT 95.10 EIT ๙๓.๒๐ OIT 100\n๑. การปฏิบัติหน้าที่ 88.51\n๒. การใช้งบประมาณ\t90.09\n10. การป้องกันการทุจริต 97.5\n"
)
PAGE: Final = (
    "<html><body><table><tr><th rowspan=2>ที่</th><th colspan=2>มาตรการ</th></tr><tr><td>การใช้อำนาจ</td><td>88.51<br>x</td></tr>"
    "<tr style='display:none'><td>&amp;&nbsp;&#3585;</td></tr></table><p>คะแนนรวม 97.50</p></body></html>"
)
SVG: Final = (
    '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="30mm" height="3cm" viewBox="0 0 10 10">'
    '<style>.a{fill:#fff;stroke:red;stroke-width:2}</style><defs><path id="p" d="M0 0 L10 0 C1 2 3 4 5 6 A1 2 0 0 1 3 4 Z"/>'
    '<linearGradient id="g"><stop offset="0" stop-color="red"/></linearGradient><clipPath id="c"><rect width="5" height="5"/></clipPath></defs>'
    '<g transform="rotate(30) scale(2,1) translate(1 1)" opacity=".5"><use xlink:href="#p" x="1"/><circle r="3" cx="2" class="a"/></g>'
    '<text x="1" y="2" font-size="3">ก<tspan dx="1">a</tspan></text><polygon points="0,0 1,1 2,0"/><ellipse rx="1" ry="2" fill="url(#g)"/>'
    "</svg>"
)


def office_files() -> Mapping[str, KeptFile]:
    """A photograph that an office's file holds."""
    data = picture("PNG", "RGB")
    return {digest(data): KeptFile(data=data, media_type=PNG)}


@cache
def office_json() -> bytes:
    """The exchange file of an office."""
    return write_office(FULL, office_files())


@cache
def office_csv() -> bytes:
    """An office as one CSV."""
    return write_office_csv(FULL)


@cache
def office_book() -> Mapping[str, bytes]:
    """The members of an office's workbook."""
    return unpacked(write_book(FULL))


@cache
def office_package() -> Mapping[str, bytes]:
    """The members of an office's data package."""
    return unpacked(write_package(FULL, office_files()))


@cache
def workbook() -> Mapping[str, bytes]:
    """The members of a workbook of others."""
    book, out = openpyxl.Workbook(), io.BytesIO()
    for row in ROWS:
        book.active.append(row)
    book.active.merge_cells("B2:C3")
    book.active["D9"] = "=1/0"
    book.active["E9"] = 97.5
    book.save(out)
    return unpacked(out.getvalue())


@cache
def open_workbook() -> Mapping[str, bytes]:
    """The members of a workbook of LibreOffice."""
    cells = "".join(
        "<table:table-row>"
        + "".join(
            f'<table:table-cell office:value-type="string"><text:p>{text}</text:p></table:table-cell>' for text in row
        )
        + '<table:table-cell table:number-columns-repeated="3"/></table:table-row>'
        for row in ROWS
    )
    content = (
        '<?xml version="1.0"?><office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" '
        'xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0">'
        f'<office:body><office:spreadsheet><table:table table:name="ก">{cells}'
        '<table:table-row table:number-rows-repeated="9"><table:table-cell office:value-type="float" office:value="97.5"/>'
        "</table:table-row></table:table></office:spreadsheet></office:body></office:document-content>"
    )
    kind = b"application/vnd.oasis.opendocument.spreadsheet"
    manifest = b'<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"/>'
    return {"mimetype": kind, "META-INF/manifest.xml": manifest, "content.xml": content.encode()}


@cache
def word_document() -> Mapping[str, bytes]:
    """The members of a document of Word."""
    made, out = docx.Document(), io.BytesIO()
    made.add_paragraph("มาตรการส่งเสริมคุณธรรม ปีงบประมาณ พ.ศ. 2569")
    table = made.add_table(rows=len(ROWS), cols=len(ROWS[0]))
    for row, texts in zip(table.rows, ROWS, strict=True):
        for cell, text in zip(row.cells, texts, strict=True):
            cell.text = text
    table.cell(1, 2).merge(table.cell(2, 2))
    made.save(out)
    return unpacked(out.getvalue())


@cache
def pdf(*, compressed: bool = False) -> bytes:
    """A PDF with a text layer."""
    out = io.BytesIO()
    canvas = Canvas(out, pagesize=(595, 842), pageCompression=int(compressed))
    for _page in range(2):
        for line in range(8):
            canvas.drawString(60, 700 - 20 * line, f"{line}. Performance of duties")
            canvas.drawString(400, 700 - 20 * line, f"9{line}.50")
        canvas.showPage()
    canvas.save()
    return out.getvalue()


@cache
def picture(form: str, mode: str) -> bytes:
    """A small picture with everything beside its pixels that cameras and programs write."""
    size, out = (24, 16), io.BytesIO()
    image = Image.frombytes("RGB", size, random.Random(1).randbytes(3 * size[0] * size[1])).convert(mode)  # noqa: S311
    exif = Image.Exif()
    exif[0x0112], exif[0x010F] = 6, "Maker"
    if form == "JPEG":
        image.save(out, form, dpi=(300, 300), exif=exif, progressive=mode == "L", comment=b"x")
    else:
        notes = PngInfo()
        notes.add_text("Title", "x" * 40, zip=True)
        image.save(out, form, dpi=(300, 300), exif=exif, pnginfo=notes)
    return out.getvalue()


def unpacked(data: bytes) -> Mapping[str, bytes]:
    """The members of a package."""
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        return {name: package.read(name) for name in package.namelist()}


def packed(members: Mapping[str, bytes], method: int = zipfile.ZIP_STORED) -> bytes:
    """A package of members."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", method) as package:
        for name, data in members.items():
            package.writestr(name, data)
    return out.getvalue()


def mutated_package(members: Mapping[str, bytes], chance: random.Random, words: Sequence[bytes]) -> bytes:
    """A package with members changed, renamed, left out, or with its own bytes changed."""
    changed = dict(members)
    for _change in range(chance.choice((1, 1, 2, 4))):
        name = chance.choice(sorted(changed))
        what = chance.random()
        if what < 0.85:
            changed[name] = mutated(changed[name], chance, words)
        elif what < 0.92:
            changed[chance.choice(("../x", "/etc/x", "C:\\x", name.upper(), f"{name}x", "a/./b"))] = changed.pop(name)
        elif len(changed) > 1:
            del changed[name]
    data = packed(changed, chance.choice((zipfile.ZIP_STORED, zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)))
    return mutated(data, chance) if chance.random() < 0.15 else data
