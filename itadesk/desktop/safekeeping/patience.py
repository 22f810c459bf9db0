"""A process stands back behind what people do: on a computer with few cores the window goes first."""

import ctypes
import os
import sys
from contextlib import suppress
from typing import Final


def stand_back(process: int) -> None:
    """Lets everything else go before the process of this number; one that has ended already is left alone."""
    if sys.platform == "win32":
        system = ctypes.WinDLL("kernel32")
        system.OpenProcess.restype = ctypes.c_void_p
        handle = ctypes.c_void_p(system.OpenProcess(_MAY_SET, False, process))
        if handle.value:
            system.SetPriorityClass(handle, _BELOW_NORMAL)
            system.CloseHandle(handle)
    else:
        with suppress(OSError):
            os.setpriority(os.PRIO_PROCESS, process, _PATIENCE)


_PATIENCE: Final = 10
"""By how much it stands back, as Unix counts."""

_MAY_SET: Final = 0x0200
_BELOW_NORMAL: Final = 0x4000
"""What Windows calls PROCESS_SET_INFORMATION and BELOW_NORMAL_PRIORITY_CLASS."""
