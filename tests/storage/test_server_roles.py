"""What readers, clerks and heads may do on a real server, each logged in under a name and a password of their own."""

from collections.abc import Iterator, Mapping
from dataclasses import replace

import psycopg
import pytest
from sqlalchemy import make_url, text

from itadesk.ita.roles import Role
from itadesk.services.editing import save_part
from itadesk.services.issuing import issue
from itadesk.services.log_ports import LogFilter
from itadesk.services.offices import add_office, open_record
from itadesk.services.register import attach_scan, publish, search, withdraw
from itadesk.services.register_ports import RegisterFilter
from itadesk.services.signing import has_signature, record_use
from itadesk.storage.database import Database, open_database
from itadesk.storage.failures import ServerUnreachable, UnusableAddress
from itadesk.storage.server_failures import NoPersonOfThisDatabase, NotPrepared, RightMissing, UnusableLogin
from itadesk.storage.server_setup import let_in, let_out, people, prepare
from itadesk.storage.tables import METADATA
from itadesk.storage.verifying import verify
from tests.issuing_examples import DESK, OFFICE, QUICK, wish_for
from tests.servers import Server
from tests.surroundings import in_english

pytestmark = pytest.mark.xdist_group("postgresql")

ENTERED = "offices pictures people results scores findings plans measures progress meetings papers paper_texts"
ENTERED += " working_groups members photographs wordings wording_texts search_texts"
MAY: Mapping[Role, Mapping[str, str]] = {
    Role.READER: {"sealed_signatures": ""},
    Role.CLERK: {
        **dict.fromkeys(ENTERED.split(), "SELECT INSERT UPDATE DELETE"),
        **dict.fromkeys(["files", "publications", "scans", "signature_uses", "log_entries"], "SELECT INSERT"),
        "sealed_signatures": "SELECT INSERT DELETE",
        "log_head": "SELECT UPDATE",
    },
    Role.HEAD: {
        "issued_papers": "SELECT INSERT",
        "withdrawals": "SELECT INSERT",
        "number_series": "SELECT INSERT UPDATE",
    },
}
"""What a role may do to a table; where it is not named, what the role before may do, and readers read."""

NAMES = {Role.READER: "อ่าน เท่านั้น", Role.CLERK: "malee", Role.HEAD: "Palad"}


@pytest.fixture(scope="module")
def owner(server: Server) -> str:
    """The address by which whoever looks after the server has prepared a database that was not there."""
    address = server.address("ita_roles")
    prepare(address)
    return address


@pytest.fixture(scope="module")
def addresses(owner: str) -> Mapping[Role, str]:
    """The address of somebody in each role, with the password."""
    return {role: address_for(owner, NAMES[role], role) for role in Role}


@pytest.fixture
def databases(addresses: Mapping[Role, str]) -> Iterator[Mapping[Role, Database]]:
    """The database as each role has it open, with one office."""
    opened = {role: open_database(address) for role, address in addresses.items()}
    yield opened
    for database in opened.values():
        database.close()


def address_for(owner: str, name: str, role: Role) -> str:
    """Lets somebody in and gives the whole address."""
    login = let_in(owner, name, role)
    assert login.password is not None
    return make_url(login.address).set(password=login.password).render_as_string(hide_password=False)


def may(role: Role, table: str) -> str:
    """What a role should be able to do to a table."""
    known = [MAY[each][table] for each in list(Role)[: list(Role).index(role) + 1] if table in MAY[each]]
    return known[-1] if known else "SELECT"


@pytest.mark.parametrize("role", Role)
def test_the_server_itself_keeps_each_role_from_what_it_may_not_do(addresses: Mapping[Role, str], role: Role) -> None:
    url = make_url(addresses[role])
    found, wanted = {}, {}
    login = psycopg.conninfo.make_conninfo(
        user=url.username, password=url.password, host=str(url.query["host"]), dbname=url.database
    )
    with psycopg.connect(login, autocommit=True) as connection:
        for table in [*METADATA.tables, "schema_version"]:
            column = "version" if table == "schema_version" else f'"{next(iter(METADATA.tables[table].c)).name}"'
            statements = {
                "SELECT": f"SELECT * FROM {table} LIMIT 0",  # noqa: S608  the program's own tables
                "INSERT": f"INSERT INTO {table} DEFAULT VALUES",
                "UPDATE": f"UPDATE {table} SET {column} = {column} WHERE false",  # noqa: S608  the program's own tables
                "DELETE": f"DELETE FROM {table} WHERE false",  # noqa: S608  the program's own tables
                "TRUNCATE": f"TRUNCATE {table} CASCADE",
            }
            # a column can be compared only by who may read it
            found[table] = " ".join(kind for kind, statement in statements.items() if is_let(connection, statement))
            wanted[table] = may(role, table)
        assert not is_let(connection, "CREATE TABLE mine (id integer)")
        assert not is_let(connection, "DROP TRIGGER no_update_or_delete_log_entries ON log_entries")
        assert not is_let(connection, "ALTER TABLE log_entries DISABLE TRIGGER ALL")
    assert found == wanted


def is_let(connection: psycopg.Connection, statement: str) -> bool:
    """Whether the server carries a statement out, or finds something else wrong with it than who wants it."""
    try:
        connection.execute(statement.encode())
    except psycopg.errors.InsufficientPrivilege:
        return False
    except psycopg.errors.IntegrityError:
        pass
    return True


