"""A process that the system ends when anything in it, Python or not, asks for the network; for tests on Linux."""

import ctypes
import os
import platform
import socket
import struct
import sys
from typing import Final

_SOCKET: Final = {"x86_64": 41, "aarch64": 198}
"""The number of the system call by which all sockets are made."""

_LOAD, _EQUAL, _RETURN = 0x20, 0x15, 0x06
_NUMBER, _FIRST_ARGUMENT = 0, 16
_ALLOW, _END = 0x7FFF0000, 0x80000000
_NO_NEW_PRIVILEGES, _SET_FILTER, _BY_FILTER = 38, 22, 2


class _Program(ctypes.Structure):
    _fields_ = (("length", ctypes.c_ushort), ("filter", ctypes.c_char_p))


def cut_off_network() -> None:
    """From now on the system ends this process where it makes a socket that leads out of the computer.

    Sockets between programs of the computer (AF_UNIX) are left: windows are shown through them.
    """
    steps = (
        (_LOAD, 0, 0, _NUMBER),
        (_EQUAL, 0, 3, _SOCKET[platform.machine()]),
        (_LOAD, 0, 0, _FIRST_ARGUMENT),
        (_EQUAL, 1, 0, int(socket.AF_UNIX)),
        (_RETURN, 0, 0, _END),
        (_RETURN, 0, 0, _ALLOW),
    )
    written = b"".join(struct.pack("HBBI", *step) for step in steps)
    system = ctypes.CDLL(None, use_errno=True)
    program = _Program(len(steps), written)
    done = system.prctl(_NO_NEW_PRIVILEGES, 1, 0, 0, 0) or system.prctl(_SET_FILTER, _BY_FILTER, ctypes.byref(program))
    if done:
        raise OSError(ctypes.get_errno(), "the network cannot be cut off")
    sys.addaudithook(_refuse)


def is_cut_off() -> bool:
    """Whether a process that makes a socket is ended; tried by another process, by the system itself and not by Python."""
    child = os.fork()
    if not child:
        ctypes.CDLL(None).socket(int(socket.AF_INET), int(socket.SOCK_STREAM), 0)
        os._exit(0)
    _child, status = os.waitpid(child, 0)
    return os.WIFSIGNALED(status)


def _refuse(event: str, arguments: tuple[object, ...]) -> None:
    """Names what asked for the network where Python did."""
    if event in {"socket.connect", "socket.bind", "socket.getaddrinfo", "socket.gethostbyname", "socket.sendto"}:
        raise AssertionError(event, arguments)
