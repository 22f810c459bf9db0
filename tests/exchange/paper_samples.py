"""A paper with every kind of block, in invented words, with pictures for it; and how texts are compared."""

import io
from dataclasses import replace
from datetime import date
from decimal import Decimal

from PIL import Image, ImageDraw

from itadesk.documents.blocks import (
    Align,
    Bar,
    Block,
    Cell,
    Closing,
    Column,
    Document,
    DottedField,
    DottedLine,
    Emblem,
    Heading,
    Item,
    Masthead,
    Paragraph,
    PhotographPlace,
    Photographs,
    Row,
    RowRole,
    Rule,
    Run,
    Signature,
    Table,
    bold,
    roman,
)
from itadesk.documents.digits import with_digits
from itadesk.ita.papers import Digits
from itadesk.services.ports import Picture, PrintOptions

SVG = b'<svg xmlns="http://www.w3.org/2000/svg" width="20" height="30"><rect width="20" height="30" fill="#a00"/></svg>'


def png(width: int, height: int, dpi: int = 300) -> bytes:
    """A picture of a stroke of ink on a clear ground."""
    image = Image.new("RGBA", (width, height), (0, 0, 0, 0))
    ImageDraw.Draw(image).line((0, height, width, 0), fill=(0, 0, 120, 255), width=9)
    out = io.BytesIO()
    image.save(out, "PNG", dpi=(dpi, dpi))
    return out.getvalue()


def photograph(width: int, height: int, orientation: int = 1) -> bytes:
    """A photograph as a camera writes it, with the place where it was taken."""
    exif = Image.Exif()
    exif[0x0112] = orientation
    exif[0x010E] = "taken at 15.87 N 102.12 E"
    out = io.BytesIO()
    Image.new("RGB", (width, height), (80, 120, 60)).save(out, "JPEG", exif=exif)
    return out.getvalue()


def of(*blocks: Block, digits: Digits = Digits.THAI) -> Document:
    """A paper of these blocks."""
    return Document(title="ข่าว", author="เทศบาลตำบลริมธาร", digits=digits, blocks=blocks)


def cell(text: str, align: Align = Align.LEFT, *, columns: int = 1, rows: int = 1) -> Cell:
    """A cell that says one thing."""
    return Cell(blocks=(Paragraph(text=roman(text), align=align),), columns=columns, rows=rows)


STEPS = Cell(
    blocks=(
        Item(label="1.", text=roman("สำรวจความต้องการ"), align=Align.LEFT, hanging=True),
        Item(label="2.", text=roman("สรุปผล"), align=Align.LEFT, hanging=True),
    )
)
MEASURES = Table(
    name="measures",
    columns=(Column(title="มาตรการ", share=2), Column(title="วิธีการ", share=3), Column(title="ติดตาม", share=1)),
    rows=(
        Row(
            cells=(cell("มาตรการ", Align.CENTER), cell("วิธีการและการติดตาม", Align.CENTER, columns=2)), role=RowRole.HEAD
        ),
        Row(cells=(cell("ด้านการสื่อสาร", columns=3),), role=RowRole.GROUP),
        Row(cells=(cell("เปิดเผยข้อมูล"), STEPS, cell("ทุกไตรมาส", rows=2))),
        Row(cells=(cell("E-Service & ระบบออนไลน์"), cell("อบรม <ทุกคน>"))),
    ),
)
SCORES = Table(
    name="scores",
    columns=(Column(title="ตัวชี้วัด", share=0), Column(title="คะแนน", share=0, numeric=True)),
    rows=(
        Row(cells=(cell("การปฏิบัติหน้าที่"), cell("92.41", Align.RIGHT))),
        Row(cells=(cell("การใช้งบประมาณ"), cell("100.00", Align.RIGHT))),
    ),
    grid=False,
    size=16.0,
    indent=25.0,
    wide=False,
)
CHART = Table(
    name="comparison",
    columns=(Column(title="ตัวชี้วัด"), Column(title="แผนภูมิ"), Column(title="คะแนน", numeric=True)),
    rows=(
        Row(cells=(cell("ตัวชี้วัด"), cell("แผนภูมิ"), cell("คะแนน")), role=RowRole.HEAD),
        Row(
            cells=(
                cell("การใช้อำนาจ"),
                Cell(bar=Bar(value=Decimal("84.50"), earlier=Decimal("80.00"), target=Decimal(85))),
                cell("84.50", Align.RIGHT),
            )
        ),
        Row(cells=(cell("การใช้ทรัพย์สิน"), Cell(bar=Bar(value=Decimal(100))), cell("100.00", Align.RIGHT))),
    ),
)
SIGNATURE = Signature(signer="head", name="นางสายชล ใจดี", position=("ปลัดเทศบาล", "รักษาราชการแทน นายกเทศมนตรี"))
BODY = "ตามที่สำนักงาน ป.ป.ช. ได้ประเมินคุณธรรมและความโปร่งใส เมื่อวันที่ 5 มกราคม 2569 นั้น น้ำหนักของปัญหาอยู่ที่การสื่อสาร"

