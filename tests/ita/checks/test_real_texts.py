"""Whole offices as clerks enter them: what is misspelt is found, what is right gives no alarm."""

from dataclasses import replace

import pytest

from itadesk.ita.checking import observations
from itadesk.ita.observations import Severity
from itadesk.ita.offices import Office
from itadesk.ita.people import Person
from itadesk.ita.plans import Measure, Plan
from itadesk.ita.records import OfficeRecord
from itadesk.ita.texts import texts_of
from itadesk.thai.cleaning import slips
from tests.surroundings import in_english

OFFICE = Office(kind="เทศบาลตำบล", name="ห้วยผึ้ง", district="ห้วยผึ้ง", province="กาฬสินธุ์")
HEAD = Person(key="head", prefix="นาย", given_name="ประสิทธิ์", family_name="วงศ์สุวรรณ", position="นายกเทศมนตรีตำบลห้วยผึ้ง")


def office_that_says(text: str, office: Office = OFFICE) -> OfficeRecord:
    """An office with one measure that has this title."""
    plan = Plan(fiscal_year=2569, measures=(Measure(title=text, indicators=(9,), responsible=("สำนักปลัด",)),))
    return OfficeRecord(office=office, people=(HEAD,), plans=(plan,))


def names(record: OfficeRecord) -> list[str]:
    """What was noticed about the texts."""
    wanted = {
        "office-misspelt",
        "person-misspelt",
        "post-misspelt",
        "misspelt",
        "untidy",
        "mixed-digits",
        "unlikely-year",
    }
    return [found.name for found in observations(record) if found.name in wanted]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("เทศบาลตำบลห้วยผึง จัดอบรมเจ้าหน้าที่", "ห้วยผึง"),
        ("เทศบาลตำบลหวยผึ้งจัดอบรมเจ้าหน้าที่", "หวยผึ้ง"),
        ("นายกเทศมนตรีตำบลห้วยผื้ง ลงนามคำสั่ง", "ห้วยผื้ง"),
        ("เทศบาลตำบล ห้วยผี้ง เผยแพร่ทางเว็บไซต์", "ห้วยผี้ง"),
        ("เสนอนายประสิทธิ์ วงษ์สุวรรณ อนุมัติ", "วงษ์สุวรรณ"),
        ("เสนอนายประสิทธ์ วงศ์สุวรรณ อนุมัติ", "ประสิทธ์"),
    ],
)
def test_a_name_spelled_otherwise_is_found_and_its_repair_says_the_right_one(text: str, found: str) -> None:
    (noticed,) = [each for each in observations(office_that_says(text)) if each.name.endswith("-misspelt")]
    assert found in noticed.sentence()
    assert noticed.mended is not None
    assert found not in noticed.mended.split("ห้วยผึ้ง")
    repaired = office_that_says(noticed.mended)
    assert [each for each in observations(repaired) if each.name.endswith("-misspelt")] == []


@pytest.mark.parametrize(
    "text",
    [
        "เทศบาลตำบลห้วยผึ้งเผยแพร่ข้อมูลตามตัวชี้วัด OIT ข้อ O1–O35",
        "ประสานองค์การบริหารส่วนตำบลห้วยผึ้งและเทศบาลตำบลคำบง",
        "จัดทำคู่มือประชาชน ฉบับปี พ.ศ. ๒๕๖๙ จำนวน ๕๐๐ เล่ม",
        "นายประสิทธิ์ วงศ์สุวรรณ เป็นประธาน",
        "นายประสิทธิ์ ใจกล้า เป็นเลขานุการ",
        "ผู้รับบริการร้อยละ ๘๕.๕๐ พึงพอใจต่อ E-Service และ LINE OA",
        "ตามพระราชบัญญัติข้อมูลข่าวสารของราชการ พ.ศ. ๒๕๔๐",
        "รับฟังความคิดเห็นผ่าน https://www.example.go.th/รับฟัง/2569",
        "ต่าง ๆ เช่น น้ำ ไฟ ถนน ฯลฯ",
    ],
)
def test_good_texts_give_no_alarm(text: str) -> None:
    assert names(office_that_says(text)) == []
    assert slips(text) == []


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("เเก้ไขปัญหาการทุจริต", "แก้ไขปัญหาการทุจริต"),
        ("จัดทํารายงานประจําปี", "จัดทำรายงานประจำปี"),
        ("ใช้นํ้าอย่างประหยัด", "ใช้น้ำอย่างประหยัด"),
        ("เผยแพร่ข้อมูลต่างๆให้ครบ", "เผยแพร่ข้อมูลต่าง ๆ ให้ครบ"),
        ("ป้องกัน\u200bการทุจริต", "ป้องกันการทุจริต"),
        ("ที่ี่ประชุมเห็นชอบ", "ที่ประชุมเห็นชอบ"),
        ("ปร\uf70bบปรุง", None),
    ],
)
def test_a_slip_of_the_keyboard_is_offered_its_repair(typed: str, meant: str | None) -> None:
    found = [each for each in observations(office_that_says(typed)) if each.mended is not None]
    assert found
    if meant is not None:
        assert [each.mended for each in found] == [meant]


def test_every_observation_leads_to_the_text_that_it_is_about() -> None:
    record = replace(
        office_that_says("เเก้ไข ๑๒ และ 34 ของเทศบาลตำบลห้วยผึง"),
        people=(HEAD, replace(HEAD, key="deputy", given_name="สมศรี", position="นายกเทศมนตรีตำบลห้วยผึง")),
    )
    texts = {entered.place: entered.text for entered in texts_of(record)}
    about_texts = [found for found in observations(record) if found.mended is not None]
    assert len(about_texts) >= 3
    assert all(found.place in texts and found.mended != texts[found.place] for found in about_texts)


def test_the_gravest_comes_first_in_both_languages() -> None:
    record = office_that_says("เเก้ไข  เทศบาลตำบลห้วยผึง")
    order = [list(Severity).index(found.severity) for found in observations(record)]
    assert order == sorted(order)
    with in_english():
        sentences = [found.sentence() for found in observations(record)]
    assert all(sentence[0].isupper() or sentence[0] == "“" for sentence in sentences)
    assert all("{" not in sentence for sentence in (*sentences, *(found.sentence() for found in observations(record))))
