import ctypes
import gc
import os
import platform
import sys
from pathlib import Path

import pytest

from itadesk.desktop.giving_back import LARGE, give_back


def megabytes() -> float:
    pages = int(Path("/proc/self/statm").read_text("ascii").split()[1])
    return pages * os.sysconf("SC_PAGE_SIZE") / 1024 / 1024


def test_only_the_c_library_of_linux_is_asked() -> None:
    assert give_back() is (sys.platform == "linux" and platform.libc_ver()[0] == "glibc")


def test_elsewhere_nothing_is_asked(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "platform", "win32")
    assert not give_back()


@pytest.mark.skipif(platform.libc_ver()[0] != "glibc", reason="others give back by themselves")
def test_large_pieces_go_back_although_small_ones_lie_between_them() -> None:
    give_back()
    gc.collect()
    before = megabytes()
    for _round in range(3):
        pieces = [
            (ctypes.create_string_buffer(LARGE[1] + 4096), ctypes.create_string_buffer(600)) for _piece in range(200)
        ]
        small = [little for _large, little in pieces]
        del pieces
    assert len(small) == 200
    assert megabytes() - before < 10
