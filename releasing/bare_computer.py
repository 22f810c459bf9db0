"""A computer that has no Python, no Thai letters and no libthai: a folder with glibc, zlib and the libraries of X, and nothing else.

What runs there sees neither this computer's files nor a network; a screen reaches it through its socket.
"""

import shutil
import subprocess
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Final

PACKAGES: Final = (
    *("libc6", "libc-bin", "zlib1g", "libxcb1", "libxau6", "libxdmcp6", "libbsd0", "libmd0"),
    *("libgl1", "libglvnd0", "libglx0", "libegl1", "libx11-6", "libx11-data", "libxext6", "libxkbcommon0", "xkb-data"),
)
"""Debian's packages whose files it has. What draws through a graphics card is not among them."""

SCREENS: Final = Path("/tmp/.X11-unix")  # noqa: S108  where X keeps its sockets
_MOUNTS: Final = """
set -e
mount --bind "$1" "$1"
for device in null zero urandom; do touch "$1/dev/$device"; mount --bind "/dev/$device" "$1/dev/$device"; done
mount -t proc proc "$1/proc"
[ ! -d /tmp/.X11-unix ] || mount --bind /tmp/.X11-unix "$1/tmp/.X11-unix"
[ -z "$2" ] || { mount --bind "$1$2" "$1$2"; mount -o remount,bind,ro "$1$2"; }
root=$1
shift 2
exec chroot "$root" "$@"
"""


class BareComputer:
    """Such a computer in a folder.

    Takes:
        root: the folder, which must be empty or not there.
    """

    def __init__(self, root: Path) -> None:
        self.root = root
        for name in ("dev", "proc", "tmp/.X11-unix", "home/clerk"):
            (root / name).mkdir(parents=True)
        for package in PACKAGES:
            self._copy(package)

    def path(self, inside: str) -> Path:
        """Where a file of this computer lies for everybody else."""
        return self.root / inside.lstrip("/")

    def command(self, wanted: Sequence[str], *, read_only: str = "") -> list[str]:
        """The command that runs a program there, without a network and with processes of its own.

        Takes:
            wanted: the program and its arguments.
            read_only: a folder there that nobody may write to, as on a stick with write protection.
        """
        apart = ["unshare", "--map-root-user", "--mount", "--net", "--pid", "--fork", "--kill-child"]
        return [*apart, "sh", "-c", _MOUNTS, "sh", str(self.root), read_only, *wanted]

    def run(self, *wanted: str, read_only: str = "") -> subprocess.CompletedProcess[str]:
        """Runs a program there until it ends."""
        return subprocess.run(
            self.command(wanted, read_only=read_only), env=surroundings(), capture_output=True, text=True, check=False
        )

    def _copy(self, package: str) -> None:
        listed = subprocess.run(
            ["dpkg-query", "--listfiles", package], capture_output=True, text=True, check=True
        ).stdout
        for line in listed.splitlines():
            there = Path(line)
            folder = there.is_dir() and not (there.is_symlink() and len(there.parts) > 2)
            # /lib leads to /usr/lib here; there both are folders of their own
            if folder or line.startswith(("/usr/share/doc", "/usr/share/lintian")):
                continue
            target = self.path(line)
            target.parent.mkdir(parents=True, exist_ok=True)
            shutil.copy2(there, target, follow_symlinks=False)


def surroundings(screen: str = "") -> Mapping[str, str]:
    """What a program there is told of its surroundings."""
    told = {
        "HOME": "/home/clerk",
        "LANG": "C.UTF-8",
        "PATH": "/usr/sbin:/usr/bin:/sbin:/bin",
        "XDG_RUNTIME_DIR": "/home/clerk",
    }
    return {**told, "DISPLAY": screen} if screen else told
