"""A clerk looks for something and finds it, in the own office first, and is led to the very field."""

from dataclasses import replace

import pytest

from itadesk.ita.findables import Thing
from itadesk.ita.plans import Measure, Plan
from itadesk.ita.records import OfficeRecord, PartKey, PartKind
from itadesk.ita.spots import Spot
from itadesk.services.issuing import issue
from itadesk.services.offices import add_office, open_record
from itadesk.services.ports import WorkStarter
from itadesk.services.search import MOST_ELSEWHERE, MOST_HERE, Hit, search, spot_of
from tests.full_office import FULL, HEAD, PAPER, PLAN
from tests.issuing_examples import DESK, QUICK, wish_for


@pytest.fixture
def office(start: WorkStarter) -> int:
    return add_office(start, FULL)


def first(start: WorkStarter, office: int, typed: str) -> Hit:
    """What stands first among what is found."""
    return search(start, office, typed).here[0]


@pytest.mark.parametrize(
    ("typed", "thing", "inside"),
    [
        ("บ้านสวน ชลบุรี", Thing.OFFICE, ("name",)),
        ("52101", Thing.OFFICE, ("document_code",)),
        ("มาลี", Thing.PERSON, ("given_name",)),
        ("ปลัดเทศบาล รักษา", Thing.PERSON, ("position",)),
        ("๙๗.๕๐", Thing.RESULT, ("total",)),
        ("ผ่านดีเยี่ยม", Thing.RESULT, ("level",)),
        ("iit 95", Thing.RESULT, ("instruments", "IIT")),
        ("88.51", Thing.RESULT, ("indicators", "1")),
        ("หลายช่องทาง", Thing.FINDING, ("findings", 0, "text")),
        ("จัดช่องทาง", Thing.MEASURE, ("measures", 0, "title")),
        ("กล่องรับ", Thing.MEASURE, ("measures", 0, "methods", 0)),
        ("ตลอดปี", Thing.MEASURE, ("measures", 1, "period_text")),
        ("เปิดเเล้ว", Thing.PROGRESS, ("measures", 0, "progress", 0, "text")),
        ("3 ราย", Thing.PROGRESS, ("measures", 0, "progress", 0, "outcome")),
        ("ห้องประชุม", Thing.MEETING, ("place",)),
        ("5 มกราคม", Thing.MEETING, ("held_on",)),
        ("ด้วยเทศบาล", Thing.PAPER, ("texts", "opening")),
        ("1/2569", Thing.PAPER, ("number",)),
        ("คำสั่ง", Thing.PAPER, ()),
        ("กํากับดูแล", Thing.PAPER, ("groups", 0, "duties", 0)),
        ("หัวหน้าสำนักปลัด", Thing.PAPER, ("groups", 0, "members", 1, "name")),
        ("แบบของเทศบาล", Thing.WORDING, ()),
    ],
)
def test_everything_is_found_and_leads_to_its_field(
    start: WorkStarter, office: int, typed: str, thing: Thing, inside: tuple[str | int, ...]
) -> None:
    hit = first(start, office, typed)
    assert (hit.thing, spot_of(hit, FULL).inside) == (thing, inside)


def test_a_hit_shows_its_line_from_a_little_before_the_word(start: WorkStarter) -> None:
    steps = ("สำรวจความต้องการของผู้รับบริการในทุกหมู่บ้าน และสรุปผลเสนอผู้บริหารภายในสิบห้าวัน", "ไม่มีที่เว้นวรรคเลยแม้แต่ที่เดียวตลอดทั้งบรรทัดนี้")
    office = add_office(
        start, replace(FULL, plans=(Plan(fiscal_year=2569, measures=(Measure(title="สำรวจ", methods=steps),)),))
    )
    assert first(start, office, "ผู้บริหาร").context == "… และสรุปผลเสนอผู้บริหารภายในสิบห้าวัน"
    assert first(start, office, "บรรทัด").context.startswith("… ")
    assert first(start, office, "หมู่บ้าน").title == "สำรวจ"
    assert first(start, office, "สำรวจ").context == ""


def test_what_is_called_so_comes_first_and_the_latest_year_before_others(start: WorkStarter) -> None:
    plans = (
        Plan(fiscal_year=2568, measures=(Measure(title="จัดอบรม"), Measure(title="ประชุม", methods=("อบรมครู",)))),
        Plan(fiscal_year=2569, measures=(Measure(title="อบรมครู"), Measure(title="จัดอบรมครู"))),
    )
    office = add_office(start, replace(FULL, plans=plans))
    found = search(start, office, "อบรม").here
    assert [(hit.title, hit.fiscal_year) for hit in found] == [
        ("อบรมครู", 2569),
        ("จัดอบรมครู", 2569),
        ("จัดอบรม", 2568),
        ("ประชุม", 2568),
    ]


def test_issued_papers_are_found_by_title_number_signer_and_text(start: WorkStarter, office: int) -> None:
    issued = issue(start, office, wish_for(), QUICK, DESK).paper
    for typed in ("โปร่งใสภายใน", "1/2569", "มาลี", "ตามที่สำนักงาน"):
        (hit,) = [hit for hit in search(start, office, typed).here if hit.thing is Thing.ISSUED]
        assert hit.spot == Spot(PartKey(PartKind.PAPER, PAPER.key), ("issued", issued.issued_id))
        assert spot_of(hit, FULL) == hit.spot


def test_other_offices_come_apart_and_no_more_than_can_be_read(start: WorkStarter, office: int) -> None:
    for number in range(MOST_ELSEWHERE + 2):
        add_office(start, replace(FULL, office=replace(FULL.office, name=f"ดอน {number}")))
    found = search(start, office, "อบรมเจ้าหน้าที่")
    assert [hit.office_id for hit in found.here] == [office]
    assert len(found.elsewhere) == MOST_ELSEWHERE
    assert found.elsewhere[0].office == "เทศบาลตำบลดอน 21 อำเภอเมือง จังหวัดชลบุรี"


def test_of_too_much_the_rest_is_counted(start: WorkStarter) -> None:
    measures = tuple(Measure(title=f"อบรม {number}") for number in range(MOST_HERE + 3))
    office = add_office(start, replace(FULL, plans=(Plan(fiscal_year=2569, measures=measures),)))
    found = search(start, office, "อบรม")
    assert (len(found.here), found.left) == (MOST_HERE, 3)


@pytest.mark.parametrize("typed", ["", "  ", "\u200b"])
def test_nothing_typed_finds_nothing(start: WorkStarter, office: int, typed: str) -> None:
    assert search(start, office, typed).here == ()


@pytest.mark.parametrize(
    "now",
    [
        replace(FULL, plans=()),
        replace(FULL, plans=(replace(PLAN, measures=(Measure(title="อบรม"),)),)),
        replace(FULL, plans=(replace(PLAN, measures=(Measure(title="อบรม"), Measure(title="อื่น"))),)),
    ],
)
def test_what_changed_since_leads_to_the_thing_itself(start: WorkStarter, office: int, now: OfficeRecord) -> None:
    hit = first(start, office, "ตลอดปี")
    assert spot_of(hit, now) == Spot(PartKey(PartKind.PLAN, "2569"), ("measures", 1))


def test_the_search_sees_what_was_just_stored(start: WorkStarter, office: int) -> None:
    with start() as work:
        work.offices.put(office, replace(HEAD, given_name="ธงชัย"))
        work.commit()
    assert first(start, office, "ธงชัย").title == "นายธงชัย ใจดี"
    assert open_record(start, office).people[0].given_name == "ธงชัย"
