"""The way to a shared database on a real server: tried out, told what is wrong, with passwords kept and typed."""

import stat
import sys
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from itadesk.errors import FileUnwritable, ItadeskError
from itadesk.ita.roles import Role
from itadesk.services.handing_over import hand_over
from itadesk.services.issuing import issue
from itadesk.services.offices import add_office, list_offices
from itadesk.services.register import search
from itadesk.services.register_ports import RegisterFilter
from itadesk.services.server_addresses import ServerAddress, password_line, read_address
from itadesk.services.sharing_ports import Reached
from itadesk.storage.database import open_database
from itadesk.storage.failures import NewerDatabase, ServerPartMissing, ServerUnreachable
from itadesk.storage.login_failures import (
    HostUnknown,
    LoginRefused,
    NoAnswer,
    NobodyListens,
    NoSuchDatabase,
    NotEncrypted,
    NotLetIn,
    PasswordMissing,
    TooManyThere,
    failure_of_login,
)
from itadesk.storage.password_file import passwords_file
from itadesk.storage.server_access import ServerAccess
from itadesk.storage.server_failures import NotPrepared, RightMissing
from itadesk.storage.server_passwords import PASSWORDS
from itadesk.storage.server_setup import let_in, prepare
from itadesk.storage.verifying import verify
from tests.issuing_examples import DESK, OFFICE, QUICK, wish_for
from tests.new_databases import new_database
from tests.servers import Server
from tests.surroundings import in_english

pytestmark = pytest.mark.xdist_group("postgresql")


@pytest.fixture(scope="module")
def logins(server: Server) -> dict[Role, tuple[ServerAddress, str]]:
    """The address of a clerk and of a head of a prepared database, and their passwords."""
    owner = server.address("ita_access")
    prepare(owner)
    made = {role: let_in(owner, f"access_{role}", role) for role in (Role.CLERK, Role.HEAD)}
    return {role: (read_address(login.address)[0], str(login.password)) for role, login in made.items()}


@pytest.fixture(autouse=True)
def file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """Where passwords are kept; none is known in the end."""
    monkeypatch.setenv("PGPASSFILE", str(tmp_path / "postgresql" / "pgpass.conf"))
    yield tmp_path / "postgresql" / "pgpass.conf"
    PASSWORDS._known.clear()


def test_what_is_there_is_told_and_what_is_wrong_said(
    logins: dict[Role, tuple[ServerAddress, str]], server: Server
) -> None:
    address, password = logins[Role.CLERK]
    access = ServerAccess()
    found = access.try_out(address, password)
    assert found == Reached(server=found.server, role=Role.CLERK, offices=0, is_encrypted=True)
    assert found.server[0].isdigit()
    server.do("CREATE DATABASE closed")
    server.do("REVOKE CONNECT ON DATABASE closed FROM PUBLIC")
    wrong = [
        (address, "another", LoginRefused),
        (address, "", PasswordMissing),
        (replace(address, user="nobody"), "x", LoginRefused),
        (replace(address, database="none"), password, NoSuchDatabase),
        (replace(address, database="closed"), password, NotLetIn),
        (replace(address, database="template1"), password, NotPrepared),
        (replace(address, host="/nowhere"), password, NobodyListens),
        (replace(address, host="no.server.invalid"), password, HostUnknown),
    ]
    for where, typed, failure in wrong:
        with pytest.raises(failure) as told:
            access.try_out(where, typed)
        assert isinstance(told.value, ItadeskError)
        assert access.asks(told.value) is (failure in {LoginRefused, PasswordMissing})
        assert where.shown in told.value.sentence()


def test_a_database_of_another_version_is_said_to_be_so(
    logins: dict[Role, tuple[ServerAddress, str]], server: Server
) -> None:
    server.do_in("ita_access", "UPDATE schema_version SET version = version + 1")
    try:
        with pytest.raises(NewerDatabase):
            ServerAccess().try_out(*logins[Role.CLERK])
    finally:
        server.do_in("ita_access", "UPDATE schema_version SET version = version - 1")


