"""A few hundred made-up inputs for every reader; `make fuzz-readers` tries a million."""

from pathlib import Path

import pytest

from tests.fuzzing import guided
from tests.fuzzing.readers import READERS, Reader, input_of
from tests.fuzzing.trial import told, tried

IN_THE_SUITE = 25


@pytest.mark.filterwarnings("ignore::UserWarning:PIL")
@pytest.mark.parametrize("reader", [each for each in READERS if each.share > 1], ids=lambda each: each.name)
def test_no_input_breaks_a_reader(reader: Reader) -> None:
    count = IN_THE_SUITE if reader.share > 5 else IN_THE_SUITE // 5
    assert [found for number in range(count) if (found := tried(reader, 0, number))] == []


def test_the_same_number_gives_the_same_input() -> None:
    assert all(input_of(reader, 1, 7) == input_of(reader, 1, 7) != input_of(reader, 1, 8) for reader in READERS[:6])


def test_what_breaks_while_it_is_guided_is_written_down_once(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    def break_off(_data: bytes) -> None:
        raise LookupError

    reader = Reader("broken", lambda _chance: b"made", break_off, 1, is_text=True)
    guided.begin(reader, tmp_path / "inputs")
    assert len(list((tmp_path / "inputs").iterdir())) == guided.SEEDS
    try_out = guided.trial(reader, tmp_path, told)
    try_out("ก".encode()[:2])
    try_out(b"b")
    (found,) = tmp_path.glob("broken-*")
    assert (found.read_bytes(), capsys.readouterr().out.count("BROKE")) == ("\ufffd".encode(), 1)
