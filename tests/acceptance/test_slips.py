"""The slips of five published papers are found when their words are entered as they stand, and nothing is called wrong that is right."""

from dataclasses import replace
from pathlib import Path

import pytest

from itadesk.exchange.office_json import read_office
from itadesk.ita.checking import observations
from itadesk.ita.observations import Observation, Severity
from itadesk.ita.record_changes import changed
from itadesk.ita.records import OfficeRecord
from itadesk.ita.repairing import repaired
from itadesk.reading.said_scores import check as said_otherwise
from tests.surroundings import shared_cases

pytestmark = pytest.mark.skipif(not shared_cases(), reason="the real offices' papers are not part of this repository")

SLIPS = {
    "phochai": {("other-result-year", "ผลประเมิน ITA ปี ๒๕๖๙")},
    "phla": {("total-differs", "89.38"), ("level-against-rule", "ผ่านดี")},
    "samet": {
        ("letter-in-level-scheme", "AA"),
        ("office-misspelt", "เสมิง"),
        ("office-misspelt", "เสมีจ"),
        ("doubled-word", "ตัวชี้วัดตัวชี้วัด"),
    },
    "laonoi": {("no-scores", "2568"), ("person-misspelt", "มนต์")},
    "phon": {("office-misspelt", "โปน")},
}
"""By office, the name of each slip and words that its sentence has."""


def as_published(case: Path) -> OfficeRecord:
    """The data of a case, with every paragraph of the paper as its office published it."""
    record = read_office(case.read_bytes(), case.name)
    (published,) = (case.parent.parent / "seeds").glob(f"*_{case.stem}.txt")
    paragraphs = [line.strip() for line in published.read_text("utf-8").splitlines()]
    paper = record.papers[0]
    texts = {f"paragraph-{number}": text for number, text in enumerate(paragraphs) if text}
    return replace(record, papers=(replace(paper, texts=texts), *record.papers[1:]))


def noticed(record: OfficeRecord) -> list[Observation]:
    """What is noticed without what was issued."""
    return [*observations(record), *said_otherwise(record)]


@pytest.mark.parametrize("case", shared_cases(), ids=lambda case: case.stem)
def test_the_slips_of_a_published_paper_are_found(case: Path) -> None:
    said = [(seen.name, seen.sentence()) for seen in noticed(as_published(case))]
    for name, words in SLIPS[case.stem.partition("-")[0]]:
        assert any(name == found and words in sentence for found, sentence in said), (name, words)


@pytest.mark.parametrize("case", shared_cases(), ids=lambda case: case.stem)
def test_a_paper_of_which_every_offered_repair_is_taken_has_no_slip_left_that_can_be_repaired(case: Path) -> None:
    record = as_published(case)
    for _round in range(100):
        offered = [seen for seen in noticed(record) if seen.mended is not None]
        if not offered:
            break
        record = changed(record, offered[0].part, repaired(record, offered[0]))
    assert [seen.sentence() for seen in noticed(record) if seen.mended is not None] == []


@pytest.mark.parametrize("case", shared_cases(), ids=lambda case: case.stem)
def test_the_corrected_data_of_the_same_offices_is_not_called_wrong(case: Path) -> None:
    found = noticed(read_office(case.read_bytes(), case.name))
    assert [seen.sentence() for seen in found if seen.severity is Severity.ERROR] == []
    assert [seen.sentence() for seen in found if seen.mended is not None] == []
