"""Packages from outside are opened as if they meant harm; those made here are the same bytes each time."""

import io
import stat
import time
import zipfile
from collections.abc import Iterator
from contextlib import suppress

import pytest

from itadesk.errors import UserError
from itadesk.exchange.packages import (
    BrokenPackage,
    LockedPackage,
    Package,
    PackageTooLarge,
    UnsafeMember,
    pack,
)
from tests.surroundings import in_english


@pytest.fixture(autouse=True)
def _english() -> Iterator[None]:
    with in_english():
        yield


def packed(*members: tuple[zipfile.ZipInfo | str, bytes], method: int = zipfile.ZIP_DEFLATED) -> bytes:
    """A package that some other program made."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", method) as package:
        for name, data in members:
            package.writestr(name, data, method)
    return out.getvalue()


def test_what_is_packed_is_unpacked() -> None:
    members = {"datapackage.json": b"{}", "data/a.csv": "ก".encode(), "files/x.png": b""}
    package = Package(pack(members))
    assert {name: package.read(name) for name in package.names} == members


def test_the_same_members_give_the_same_bytes() -> None:
    members = {"a": b"1", "b": b"2"}
    assert pack(members) == pack(members)
    (first, _second) = zipfile.ZipFile(io.BytesIO(pack(members))).infolist()
    assert (first.date_time, first.create_system) == ((1980, 1, 1, 0, 0, 0), 3)


def link() -> zipfile.ZipInfo:
    """A member that leads elsewhere when it is unpacked."""
    info = zipfile.ZipInfo("files/passwd")
    info.external_attr = (stat.S_IFLNK | 0o777) << 16
    return info


@pytest.mark.parametrize(
    "member",
    ["/etc/passwd", "../outside", "data/../../outside", "C:/windows", "//server/share", link()],
    ids=str,
)
def test_what_leads_outside_is_refused(member: zipfile.ZipInfo | str) -> None:
    with pytest.raises(UnsafeMember, match="which could do harm when it is unpacked"):
        Package(packed((member, b"x")))


def test_names_that_some_system_takes_for_one_are_refused() -> None:
    with pytest.raises(UnsafeMember, match=r"A\.csv"):
        Package(packed(("A.csv", b"1"), ("a.csv", b"2")))


def test_folders_are_left_aside() -> None:
    assert Package(packed(("data/", b""), ("data/a.csv", b"1"))).names == ("data/a.csv",)


@pytest.mark.parametrize("megabytes", [5, 300])
def test_what_grows_when_it_is_unpacked_is_not_unpacked(megabytes: int) -> None:
    """Five megabytes of nothing are 200 times as small; 300 are too many in any case."""
    bomb = packed(("data/a.csv", bytes(megabytes * 1024 * 1024)))
    begun = time.process_time()
    with pytest.raises(PackageTooLarge, match="unpacked it is larger than 200 MB"):
        Package(bomb)
    assert time.process_time() - begun < 1


def test_a_size_that_is_a_lie_is_found_out() -> None:
    """The package says that its member has 10 bytes; a million come out of it."""
    honest = packed(("a", bytes(1_000_000)))
    lying = honest.replace((1_000_000).to_bytes(4, "little"), (10).to_bytes(4, "little"))
    with pytest.raises(BrokenPackage):
        Package(lying).read("a")


def test_too_many_members() -> None:
    with pytest.raises(PackageTooLarge):
        Package(packed(*((str(number), b"") for number in range(10_001))))


def test_a_password_is_named() -> None:
    locked = bytearray(packed(("a", b"x")))
    for sign in (b"PK\x03\x04", b"PK\x01\x02"):
        locked[locked.index(sign) + (6 if sign == b"PK\x03\x04" else 8)] |= 1
    with pytest.raises(LockedPackage, match="locked by a password"):
        Package(bytes(locked))


def test_other_ways_of_packing_are_not_known() -> None:
    with pytest.raises(BrokenPackage):
        Package(packed(("a", b"x" * 100), method=zipfile.ZIP_BZIP2))


def test_a_member_that_is_not_there() -> None:
    with pytest.raises(BrokenPackage):
        Package(packed(("a", b"x"))).read("b")


def test_damage_anywhere_is_found_or_harmless() -> None:
    members = {"a": b"one" * 50, "b": b"two" * 50}
    whole = pack(members)
    for spot in range(0, len(whole), 3):
        damaged = bytearray(whole)
        damaged[spot] ^= 0xFF
        with suppress(UserError):
            package = Package(bytes(damaged))
            assert {package.read(name) for name in package.names} <= set(members.values())