def test_each_role_does_its_work_through_the_program_and_is_told_what_it_may_not_do(
    databases: Mapping[Role, Database],
) -> None:
    reader, clerk, head = (databases[role] for role in Role)
    assert [database.role for database in databases.values()] == list(Role)
    office_id = add_office(clerk.start, OFFICE)
    before = open_record(reader.start, office_id)
    part = before.people[0]
    after = replace(part, position="ปลัดเทศบาล")

    with pytest.raises(RightMissing, match="ไม่มีสิทธิ"):
        save_part(reader.start, office_id, part, after)
    assert not has_signature(reader.start, office_id, part.key)
    save_part(clerk.start, office_id, part, after)
    assert open_record(reader.start, office_id).people[0] == after

    with in_english(), pytest.raises(RightMissing, match="Your login may not do this"):
        issue(clerk.start, office_id, wish_for(), QUICK, DESK)
    issued = issue(head.start, office_id, wish_for(), QUICK, DESK)
    number = issued.paper.issued_id
    assert [paper.number for paper in search(reader.start, office_id, RegisterFilter())] == [1]
    with pytest.raises(RightMissing):
        withdraw(clerk.start, number, "ผิด", DESK)
    publish(clerk.start, number, "https://example.go.th/1", DESK)
    attach_scan(clerk.start, number, b"%PDF-1.4", lambda _data: "application/pdf", DESK)
    paper = withdraw(head.start, number, "ผิด", DESK)
    # whoever did it is named as the server knows them, whatever the computer calls them
    assert (issued.paper.by.name, paper.by) == (NAMES[Role.HEAD], issued.paper.by)
    added = [paper.withdrawal, paper.publication, paper.scan]
    assert [each.by.name for each in added if each] == [NAMES[Role.HEAD], NAMES[Role.CLERK], NAMES[Role.CLERK]]
    assert record_use(clerk.start, DESK, office_id, part.key, "ประกาศ").user == NAMES[Role.CLERK]

    with reader.look() as work:
        authors = {entry.by.user for entry in work.log.entries(LogFilter(office_id=office_id), None, 100)}
    assert authors == {NAMES[Role.CLERK], NAMES[Role.HEAD]}
    assert verify(reader) == []


def test_nobody_writes_to_the_log_under_another_name(databases: Mapping[Role, Database]) -> None:
    forged = "INSERT INTO log_entries SELECT number + 1, at, 'Palad', machine, door, action, office_id, kind, key, subject, changes, digest FROM log_entries ORDER BY number DESC LIMIT 1"
    clerk = databases[Role.CLERK]
    with pytest.raises(RightMissing), clerk.start() as work:
        work._connection.execute(text(forged))


def test_somebody_gets_another_role_or_none_and_a_password_only_once(owner: str) -> None:
    first = let_in(owner, "somchai", Role.READER)
    assert first.password is not None
    assert first.line is not None
    assert first.line.endswith(f":ita_roles:somchai:{first.password}")
    again = let_in(owner, "somchai", Role.CLERK)
    assert (again.address, again.password, again.line) == (first.address, None, None)
    assert people(owner)["somchai"] is Role.CLERK
    assert let_in(owner, "somchai", Role.CLERK, new_password=True).password not in {None, first.password}

    let_out(owner, "somchai")
    assert "somchai" not in people(owner)
    with pytest.raises(ServerUnreachable):
        open_database(make_url(first.address).set(password=first.password).render_as_string(hide_password=False))
    with in_english(), pytest.raises(NoPersonOfThisDatabase, match="Nobody called “somchai” may use this database"):
        let_out(owner, "somchai")


def test_who_has_a_role_in_another_database_keeps_the_login(owner: str, server: Server) -> None:
    other = server.address("ita_other")
    prepare(other)
    for address in (owner, other):
        let_in(address, "both", Role.READER)
    let_out(owner, "both")
    assert ("both" in people(owner), people(other)) == (False, {"both": Role.READER})


@pytest.mark.parametrize("name", ["", "itadesk", "ita_roles_head", "pg_one", "a%b", "a\nb", "ก" * 20])
def test_names_that_are_the_servers_own_or_none_are_refused(owner: str, name: str) -> None:
    with in_english(), pytest.raises(UnusableLogin, match="cannot be the name of a person"):
        let_in(owner, name, Role.READER)


@pytest.mark.parametrize("address", ["sqlite:///a.db", "postgresql+psycopg://", "oracle://x/y", "no address"])
def test_only_a_database_on_a_postgresql_server_is_prepared(address: str) -> None:
    with pytest.raises(UnusableAddress):
        prepare(address)


def test_to_prepare_again_is_no_harm_and_only_for_who_looks_after_the_server(
    owner: str, addresses: Mapping[Role, str]
) -> None:
    assert prepare(owner).startswith("postgresql+psycopg://itadesk@/ita_roles")
    with pytest.raises(RightMissing):
        prepare(addresses[Role.HEAD])


def test_a_database_of_an_earlier_version_is_left_to_who_looks_after_the_server(
    addresses: Mapping[Role, str], server: Server
) -> None:
    server.do_in("ita_roles", "UPDATE schema_version SET version = version - 1")
    with in_english(), pytest.raises(NotPrepared, match="is not prepared for this version"):
        open_database(addresses[Role.CLERK])
    server.do_in("ita_roles", "UPDATE schema_version SET version = version + 1")
