"""How soon the built program shows its window, beside the source, from the outside: seconds and work of the processor.

`python -m releasing.starts [ROUNDS]` starts both in turns on a screen that nobody sees. X itself says when the window
is shown; then the process is ended, and the system says how long the processor worked for it.
"""

import ctypes
import os
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Mapping, Sequence
from statistics import median
from typing import Final, NamedTuple

from releasing.contents import TOP
from releasing.trial import screen

ROUNDS: Final = 15
SUBSTRUCTURE, SHOWN = 1 << 19, 19
"""What X calls news of windows, and the news that one is shown."""


class Start(NamedTuple):
    """One start, until the window was shown.

    Attributes:
        seconds: that went by.
        work: seconds that the processor worked for it.
    """

    seconds: float
    work: float


class Watcher:
    """Hears of every window that is shown on a screen."""

    def __init__(self, display: str) -> None:
        self._x = ctypes.CDLL("libX11.so.6")
        self._x.XOpenDisplay.restype = ctypes.c_void_p
        self._x.XDefaultRootWindow.restype = ctypes.c_ulong
        self._display = ctypes.c_void_p(self._x.XOpenDisplay(display.encode()))
        root = ctypes.c_ulong(self._x.XDefaultRootWindow(self._display))
        self._x.XSelectInput(self._display, root, ctypes.c_long(SUBSTRUCTURE))
        self._x.XSync(self._display, 1)

    def wait(self) -> None:
        """Waits until a window is shown."""
        news = (ctypes.c_long * 24)()
        while ctypes.cast(news, ctypes.POINTER(ctypes.c_int))[0] != SHOWN:
            self._x.XNextEvent(self._display, ctypes.byref(news))

    def forget(self) -> None:
        """Lets go of what was heard meanwhile."""
        self._x.XSync(self._display, 1)


def start(command: Sequence[str], watcher: Watcher, surroundings: Mapping[str, str]) -> Start:
    """Starts a program, and ends it when its window is shown."""
    watcher.forget()
    begun = time.monotonic()
    process = subprocess.Popen(command, cwd=TOP, env=dict(surroundings), stderr=subprocess.DEVNULL)
    watcher.wait()
    seconds = time.monotonic() - begun
    process.send_signal(signal.SIGKILL)
    _child, _status, used = os.wait4(process.pid, 0)
    process.returncode = 0
    return Start(seconds, used.ru_utime + used.ru_stime)


def main(arguments: list[str]) -> int:
    """Prints the medians and the best of both."""
    rounds = int(arguments[0]) if arguments else ROUNDS
    commands = {
        "source": [sys.executable, "-m", "itadesk", "demo"],
        "built": [str(TOP / "dist" / "itadesk" / "itadesk"), "demo"],
    }
    runs: dict[str, list[Start]] = {name: [] for name in commands}
    with tempfile.TemporaryDirectory() as home, screen() as display:
        told = {**os.environ, "DISPLAY": display, "HOME": home, "XDG_DATA_HOME": home, "XDG_CONFIG_HOME": home}
        told.pop("PYTHONDONTWRITEBYTECODE", None)
        told["QT_QPA_PLATFORM"] = "xcb"
        watcher = Watcher(display)
        for number in range(rounds + 1):
            for name, command in commands.items():
                run = start(command, watcher, told)
                if number:  # the first round only fills the caches
                    runs[name].append(run)
    for name, made in runs.items():
        seconds, work = ([run[each] for run in made] for each in (0, 1))
        print(
            f"{name}: shown after {median(seconds):.2f} s (best {min(seconds):.2f}), work {median(work):.2f} s (best {min(work):.2f})"
        )
    built, source = ([run.work for run in runs[name]] for name in ("built", "source"))
    print(f"built : source = {median(built) / median(source):.2f} by work, {min(built) / min(source):.2f} by the best")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
