from dataclasses import replace

from itadesk.ita.criteria import BOOK, criteria_for
from itadesk.reading.scores import read_scores
from itadesk.reading.vocabulary import vocabulary


def test_names_of_adopted_criteria_are_read_as_long_as_they_hold() -> None:
    entry = criteria_for(2569)
    first, *others = entry.indicators
    known = vocabulary()
    BOOK.adopt(replace(entry, indicators=(replace(first, name="ความซื่อตรงในหน้าที่"), *others)))
    try:
        assert read_scores("ความซื่อตรงในหน้าที่ 91.50").indicators.keys() == {1}
    finally:
        BOOK.drop(2569)
    assert not read_scores("ความซื่อตรงในหน้าที่ 91.50").has_scores
    assert vocabulary().names == known.names


def test_it_is_made_once_not_with_every_line() -> None:
    assert vocabulary() is vocabulary()
