"""A branch of the structure is written again only where it is marked elsewhere."""

from itadesk.typesetting.branches import Branch
from itadesk.typesetting.structure import Element

PAGES = (3, 5)
"""The numbers of two pages."""


def branch_of_a_row() -> Branch:
    """A table of a row with two cells, a text in each."""
    top = Element("Table")
    row = top.add("TR")
    return Branch(top, [row.add("TH", "/A<</O/Table/Scope/Row>>").add("P"), row.add("TD").add_item()])


def document_with(branch: Branch, *pages: int) -> Element:
    """A document that holds nothing but the branch, whose leaves are marked on these pages."""
    document = Element("Document")
    for mark, (leaf, page) in enumerate(zip(branch.put_into(document), pages, strict=True)):
        leaf.marks.append((page, mark))
    return document


def test_a_branch_is_written_like_any_elements_with_its_numbers() -> None:
    objects = document_with(branch_of_a_row(), 0, 1).written(10, 9, PAGES)
    assert [each.decode().split("\n")[:2] for each in objects] == [
        ["10 0 obj", "<</Type/StructElem/S/Document/P 9 0 R/K[11 0 R]>>"],
        ["11 0 obj", "<</Type/StructElem/S/Table/P 10 0 R/K[12 0 R]>>"],
        ["12 0 obj", "<</Type/StructElem/S/TR/P 11 0 R/K[13 0 R 15 0 R]>>"],
        ["13 0 obj", "<</Type/StructElem/S/TH/P 12 0 R/A<</O/Table/Scope/Row>>/K[14 0 R]>>"],
        ["14 0 obj", "<</Type/StructElem/S/P/P 13 0 R/Pg 3 0 R/K[0]>>"],
        ["15 0 obj", "<</Type/StructElem/S/TD/P 12 0 R/K[16 0 R]>>"],
        ["16 0 obj", "<</Type/StructElem/S/L/P 15 0 R/K[17 0 R]>>"],
        ["17 0 obj", "<</Type/StructElem/S/LI/P 16 0 R/K[18 0 R]>>"],
        ["18 0 obj", "<</Type/StructElem/S/LBody/P 17 0 R/Pg 5 0 R/K[1]>>"],
    ]


def test_the_leaves_learn_their_numbers_for_the_marks_of_the_pages() -> None:
    document = Element("Document")
    first, second = branch_of_a_row().put_into(document)
    document.written(10, 9, PAGES)
    assert (first.number, second.number) == (14, 18)


def test_a_branch_that_is_the_same_in_the_next_paper_is_not_written_again() -> None:
    branch = branch_of_a_row()
    before = document_with(branch, 0, 0).written(10, 9, PAGES)
    again = document_with(branch, 0, 0).written(10, 9, PAGES)
    assert all(one is other for one, other in zip(before[1:], again[1:], strict=True))


def test_a_branch_is_written_anew_where_a_leaf_is_marked_elsewhere_or_numbers_are_others() -> None:
    branch = branch_of_a_row()
    before = document_with(branch, 0, 0).written(10, 9, PAGES)
    assert document_with(branch, 0, 1).written(10, 9, PAGES) != before
    assert document_with(branch, 0, 0).written(10, 9, (4, 5)) != before
    assert document_with(branch, 0, 0).written(11, 9, PAGES) != before
    assert document_with(branch, 0, 0).written(10, 9, PAGES) == before
