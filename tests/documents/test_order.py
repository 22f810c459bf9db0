from dataclasses import replace

from itadesk.documents.blocks import Table
from itadesk.documents.composing import compose
from itadesk.documents.plain import plain_lines
from itadesk.ita.papers import Member, Paper, WorkingGroup
from tests.examples import GROUP, ORDER, RECORD

STEERING = WorkingGroup(
    title="คณะทำงานอำนวยการ", members=(Member(person="head", role="ประธานคณะทำงาน"),), duties=("กำหนดนโยบาย",)
)


def lines(paper: Paper = ORDER) -> list[str]:
    return plain_lines(compose(RECORD, paper))


def test_the_order_has_its_number_and_its_subject() -> None:
    assert lines()[:3] == [
        "คำสั่งเทศบาลตำบลริมธาร",
        "ที่ ๒๑๔/๒๕๖๘",
        "เรื่อง แต่งตั้งคณะทำงานขับเคลื่อนการประเมินคุณธรรมและความโปร่งใส (ITA) ประจำปีงบประมาณ พ.ศ. ๒๕๖๙",
    ]


def test_a_group_lists_names_posts_and_roles_then_its_duties() -> None:
    text = lines()
    start = text.index("คณะทำงานขับเคลื่อน ประกอบด้วย")
    assert text[start : start + 10] == [
        "คณะทำงานขับเคลื่อน ประกอบด้วย",
        "๑. นายมานพ รักงาน",
        "ปลัดเทศบาลตำบลริมธาร",
        "รักษาราชการแทนนายกเทศมนตรีตำบลริมธาร",
        "ประธานคณะทำงาน",
        "๒. ผู้อำนวยการกองคลัง",
        "คณะทำงานและเลขานุการ",
        "ให้คณะทำงานขับเคลื่อนมีหน้าที่ ดังนี้",
        "(๑) รวบรวมข้อมูล",
        "(๒) รายงานผลต่อผู้บริหาร",
    ]


def test_somebody_known_by_the_post_alone_takes_the_column_of_posts_too() -> None:
    table = next(block for block in compose(RECORD, ORDER).blocks if isinstance(block, Table))
    assert [[cell.columns for cell in row.cells] for row in table.rows] == [[1, 1, 1], [2, 1]]


def test_several_groups_are_numbered_and_so_are_their_members() -> None:
    text = lines(replace(ORDER, groups=(STEERING, GROUP)))
    assert {"๑. คณะทำงานอำนวยการ ประกอบด้วย", "๑.๑ นางสายชล ใจดี", "๒. คณะทำงานขับเคลื่อน ประกอบด้วย"} <= set(text)
    assert {"๒.๑ นายมานพ รักงาน", "๒.๒ ผู้อำนวยการกองคลัง"} <= set(text)


def test_a_single_duty_stands_in_the_sentence() -> None:
    assert "ให้คณะทำงานอำนวยการมีหน้าที่กำหนดนโยบาย" in lines(replace(ORDER, groups=(STEERING,)))


def test_a_group_without_title_members_and_duties_is_only_a_group() -> None:
    bare = WorkingGroup(members=(Member(person="nobody", role="คณะทำงาน"), Member(role="คณะทำงาน")), duties=(" ",))
    text = lines(replace(ORDER, groups=(bare,)))
    assert text[text.index("คณะทำงาน ประกอบด้วย") + 1 :][:3] == ["๑. nobody", "คณะทำงาน", "ทั้งนี้ ตั้งแต่บัดนี้เป็นต้นไป"]
    assert not any("ประกอบด้วย" in line for line in lines(replace(ORDER, groups=(WorkingGroup(duties=("ก", "ข")),))))


def test_while_no_group_is_entered_the_order_is_a_draft_to_fill_in() -> None:
    text = lines(replace(ORDER, groups=(), dated=None, number=""))
    assert text[1] == "ที่ ......../........"
    assert f"๑. {'.' * 30}" in text
    assert "คณะทำงานและเลขานุการ" in text
    assert any(line.startswith("(๓) ติดตามการดำเนินการ") for line in text)
    assert f"สั่ง ณ วันที่ {'.' * 40}" in text


def test_the_order_takes_effect_at_once_and_is_signed() -> None:
    assert lines()[-4:] == [
        "ทั้งนี้ ตั้งแต่บัดนี้เป็นต้นไป",
        "สั่ง ณ วันที่ ๑๕ ตุลาคม พ.ศ. ๒๕๖๘",
        "(นางสายชล ใจดี)",
        "นายกเทศมนตรีตำบลริมธาร",
    ]
