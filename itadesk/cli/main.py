"""The command line: reads what is asked for, calls the use case, and tells what went wrong in one sentence.

Exit status: 0 done; 1 done but with findings, or some failed; 2 nothing done.
"""

import argparse
import gc
import io
import sys
from collections.abc import Mapping, Sequence
from importlib import import_module
from typing import Final

from itadesk.cli.tasks import DONE, NOTHING, Task, complain
from itadesk.cli.window_options import asked_language, window_options
from itadesk.errors import ItadeskError
from itadesk.language import SPEECH, _

TASKS: Final[Mapping[str, str]] = {
    "": "itadesk.cli.with_window:open_window",
    "demo": "itadesk.cli.with_sample:demo",
    "import": "itadesk.cli.with_data:import_files",
    "export": "itadesk.cli.with_data:export_file",
    "print": "itadesk.cli.with_papers:print_paper",
    "issue": "itadesk.cli.with_register:issue",
    "register": "itadesk.cli.with_register:register",
    "reprint": "itadesk.cli.with_register:reprint",
    "attach": "itadesk.cli.with_register:attach",
    "withdraw": "itadesk.cli.with_register:withdraw",
    "read-scores": "itadesk.cli.with_pasted_scores:read_pasted_scores",
    "read-measures": "itadesk.cli.with_pasted_measures:read_pasted_measures",
    "check": "itadesk.cli.with_data:check",
    "offices": "itadesk.cli.with_standings:offices",
    "criteria": "itadesk.cli.with_criteria:criteria",
    "schema": "itadesk.cli.with_data:print_schema",
    "backup": "itadesk.cli.with_backups:backup",
    "restore": "itadesk.cli.with_backups:restore",
    "verify": "itadesk.cli.with_verifying:verify",
    "passphrase": "itadesk.cli.with_passphrase:passphrase",
    "log": "itadesk.cli.with_log:log",
    "server": "itadesk.cli.with_server:server",
}
"""Where each command lies: only the one that is called is loaded, because what papers are set with takes a while."""

WINDOW: Final = "itadesk.cli.with_window"
"""Where the window is opened, for which nothing is loaded beforehand."""

WITHOUT_CRITERIA: Final = frozenset({"backup", "criteria", "passphrase", "restore", "schema", "server", "verify"})
"""Commands that go by no criteria, or see to them: of those that are left out they do not complain beforehand."""

ALL_OFFICES: Final[Mapping[str, str]] = {
    "print": "itadesk.cli.with_all_offices:print_all",
    "check": "itadesk.cli.with_standings:check_all",
}
"""Where the commands lie that can be given `--all-offices`."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Runs a command and gives its exit status."""
    _speak_utf8()
    given = sys.argv[1:] if arguments is None else arguments
    SPEECH.use(asked_language(given))
    try:
        options = window_options(given) or _read_options(given)
        return _task_of(options, for_good=arguments is None)(options)
    except ItadeskError as error:
        complain([error.sentence()])
        return NOTHING
    except BrokenPipeError:
        return _reader_gone()
    except KeyboardInterrupt:
        complain([_("Stopped.")])
        return NOTHING
    except Exception as error:  # noqa: BLE001  the one door for failures of the program itself
        from itadesk.cli.failing import keep_report  # noqa: PLC0415  what reads tracebacks takes a while

        complain([keep_report(error)])
        return NOTHING


def _read_options(given: Sequence[str]) -> argparse.Namespace:
    # The window is there a tenth of its time sooner where the options of all commands are not put together first.
    from itadesk.cli.options import read_options  # noqa: PLC0415

    return read_options(given)


def _task_of(options: argparse.Namespace, *, for_good: bool) -> Task:
    """Loads what the command needs. `for_good` says that the process does nothing else."""
    many = options.command in ALL_OFFICES and options.all_offices
    module, name = (ALL_OFFICES if many else TASKS)[options.command].split(":")
    if options.command == "print":
        from itadesk.cli.late import load_late  # noqa: PLC0415  see below

        load_late()
    if module != WINDOW:
        from itadesk.cli.unlocking import ask_for_passphrases  # noqa: PLC0415  the window asks by itself

        ask_for_passphrases(options)
        if options.command not in WITHOUT_CRITERIA:
            from itadesk.cli.own_criteria import adopt_own_criteria  # noqa: PLC0415  the window does it later

            complain(failure.sentence() for failure in adopt_own_criteria())
    gc.disable()  # a fifth of the time would go by in looking for what can be thrown away of what was loaded
    try:
        task: Task = getattr(import_module(module), name)
    finally:
        if for_good:
            gc.freeze()
        gc.enable()
    return task


def _speak_utf8() -> None:
    """Thai must come out whatever the console's habit is."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")


def _reader_gone() -> int:
    """Whoever read the output has closed it: that is no failure, but nothing more can be said."""
    sys.stdout = io.StringIO()
    return DONE
