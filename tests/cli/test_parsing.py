"""What is said of the command line itself: its help, and what argparse finds wrong, in the language of the desk."""

import re

import pytest

from itadesk.cli.options import read_options
from itadesk.cli.parsing import BadUsage, columns, wrapped
from itadesk.thai.clusters import cluster_starts

LONG = "พิมพ์เป็นสำเนาที่มีคิวอาร์โค้ดของที่อยู่เว็บไซต์ที่เผยแพร่เอกสารฉบับนั้นของหน่วยงาน"


@pytest.mark.parametrize("command", [[], ["print"], ["reprint"], ["register"]])
def test_the_help_is_in_thai(command: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as left:
        read_options([*command, "--help"])
    told = capsys.readouterr().out
    assert left.value.code == 0
    assert not re.search(r"usage|positional|options:|show", told)
    assert "วิธีใช้: itadesk" in told


@pytest.mark.parametrize("width", [3, 20, 40, 200])
def test_lines_end_between_words(width: int) -> None:
    lines = wrapped(LONG, width)
    assert "".join(lines) == LONG
    starts = cluster_starts(LONG)
    assert all(len("".join(lines[:number])) in starts for number in range(len(lines)))
    assert width < 20 or all(columns(line) <= width for line in lines)


def test_no_text_is_one_empty_line() -> None:
    assert wrapped("", 20) == [""]


def test_marks_above_and_below_take_no_column() -> None:
    assert columns("ที่นี่ ab") == 5


@pytest.mark.parametrize(
    ("arguments", "reason"),
    [
        (["fly"], "COMMAND: “fly” ไม่ใช่ค่าที่เลือกได้ ค่าที่มีคือ demo, import"),
        (["print", "news", "-o", "x.pdf", "--digits", "roman"], "--digits: “roman” ไม่ใช่ค่าที่เลือกได้ ค่าที่มีคือ thai, arabic"),
        (["print"], "ขาด KIND, -o"),
        (["import"], "ขาด FILE"),
        (["verify", "x"], "ไม่รู้จัก x"),
        (["verify", "--database"], "--database: ขาดค่าที่ต้องระบุ"),
        (["verify", "--help=x"], "-h/--help: ไม่รับค่า แต่มีค่า 'x'"),
        (["verify", "--datab", "x"], "--datab อาจย่อมาจาก --database, --database-passphrase"),
    ],
)
def test_what_is_wrong_is_said_in_thai(arguments: list[str], reason: str) -> None:
    with pytest.raises(BadUsage) as refused:
        read_options(arguments)
    assert f"({reason}" in refused.value.sentence()