EVERY_KIND = (
    Emblem(),
    Masthead(text=bold("บันทึกข้อความ")),
    DottedLine(fields=(DottedField(label="ที่", text=roman("กส 72301/12")), DottedField(label="วันที่", text=roman("5 ม.ค. 2569")))),
    DottedLine(fields=(DottedField(label="เรื่อง", text=roman("ขอความเห็นชอบประกาศ")),), with_next=True),
    Heading(text=bold("ประกาศเทศบาลตำบลริมธาร"), level=0, align=Align.CENTER),
    Heading(text=bold("เรื่อง มาตรการส่งเสริมคุณธรรม"), level=0, align=Align.CENTER),
    Rule(),
    Paragraph(text=roman(BODY), first_line=25.0),
    Heading(text=bold("1. ผลการประเมิน"), level=1),
    Paragraph(text=(Run("ได้ "), Run("91.30", bold=True), Run(" คะแนน ", italic=True), Run("ระดับผ่าน", bold=True, italic=True)), with_next=True),
    SCORES,
    MEASURES,
    Heading(text=bold("2. มาตรการ"), level=1),
    Heading(text=bold("ด้านการเปิดเผยข้อมูล"), level=2),
    Item(label="1.", text=bold("เปิดเผยข้อมูล"), first_line=25.0),
    Item(label="1.1", text=roman("ตรวจข้อมูลทุกไตรมาส"), first_line=32.0),
    Item(label="1.2", text=roman("รายงานผู้บริหาร"), first_line=32.0),
    Paragraph(text=roman("ผู้รับผิดชอบ: สำนักปลัด"), first_line=32.0, align=Align.LEFT),
    Item(label="2.", text=roman("อบรมเจ้าหน้าที่"), first_line=25.0),
    CHART,
    Photographs(photographs=(PhotographPlace(file="a" * 64, caption="ประชุมครั้งที่ 1"), PhotographPlace(file="b" * 64))),
    Closing(blocks=(Paragraph(text=roman("ประกาศ ณ วันที่ 9 มกราคม พ.ศ. 2569"), space_before=0.5), SIGNATURE)),
)  # fmt: skip
"""Every kind of block that there is, each as papers have it."""

PICTURES = PrintOptions(
    emblem=Picture(data=SVG),
    signatures={"head": Picture(data=png(600, 200))},
    photographs={"a" * 64: Picture(data=photograph(1200, 900)), "b" * 64: Picture(data=photograph(900, 1200))},
)


def every_kind(digits: Digits) -> Document:
    """A paper with every kind of block, in these digits."""
    return with_digits(replace(of(*EVERY_KIND, digits=digits), dated=date(2026, 1, 9), title="ประกาศ & ข่าว <1>"))


def squeezed(text: str) -> str:
    """A text without its blanks, which lines of other programs end at other places than ours."""
    return "".join(
        text.replace("\N{THAI CHARACTER NIKHAHIT}\N{THAI CHARACTER SARA AA}", "\N{THAI CHARACTER SARA AM}").split()
    )
