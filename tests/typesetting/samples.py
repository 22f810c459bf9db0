"""A paper with every kind of block, in invented words, and how papers are read back."""

import re
from collections.abc import Sequence
from datetime import date
from typing import Any

import pymupdf

from itadesk.documents.blocks import (
    Align,
    Block,
    Cell,
    Closing,
    Column,
    Document,
    Emblem,
    Heading,
    Item,
    Paragraph,
    Row,
    RowRole,
    Rule,
    Run,
    Signature,
    Table,
    bold,
    roman,
)
from itadesk.ita.papers import Digits
from itadesk.services.ports import Printing, PrintOptions
from itadesk.typesetting.setting import set_on_paper

BODY = (
    "เทศบาลตำบลริมธารได้วิเคราะห์ผลการประเมินคุณธรรมและความโปร่งใส ประจำปีงบประมาณ พ.ศ. ๒๕๖๘ เมื่อวันที่ ๕ มกราคม ๒๕๖๙ "
    "พบว่าน้ำหนักของปัญหาอยู่ที่การสื่อสารด้านต่าง ๆ กับประชาชน จึงกำหนดแนวทางให้เจ้าหน้าที่ทุกคนปฏิบัติอย่างเคร่งครัดและต่อเนื่อง"
)
SCORES = (("การปฏิบัติหน้าที่", "๙๒.๔๑"), ("การใช้งบประมาณ", "๑๐๐"), ("การใช้อำนาจ", "๘.๖๖"))


def cell(text: str, **how: object) -> Cell:
    """A cell with one paragraph."""
    return Cell(blocks=(Paragraph(text=roman(text), align=Align.LEFT),), **how)  # type: ignore[arg-type]


def score_table() -> Table:
    """Numbers beside names, without rules, as wide as its content."""
    rows = tuple(
        Row(cells=(Cell(blocks=(Item(label=f"{number}.", text=roman(name), hanging=True),)), cell(f"{score} คะแนน")))
        for number, (name, score) in enumerate(SCORES, 1)
    )
    columns = (Column(title="ตัวชี้วัด", share=0), Column(title="คะแนน", share=0, numeric=True))
    return Table(name="scores", columns=columns, rows=rows, grid=False, wide=False, indent=25, size=16)


def merged_table() -> Table:
    """A head, a group row over all columns, and a cell that covers three rows."""
    head = Row(cells=(cell("ตัวชี้วัด", columns=2), cell("ประเด็น")), role=RowRole.HEAD)
    group = Row(cells=(cell("แบบวัดการรับรู้", columns=3),), role=RowRole.GROUP)
    first, *others = SCORES
    rows = (
        Row(cells=(cell(first[0]), cell(first[1]), cell(BODY, rows=3, place="finding/IIT", middle=True))),
        *(Row(cells=(cell(name), cell(score))) for name, score in others),
    )
    columns = (Column(title="ตัวชี้วัด"), Column(title="คะแนน", share=0, numeric=True), Column(title="ประเด็น", share=1.5))
    return Table(name="analysis", columns=columns, rows=(head, group, *rows), place="result/2568")


def signature() -> Closing:
    """The end of a signed paper."""
    block = Signature(signer="head", name="นางสายชล ใจดี", position=("นายกเทศมนตรีตำบลริมธาร",), place="person/head")
    return Closing(blocks=(Paragraph(text=roman("จึงประกาศให้ทราบโดยทั่วกัน"), first_line=25, space_before=0.5), block))


def every_kind() -> tuple[Block, ...]:
    """One of every kind of block."""
    return (
        Emblem(),
        Heading(text=bold("ประกาศเทศบาลตำบลริมธาร"), level=0, align=Align.CENTER, place="title"),
        Rule(),
        Heading(text=bold("๑. การวิเคราะห์ผลการประเมิน"), level=1),
        Paragraph(text=(Run(BODY), Run(" ผ่านดีเยี่ยม", bold=True), Run(" (Excellent)", italic=True)), first_line=25),
        score_table(),
        Item(label="(๑)", text=roman(BODY), first_line=25),
        Item(label="ก.", text=roman(BODY), hanging=True, with_next=True),
        merged_table(),
        signature(),
    )


def paper(*blocks: Block, digits: Digits = Digits.THAI) -> Document:
    """A document of these blocks."""
    return Document(
        title="ประกาศ เรื่อง มาตรการ",
        author="เทศบาลตำบลริมธาร",
        digits=digits,
        blocks=blocks,
        whole=("เทศบาลตำบลริมธาร", "นางสายชล ใจดี"),
        dated=date(2026, 1, 9),
    )


def printed(*blocks: Block, options: PrintOptions | None = None) -> Printing:
    """These blocks set in the face that comes with the program."""
    return set_on_paper(paper(*blocks), options or PrintOptions(font="Sarabun"))


def squeezed(texts: str | Sequence[str]) -> str:
    """The characters of texts without blanks."""
    return re.sub(r"\s", "", "".join(texts))


def opened(printed_file: Printing | bytes) -> Any:  # noqa: ANN401  MuPDF has no types
    """The file as MuPDF opens it."""
    open_file: Any = pymupdf.open
    return open_file(stream=printed_file if isinstance(printed_file, bytes) else printed_file.pdf)


def page_texts(printing: Printing) -> list[str]:
    """What MuPDF reads on each page, the page's number left out."""
    with opened(printing) as file:
        return [re.sub(r"- [0-9๐-๙]+ -\s*\n", "", page.get_text()) for page in file]
