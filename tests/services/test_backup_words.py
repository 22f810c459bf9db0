"""What is said of the passphrase after a backup was restored."""

from itadesk.services.backup_ports import Held
from itadesk.services.backup_words import held_words
from tests.surroundings import in_english


def test_each_end_has_a_sentence_of_its_own() -> None:
    with in_english():
        said = [held_words(held) for held in Held]
    assert len(set(said)) == len(Held)
    assert all("passphrase" in sentence for sentence in said)
