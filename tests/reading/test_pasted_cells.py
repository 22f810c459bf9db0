import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from itadesk.reading.pasted_cells import Block, PastedCell, cells_of_page, cells_of_text

EXCEL = """<html xmlns:v="urn:schemas-microsoft-com:vml" xmlns:x="urn:schemas-microsoft-com:office:excel">
<head>
<meta http-equiv=Content-Type content="text/html; charset=utf-8">
<style>
<!--table {mso-displayed-decimal-separator:"\\.";}
br {mso-data-placement:same-cell;}
.xl65 {white-space:normal;}
-->
</style>
</head>
<body link="#0563C1" vlink="#954F72">
<table border=0 cellpadding=0 cellspacing=0 width=312 style='border-collapse:collapse;width:234pt'>
<!--StartFragment-->
 <col width=156 style='mso-width-source:userset;width:117pt'>
 <tr height=40 style='height:30.0pt'>
  <td height=40 class=xl65 width=156 style='height:30.0pt;width:117pt'>เผยแพร่แผน<span
  style='mso-spacerun:yes'>&nbsp; </span>การใช้จ่าย</td>
  <td class=xl65 width=156 style='width:117pt'>ประกาศบนเว็บไซต์<br>
    ติดประกาศที่ &quot;สำนักงาน&quot;</td>
  <td rowspan=2 class=xl65>กองคลัง</td>
 </tr>
 <tr height=20>
  <td height=20>ประชุม</td>
  <td></td>
 </tr>
<!--EndFragment-->
 <![if supportMisalignedColumns]>
 <tr height=0 style='display:none'>
  <td width=156 style='width:117pt'>ซ่อน</td>
 </tr>
 <![endif]>
</table>
</body>
</html>"""

WORD = """<html xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:w="urn:schemas-microsoft-com:office:word">
<head><style>p.MsoNormal {margin:0cm}</style></head>
<body lang=TH><!--StartFragment-->
<p class=MsoNormal>ตารางมาตรการ<o:p></o:p></p>
<table class=MsoTableGrid border=1><tr>
 <td rowspan=2 valign=top><p class=MsoNormal><span lang=TH>มาตรการที่ ๑<o:p></o:p></span></p></td>
 <td><p class=MsoListParagraph><![if !supportLists]><span style='mso-list:Ignore'>1.<span
  style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;&nbsp;&nbsp; </span></span><![endif]>ขั้นแรก<o:p></o:p></p>
  <p class=MsoNormal>ขั้น<br>ต่อไป<o:p></o:p></p></td>
 <td><p class=MsoNormal><o:p>&nbsp;</o:p></p></td></tr>
 <tr><td><p class=MsoNormal>ขั้นสุดท้าย<o:p></o:p></p></td><td><p>กองช่าง</p></td></tr>
</table>
<!--EndFragment--></body></html>"""

WRITER = """<body lang="en-US"><table width="576" cellpadding="7" cellspacing="0">
	<col width="178"/>

	<tr valign="top">
		<td rowspan="2" width="178" style="border: none; padding: 0in"><p style="orphans: 0; widows: 0">
			<font face=""><span lang="ar-SA">มาตรการที่ ๑</span></font></p>
		</td>
		<td width="178" style="border: none; padding: 0in"><p style="orphans: 0; widows: 0">
			<font face=""><span lang="ar-SA">ขั้นหนึ่ง</span></font></p>
		</td>
	</tr>
	<tr valign="top">
		<td width="178" style="border: none; padding: 0in"><p style="orphans: 0; widows: 0">
			<font face=""><span lang="ar-SA">ขั้นสอง</span></font><br/>
<font face=""><span lang="ar-SA">บรรทัดใหม่</span></font></p>
		</td>
	</tr>
	<tr><td><p><br/>

			</p></td><td><p>ก</p>
			<p>ข</p></td></tr>
</table></body>"""

SHEETS = """<meta charset='utf-8'><google-sheets-html-origin><style type="text/css"><!--td {border: 1px solid #cccccc;}br {mso-data-placement:same-cell;}--></style><table xmlns="http://www.w3.org/1999/xhtml" cellspacing="0" data-sheets-root="1"><colgroup><col width="100"/></colgroup><tbody><tr style="height:21px;"><td style="overflow:hidden;" data-sheets-value="{&quot;1&quot;:2,&quot;2&quot;:&quot;ก > ข&quot;}" title="a > b">ก &gt; ข</td><td colspan="2" rowspan="1">บรรทัดแรก<br/>บรรทัดสอง</td></tr><tr><td>1</td><td>2</td><td>3</td></tr></tbody></table></google-sheets-html-origin>"""


def texts(block: Block | None) -> list[list[str]]:
    assert block is not None
    return [[cell.text for cell in row] for row in block]


def test_a_block_of_excel() -> None:
    assert texts(cells_of_page(EXCEL)) == [
        ["เผยแพร่แผน  การใช้จ่าย", 'ประกาศบนเว็บไซต์\nติดประกาศที่ "สำนักงาน"', "กองคลัง"],
        ["ประชุม", "", "กองคลัง"],
    ]


def test_a_cell_that_is_covered_from_above_says_so() -> None:
    block = cells_of_page(EXCEL)
    assert block is not None

    assert [cell.continues for cell in block[1]] == [False, False, True]


