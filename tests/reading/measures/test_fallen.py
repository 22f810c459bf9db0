import pytest

from itadesk.reading.measures.finds import Field
from itadesk.reading.measures.reader import read_block, read_measures
from tests.reading.measures.papers import block, told

STACKED = "ที่\nมาตรการ\nผู้รับผิดชอบ\nระยะเวลา\n"


def test_heads_down_the_side() -> None:
    rows = block(
        "มาตรการ|อบรม|ประชุม", "ผู้รับผิดชอบ :|กองคลัง|กองช่าง", "หมายเหตุ", "ระยะเวลา|ม.ค. 69|", "มาตรการ|ตรวจ", "วิธี|สุ่ม"
    )
    read = read_block(rows, fiscal_year=2569)
    assert told(read) == ["อบรม; กองคลัง; 2026-01..2026-01", "ประชุม; กองช่าง", "ตรวจ; สุ่ม"]
    assert read.columns["มาตรการ"] is Field.TITLE
    assert read.measures[0].sources[Field.RESPONSIBLE][0].row == 2


def test_a_column_without_a_title_is_none() -> None:
    assert told(read_block(block("มาตรการ|อบรม|", "ผู้รับผิดชอบ|กองคลัง|ข", "วิธี|ก|"), fiscal_year=2569)) == [
        "อบรม; กองคลัง".replace("; ", "; ก; ")
    ]


@pytest.mark.parametrize(
    ("cells", "measures"),
    [
        ("1\nอบรม\nกองคลัง\nม.ค. 69\n2\nประชุม\n-\nทุกเดือน", ["อบรม; กองคลัง; 2026-01..2026-01", "ประชุม; ทุกเดือน"]),
        ("1\nอบรม\nกองคลัง\nม.ค. 69\nจบตาราง\nก\nข\nค", ["อบรม; กองคลัง; 2026-01..2026-01"]),
    ],
)
def test_cells_one_below_the_other(cells: str, measures: list[str]) -> None:
    assert told(read_measures(STACKED + cells, fiscal_year=2569)) == measures


def test_without_numbers_the_periods_say_where_rows_end() -> None:
    text = "คำนำ\n\nมาตรการ\nผู้รับผิดชอบ\nระยะเวลา\nอบรม\nกองคลัง\nม.ค. 69\nประชุม\nกองช่าง\nไม่ระบุ"
    assert told(read_measures(text, fiscal_year=2569)) == ["อบรม; กองคลัง; 2026-01..2026-01"]


@pytest.mark.parametrize(
    "text",
    [
        "มาตรการ\nผู้รับผิดชอบ\nวิธีการ\nอบรม\nกองคลัง\nเชิญ",
        "มาตรการ\nผู้รับผิดชอบ\nกิจกรรม\nก\nข\nค",
        "มาตรการ\nผู้รับผิดชอบ\nระยะเวลา",
    ],
)
def test_what_nothing_confirms_is_not_taken(text: str) -> None:
    assert told(read_measures(text, fiscal_year=2569)) == []
