from itadesk.ita.offices import Office
from itadesk.ita.phrases import Phrase, found_in, phrases
from itadesk.ita.plans import Measure, Plan
from itadesk.ita.records import OfficeRecord

RECORD = OfficeRecord(
    office=Office(kind="เทศบาลตำบล", name="ดอนทราย"),
    plans=(
        Plan(
            fiscal_year=2568,
            measures=(
                Measure(title="ก", methods=("ประกาศ", "ติดตาม"), responsible=("กองคลัง", "กองช่าง"), follow_up="รายงาน"),
                Measure(title="ข", responsible=("กองคลัง",), follow_up=" ", budget="ไม่ใช้งบประมาณ"),
            ),
        ),
        Plan(fiscal_year=2569, measures=(Measure(title="ค", methods=("ประกาศ",), responsible=("สำนักปลัด",)),)),
    ),
)


def texts(field: str) -> list[str]:
    return [phrase.text for phrase in phrases(RECORD, field)]


def test_the_latest_phrases_come_first_and_those_said_most_often() -> None:
    assert texts("responsible") == ["สำนักปลัด", "กองคลัง", "กองช่าง"]
    assert phrases(RECORD, "methods") == (Phrase("ประกาศ", 2569, 2), Phrase("ติดตาม", 2568, 1))
    assert texts("title") == ["ค", "ก", "ข"]


def test_nothing_empty_is_a_phrase() -> None:
    assert texts("follow_up") == ["รายงาน"]
    assert texts("budget") == ["ไม่ใช้งบประมาณ"]


def test_fields_without_text_have_none() -> None:
    assert texts("indicators") == []


def test_words_find_phrases_in_any_order() -> None:
    offered = phrases(RECORD, "responsible")

    assert [phrase.text for phrase in found_in(offered, "คลัง กอง")] == ["กองคลัง"]
    assert found_in(offered, "  ") == offered
    assert found_in(offered, "ไม่มี") == ()
