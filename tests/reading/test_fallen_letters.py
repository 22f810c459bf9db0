import pytest

from itadesk.reading.fallen_letters import put_right


@pytest.mark.parametrize(
    ("text", "right"),
    [
        ("กำรใช้อ ำนำจ", "การใช้อำนาจ"),
        ("คุณภำพกำรด ำเนินงำน\nจ ำนวนควำมเห็น", "คุณภาพการดำเนินงาน\nจำนวนความเห็น"),
        ("กำรใช้งบประมำณ ควำมเห็น\nทำงานตามอำนาจ", "การใช้งบประมาณ ความเห็น\nทำงานตามอำนาจ"),
        ("การใช้อำนาจ ทำกำไร", "การใช้อำนาจ ทำกำไร"),
        ("การทำงาน กำร", "การทำงาน กำร"),
    ],
)
def test_only_a_text_whose_aa_fell_together_with_am_is_changed(text: str, right: str) -> None:
    assert put_right(text) == right
