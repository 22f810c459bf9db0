"""Items as lists that programs can follow, with their printed labels as text."""

from itadesk.documents.blocks import Align, Item, Paragraph, roman
from itadesk.exchange.web_page.lists import texts


def item(label: str, text: str, first_line: float = 25.0) -> Item:
    """An item of running text."""
    return Item(label=label, text=roman(text), first_line=first_line)


def html(*blocks: Paragraph | Item) -> str:
    """The blocks, written without the ends of lines between them."""
    return "".join(texts(blocks)).replace("\n", "")


def test_items_are_a_list() -> None:
    assert html(item("๑.", "ก"), item("๒.", "ข")) == "<ol><li>๑. ก</li><li>๒. ข</li></ol>"


def test_items_below_an_item_are_a_list_within_it() -> None:
    assert html(item("1.", "ก"), item("1.1", "ข"), item("1.2", "ค"), item("2.", "ง")) == (
        "<ol><li>1. ก<ol><li>1.1 ข</li><li>1.2 ค</li></ol></li><li>2. ง</li></ol>"
    )


def test_a_paragraph_that_stands_further_in_belongs_to_the_item_above() -> None:
    details = Paragraph(text=roman("ผู้รับผิดชอบ"), first_line=32.0, align=Align.LEFT)
    assert html(item("1.", "ก"), item("1.1", "ข"), details, item("2.", "ค"), details) == (
        "<ol><li>1. ก<ol><li>1.1 ข</li></ol><p>ผู้รับผิดชอบ</p></li><li>2. ค<p>ผู้รับผิดชอบ</p></li></ol>"
    )


def test_a_paragraph_at_the_edge_ends_the_list() -> None:
    assert html(item("1.", "ก"), Paragraph(text=roman("จบ")), item("1.", "ข")) == (
        "<ol><li>1. ก</li></ol><p>จบ</p><ol><li>1. ข</li></ol>"
    )


def test_a_number_that_does_not_follow_is_said() -> None:
    assert html(item("3.", "ก"), item("4.", "ข"), item("๗.", "ค")) == (
        '<ol><li value="3">3. ก</li><li>4. ข</li><li value="7">๗. ค</li></ol>'
    )


def test_labels_that_do_not_count_and_none_at_all() -> None:
    assert html(item("-", "ก"), item("", "ข")) == "<ol><li>- ก</li><li>ข</li></ol>"


def test_a_list_that_begins_with_a_deeper_item() -> None:
    assert html(item("1.1", "ก"), item("2.", "ข")) == "<ol><li>1.1 ก</li><li>2. ข</li></ol>"
