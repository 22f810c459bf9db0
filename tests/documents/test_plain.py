from itadesk.documents.blocks import (
    Cell,
    Closing,
    Column,
    Document,
    Emblem,
    Heading,
    Item,
    Paragraph,
    Row,
    Run,
    Signature,
    Table,
    bold,
    roman,
)
from itadesk.documents.plain import plain_lines, plain_text
from itadesk.ita.papers import Digits

TABLE = Table(
    name="t",
    columns=(Column(title="ก"), Column(title="ข")),
    rows=(
        Row(cells=(Cell(blocks=(Item(label="๑.", text=roman("ขั้นแรก")), Item(label="", text=roman("ไม่มีเลข")))), Cell())),
    ),
)
DOCUMENT = Document(
    title="ประกาศ",
    author="เทศบาล",
    digits=Digits.THAI,
    blocks=(
        Emblem(),
        Heading(text=bold("ประกาศ"), level=0),
        Paragraph(text=(Run("ตัวตรง "), Run("ตัวหนา", bold=True))),
        Paragraph(text=roman("")),
        TABLE,
        Closing(
            blocks=(
                Paragraph(text=roman("จึงประกาศ")),
                Signature(signer="head", name="นางสายชล ใจดี", position=("ปลัด", "รักษาราชการแทนนายก")),
            )
        ),
    ),
)


def test_each_paragraph_and_each_block_of_a_cell_is_a_line() -> None:
    assert plain_lines(DOCUMENT) == [
        "ประกาศ",
        "ตัวตรง ตัวหนา",
        "๑. ขั้นแรก",
        "ไม่มีเลข",
        "จึงประกาศ",
        "(นางสายชล ใจดี)",
        "ปลัด",
        "รักษาราชการแทนนายก",
    ]


def test_each_line_of_the_text_is_ended() -> None:
    assert plain_text(DOCUMENT).splitlines() == plain_lines(DOCUMENT)
    assert plain_text(DOCUMENT).endswith("\n")
