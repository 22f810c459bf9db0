from dataclasses import replace

import pytest

from itadesk.ita.records import PartKey, PartKind
from itadesk.ita.year_parts import belongs_to_year
from tests.examples import ANNOUNCEMENT, PLAN, RECORD

LATE_ANSWER = replace(RECORD, plans=(replace(PLAN, result_year=2567),), papers=(ANNOUNCEMENT,))


@pytest.mark.parametrize(
    ("kind", "key", "belongs"),
    [
        (PartKind.PLAN, "2569", True),
        (PartKind.PLAN, "2568", False),
        (PartKind.RESULT, "2567", True),
        (PartKind.RESULT, "2568", False),
        (PartKind.PAPER, "announcement-2569", True),
        (PartKind.PAPER, "unknown", True),
        (PartKind.PERSON, "head", True),
        (PartKind.OFFICE, "", True),
    ],
)
def test_plan_result_and_papers_are_those_of_the_year(kind: PartKind, key: str, belongs: bool) -> None:
    assert belongs_to_year(PartKey(kind, key), LATE_ANSWER, 2569) is belongs


def test_a_paper_of_another_year_is_not_one_of_this() -> None:
    assert not belongs_to_year(PartKey(PartKind.PAPER, "announcement-2569"), LATE_ANSWER, 2570)


def test_a_year_without_a_plan_answers_the_year_before() -> None:
    assert belongs_to_year(PartKey(PartKind.RESULT, "2569"), RECORD, 2570)
