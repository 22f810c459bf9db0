"""A damaged file is never opened as whole, and something is always offered; `make damage` tries two thousand."""

from pathlib import Path

from tests.damaged_files import Patient


def test_whatever_is_done_to_a_file_it_is_noticed_and_made_good(tmp_path: Path) -> None:
    patient = Patient(tmp_path)
    outcomes = [patient.damage(number) for number in range(8)]
    assert "other values" not in {outcome.noticed for outcome in outcomes}
    assert {outcome.how for outcome in outcomes} == {"flip_bits", "overwrite_block", "cut_off", "swap_pages"}
