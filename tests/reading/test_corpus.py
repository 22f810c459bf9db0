"""The corpus is read: nothing wrong in any text, and nearly all that is right."""

import pytest

from tests.reading.corpus_texts import Sample, Tally, count, samples, tally_of

LEAST_TEXTS = 200
LEAST_FOUND = 98
SCORES = samples("scores")
MEASURES = samples("measures")


@pytest.mark.parametrize("sample", [*SCORES, *MEASURES], ids=lambda sample: sample.path.stem)
def test_nothing_wrong_is_read_and_what_is_unclear_is_told(sample: Sample) -> None:
    tally = tally_of(sample)
    assert tally.wrong == []
    assert tally.undoubted == []


@pytest.mark.parametrize("texts", [SCORES, MEASURES], ids=["scores", "measures"])
def test_nearly_all_that_is_right_is_read(texts: list[Sample]) -> None:
    tally = Tally()
    for sample in texts:
        count(sample, tally)
    assert tally.share >= LEAST_FOUND, tally.missed


def test_the_corpus_is_large_enough() -> None:
    assert len(SCORES) + len(MEASURES) >= LEAST_TEXTS
