"""Lets every call of the system by which a scripted day is written fail, one at a time.

The ways in which it can fail go by turns: a full disk, a broken one, one that is write-protected, a file that may not be
made, a write that stops in the middle. After each the program goes on, or ends there and is started again, by turns.
"""

import os
import subprocess
import sys
import tempfile
from collections import Counter
from pathlib import Path
from time import monotonic

from tests.failing_calls import FailingDay, Step, build, fault_for

LIBRARY = "ITADESK_FAILING_CALLS"
"""Names the library, once it is loaded with the program."""


def main() -> int:
    """Prints what was said of which calls; fails where something was lost, or said otherwise than in one sentence."""
    if LIBRARY not in os.environ:
        return _with_library()
    every = int(sys.argv[1]) if len(sys.argv) > 1 else 1
    wrong, calls = 0, 0
    with tempfile.TemporaryDirectory() as folder:
        day = FailingDay(Path(folder), Path(os.environ[LIBRARY]))
        for step in day.steps:
            chosen = range((calls * 7) % every, len(step.calls), every)
            calls += len(chosen)
            wrong += _let_fail(day, step, chosen)
    print(f"{calls} calls failed, one at a time. Lost, damaged or wrong: {wrong}.")
    return 1 if wrong else 0


def _with_library() -> int:
    """Starts this program again with the library."""
    with tempfile.TemporaryDirectory() as folder:
        library = str(build(Path(folder)))
        environment = {**os.environ, LIBRARY: library, "LD_PRELOAD": library}
        return subprocess.run([sys.executable, *sys.argv], env=environment, check=False).returncode


def _let_fail(day: FailingDay, step: Step, chosen: range) -> int:
    """Gives how often something was wrong."""
    begun, said, wrong = monotonic(), Counter[str](), 0
    for number in chosen:
        call = step.calls[number]
        fault = fault_for(call, number)
        # a fault that only some calls have counts those alone
        place = sum(each in fault.calls for each in step.calls[: number + 1])
        outcome = day.fail(step, place, fault, goes_on=bool(number // 6 % 2))
        said[f"{call.name}, {fault.name}: {'said' if outcome.sentence else 'done all the same'}"] += 1
        for each in outcome.wrong:
            print(f"{step.name}, call {number}, {call.name}, {fault.name}: {each}")
        wrong += bool(outcome.wrong)
    print(
        f"{step.name}: {len(chosen)} of {len(step.calls)} calls in {monotonic() - begun:.0f} s; wrong: {wrong}",
        flush=True,
    )
    for name, count in sorted(said.items()):
        print(f"    {count:4} {name}")
    return wrong


if __name__ == "__main__":
    sys.exit(main())
