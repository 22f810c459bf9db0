import ast
import errno
from pathlib import Path

import pytest

from itadesk.errors import EnvironmentFailure, FileUnreadable, FileUnwritable, ItadeskError, UserError, reason_of
from tests.surroundings import TOP, in_english

SOURCES = sorted((TOP / "itadesk").rglob("*.py"))


def test_a_failure_says_its_sentence_wherever_it_is_printed() -> None:
    error = FileUnreadable("scores.json", "permission denied")
    assert str(error) == error.sentence()
    assert "scores.json" in str(error)


def test_what_the_person_can_mend_and_what_the_computer_refuses_are_told_apart() -> None:
    assert issubclass(FileUnreadable, UserError)
    assert issubclass(FileUnwritable, EnvironmentFailure)
    assert not issubclass(FileUnwritable, UserError)


def test_a_failure_without_a_sentence_cannot_pass_unnoticed() -> None:
    with pytest.raises(NotImplementedError):
        ItadeskError().sentence()


def test_english_sentences_are_whole_sentences() -> None:
    with in_english():
        for error in (FileUnreadable("a", "b"), FileUnwritable("a", "b")):
            assert error.sentence()[0].isupper()
            assert error.sentence().endswith(".")


@pytest.mark.parametrize("source", SOURCES, ids=lambda path: path.relative_to(TOP).as_posix())
def test_no_error_is_raised_with_prose(source: Path) -> None:
    """Callers pass data: a raise with a text of several words would be a sentence outside of the catalogues."""
    prose = [
        node.lineno
        for node in ast.walk(ast.parse(source.read_text("utf-8")))
        if isinstance(node, ast.Raise) and isinstance(node.exc, ast.Call)
        for argument in node.exc.args
        if isinstance(argument, ast.Constant) and isinstance(argument.value, str) and " " in argument.value
    ]
    assert prose == []


def test_common_reasons_of_the_system_are_said_in_the_language_spoken(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError) as missing:
        (tmp_path / "no.json").read_bytes()
    assert reason_of(missing.value) == "ไม่มีไฟล์หรือโฟลเดอร์นี้"
    with in_english():
        assert reason_of(missing.value) == "it does not exist"


def test_a_rare_reason_is_said_in_the_systems_words() -> None:
    assert reason_of(OSError(errno.EIO, "Input/output error")) == "Input/output error"
    assert reason_of(OSError("odd")) == "odd"


@pytest.mark.parametrize(
    ("number", "reason"),
    [
        (32, "another program has it open; close it there"),
        (19, "the disk is write-protected"),
        (123, "its name is too long, or has a sign that names cannot have"),
    ],
)
def test_windows_tells_more_than_that_a_file_may_not_be_opened(number: int, reason: str) -> None:
    class Refused(PermissionError):
        winerror = number

    with in_english():
        assert reason_of(Refused(13, "Permission denied")) == reason
