"""ZIP packages: what comes from outside is opened as if it meant harm, what is made here is the same bytes each time."""

import io
import stat
import struct
import zipfile
import zlib
from collections import Counter
from collections.abc import Mapping
from pathlib import PurePosixPath, PureWindowsPath
from typing import Final

from itadesk.errors import UserError
from itadesk.ita.quoting import quoted
from itadesk.language import _

MOST_MEGABYTES: Final = 200
"""What a package may hold when it is unpacked; photographs are among it."""

MOST_MEMBERS: Final = 10_000
MOST_TIMES: Final = 200
"""How many times its packed size a large member may be; texts of offices reach some fifty."""

_LARGE: Final = 4 * 1024 * 1024
_KNOWN: Final = frozenset({zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED})
_BROKEN: Final = (
    zipfile.BadZipFile,
    zlib.error,
    struct.error,
    EOFError,
    OSError,
    ValueError,
    NotImplementedError,
    RuntimeError,
)
"""What the library raises at packages that are not whole."""

_LISTED: Final = b"PK\x01\x02"
"""How the entry of a member in the list of all begins."""

_OLE: Final = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_BEGINNING_OF_TIME: Final = (1980, 1, 1, 0, 0, 0)


class BrokenPackage(UserError):
    """A package that cannot be opened."""

    def sentence(self) -> str:
        """Says what to do."""
        return _("it is damaged or was copied only in part; copy or export it anew.")


class LockedPackage(UserError):
    """A package under a password."""

    def sentence(self) -> str:
        """Says what to do."""
        return _("it is locked by a password or is in an older form; save it without a password as .xlsx.")


class PackageTooLarge(UserError):
    """A package that would be too much when it is unpacked."""

    def sentence(self) -> str:
        """Names the limit."""
        return _("unpacked it is larger than {megabytes} MB, which no office's data is; choose the right file.").format(
            megabytes=MOST_MEGABYTES
        )


class UnsafeMember(UserError):
    """A member of a package that no honest program writes."""

    def __init__(self, name: str) -> None:
        super().__init__(name)
        self.name = name

    def sentence(self) -> str:
        """Names the member."""
        return _("it holds “{name}”, which could do harm when it is unpacked; ask for the file anew.").format(
            name=quoted(self.name)
        )


class Package:
    """A package that is open for reading, and whose members may be unpacked.

    Attributes:
        names: of its members, folders left aside.

    Raises:
        UserError: it is broken, locked, too large, or holds what could do harm.
    """

    def __init__(self, data: bytes) -> None:
        if data.startswith(_OLE):
            raise LockedPackage
        if holds_too_many(data):
            raise PackageTooLarge
        try:
            self._archive = zipfile.ZipFile(io.BytesIO(data))
        except _BROKEN:
            raise BrokenPackage from None
        members = self._archive.infolist()
        if len(members) > MOST_MEMBERS or sum(each.file_size for each in members) > MOST_MEGABYTES * 1024 * 1024:
            raise PackageTooLarge
        for member in members:
            _judge(member)
        self.names = tuple(member.filename for member in members if not member.is_dir())
        times = Counter(name.casefold() for name in self.names)
        for name in self.names:
            if times[name.casefold()] > 1:
                raise UnsafeMember(name)

    def read(self, name: str) -> bytes:
        """The bytes of a member.

        Raises:
            BrokenPackage: it is not there, or not whole.
        """
        try:
            member = self._archive.getinfo(name)
            with self._archive.open(member) as stream:
                data = stream.read(member.file_size + 1)
        except (KeyError, *_BROKEN):
            raise BrokenPackage from None
        if len(data) != member.file_size:
            raise BrokenPackage
        return data


def names_in(data: bytes) -> tuple[str, ...]:
    """The names that a package lists; nothing of it is unpacked or judged.

    Raises:
        BrokenPackage, PackageTooLarge: it cannot be opened.
    """
    if holds_too_many(data):
        raise PackageTooLarge
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            return tuple(archive.namelist())
    except _BROKEN:
        raise BrokenPackage from None


def holds_too_many(data: bytes) -> bool:
    """Whether a package lists more members than any honest one, told before the list is read, which takes long itself."""
    return data.count(_LISTED) > MOST_MEMBERS


def _judge(member: zipfile.ZipInfo) -> None:
    """Refuses a member that must not be unpacked."""
    name = member.filename
    path, windows = PurePosixPath(name), PureWindowsPath(name)
    outside = not name or path.is_absolute() or windows.drive or windows.root or ".." in windows.parts or "\\" in name
    if outside or stat.S_ISLNK(member.external_attr >> 16):
        raise UnsafeMember(name)
    if member.flag_bits & 1:
        raise LockedPackage
    if member.compress_type not in _KNOWN:
        raise BrokenPackage
    if member.file_size > max(_LARGE, member.compress_size * MOST_TIMES):
        raise PackageTooLarge


def pack(members: Mapping[str, bytes]) -> bytes:
    """A package of members in the order given; the same members give the same bytes."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED, compresslevel=6) as archive:
        for name, data in members.items():
            member = zipfile.ZipInfo(name, _BEGINNING_OF_TIME)
            member.compress_type = zipfile.ZIP_DEFLATED
            member.create_system = 3
            member.external_attr = 0o644 << 16
            archive.writestr(member, data)
    return out.getvalue()
