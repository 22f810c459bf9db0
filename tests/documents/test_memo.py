from dataclasses import replace

from itadesk.documents.blocks import Closing, DottedLine, Masthead, Signature
from itadesk.documents.composing import compose
from itadesk.documents.plain import plain_lines
from itadesk.ita.papers import Paper
from itadesk.ita.people import Person
from itadesk.ita.records import OfficeRecord
from tests.examples import CLERK, HEAD, MEMO, OFFICE, RECORD, with_measures

ANALYST = Person(
    key="analyst", prefix="นางสาว", given_name="ดวงใจ", family_name="งามดี", position="นักวิเคราะห์นโยบายและแผน"
)
PERMANENT = replace(CLERK, key="permanent", acting=None)
STAFFED = replace(
    RECORD, office=replace(OFFICE, document_code="ธร 52401", phone="0 2000 1234"), people=(HEAD, PERMANENT, ANALYST)
)
SIGNED_BY_THREE = replace(MEMO, signer="analyst", endorsers=("permanent", "head"))


def lines(record: OfficeRecord = STAFFED, paper: Paper = SIGNED_BY_THREE) -> list[str]:
    return plain_lines(compose(record, paper))


def signers(record: OfficeRecord, paper: Paper) -> list[str]:
    closings = [block for block in compose(record, paper).blocks if isinstance(block, Closing)]
    return [block.signer for closing in closings for block in closing.blocks if isinstance(block, Signature)]


def test_the_head_says_who_writes_under_which_number_when_and_about_what() -> None:
    assert lines()[:6] == [
        "บันทึกข้อความ",
        "ส่วนราชการ เทศบาลตำบลริมธาร โทร. ๐ ๒๐๐๐ ๑๒๓๔",
        "ที่ ธร ๕๒๔๐๑/๑๒",
        "วันที่ ๗ มกราคม ๒๕๖๙",
        "เรื่อง ขอความเห็นชอบและลงนามประกาศมาตรการส่งเสริมคุณธรรมและความโปร่งใสภายในหน่วยงาน ประจำปีงบประมาณ พ.ศ. ๒๕๖๙",
        "เรียน นายกเทศมนตรีตำบลริมธาร",
    ]


def test_number_and_date_stand_beside_one_another() -> None:
    blocks = compose(STAFFED, SIGNED_BY_THREE).blocks
    assert isinstance(blocks[0], Masthead)
    fields = [[field.label for field in block.fields] for block in blocks if isinstance(block, DottedLine)]
    assert fields == [["ส่วนราชการ"], ["ที่", "วันที่"], ["เรื่อง"]]


def test_what_is_not_known_yet_is_left_to_the_pen() -> None:
    text = lines(RECORD, replace(MEMO, dated=None, number=""))
    assert text[1:4] == ["ส่วนราชการ เทศบาลตำบลริมธาร", "ที่", "วันที่"]


def test_the_memo_tells_the_origin_the_facts_and_what_is_proposed() -> None:
    text = lines()
    assert [line for line in text if line[:2] in {"๑.", "๒.", "๓."}] == ["๑. เรื่องเดิม", "๒. ข้อเท็จจริง", "๓. ข้อพิจารณา"]
    assert "(๑) เปิดเผยข้อมูลให้ครบ" in text
    assert any("ข้อ O25 การนำผลการประเมิน ITA ไปสู่การพัฒนาองค์กร" in line for line in text)


def test_a_memo_stays_short() -> None:
    """What changed against last year, and the details of measures, stand in the announcement that it proposes."""
    text = "\n".join(lines())
    assert "ตรวจข้อมูลทุกไตรมาส" not in text
    assert "ตัวชี้วัดที่ได้คะแนนสูงสุด" in text


def test_the_proposer_signs_first_then_the_supervisor_and_the_head_decides() -> None:
    assert signers(STAFFED, SIGNED_BY_THREE) == ["analyst", "permanent", "head"]
    text = lines()
    assert text[text.index("ความเห็น") :] == [
        "ความเห็น",
        "(นายมานพ รักงาน)",
        "ปลัดเทศบาลตำบลริมธาร",
        "คำสั่ง",
        "(      ) เห็นชอบ และลงนามในประกาศแล้ว",
        "(      ) ไม่เห็นชอบ เนื่องจาก",
        "(นางสายชล ใจดี)",
        "นายกเทศมนตรีตำบลริมธาร",
    ]


def test_without_a_supervisor_the_head_decides_at_once() -> None:
    text = lines(STAFFED, replace(SIGNED_BY_THREE, endorsers=("head",)))
    assert "ความเห็น" not in text
    assert "คำสั่ง" in text


def test_a_memo_without_signers_has_lines_for_the_proposer_and_the_head() -> None:
    text = lines(STAFFED, replace(MEMO, signer="", endorsers=("nobody",)))
    assert text.count(f"({'.' * 40})") == 2
    assert text[-2:] == [f"({'.' * 40})", "นายกเทศมนตรีตำบลริมธาร"]
    assert text[5] == "เรียน นายกเทศมนตรีตำบลริมธาร"


def test_a_memo_goes_to_the_post_that_is_acted_for() -> None:
    text = lines(RECORD, replace(MEMO, signer="head", endorsers=("clerk",)))
    assert text[5] == "เรียน นายกเทศมนตรีตำบลริมธาร"
    assert text[-2:] == ["ปลัดเทศบาลตำบลริมธาร", "รักษาราชการแทนนายกเทศมนตรีตำบลริมธาร"]


def test_an_office_of_an_unusual_kind_addresses_its_head_by_hand() -> None:
    unusual = replace(RECORD, office=replace(OFFICE, kind="เมือง"))
    text = lines(unusual, replace(MEMO, endorsers=()))
    assert (text[5], text[-1]) == (f"เรียน {'.' * 40}", f"({'.' * 40})")


def test_without_measures_none_are_announced_by_number() -> None:
    assert not any("จำนวน" in line for line in lines(replace(STAFFED, plans=with_measures().plans)))
