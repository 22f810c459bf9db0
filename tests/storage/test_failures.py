"""Every failure of a database is a whole sentence in both languages and names the database."""

import pytest

from itadesk.errors import EnvironmentFailure, ItadeskError, UserError
from itadesk.language import SPEECH
from itadesk.storage import failures as of

WHERE = "/home/mali/itadesk.db"
OF_THE_FILE: list[ItadeskError] = [
    of.NotADatabase(WHERE),
    of.ForeignDatabase(WHERE),
    of.NewerDatabase(WHERE, 9, 1),
    of.DamagedDatabase(WHERE),
    of.BrokenDatabase(WHERE, "wrong # of entries in index ix_offices_name"),
    of.DamagedOffice(WHERE, 7),
    of.DatabaseFolderMissing(WHERE),
    of.DatabaseIsFolder(WHERE),
    of.UnusableAddress(WHERE),
]
OF_THE_COMPUTER: list[ItadeskError] = [
    of.DatabaseLocked(WHERE),
    of.DatabaseReadOnly(WHERE),
    of.DatabaseForbidden(WHERE, "Permission denied"),
    of.DatabaseDiskFull(WHERE),
    of.DatabaseUnreachable(WHERE, "disk I/O error"),
    of.ServerUnreachable(WHERE, "connection refused"),
    of.CommitInDoubt(WHERE, "terminating connection"),
]


@pytest.mark.parametrize("failure", OF_THE_FILE + OF_THE_COMPUTER, ids=lambda failure: type(failure).__name__)
def test_it_names_the_database_in_both_languages(failure: ItadeskError) -> None:
    sentences = []
    for language in ("en", "th"):
        SPEECH.use(language)
        sentences.append(failure.sentence())
    assert all(WHERE in sentence and "{" not in sentence for sentence in sentences)
    assert sentences[0] != sentences[1]


def test_what_the_computer_cannot_do_now_is_told_from_what_cannot_be_used() -> None:
    assert all(isinstance(failure, UserError) for failure in OF_THE_FILE)
    assert all(isinstance(failure, EnvironmentFailure) for failure in OF_THE_COMPUTER)
