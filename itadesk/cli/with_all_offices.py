"""The command that prints a paper of every office, in several processes."""

import argparse
import os
import signal
import sys
from collections.abc import Generator, Iterable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import closing, contextmanager
from multiprocessing import get_context
from pathlib import Path
from typing import Final

from itadesk.cli.batch_worker import Batch, print_in_process, print_offices
from itadesk.cli.databases import existing_database
from itadesk.cli.forms import PAPERS
from itadesk.cli.paper_files import make_folder, picture_of, width_of, wish_of
from itadesk.cli.tasks import DONE, DONE_WITH_FINDINGS, NOTHING, complain, say
from itadesk.errors import EnvironmentFailure, UserError
from itadesk.language import SPEECH, _, ngettext
from itadesk.services.batch import BatchWish, OfficeFile, Outcome, office_files
from itadesk.storage.keyring import RING

CHUNK: Final = 8
"""Offices that a process is given at a time: few enough to stop soon and to share the work out evenly."""

_IGNORING: Final = (signal.SIGINT, signal.SIG_IGN)

MOST_JOBS: Final = 60
"""Windows can wait for no more processes than this."""


class OneOfficeOnly(UserError):
    """An option that belongs to one office was given for all of them."""

    def __init__(self, option: str) -> None:
        super().__init__(option)
        self.option = option

    def sentence(self) -> str:
        """Names the option."""
        return _(
            "{option} belongs to one office, so it cannot be used with --all-offices; leave one of them out."
        ).format(option=self.option)


class ProcessLost(EnvironmentFailure):
    """The system ended a process that was printing."""

    def sentence(self) -> str:
        """Says what can have happened."""
        return _(
            "The computer ended a process that was printing, perhaps for want of memory; print again with fewer --jobs."
        )


def print_all(options: argparse.Namespace) -> int:
    """Prints a paper of every office into a folder; an office that cannot be printed is told of and left out."""
    given = {"--office": options.office, "--signature": options.signature, "--certificate": options.certificate}
    for option, value in given.items():
        if value is not None:
            raise OneOfficeOnly(option)
    folder = Path(options.output)
    form = PAPERS[0] if options.form is None else f".{options.form}"
    batch = Batch(
        database=options.database,
        folder=folder,
        form=form,
        width=width_of(options, form),
        language=SPEECH.language,
        wish=BatchWish(
            wish=wish_of(options),
            emblem=picture_of(options.emblem),
            font=options.font,
            tighten=options.tighten,
        ),
    )
    database = existing_database(options)
    try:
        offices = office_files(database.look)
        make_folder(folder)
        jobs = min(options.jobs or os.cpu_count() or 1, MOST_JOBS)
        alone = jobs == 1 or len(offices) == 1
        made = print_offices(database.look, batch, offices) if alone else outcomes(batch, offices, jobs)
        with closing(made):
            return Report(len(offices), folder).follow(made)
    finally:
        database.close()


class Report:
    """Tells what becomes of a batch while it is printed.

    Attributes:
        printed: how many papers were printed so far.
        told: how many sentences were said about them.
    """

    def __init__(self, count: int, folder: Path) -> None:
        self.printed = self.told = self._done = 0
        self._count, self._folder = count, folder
        self._shown = sys.stderr.isatty()

    def follow(self, made: Iterable[Outcome]) -> int:
        """Says what is wrong as it comes and at the end how many papers there are; gives the exit status."""
        try:
            for outcome in made:
                self._take(outcome)
        except KeyboardInterrupt:
            self.told += complain([_("Stopped.")])
        except ProcessLost as error:
            self.told += complain([error.sentence()])
        finally:
            self._clear()
        say(
            ngettext(
                "{printed} of {count} paper was printed into {folder}.",
                "{printed} of {count} papers were printed into {folder}.",
                self._count,
            ).format(printed=self.printed, count=self._count, folder=self._folder)
        )
        if not self.printed:
            return NOTHING
        return DONE_WITH_FINDINGS if self.told else DONE

    def _take(self, outcome: Outcome) -> None:
        self._done += 1
        self.printed += outcome.printed
        if outcome.sentences:
            self._clear()
            self.told += complain(outcome.sentences)
        if self._shown:
            sys.stderr.write(f"\r{self._done}/{self._count}")
            sys.stderr.flush()

    def _clear(self) -> None:
        """Takes the progress off the screen's last line."""
        if self._shown:
            sys.stderr.write("\r\x1b[K")


def outcomes(batch: Batch, offices: Sequence[OfficeFile], jobs: int) -> Generator[Outcome, None, None]:
    """What becomes of each office's paper, in the order of the offices, printed by as many processes as `jobs` says.

    Raises:
        ProcessLost: the system ended one of them.
    """
    chunks = [offices[first : first + CHUNK] for first in range(0, len(offices), CHUNK)]
    # Processes are begun anew, not copied: a copy would share locks and connections, and Windows knows no copies.
    pool = ProcessPoolExecutor(
        min(jobs, len(chunks)), mp_context=get_context("spawn"), initializer=signal.signal, initargs=_IGNORING
    )
    keys = RING.written()
    try:
        with _ignoring_interrupts():
            futures = [pool.submit(print_in_process, batch, keys, chunk) for chunk in chunks]
        for future in futures:
            yield from future.result()
    except BrokenProcessPool:
        raise ProcessLost from None
    finally:
        pool.shutdown(cancel_futures=True)


@contextmanager
def _ignoring_interrupts() -> Iterator[None]:
    """Ignores Ctrl-C meanwhile, so that processes begun now ignore it from their first moment on.

    Ctrl-C reaches every process: only the first one minds it, the others finish what they have in hand.
    """
    before = signal.signal(*_IGNORING)
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, before)
