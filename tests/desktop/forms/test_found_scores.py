from decimal import Decimal

from itadesk.desktop.forms.found_scores import (
    Effect,
    Found,
    effect_sentence,
    fitted,
    found_sentence,
    found_values,
    remarks_about,
    with_found,
    year_sentence,
)
from itadesk.ita.instruments import Instrument
from itadesk.ita.results import Result

FOUND = Found(
    fiscal_year=2568,
    total=Decimal("88.51"),
    level="ผ่าน",
    instruments={Instrument.OIT: Decimal("97.50")},
    indicators={1: Decimal("93.25"), 3: Decimal("90.00")},
    words={"total": "คะแนนรวม 88.51", "level": "ผ่าน", "OIT": "OIT 97.50", "1": "1. การปฏิบัติหน้าที่ 93.25"},
)
STORED = Result(
    fiscal_year=2568,
    total=Decimal("88.51"),
    instruments={Instrument.IIT: Decimal("91.20")},
    indicators={1: Decimal("92.50"), 2: Decimal("80.00")},
)


def test_each_value_stands_beside_what_is_entered() -> None:
    values = {value.name: value for value in found_values(FOUND, STORED)}

    assert list(values) == ["total", "level", "OIT", "1", "3"]
    assert (values["total"].effect, values["total"].beside) == (Effect.AGREES, "= ๘๘.๕๑")
    assert (values["level"].effect, values["level"].beside) == (Effect.FILLS, "→ ผ่าน")
    assert (values["1"].effect, values["1"].beside) == (Effect.CHANGES, "๙๒.๕๐ → ๙๓.๒๕")
    assert values["1"].source == "อ่านจาก “๑. การปฏิบัติหน้าที่ ๙๓.๒๕”"


def test_what_was_not_found_stays() -> None:
    after = with_found(FOUND, STORED)

    assert after.instruments == {Instrument.IIT: Decimal("91.20"), Instrument.OIT: Decimal("97.50")}
    assert list(after.indicators.items()) == [(1, Decimal("93.25")), (2, Decimal("80.00")), (3, Decimal("90.00"))]
    assert with_found(Found(instruments={}, indicators={}, words={}), STORED) == STORED


def test_it_is_said_in_short_what_was_found_and_what_it_does() -> None:
    assert found_sentence(FOUND) == "พบคะแนน ๒ ตัวชี้วัด OIT คะแนนรวม ๘๘.๕๑ ระดับ ผ่าน"
    assert effect_sentence(found_values(FOUND, STORED)) == "มี ๑ ช่องที่กรอกค่าอื่นไว้แล้ว หากรับ ค่าที่พบจะแทนค่าเดิม"
    assert effect_sentence(found_values(FOUND, Result(fiscal_year=2568))) == "ค่าที่กรอกไว้แล้วไม่เปลี่ยนแปลง"
    assert effect_sentence(found_values(FOUND, with_found(FOUND, STORED))) == "ตรงกับที่กรอกไว้แล้วทั้งหมด"


def test_another_year_is_asked_about() -> None:
    assert year_sentence(FOUND, 2568, 2568) == ""
    assert year_sentence(FOUND, 2567, 2568) == (
        "ข้อความนี้เป็นผลของปีงบประมาณ ๒๕๖๘ แต่หน้านี้แสดงปี ๒๕๖๗ ค่าที่พบเทียบกับที่กรอกไว้ของปี ๒๕๖๘"
    )


def test_a_letter_goes_where_the_year_has_letters() -> None:
    lettered = Found(level="AA", total=Decimal("96.00"), instruments={}, indicators={}, words={"level": "AA"})

    assert (fitted(lettered, 2565).level, fitted(lettered, 2565).letter) == ("AA", "")
    assert (fitted(lettered, 2568).level, fitted(lettered, 2568).letter) == ("", "AA")
    assert fitted(lettered, 2568).words == {"letter": "AA"}
    assert found_sentence(fitted(lettered, 2568)) == "พบคะแนนรวม ๙๖.๐๐ ระดับ AA"


def test_a_year_of_five_indices_takes_only_the_whole() -> None:
    found = fitted(FOUND, 2561)

    assert (found.total, dict(found.instruments), dict(found.indicators)) == (Decimal("88.51"), {}, {})
    assert "๒๕๖๑" in found.doubts[0]
    assert fitted(found, 2561) == found


def test_numbers_without_names_say_how_they_were_counted() -> None:
    bare = Found(instruments={}, indicators={6: Decimal(90)}, words={}, in_order_from=6, doubts=("หนึ่ง",))

    assert remarks_about(bare)[0].endswith("เริ่มจากตัวชี้วัดที่ ๖")
    assert remarks_about(bare)[1] == "หนึ่ง"
