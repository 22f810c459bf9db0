from hypothesis import given
from hypothesis import strategies as st

from itadesk.reading.scores import read_scores
from itadesk.reading.web_text import is_markup, text_of
from tests.reading.notation import doubted, taken

TABLE = """<html><head><title>ITA 2560</title><style>td {color: red}</style></head><body>
<p>ผลการประเมิน ITA<br>ปีงบประมาณ พ.ศ. ๒๕๖๘</p><!-- คะแนนรวม 11.11 -->
<table border=1><tr><th rowspan="2">เครื่องมือ</th><th rowspan="2">ตัวชี้วัด</th><th colspan="2">ผล</th></tr>
<tr><th>คะแนนเต็ม</th><th>คะแนน</th></tr>
<tr><td rowspan=2>IIT</td><td>การปฏิบัติหน้าที่</td><td>100</td><td><b>๙๓</b>.๒๕</td></tr>
<tr><td>การใช้&nbsp;อำนาจ</td><td>100</td><td>99.64</td></tr>
<tr><td>OIT<td>การเปิดเผยข้อมูล<td>100<td>85.00</table>"""


def test_a_table_of_a_page_is_read_as_it_lies() -> None:
    assert text_of("<table><tr><td rowspan=2>ก</td><td>ข</td></tr><tr><td colspan=2>ค</td></tr></table>").split(
        "\n"
    ) == [
        "",
        "ก\tข",
        "\tค\tค",
        "",
    ]


def test_scores_from_a_page() -> None:
    assert taken(read_scores(TABLE)) == "2568 1=93.25 3=99.64 9=85.00"
    assert taken(read_scores("", TABLE)) == taken(read_scores(TABLE))


def test_the_page_counts_and_the_text_where_the_page_is_empty() -> None:
    assert taken(read_scores("การใช้อำนาจ 11.11", "<p>การใช้อำนาจ 99.64</p>")) == "3=99.64"
    assert taken(read_scores("การใช้อำนาจ 99.64", "<p> </p>")) == "3=99.64"


def test_what_is_below_one_another_on_a_page() -> None:
    page = "<div>การใช้อำนาจ</div><div>99.64</div><ul><li>การเปิดเผยข้อมูล: 85.00</ul><script>1</script>"
    assert taken(read_scores(page)) == "3=99.64 9=85.00"


def test_text_without_markup_stays() -> None:
    assert not is_markup("คะแนน < 85 และ > 70")
    assert text_of("คะแนน < 85 &amp; > 70") == "คะแนน < 85 & > 70"


def test_loose_ends_of_a_page() -> None:
    assert text_of("</td></script><td>ก</p><p>ข").split() == ["ก", "ข"]
    assert text_of("<td colspan=0 rowspan=99999>ก<tr><td>ข") == "ก\n\tข\n"
    assert text_of("<!DOCTYPE html><tr><p>ก<td>ข").split() == ["ข"]
    assert doubted(read_scores("<p")) == ""


@given(st.lists(st.sampled_from(["<td>", "</td>", "<tr>", "<table>", "</table>", "<p>", "ก", "<", ">", "<!--", "1.5"])))
def test_any_markup_can_be_read(parts: list[str]) -> None:
    assert ("ก" in text_of("".join(parts))) <= ("ก" in parts)