def test_a_table_of_word_with_lists_and_a_paragraph_before_it() -> None:
    assert texts(cells_of_page(WORD)) == [
        ["ตารางมาตรการ"],
        ["มาตรการที่ ๑", "1.     ขั้นแรก\nขั้น\nต่อไป", ""],
        ["มาตรการที่ ๑", "ขั้นสุดท้าย", "กองช่าง"],
    ]


def test_a_table_of_libreoffice_writer() -> None:
    assert texts(cells_of_page(WRITER)) == [
        ["มาตรการที่ ๑", "ขั้นหนึ่ง"],
        ["มาตรการที่ ๑", "ขั้นสอง\nบรรทัดใหม่"],
        ["", "ก\nข"],
    ]


def test_a_block_of_google_sheets() -> None:
    assert texts(cells_of_page(SHEETS)) == [["ก > ข", "บรรทัดแรก\nบรรทัดสอง", ""], ["1", "2", "3"]]


@pytest.mark.parametrize(
    ("markup", "rows"),
    [
        ("<table><tr><td>a<td>b<tr><td>c</table>", [["a", "b"], ["c"]]),
        ("<table><td>a</td></table>", [["a"]]),
        ("<table><tr><td>a<table><tr><td>b</td><td>c</td></tr></table>d</td></tr></table>", [["a\nb\nc\nd"]]),
        ("<table><tr><th>a</th></tr></table><p>b</p><table><tr><td>c</td></tr></table>", [["a"], ["b"], ["c"]]),
        ("<table><caption>t</caption><tr><td>a</td></tr></table>", [["a"], ["t"]]),
        ("<table><tr></tr><tr><td>a</td></tr></table>", [["a"]]),
        ("<table><tr><td>a<td rowspan=2>b<tr><td>c<td>d</table>", [["a", "b"], ["c", "b", "d"]]),
        ("<table><tr><td rowspan=2 colspan=2>a<td>b<tr><td>c</table>", [["a", "", "b"], ["a", "", "c"]]),
        ("<head><title>x</title><table><tr><td>a</table>", [["a"]]),
        ("</td></tr></table></style>b<table><tr><td>a\u200b\ufeff\x00</td>", [["b"], ["a"]]),
        ("<style>x<table></style><tr><td>a</td></tr>", [["a"]]),
        ("</table><tr><td>a</td></tr><table></table>", [["a"]]),
    ],
)
def test_tables_as_pages_have_them(markup: str, rows: list[list[str]]) -> None:
    assert texts(cells_of_page(markup)) == rows


def test_a_page_without_a_table_is_none() -> None:
    assert cells_of_page("<p>ก</p><td>ข</td>") is None


def test_a_cell_that_covers_far_too_much_is_believed_up_to_a_bound() -> None:
    block = cells_of_page("<table><tr>" + "<td colspan=9999 rowspan=9999>a" * 3 + "<tr><td>b</table>")

    assert block is not None
    assert [len(row) for row in block] == [258, 258]


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        ("ก\tข\r\nค\tง\r\n", [["ก", "ข"], ["ค", "ง"]]),
        ('ก\t"บน\nล่าง ""ใน"""\tข\n', [["ก", 'บน\nล่าง "ใน"', "ข"]]),
        ('"พูด" แล้ว\t"ทั้งหมด"', [['"พูด" แล้ว', '"ทั้งหมด"']]),
        ('"ไม่ปิด\nต่อไป', [['"ไม่ปิด'], ["ต่อไป"]]),
        ("บรรทัด\x0bใหม่\u2028อีก", [["บรรทัด\nใหม่\nอีก"]]),
        ("\t\n\t", [["", ""], ["", ""]]),
        ("ก\n\nข", [["ก"], [""], ["ข"]]),
        ("\ufeffก\u00a0ข\u200b", [["ก ข"]]),
        ("", [[""]]),
    ],
)
def test_text_with_tabs(text: str, rows: list[list[str]]) -> None:
    assert texts(cells_of_text(text)) == rows


PIECES = ("<table>", "</table>", "<tr>", "<td>", "<td rowspan=3 colspan=2>", "</td>", "<br>", "<p>", "<style>", "&amp;")


@given(st.lists(st.sampled_from([*PIECES, "ก", '"', "\t", "\n", " ", "<", "'", "<!--", "display:none"]), max_size=60))
def test_any_page_can_be_read(pieces: list[str]) -> None:
    markup = "".join(pieces)

    block = cells_of_page(markup)

    assert all(isinstance(cell, PastedCell) for row in block or () for cell in row)


@given(st.text())
def test_any_text_can_be_read(text: str) -> None:
    rows = texts(cells_of_text(text))

    assert rows
    assert not any(character in cell for row in rows for cell in row for character in "\t\r\0")


@pytest.mark.parametrize(
    "unit", ["<td ", '<td "', "<table><tr><td>", '"a\n', '"', "<!", "<td colspan=200 rowspan=200>"]
)
def test_no_text_takes_long(unit: str) -> None:
    long = unit * (60_000 // len(unit))
    began = time.process_time()

    cells_of_page("<table>" + long)
    cells_of_text(long)

    assert time.process_time() - began < 8
