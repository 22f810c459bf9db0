import pytest

from itadesk.reading.measures.reader import read_measures
from tests.reading.measures.papers import told


@pytest.mark.parametrize(
    "text",
    [
        "ที่\tมาตรการ\tผู้รับผิดชอบ\n1\tอบรม\tกองคลัง",
        "| ที่ | มาตรการ | ผู้รับผิดชอบ |\n|---|---|---|\n| 1 | อบรม | กองคลัง |\nจบ",
        'ที่,มาตรการ,ผู้รับผิดชอบ\n1,"อบรม",กองคลัง',
        "แผน\nที่   มาตรการ   ผู้รับผิดชอบ\n1   อบรม   กองคลัง\n\nจบ",
    ],
)
def test_cells_parted_in_any_way(text: str) -> None:
    assert told(read_measures(text, fiscal_year=2569)) == ["อบรม; กองคลัง"]


def test_quotation_marks_within_a_cell() -> None:
    text = 'ที่,มาตรการ,ผู้รับผิดชอบ\n1,"อบรม ""คนดี"", ครั้งที่ 1",กองคลัง\n' + "ก," * 1500
    assert told(read_measures(text, fiscal_year=2569))[0] == 'อบรม "คนดี", ครั้งที่ 1; กองคลัง'


def test_where_blanks_part_cells_and_one_may_be_empty_nothing_is_taken() -> None:
    text = "ที่   มาตรการ   ผู้รับผิดชอบ\n1   อบรม\n2   ประชุม   กองคลัง"
    assert told(read_measures(text, fiscal_year=2569)) == []
