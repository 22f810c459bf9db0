"""What is asked for on the command line, before anything is done about it."""

from collections.abc import Mapping

import pytest

from itadesk.cli.main import TASKS
from itadesk.cli.options import read_options
from itadesk.cli.parsing import BadUsage
from itadesk.cli.window_options import asked_language, window_options
from itadesk.language import SPEECH

PRINT = ["print", "news", "-o", "x.pdf"]


def given(*arguments: str) -> Mapping[str, object]:
    """The options of a command line."""
    return vars(read_options(arguments))


def refusal(*arguments: str) -> str:
    """The sentence that a command line is refused with, in English."""
    SPEECH.use("en")
    with pytest.raises(BadUsage) as refused:
        read_options(arguments)
    return refused.value.sentence()


def test_nothing_at_all_asks_for_the_window() -> None:
    shared = {"database": None, "office": None, "language": None, "database_passphrase": None, "keys": False}
    assert given() == {"command": "", **shared}


@pytest.mark.parametrize("command", [name for name in TASKS if name])
def test_what_all_commands_share_may_stand_before_or_behind_the_command(command: str) -> None:
    paper = ["news", "1"]
    needed = {
        "import": ["a.json"],
        "export": ["a.json"],
        "backup": ["a.backup"],
        "restore": ["a.backup"],
        "read-scores": ["a.txt"],
        "read-measures": ["a.txt"],
        "print": PRINT[1:],
        "issue": ["news"],
        "reprint": [*paper, "-o", "x.pdf"],
        "attach": paper,
        "withdraw": [*paper, "--reason", "ผิด"],
        "server": ["people"],
        "passphrase": ["set"],
    }.get(command, [])
    shared = ["--database", "x.db", "--office", "ริมธาร", "--language", "en"]
    before, behind = given(*shared, command, *needed), given(command, *needed, *shared)
    assert before == behind
    assert (before["command"], before["database"], before["office"], before["language"]) == (
        *(command, "x.db", "ริมธาร", "en"),
    )


def test_what_stands_behind_the_command_holds_where_both_are_given() -> None:
    assert given("--database", "a.db", "verify", "--database", "b.db")["database"] == "b.db"


def test_a_paper_is_asked_for_with_nothing_but_its_kind_and_file() -> None:
    asked = given(*PRINT)
    assert (asked["kind"], asked["output"], asked["signer"]) == ("news", "x.pdf", "")
    nothing = ("year", "digits", "emblem", "signature", "font", "form", "jobs")
    assert all(asked[name] is None for name in nothing)
    assert not asked["tighten"]
    assert not asked["all_offices"]


@pytest.mark.parametrize(
    ("option", "written", "value"),
    [
        ("--year", "2569", 2569),
        ("--year", "๒๕๖๙", 2569),
        ("--digits", "arabic", "arabic"),
        ("--jobs", "1", 1),
        ("--form", "txt", "txt"),
        ("--signer", "นายก", "นายก"),
    ],
)
def test_an_option_of_print_is_read(option: str, written: str, value: object) -> None:
    assert given(*PRINT, option, written)[option[2:]] == value


def test_several_files_are_taken_in_at_once() -> None:
    asked = given("import", "ก.json", "ข.json", "--replace")
    assert (asked["files"], asked["replace"]) == (["ก.json", "ข.json"], True)


@pytest.mark.parametrize(
    ("arguments", "names"),
    [
        (["fly"], ("fly", "verify", "“itadesk --help”")),
        (["print"], ("KIND", "-o", "“itadesk print --help”")),
        (["print", "letter", "-o", "x.pdf"], ("letter", "announcement", "“itadesk print --help”")),
        (["import"], ("FILE", "“itadesk import --help”")),
        (["export", "a.json", "b.json"], ("b.json",)),
        (["--language", "fr"], ("fr", "th", "en")),
        (["verify", "--database"], ("--database",)),
        ([*PRINT, "--digits", "roman"], ("roman", "thai", "arabic")),
        ([*PRINT, "--jobs", "0"], ("--jobs", "“0”", "from 1 on")),
        ([*PRINT, "--jobs", "two"], ("--jobs", "“two”", "from 1 on")),
        ([*PRINT, "--year", "next"], ("--year", "“next”", "2550 to 2650")),
        ([*PRINT, "--year", "2026"], ("“2026”", "Did you mean 2569?")),
        ([*PRINT, "--year", "๒๐๒๖"], ("“2026”", "Did you mean 2569?")),
        ([*PRINT, "--year", "9" * 5000], ("9" * 59 + "…”",)),
    ],
)
def test_what_there_is_not_is_refused_by_its_name(arguments: list[str], names: tuple[str, ...]) -> None:
    sentence = refusal(*arguments)
    assert all(name in sentence for name in names), sentence
    assert "\n" not in sentence
    assert "_" not in sentence.replace("all_offices", ""), "a name from within the program"


@pytest.mark.parametrize(
    ("arguments", "language"),
    [
        ([], "th"),
        (["--language", "en"], "en"),
        (["--language=en", "fly"], "en"),
        (["fly", "--nothing", "--language", "en"], "en"),
        (["--language", "en", "--language", "th"], "th"),
        (["--language"], "th"),
        (["--language", "fr"], "th"),
        (["--help", "--language", "en"], "en"),
        (["import", "--", "--language", "en"], "th"),
    ],
)
def test_the_language_is_known_before_anything_is_refused(arguments: list[str], language: str) -> None:
    assert asked_language(arguments) == language


def test_a_refusal_speaks_the_language_of_the_desk() -> None:
    with pytest.raises(BadUsage, match="ไม่เข้าใจคำสั่ง"):
        read_options([*PRINT, "--year", "2026"])


def test_the_options_of_the_window_alone_are_read_without_those_of_the_commands() -> None:
    for arguments in ([], ["--database", "x.db"], ["--office", "พลา", "--language", "en"], ["--database=x.db"]):
        quick, whole = window_options(arguments), read_options(arguments)
        assert quick is not None
        assert vars(quick) == vars(whole)


@pytest.mark.parametrize(
    "arguments", [["demo"], ["--help"], ["--version"], ["--language", "fr"], ["--database"], ["x"]]
)
def test_whatever_else_is_asked_for_is_left_to_the_whole_command_line(arguments: list[str]) -> None:
    assert window_options(arguments) is None
