"""Whether a total in a table is that of the office, or only that of the rows or columns beside it."""

from collections.abc import Iterable, Mapping
from collections.abc import Set as AbstractSet
from decimal import Decimal
from typing import Final

from itadesk.ita.instruments import Instrument
from itadesk.ita.scores import parse_score
from itadesk.reading.finds import Subject, Whole
from itadesk.reading.numbers import is_score
from itadesk.reading.vocabulary import Vocabulary

Scores = Mapping[Subject, Decimal]

ROUNDING: Final = Decimal("0.05")
"""What rounding, or a score that was copied wrongly, can make of the same mean."""


def may_be_of_parts(total: str, beside: AbstractSet[Subject], added: Iterable[Scores], vocabulary: Vocabulary) -> bool:
    """Whether a total may be that of its table alone.

    It cannot where the table has only some indicators of an instrument, and the total is not their mean either.

    Takes:
        total: as it is written.
        beside: what the table has scores of.
        added: the scores over the total, and those in its row, as far as there are any.
    """
    known = [scores for scores in added if scores]
    if not known or not is_score(total) or _are_whole(beside, vocabulary):
        return True
    score = parse_score(total)
    return any(abs(score - sum(scores.values(), Decimal()) / len(scores)) <= ROUNDING for scores in known)


def _are_whole(beside: AbstractSet[Subject], vocabulary: Vocabulary) -> bool:
    """Whether indicators are all those of some instruments."""
    indicators = {one for one in beside if not isinstance(one, Whole | Instrument)}
    measured = {vocabulary.instrument_of(one) for one in indicators}
    return indicators == {number for number, code in vocabulary.measured.items() if code in measured}
