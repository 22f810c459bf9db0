"""What goes into a column comes out of it as it was, to the last decimal, through a real database."""

from datetime import UTC, datetime, timedelta, timezone
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy import String, cast, create_engine, literal, select
from sqlalchemy import Text as LongText
from sqlalchemy.types import TypeDecorator, TypeEngine

from itadesk.ita.instruments import Instrument
from itadesk.ita.papers import Digits, PaperKind
from itadesk.ita.people import Capacity
from itadesk.ita.periods import MonthOrDay
from itadesk.ita.results import Verdict
from itadesk.storage.columns import Instant, JsonList, PeriodText, ScopeText, ScoreText, Word

ENGINE = create_engine("sqlite://")


def kept(kind: TypeEngine[Any], value: object) -> tuple[object, str | None]:
    """What comes back from the database as this kind, and the text that it is there."""
    with ENGINE.connect() as connection:
        found, text = connection.execute(select(literal(value, kind), cast(literal(value, kind), LongText))).one()
    return found, text


def room(column: TypeDecorator[Any]) -> int:
    """How many characters a column holds."""
    assert isinstance(column.impl_instance, String)
    return column.impl_instance.length or 0


@pytest.mark.parametrize(
    ("kind", "value", "text"),
    [
        (ScoreText(), Decimal("97.50"), "97.50"),
        (ScoreText(), Decimal("1E+2"), "100"),
        (ScoreText(), Decimal("0.00"), "0.00"),
        (PeriodText(), MonthOrDay(2026, 1), "2026-01"),
        (PeriodText(), MonthOrDay(2026, 1, 5), "2026-01-05"),
        (ScopeText(), Instrument.OIT, "OIT"),
        (ScopeText(), 10, "10"),
        (Word(Capacity), Capacity.PERFORMING_DUTIES, "ปฏิบัติหน้าที่"),
        (Word(PaperKind), PaperKind.ANNOUNCEMENT, "announcement"),
        (Instant(), datetime(2026, 1, 5, 9, 30, tzinfo=UTC), "2026-01-05T09:30:00.000000+00:00"),
        (Instant(), datetime(2026, 1, 5, 9, 30, 0, 7, tzinfo=UTC), "2026-01-05T09:30:00.000007+00:00"),
        (JsonList(), ("ตรวจ “ข้อมูล”\n", ""), '["ตรวจ “ข้อมูล”\\n", ""]'),
        (JsonList(), (7, 8), "[7, 8]"),
        (JsonList(), (), "[]"),
    ],
)
def test_a_value_lies_there_readably_and_comes_back(kind: TypeEngine[Any], value: object, text: str) -> None:
    found, lying = kept(kind, value)
    assert lying == text
    assert (found, type(found)) == (value, type(value))


@pytest.mark.parametrize("kind", [ScoreText(), PeriodText(), ScopeText(), Word(Verdict), JsonList(), Instant()])
def test_nothing_stays_nothing(kind: TypeEngine[Any]) -> None:
    assert kept(kind, None) == (None, None)


@given(st.decimals(0, 100, places=2) | st.integers(0, 100).map(Decimal))
def test_a_score_keeps_the_decimals_that_were_entered(score: Decimal) -> None:
    assert str(kept(ScoreText(), score)[0]) == str(score)


@given(st.lists(st.text(st.characters(exclude_characters="\0", exclude_categories=["Cs"]))).map(tuple))
def test_any_texts_come_back_in_their_order(texts: tuple[str, ...]) -> None:
    assert kept(JsonList(), texts)[0] == texts


def test_moments_lie_in_their_order_wherever_they_were_noted() -> None:
    noon = datetime(2026, 1, 5, 12, tzinfo=timezone(timedelta(hours=7)))
    assert kept(Instant(), noon)[1] == "2026-01-05T05:00:00.000000+00:00"
    texts = [kept(Instant(), noon + timedelta(microseconds=step))[1] or "" for step in (0, 1, 999_999, 1_000_000)]
    assert texts == sorted(texts)


@pytest.mark.parametrize("choices", [Capacity, Digits, PaperKind, Verdict])
def test_every_word_fits_into_its_column(choices: type[Capacity | Digits | PaperKind | Verdict]) -> None:
    column = Word(choices)
    for choice in choices:
        assert kept(column, choice)[0] is choice
        assert len(choice.value) <= room(column)


def test_every_score_and_scope_fits_into_its_column() -> None:
    assert all(len(str(scope)) <= room(ScopeText()) for scope in [*Instrument, *range(1, 11)])
    assert len("000000100.00") <= room(ScoreText())


@pytest.mark.parametrize(
    ("kind", "stored"),
    [
        (PeriodText(), "ม.ค. 2569"),
        (ScopeText(), "LPA"),
        (Word(Verdict), "good"),
        (JsonList(), "[1, "),
        (ScoreText(), "ดี"),
        (Instant(), "เมื่อวาน"),
    ],
)
def test_what_the_program_never_wrote_is_not_read_as_something_else(kind: Any, stored: str) -> None:  # noqa: ANN401
    with pytest.raises((ValueError, ArithmeticError)):
        kind.process_result_value(stored, ENGINE.dialect)
