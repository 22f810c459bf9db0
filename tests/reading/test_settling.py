import pytest
from hypothesis import given
from hypothesis import strategies as st

from itadesk.ita.instruments import Instrument
from itadesk.reading.doubts import Doubt, DoubtKind
from itadesk.reading.finds import Find, Source, Subject, Whole
from itadesk.reading.ledger import Ledger
from itadesk.reading.settling import in_order, settled
from tests.reading.pieces import short


def find(subject: Subject, value: str, year: int | None = None, line: int = 1) -> Find:
    return Find(subject, value, Source(line, f"{short(subject)} {value}"), year)


def kept(*finds: Find) -> str:
    """What counts of some finds: 2568 total=88.51 3=99.64."""
    done = settled(Ledger(finds=list(finds)))
    said = [f"{short(subject)}={one.value}" for subject, one in done.finds.items()]
    return " ".join(([str(done.year[0])] if done.year else []) + said)


def doubts(*finds: Find) -> tuple[Doubt, ...]:
    return settled(Ledger(finds=list(finds))).doubts


def test_what_is_said_once_counts() -> None:
    finds = find(Whole.TOTAL, "88.51"), find(3, "99.64"), find(Instrument.IIT, "92.47")
    assert kept(*finds) == "total=88.51 3=99.64 IIT=92.47"
    assert doubts(*finds) == ()


@pytest.mark.parametrize(
    ("first", "second", "value"),
    [
        ("97.5", "97.50", "97.5"),
        ("100.00", "100", "100.00"),
        ("0", "0.0", "0"),
        ("97.5", "97.51", ""),
        ("100", "10", ""),
        ("90", "9", ""),
    ],
)
def test_the_same_value_in_other_words_is_no_dispute(first: str, second: str, value: str) -> None:
    assert kept(find(3, first), find(3, second)) == (f"3={value}" if value else "")


def test_a_dispute_names_each_value_once_and_the_last_place() -> None:
    finds = [find(3, value, line=line) for line, value in enumerate(["97.5", "80.11", "97.50", "90"], 1)]
    assert doubts(*finds) == (Doubt(DoubtKind.GIVEN_TWICE, Source(4, "3 90"), (3,), ("97.5", "80.11", "90")),)


def test_a_dispute_takes_nothing_from_the_other_subjects() -> None:
    assert kept(find(3, "99.64"), find(3, "80.11"), find(2, "95.82")) == "2=95.82"
    assert kept(find(Whole.LEVEL, "ผ่าน"), find(Whole.LEVEL, "ผ่านดี"), find(2, "95.82")) == "2=95.82"


def test_only_the_newest_year_counts_and_what_has_none() -> None:
    finds = find(3, "80.11", 2567), find(3, "99.64", 2568), find(2, "95.82"), find(1, "70.00", 2566)
    assert kept(*finds) == "2568 3=99.64 2=95.82"
    assert doubts(*finds) == (Doubt(DoubtKind.OTHER_YEARS, values=("2568", "2566", "2567")),)


def test_the_year_of_the_total_counts_before_that_of_a_part() -> None:
    finds = find(Whole.TOTAL, "88.51", 2567), find(3, "99.64", 2568)
    assert kept(*finds) == "2567 total=88.51"


def test_a_level_of_another_year_is_not_taken_nor_told_as_a_score() -> None:
    finds = find(Whole.TOTAL, "88.51", 2568), find(Whole.LEVEL, "ผ่านดี", 2567), find(Whole.LETTER, "A")
    assert kept(*finds) == "2568 total=88.51 letter=A"
    assert doubts(*finds) == ()


def test_the_year_is_said_with_its_words() -> None:
    words = Source(2, "ปีงบประมาณ พ.ศ. ๒๕๖๘")
    assert settled(Ledger(result_years={2568: words})).year == (2568, words)
    assert settled(Ledger(other_years={2568: words})).year == (2568, words)
    assert settled(Ledger(result_years={2568: words}, other_years={2567: Source(1, "")})).year == (2568, words)
    assert settled(Ledger(finds=[find(3, "99.64", 2568)])).year == (2568, Source(1, "3 99.64"))


def test_of_several_years_none_is_chosen() -> None:
    done = settled(Ledger(finds=[find(3, "99.64")], result_years={2568: Source(2, ""), 2567: Source(1, "")}))
    assert done.year is None
    assert done.doubts == (Doubt(DoubtKind.SEVERAL_YEARS, values=("2567", "2568")),)
    assert short(*done.finds) == "3"


def test_a_year_of_another_system_keeps_the_whole_alone() -> None:
    finds = find(Whole.TOTAL, "88.51", 2561), find(3, "99.64", 2561), find(Instrument.IIT, "92.47")
    assert kept(*finds) == "2561 total=88.51"
    assert doubts(*finds) == (Doubt(DoubtKind.OTHER_SYSTEM, values=("2561",)),)
    assert doubts(finds[0]) == ()


@pytest.mark.parametrize(
    ("year", "words", "expected"),
    [
        (2564, ["A"], "2564 level=A total=88.51"),
        (2568, ["A"], "2568 total=88.51 letter=A"),
        (None, ["A"], "level=A total=88.51"),
        (2568, ["A", "ผ่านดี"], "2568 total=88.51 letter=A level=ผ่านดี"),
        (None, ["A", "ผ่านดี"], "total=88.51 letter=A level=ผ่านดี"),
        (2564, ["A", "B"], "2564 total=88.51"),
    ],
)
def test_a_letter_is_the_level_where_levels_are_letters(year: int | None, words: list[str], expected: str) -> None:
    letters = [find(Whole.LETTER if word.isascii() else Whole.LEVEL, word) for word in words]
    assert kept(find(Whole.TOTAL, "88.51", year), *letters) == expected


def test_doubts_from_before_come_first() -> None:
    earlier = Doubt(DoubtKind.UNCLEAR, Source(1, "87"), (3,))
    ledger = Ledger(finds=[find(3, "99.64"), find(3, "80.11")], doubts=[earlier])
    assert [one.kind for one in settled(ledger).doubts] == [DoubtKind.UNCLEAR, DoubtKind.GIVEN_TWICE]
    assert ledger.doubts == [earlier]


@given(st.permutations([10, 2, 1, Instrument.OIT, Instrument.IIT, Whole.LETTER, Whole.LEVEL, Whole.TOTAL]))
def test_a_result_has_one_order(subjects: list[Subject]) -> None:
    order = in_order({subject: find(subject, "1") for subject in subjects})
    assert short(*(subject for subject, _find in order)) == "total level letter IIT OIT 1 2 10"
