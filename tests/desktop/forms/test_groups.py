from itadesk.desktop.forms.groups import (
    GROUP_SHEET,
    MEMBER_SHEET,
    first_group,
    group_row,
    member_row,
    next_member,
)
from itadesk.ita.papers import Member, WorkingGroup
from itadesk.ita.people import Person

MALI = Person(key="head", prefix="นาง", given_name="มาลี", family_name="ใจงาม", position="นายกเทศมนตรี")
GROUP = WorkingGroup(
    title="คณะทำงาน ITA", members=(Member(person="head", role="ประธานคณะทำงาน"),), duties=("วางแผน", "ติดตาม")
)


def test_name_and_duties_of_a_group_are_read() -> None:
    typed = GROUP_SHEET.typed(GROUP)

    assert typed == {"title": "คณะทำงาน ITA", "duties": "วางแผน\nติดตาม"}
    after = GROUP_SHEET.read({"title": " คณะทำงาน\nขับเคลื่อน ", "duties": "วางแผน\n\n รายงานผล "}, GROUP)
    assert after == WorkingGroup(title="คณะทำงาน ขับเคลื่อน", members=GROUP.members, duties=("วางแผน", "รายงานผล"))


def test_a_member_is_a_person_or_a_post_in_words() -> None:
    post = MEMBER_SHEET.read({"person": "", "name": " ผู้อำนวยการกองคลัง ", "role": "คณะทำงาน"}, Member(person="head"))
    assert post == Member(name="ผู้อำนวยการกองคลัง", role="คณะทำงาน")

    assert MEMBER_SHEET.read({"person": "head"}, post) == Member(person="head", role="คณะทำงาน")


def test_a_member_who_is_nobody_is_remarked_on_but_kept() -> None:
    assert [remark.field for remark in MEMBER_SHEET.check({}, Member(role="คณะทำงาน"))] == ["name"]
    assert MEMBER_SHEET.check({}, GROUP.members[0]) == []


def test_lists_show_who_and_as_what() -> None:
    assert member_row(GROUP.members[0], [MALI]) == "นางมาลี ใจงาม   ·   ประธานคณะทำงาน"
    assert member_row(Member(name="ปลัดเทศบาล"), [MALI]) == "ปลัดเทศบาล"
    assert member_row(Member(), [MALI]) == "ยังไม่ระบุ"
    assert (group_row(GROUP), group_row(WorkingGroup())) == ("คณะทำงาน ITA", "คณะทำงานที่ยังไม่มีชื่อ")


def test_the_first_group_is_the_usual_one_and_its_first_member_chairs_it() -> None:
    group = first_group()

    assert group.title.startswith("คณะทำงาน")
    assert len(group.duties) > 1
    assert (next_member(group).role, next_member(GROUP).role) == ("ประธานคณะทำงาน", "คณะทำงาน")
