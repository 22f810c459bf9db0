"""What runs beside the window lets it go first."""

import ctypes
import os
import subprocess
import sys

from itadesk.desktop.safekeeping.patience import stand_back


def test_a_process_stands_back_and_one_that_has_ended_does_no_harm() -> None:
    with subprocess.Popen([sys.executable, "-c", "input()"], stdin=subprocess.PIPE) as process:
        before = _patience_of(process.pid)
        stand_back(process.pid)
        assert _patience_of(process.pid) > before
        process.communicate(b"\n")
    stand_back(process.pid)


def _patience_of(process: int) -> int:
    if sys.platform != "win32":
        return os.getpriority(os.PRIO_PROCESS, process)
    system = ctypes.WinDLL("kernel32")
    system.OpenProcess.restype = ctypes.c_void_p
    handle = ctypes.c_void_p(system.OpenProcess(0x1000, False, process))
    try:
        return {0x20: 0, 0x4000: 1}[system.GetPriorityClass(handle)]
    finally:
        system.CloseHandle(handle)
