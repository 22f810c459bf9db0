from collections.abc import Mapping
from dataclasses import replace
from decimal import Decimal

from itadesk.documents.composing import compose
from itadesk.documents.plain import plain_lines
from itadesk.ita.instruments import Instrument
from itadesk.ita.results import Result
from tests.examples import ANNOUNCEMENT, INDICATORS, RECORD, RESULT

FIRST, SECOND = "ตัวชี้วัดที่ ๑ การปฏิบัติหน้าที่", "ตัวชี้วัดที่ ๒ การใช้งบประมาณ"
EARLIER = Result(fiscal_year=2567, total=Decimal("90.00"), indicators=INDICATORS)


def text_of(*results: Result) -> str:
    return "\n".join(plain_lines(compose(replace(RECORD, results=results), ANNOUNCEMENT)))


def with_indicators(changed: Mapping[int, str]) -> Result:
    return replace(RESULT, indicators={**INDICATORS, **{number: Decimal(value) for number, value in changed.items()}})


def test_the_total_is_told_beside_the_target() -> None:
    for total, word in (("85.00", "เท่ากับ"), ("85.01", "สูงกว่า"), ("84.99", "ต่ำกว่า")):
        told = text_of(replace(RESULT, total=Decimal(total)))
        assert f"ผลคะแนนรวมของหน่วยงาน{word}ค่าเป้าหมาย ๘๕ คะแนน" in told
    assert "ค่าเป้าหมาย" not in text_of(replace(RESULT, total=None))


def test_the_strongest_and_the_weakest_indicators_are_named() -> None:
    assert (
        "ตัวชี้วัดที่ได้คะแนนสูงสุด คือ ตัวชี้วัดที่ ๑๐ การป้องกันการทุจริต ได้ ๑๐๐.๐๐ คะแนน "
        "ส่วนตัวชี้วัดที่ได้คะแนนต่ำสุด คือ ตัวชี้วัดที่ ๔ การใช้ทรัพย์สินของราชการ ได้ ๘๔.๕๘ คะแนน"
    ) in text_of(RESULT)


def test_indicators_of_the_same_score_are_named_together() -> None:
    told = text_of(with_indicators({1: "100", 2: "80.00", 4: "80.00"}))
    assert f"สูงสุด คือ {FIRST} และตัวชี้วัดที่ ๑๐ การป้องกันการทุจริต ได้ ๑๐๐.๐๐ คะแนนเท่ากัน" in told
    assert f"ต่ำสุด คือ {SECOND} และตัวชี้วัดที่ ๔ การใช้ทรัพย์สินของราชการ ได้ ๘๐.๐๐ คะแนนเท่ากัน" in told


def test_where_an_indicator_is_unknown_or_all_are_equal_none_is_the_strongest() -> None:
    assert "สูงสุด" not in text_of(replace(RESULT, indicators={1: Decimal(90), 2: Decimal(80)}))
    assert "สูงสุด" not in text_of(replace(RESULT, indicators=dict.fromkeys(range(1, 11), Decimal(90))))


def test_instruments_are_compared_that_were_announced_in_both_years() -> None:
    now = replace(RESULT, instruments={Instrument.IIT: Decimal(90), Instrument.EIT: Decimal(85)})
    before = replace(EARLIER, instruments={Instrument.IIT: Decimal("91.50"), Instrument.OIT: Decimal(99)})
    assert "เมื่อเทียบกับปีงบประมาณ พ.ศ. ๒๕๖๗ ผลคะแนนของแบบวัด IIT ลดลง ๑.๕๐ คะแนน" in text_of(before, now)


def test_that_no_instrument_changed_is_said_once() -> None:
    scores = {Instrument.IIT: Decimal(90), Instrument.EIT: Decimal(85), Instrument.OIT: Decimal(99)}
    told = text_of(replace(EARLIER, instruments=scores), replace(RESULT, instruments=scores))
    assert "ผลคะแนนของแบบวัด IIT แบบวัด EIT และแบบวัด OIT เท่าเดิม" in told


def test_what_rose_and_what_fell_the_most_is_named() -> None:
    told = text_of(EARLIER, with_indicators({1: "95.41", 2: "86.66", 3: "87.66"}))
    assert (
        f"ตัวชี้วัดที่คะแนนเพิ่มขึ้นจากปีงบประมาณ พ.ศ. ๒๕๖๗ คือ {FIRST} เพิ่มขึ้น ๓.๐๐ คะแนน "
        f"ส่วนตัวชี้วัดที่คะแนนลดลงมากที่สุด คือ {SECOND} ลดลง ๒.๐๐ คะแนน"
    ) in told


def test_a_single_one_that_fell_did_not_fall_the_most() -> None:
    told = text_of(EARLIER, with_indicators({1: "90.41"}))
    assert f"ตัวชี้วัดที่คะแนนลดลงจากปีงบประมาณ พ.ศ. ๒๕๖๗ คือ {FIRST} ลดลง ๒.๐๐ คะแนน" in told
    assert "มากที่สุด" not in told


def test_where_nothing_fell_that_is_said() -> None:
    told = text_of(EARLIER, with_indicators({1: "95.41", 2: "91.66"}))
    assert f"คือ {FIRST} และ{SECOND} เพิ่มขึ้น ๓.๐๐ คะแนนเท่ากัน โดยไม่มีตัวชี้วัดใดที่คะแนนลดลง" in told


def test_where_nothing_changed_or_is_known_nothing_is_said_of_indicators() -> None:
    for earlier in (EARLIER, replace(EARLIER, indicators={1: Decimal(50)})):
        told = text_of(earlier, RESULT)
        assert "ตัวชี้วัดที่คะแนนเพิ่มขึ้น" not in told
        assert "คะแนนลดลง" not in told


def test_what_the_next_level_asks_for_is_told_with_what_is_lacking() -> None:
    scores = {Instrument.IIT: Decimal("90.10"), Instrument.EIT: Decimal("84.00"), Instrument.OIT: Decimal(99)}
    told = text_of(replace(RESULT, total=Decimal("91.30"), level="ผ่าน", instruments=scores))
    assert (
        "ตามเกณฑ์การประเมินประจำปีงบประมาณ พ.ศ. ๒๕๖๘ หน่วยงานที่จะได้ระดับผ่านดีต้องมีคะแนนรวมตั้งแต่ ๘๕.๐๐ คะแนนขึ้นไป "
        "และคะแนนของแบบวัดแต่ละแบบตั้งแต่ ๘๕.๐๐ คะแนนขึ้นไป "
        "เทศบาลตำบลริมธารจึงต้องยกระดับผลคะแนนของแบบวัด EIT ซึ่งได้ ๘๔.๐๐ คะแนน เพื่อให้ถึงระดับดังกล่าว"
    ) in told


def test_of_letters_the_total_alone_decides() -> None:
    old = Result(fiscal_year=2565, total=Decimal("88.51"), letter="A")
    plan = replace(RECORD.plans[0], result_year=2565)
    told = "\n".join(plain_lines(compose(replace(RECORD, results=(old,), plans=(plan,)), ANNOUNCEMENT)))
    assert "หน่วยงานที่จะได้ระดับ AA ต้องมีคะแนนรวมตั้งแต่ ๙๕.๐๐ คะแนนขึ้นไป เทศบาลตำบลริมธารจึงต้องเพิ่มคะแนนรวมอีก ๖.๔๙ คะแนน" in told
