"""The archive of the built program: the same bytes whoever packs it, and whenever."""

import hashlib
import lzma
import stat
import tarfile
import zipfile
from datetime import UTC, datetime
from pathlib import Path
from typing import Final

PACKING: Final = 6
"""How hard xz tries: higher levels take twice the memory in unpacking and save less than a hundredth."""


def pack_tar(folder: Path, target: Path, moment: int) -> None:
    """Packs a folder as `.tar.xz`, in the order of its names, owned by nobody, all of one moment.

    Takes:
        moment: seconds since 1970.
    """

    def plain(member: tarfile.TarInfo) -> tarfile.TarInfo:
        member.uid = member.gid = 0
        member.uname = member.gname = ""
        member.mtime = moment
        member.mode = _mode(member.mode, folder=member.isdir())
        return member

    with lzma.open(target, "wb", preset=PACKING) as packed, tarfile.open(fileobj=packed, mode="w") as archive:
        for path in _in_order(folder):
            archive.add(path, path.relative_to(folder.parent).as_posix(), recursive=False, filter=plain)


def pack_zip(folder: Path, target: Path, moment: int) -> None:
    """Packs a folder as `.zip`, which Windows opens by itself; the same order, owner and moment."""
    when = datetime.fromtimestamp(moment, UTC).timetuple()[:6]
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as archive:
        for path in _in_order(folder):
            if path.is_dir():
                continue
            member = zipfile.ZipInfo(path.relative_to(folder.parent).as_posix(), when)
            member.compress_type = zipfile.ZIP_DEFLATED
            member.create_system = 3  # as Unix notes it, wherever it is packed
            member.external_attr = (stat.S_IFREG | _mode(path.stat().st_mode, folder=False)) << 16
            archive.writestr(member, path.read_bytes())


def sum_of(path: Path) -> str:
    """The SHA-256 of a file, as `sha256sum` writes it."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def _in_order(folder: Path) -> list[Path]:
    return [folder, *sorted(folder.rglob("*"), key=lambda path: path.relative_to(folder).as_posix())]


def _mode(mode: int, *, folder: bool) -> int:
    """What everybody may do with a file: run it where its owner may."""
    return 0o755 if folder or mode & stat.S_IXUSR else 0o644
