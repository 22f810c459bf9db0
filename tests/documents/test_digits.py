from dataclasses import replace

from itadesk.documents.blocks import (
    Cell,
    Closing,
    Column,
    Document,
    Heading,
    Item,
    Paragraph,
    Row,
    Rule,
    Signature,
    Table,
    roman,
)
from itadesk.documents.digits import with_digits
from itadesk.documents.plain import plain_lines
from itadesk.ita.papers import Digits

DOCUMENT = Document(
    title="x",
    author="x",
    digits=Digits.THAI,
    blocks=(
        Heading(text=roman("ปี 2569"), level=0),
        Rule(),
        Paragraph(text=roman("ข้อ O13 ได้ ๘๘.51 คะแนน")),
        Table(
            name="t",
            columns=(Column(title="ก"),),
            rows=(Row(cells=(Cell(blocks=(Item(label="1.", text=roman("ชั้น 3")),)),)),),
        ),
        Closing(blocks=(Signature(signer="h", name="นาย ก 2", position=("ปลัด 1",)),)),
    ),
)


def test_a_thai_paper_has_thai_digits_but_in_latin_words() -> None:
    assert plain_lines(with_digits(DOCUMENT)) == [
        "ปี ๒๕๖๙",
        "ข้อ O13 ได้ ๘๘.๕๑ คะแนน",
        "๑. ชั้น ๓",
        "(นาย ก ๒)",
        "ปลัด ๑",
    ]


def test_an_arabic_paper_has_arabic_digits_everywhere() -> None:
    arabic = plain_lines(with_digits(replace(DOCUMENT, digits=Digits.ARABIC)))
    assert arabic == ["ปี 2569", "ข้อ O13 ได้ 88.51 คะแนน", "1. ชั้น 3", "(นาย ก 2)", "ปลัด 1"]
