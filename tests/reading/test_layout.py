import pytest

from itadesk.reading.layout import parts
from itadesk.reading.passages import Passage
from itadesk.reading.vocabulary import vocabulary
from tests.reading.pieces import lines


def lying(text: str) -> list[str | list[list[str]]]:
    """How a text lies: its passages as they are, its tables as rows of cells."""
    found = parts(lines(text), vocabulary())
    return [part.text if isinstance(part, Passage) else [[one.text for one in row] for row in part] for part in found]


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        ("การใช้อำนาจ\t99.64\nIIT\t92.47", [["การใช้อำนาจ", "99.64"], ["IIT", "92.47"]]),
        ("ที่\t\tคะแนน", [["ที่", "", "คะแนน"]]),
        ("\t99.64", [["", "99.64"]]),
        ("| ก | ข |\n|---|:-:|\n| 1 | 2 |", [["ก", "ข"], ["1", "2"]]),
        ("- | ก | ข |", [["ก", "ข"]]),
        ("ก|ข", [["ก", "ข"]]),
        ("ก\tข|ค", [["ก", "ข|ค"]]),
        ("ที่,ตัวชี้วัด,คะแนน\n1,การใช้อำนาจ,99.64", [["ที่", "ตัวชี้วัด", "คะแนน"], ["1", "การใช้อำนาจ", "99.64"]]),
        ("การใช้อำนาจ;๙๙.๖๔", [["การใช้อำนาจ", "๙๙.๖๔"]]),
        ("การใช้อำนาจ\n99.64", [["การใช้อำนาจ", "99.64"]]),
    ],
)
def test_tables(text: str, rows: list[list[str]]) -> None:
    assert lying(text) == [rows]


@pytest.mark.parametrize(
    "text",
    [
        "การใช้อำนาจ ได้ 99.64 คะแนน",
        "การใช้อำนาจ, 99.64",
        "ก,ข,ค",
        "งบประมาณ,1,250",
        "การใช้อำนาจ ได้\n99.64 คะแนน ในปีนี้",
        "นาย ก,นาย ข\nนาย ค,นาย ง",
        f"{'ก' * 81},99.64",
    ],
)
def test_sentences(text: str) -> None:
    assert lying(text) == [text]


def test_tables_and_passages_keep_their_order() -> None:
    text = "ผลการประเมิน\n\nIIT\t92.47\n-----\nEIT\t85.07\nรวมทั้งสองแบบ\nIIT\n92.47\nจบ"
    assert lying(text) == [
        "ผลการประเมิน",
        [["IIT", "92.47"], ["EIT", "85.07"]],
        "รวมทั้งสองแบบ",
        [["IIT", "92.47"]],
        "จบ",
    ]


def test_lines_are_known_by_the_number_that_they_have_in_the_text() -> None:
    head, table = parts(lines("\nผลการประเมิน ITA\n\n---\nIIT\t92.47"), vocabulary())
    assert isinstance(head, Passage)
    assert not isinstance(table, Passage)
    assert head.source(0, 3).line == 2
    assert [one.line.number for one in table[0]] == [5, 5]


def test_of_a_row_without_end_only_the_first_hundred_cells_are_read() -> None:
    assert lying("\t".join(map(str, range(250)))) == [[[str(number) for number in range(100)]]]


def test_a_text_of_rules_and_blank_lines_holds_nothing() -> None:
    assert lying("\n---\n| | |\n=====\n") == []
    assert lying("") == []
