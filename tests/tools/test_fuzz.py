import pytest

from tools.fuzz import Failure, failures, papers


@pytest.mark.parametrize("seed", range(4))
def test_made_up_strings_are_read_back(seed: int) -> None:
    for strings in papers(200, seed):
        assert failures(strings) == []


def test_the_same_seed_makes_the_same_strings() -> None:
    assert papers(150, 7) == papers(150, 7)
    assert [len(paper) for paper in papers(150, 7)] == [100, 50]
    assert papers(1, 1) != papers(1, 2)


def test_a_failure_names_the_string_alone() -> None:
    # a control is left out when a paper is printed, so it cannot be read back
    found = failures(["ดี", "มาก\x07", "แล้ว"])
    assert {failure.reader for failure in found} == {"MuPDF", "PDFium"}
    assert {failure.text for failure in found} == {"มาก\x07"}
    assert isinstance(found[0], Failure)
