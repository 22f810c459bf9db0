"""Numbered lists of Word: which items go on, which begin anew, and which stay text."""

from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn

from itadesk.exchange.word_file.numbering import Numbering, Shape

BODY = Shape(first=1417, hanging=0)
DEEPER = Shape(first=1814, hanging=0)


def test_items_that_follow_one_another_are_one_list() -> None:
    numbering = Numbering()
    assert [numbering.place(f"{number}.", BODY, "body") for number in (1, 2, 3)] == [(1, 0)] * 3


def test_a_number_that_does_not_follow_begins_a_list() -> None:
    numbering = Numbering()
    assert [numbering.place(label, BODY, "body") for label in ("1.", "2.", "1.", "5.", "6.")] == [
        (1, 0), (1, 0), (2, 0), (3, 0), (3, 0),
    ]  # fmt: skip


def test_items_below_items_are_the_second_level_of_their_list() -> None:
    numbering = Numbering()
    given = [("1.", BODY), ("1.1", DEEPER), ("1.2", DEEPER), ("2.", BODY), ("2.1", DEEPER)]
    assert [numbering.place(label, shape, "body") for label, shape in given] == [(1, 0), (1, 1), (1, 1), (1, 0), (1, 1)]


def test_what_word_would_count_otherwise_stays_text() -> None:
    numbering = Numbering()
    numbering.place("1.", BODY, "body")
    for label in ("2.1", "1.2", "1.1.1", "ก.", ""):
        assert numbering.place(label, DEEPER, "body") is None
    numbering.place("1.1", DEEPER, "body")
    assert numbering.place("1.2", BODY, "body") is None


def test_thai_labels_stay_text_because_libreoffice_would_print_them_in_arabic_digits() -> None:
    assert Numbering().place("๑.", BODY, "body") is None


def test_lists_in_different_places_and_with_other_brackets_are_apart() -> None:
    numbering = Numbering()
    places = [numbering.place("1.", BODY, "column 0"), numbering.place("1.", BODY, "column 1")]
    places += [numbering.place("2.", BODY, "column 0"), numbering.place("(3)", BODY, "column 0")]
    assert places == [(1, 0), (2, 0), (1, 0), (3, 0)]


def test_the_written_lists_count_as_the_labels_do() -> None:
    numbering = Numbering()
    numbering.place("(4)", BODY, "")
    numbering.place("(4.1)", DEEPER, "")
    numbering.place("1.", Shape(0, 240), "cell")
    part = parse_xml(f"<w:numbering {nsdecls('w')}/>")
    numbering.write_into(part)
    assert [element.tag.split("}")[1] for element in part] == ["abstractNum", "abstractNum", "num", "num"]
    levels = [
        {name: level.find(qn(f"w:{name}")).get(qn("w:val")) for name in ("start", "numFmt", "suff", "lvlText")}
        for level in part.iter(qn("w:lvl"))
    ]
    assert levels == [
        {"start": "4", "numFmt": "decimal", "suff": "space", "lvlText": "(%1)"},
        {"start": "1", "numFmt": "decimal", "suff": "space", "lvlText": "(%1.%2)"},
        {"start": "1", "numFmt": "decimal", "suff": "tab", "lvlText": "%1."},
    ]
