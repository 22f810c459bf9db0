import base64

import pytest

from itadesk.documents.blocks import Heading, Item, Paragraph, bold, roman
from itadesk.documents.plain import plain_lines
from itadesk.ita.papers import PaperKind
from itadesk.services.papers import COMPOSED_KINDS, Wish, compose_paper, wished_paper
from itadesk.services.ports import Picture, PrintOptions
from itadesk.typesetting.setting import set_on_paper
from itadesk.typesetting.structure import Element, cell_attributes
from tests.typesetting.large_office import large_office
from tests.typesetting.samples import BODY, every_kind, merged_table, paper, printed, squeezed
from tests.typesetting.structures import Structured
from tests.typesetting.test_drawings import RECT, svg
from tests.typesetting.test_pictures import image

PICTURES = PrintOptions(
    font="Sarabun", emblem=Picture(data=svg(RECT)), signatures={"head": Picture(data=image("RGB"), width=30)}
)


def test_the_leaves_read_what_the_paper_says_in_its_order() -> None:
    read = [text for _, text in Structured(printed(*every_kind()).pdf).leaves()]
    assert list(map(squeezed, read)) == list(map(squeezed, plain_lines(paper(*every_kind()))))


@pytest.mark.parametrize("kind", COMPOSED_KINDS)
def test_a_paper_of_many_pages_is_read_without_the_repeated_heads_and_numbers(kind: PaperKind) -> None:
    record = large_office(12)
    document = compose_paper(record, wished_paper(record, Wish(kind=kind)))
    found = Structured(set_on_paper(document, PrintOptions(font="Sarabun")).pdf)
    assert len(found.pages) > 3 or kind in {PaperKind.MEMO, PaperKind.ORDER}
    assert [squeezed(text) for _, text in found.leaves()] == [squeezed(line) for line in plain_lines(document)]
    numbers = [squeezed("".join(found.unmarked)).count(f"-{number}-") for number in "๒๓"[: len(found.pages) - 1]]
    assert set(numbers) <= {1}


def test_kinds_are_told_apart() -> None:
    blocks = (
        Heading(text=bold("ประกาศ"), level=0),
        Heading(text=bold("หัวข้อ"), level=1),
        Item(label="๑.", text=roman("หนึ่ง")),
        Item(label="๒.", text=roman("สอง")),
        Paragraph(text=roman("ความ")),
        Item(label="๑.", text=roman("ใหม่")),
    )
    assert Structured(printed(*blocks).pdf).leaves() == [
        ("/Document/H1", "ประกาศ"),
        ("/Document/H2", "หัวข้อ"),
        ("/Document/L/LI/LBody", "๑. หนึ่ง"),
        ("/Document/L/LI/LBody", "๒. สอง"),
        ("/Document/P", "ความ"),
        ("/Document/L/LI/LBody", "๑. ใหม่"),
    ]
    assert len(Structured(printed(*blocks).pdf).elements("/L")) == 2


def test_cells_say_what_they_are_the_head_of_and_what_they_cover() -> None:
    heads = Structured(printed(merged_table()).pdf).elements("/TH")
    assert [dict(head["/A"]) for head in heads] == [
        {"/O": "/Table", "/Scope": "/Column", "/ColSpan": 2},
        {"/O": "/Table", "/Scope": "/Column"},
        {"/O": "/Table", "/Scope": "/Row", "/ColSpan": 3},
    ]
    cells = Structured(printed(merged_table()).pdf).elements("/TD")
    assert [cell.get("/A") for cell in cells].count({"/O": "/Table", "/RowSpan": 3}) == 1


def test_a_plain_cell_has_no_attributes() -> None:
    assert cell_attributes("TD") == ""


def test_pictures_have_words_instead_and_a_place() -> None:
    figures = Structured(printed(*every_kind(), options=PICTURES).pdf).elements("/Figure")
    assert [figure["/Alt"] for figure in figures] == ["ตราของหน่วยงาน", "ลายมือชื่อของนางสายชล ใจดี"]
    assert all(len(figure["/A"]["/BBox"]) == 4 for figure in figures)


def test_every_mark_finds_its_element_and_every_element_its_parent() -> None:
    found = Structured(printed(*every_kind(), Paragraph(text=roman(BODY * 30)), options=PICTURES).pdf)
    parents = found.root["/ParentTree"]["/Nums"]
    assert list(parents[::2]) == [int(page["/StructParents"]) for page in found.file.pages]
    marks = sorted(found.marked)
    for page, elements in enumerate(parents[1::2]):
        assert [number for at, number in marks if at == page] == list(range(len(elements)))
        for number, reference in enumerate(elements):
            kids = reference.get_object()["/K"]
            assert number in [kid["/MCID"] if isinstance(kid, dict) else kid for kid in kids]
    for element in found.elements("/P"):
        assert any(kid.get_object() == element for kid in element["/P"]["/K"])


def test_the_file_says_that_it_is_tagged() -> None:
    catalogue = Structured(printed(*every_kind()).pdf).file.root_object
    assert catalogue["/MarkInfo"] == {"/Marked": True}
    assert all(page["/Tabs"] == "/S" for page in Structured(printed(*every_kind()).pdf).file.pages)


def test_items_that_follow_one_another_are_one_list() -> None:
    cell = Element("TD")
    cell.add_item()
    cell.add_item()
    cell.add("P")
    cell.add_item()
    assert [child.kind for child in cell.children] == ["L", "P", "L"]
    assert len(cell.children[0].children) == 2


def test_a_picture_in_a_drawing_needs_no_words_of_its_own() -> None:
    picture = base64.b64encode(image("RGB")).decode()
    data = svg(f'<image width="9" height="9" xlink:href="data:image/png;base64,{picture}"/>')
    options = PrintOptions(font="Sarabun", emblem=Picture(data=data))
    assert len(Structured(printed(*every_kind(), options=options).pdf).elements("/Figure")) == 1


def columns_covered(rows: list[list[tuple[int, int]]]) -> list[int]:
    """How many columns the cells of each row cover, those that reach into it from above included."""
    covered = [0] * len(rows)
    for number, cells in enumerate(rows):
        for columns, height in cells:
            for row in range(number, number + height):
                covered[row] += columns
    return covered


@pytest.mark.parametrize("kind", COMPOSED_KINDS)
def test_the_cells_of_every_table_close_its_grid(kind: PaperKind) -> None:
    record = large_office(3)
    document = compose_paper(record, wished_paper(record, Wish(kind=kind)))
    for table in Structured(set_on_paper(document, PrintOptions(font="Sarabun")).pdf).elements("/Table"):
        rows = [[cell.get_object() for cell in row.get_object()["/K"]] for row in table["/K"]]
        spans = [
            [(cell.get("/A", {}).get("/ColSpan", 1), cell.get("/A", {}).get("/RowSpan", 1)) for cell in row]
            for row in rows
        ]
        assert len(set(columns_covered(spans))) == 1
        assert any(cell["/S"] == "/TH" for row in rows for cell in row)


def test_the_file_says_its_title_in_xmp_too() -> None:
    metadata = Structured(printed(*every_kind()).pdf).file.xmp_metadata
    assert metadata.dc_title == {"x-default": "ประกาศ เรื่อง มาตรการ"}
    assert metadata.dc_creator == ["เทศบาลตำบลริมธาร"]
    assert metadata.dc_language == ["th-TH"]