def test_an_installation_without_the_part_for_servers_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "psycopg", None)
    address = ServerAddress(host="server", database="ita", user="malee")
    with in_english(), pytest.raises(ServerPartMissing, match=r"install itadesk\[server\]"):
        ServerAccess().try_out(address, "")
    with pytest.raises(ServerPartMissing):
        open_database(address.url)


@pytest.mark.parametrize(
    ("said", "failure"),
    [
        ('connection to server at "certificate.go.th" failed: Connection refused', NobodyListens),
        ("server does not support SSL, but SSL was required", NotEncrypted),
        ('root certificate file "/root.crt" does not exist', NotEncrypted),
        ('FATAL: no pg_hba.conf entry for host "10.0.0.1", user "a", database "b", no encryption', NotLetIn),
        ('FATAL: role "timeout" is not permitted to log in', NotLetIn),
        ('FATAL: role "a" does not exist', LoginRefused),
        ("connection timeout expired", NoAnswer),
        ("FATAL: sorry, too many clients already", TooManyThere),
        ("FATAL: the database system is starting up", TooManyThere),
        ("the connection is closed", ServerUnreachable),
    ],
)
def test_the_words_of_the_library_mean_something(said: str, failure: type[ServerUnreachable]) -> None:
    with in_english():
        found = failure_of_login(said, "malee@server/ita")
        assert (type(found), "malee@server/ita" in found.sentence()) == (failure, True)


def test_a_password_is_kept_for_its_owner_only_and_forgotten_again(
    logins: dict[Role, tuple[ServerAddress, str]], file: Path
) -> None:
    (address, password), access = logins[Role.CLERK], ServerAccess()
    other = "# หมายเหตุ\nother:*:*:malee:secret\n"
    file.parent.mkdir()
    file.write_text(other, "utf-8")
    file.chmod(0o644)
    access.take_password(address, "an old one", keep=True)
    access.take_password(address, password, keep=True)
    assert file.read_text("utf-8") == f"{password_line(address, password)}\n{other}"
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    assert access.try_out(address, "").role is Role.CLERK
    open_database(address.url).close()

    access.take_password(address, password, keep=False)
    assert file.read_text("utf-8") == other
    open_database(address.url).close()
    PASSWORDS._known.clear()
    with pytest.raises(PasswordMissing):
        open_database(address.url)


def test_a_password_that_cannot_be_kept_is_said_to_be_so(file: Path) -> None:
    file.parent.write_text("a file where the folder should be", "utf-8")
    with pytest.raises(FileUnwritable):
        ServerAccess().take_password(ServerAddress(host="s", database="d", user="u"), "x", keep=True)


def test_the_library_looks_passwords_up_in_the_folder_of_the_person(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("PGPASSFILE")
    assert passwords_file("posix") == Path.home() / ".pgpass"
    monkeypatch.setenv("APPDATA", "C:/Users/malee/AppData/Roaming")
    assert passwords_file("nt").as_posix() == "C:/Users/malee/AppData/Roaming/postgresql/pgpass.conf"


def test_the_own_file_is_handed_over_with_its_papers_by_a_head_only(
    logins: dict[Role, tuple[ServerAddress, str]], tmp_path: Path
) -> None:
    own, access = new_database(tmp_path / "own.db"), ServerAccess()
    office_id = add_office(own.start, OFFICE)
    paper = issue(own.start, office_id, wish_for(), QUICK, DESK).paper
    for address, password in logins.values():
        access.take_password(address, password, keep=False)
    with access.open_shared(logins[Role.CLERK][0]) as clerk:
        assert clerk.role is Role.CLERK
        with pytest.raises(RightMissing):
            hand_over(own.start, clerk.start, office_id)
        assert list_offices(clerk.start) == []
        hand_over(own.start, clerk.start, office_id, papers=False)
    with access.open_shared(logins[Role.HEAD][0]) as head:
        found = hand_over(own.start, head.start, office_id)
        assert [each.number for each in found.papers.going] == [paper.number]
        (moved,) = search(head.start, found.parts.office_id, RegisterFilter())
    assert (moved.sha256, moved.by) == (paper.sha256, paper.by)
    database = open_database(logins[Role.HEAD][0].url)
    assert verify(database) == []
    database.close()
    own.close()
