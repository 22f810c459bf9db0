"""A few hundred made-up inputs for every reader; `make fuzz-readers` tries a million."""

import pytest

from tests.fuzzing.readers import READERS, Reader, input_of
from tests.fuzzing.trial import tried

IN_THE_SUITE = 25


@pytest.mark.filterwarnings("ignore::UserWarning:PIL")
@pytest.mark.parametrize("reader", [each for each in READERS if each.share > 1], ids=lambda each: each.name)
def test_no_input_breaks_a_reader(reader: Reader) -> None:
    count = IN_THE_SUITE if reader.share > 5 else IN_THE_SUITE // 5
    assert [found for number in range(count) if (found := tried(reader, 0, number))] == []


def test_the_same_number_gives_the_same_input() -> None:
    assert all(input_of(reader, 1, 7) == input_of(reader, 1, 7) != input_of(reader, 1, 8) for reader in READERS[:6])
