from dataclasses import replace

import pytest

from itadesk.ita.checks.wording import check
from itadesk.ita.observations import Observation
from tests.examples import MEASURE, RECORD, with_measures


def seen_in(text: str) -> list[Observation]:
    """What is noticed where a measure's title is this text."""
    return list(check(with_measures(replace(MEASURE, title=text))))


def test_good_texts_give_no_observation() -> None:
    assert list(check(RECORD)) == []
    assert seen_in("จัดทำ  ข้อ O13 ปีงบประมาณ พ.ศ. ๒๕๖๙ ที่ www.x2.go.th ต่าง ๆ ") == []


def test_misspelt_thai_is_said_once_a_text_with_its_repair() -> None:
    (seen,) = seen_in("จัดทําระเบียบเเละนํ้า")
    assert (seen.name, seen.severity, seen.mended) == ("misspelt", "warning", "จัดทำระเบียบและน้ำ")
    assert "พบ 3 แห่ง" in seen.sentence()


def test_what_only_is_untidy_is_a_note() -> None:
    (seen,) = seen_in("เรื่องต่างๆ")
    assert (seen.name, seen.severity, seen.mended) == ("untidy", "note", "เรื่องต่าง ๆ")


def test_both_kinds_in_one_text_are_said_each() -> None:
    names = [(seen.name, seen.mended) for seen in seen_in("เเละ\u200bต่าง ๆ")]
    assert names == [("misspelt", "และ\u200bต่าง ๆ"), ("untidy", "เเละต่าง ๆ")]


def test_digits_of_both_kinds() -> None:
    (seen,) = seen_in("ปี ๒๕๖๙ ครบ 100 คะแนน")
    assert (seen.name, seen.severity) == ("mixed-digits", "note")


@pytest.mark.parametrize(
    ("text", "mended"),
    [
        ("ประจำปีงบประมาณ พ.ศ. 3109", "ประจำปีงบประมาณ พ.ศ. 2566"),
        ("ประจำปีงบประมาณ ๓๑๐๙", "ประจำปีงบประมาณ ๒๕๖๖"),
        ("พ.ศ.2023", "พ.ศ.2566"),
    ],
)
def test_a_year_that_nobody_means(text: str, mended: str) -> None:
    (seen,) = seen_in(text)
    assert (seen.name, seen.mended) == ("unlikely-year", mended)


@pytest.mark.parametrize("text", ["พ.ศ. 2526", "ค.ศ. 2023", "ปี 2023", "พ.ศ. 25690", "พ.ศ. 9999"])
def test_years_of_laws_and_of_the_gregorian_calendar_are_meant(text: str) -> None:
    assert seen_in(text) == []
