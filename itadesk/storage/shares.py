"""Whether a file lies on a share of the network, where only one computer at a time may be sure of what it reads."""

import re
import sys
from pathlib import Path, PurePath, PurePosixPath, PureWindowsPath
from typing import Final

_MOUNTS: Final = Path("/proc/self/mounts")
_SHARES: Final = frozenset(
    {
        "9p",
        "afpfs",
        "afs",
        "beegfs",
        "ceph",
        "cifs",
        "coda",
        "davfs",
        "glusterfs",
        "gpfs",
        "lustre",
        "ncpfs",
        "nfs",
        "nfs4",
    }
    | {"ocfs2", "smb", "smb2", "smb3", "smbfs", "virtiofs"}
    | {f"fuse.{kind}" for kind in ("ceph", "davfs2", "glusterfs", "gvfsd-fuse", "rclone", "s3fs", "smbnetfs", "sshfs")}
)
"""File systems of which the files lie on another computer, as Linux calls them."""

_REMOTE: Final = 4
"""What Windows says of a letter that stands for a share (DRIVE_REMOTE)."""


def is_on_share(path: Path) -> bool:
    """Whether a file lies on a share of the network; what cannot be found out counts as not."""
    if sys.platform == "win32":
        return _is_share_of_windows(PureWindowsPath(path.absolute()))
    try:
        return file_system_of(path.resolve(), _MOUNTS.read_text("utf-8", "surrogateescape")) in _SHARES
    except OSError:
        return False


def file_system_of(path: PurePath, mounts: str) -> str:
    """The kind of file system that a path lies on; empty where the table does not say.

    Takes:
        mounts: the table of Linux: a line each with the device, the place, the kind, and more. Blanks in it are octal.
    """
    found, length = "", 0
    for line in mounts.splitlines():
        _device, place, kind, *_rest = [*line.split(" "), "", "", ""]
        parts = PurePosixPath(re.sub(r"\\([0-7]{3})", _unescaped, place)).parts
        # of two in one place, the later one lies above the other
        if len(parts) >= max(length, 1) and path.parts[: len(parts)] == parts:
            found, length = kind, len(parts)
    return found


def is_unc(path: PureWindowsPath) -> bool:
    r"""Whether a path begins with the name of a computer: \\server\share."""
    drive = path.drive.upper()
    return drive.startswith("\\\\?\\UNC\\") or (
        drive.startswith("\\\\") and not drive.startswith(("\\\\?\\", "\\\\.\\"))
    )


def _unescaped(code: re.Match[str]) -> str:
    return chr(int(code[1], 8))


def _is_share_of_windows(path: PureWindowsPath) -> bool:
    if sys.platform != "win32":
        return False
    import ctypes  # noqa: PLC0415  elsewhere it is not needed

    return is_unc(path) or ctypes.windll.kernel32.GetDriveTypeW(f"{path.drive}\\") == _REMOTE
