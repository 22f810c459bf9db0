"""Addresses of shared databases as they are handed out, typed and kept."""

from contextlib import suppress

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from itadesk.services.server_addresses import (
    Encryption,
    ServerAddress,
    UnreadableAddress,
    UnusablePort,
    password_line,
    read_address,
    read_port,
)
from tests.surroundings import in_english

MALEE = ServerAddress(host="server", database="ita", user="malee", encryption=Encryption.VERIFIED)


@pytest.mark.parametrize(
    ("text", "address", "password"),
    [
        ("postgresql+psycopg://malee@server/ita?sslmode=verify-full", MALEE, ""),
        ('เปิด: itadesk --database "postgresql+psycopg://malee@server/ita?sslmode=verify-full"', MALEE, ""),
        ("postgres://malee:a%3Ab@server:5432/ita?sslmode=verify-ca", MALEE, "a:b"),
        ("server:5432:ita:malee:a\\:b\\\\", ServerAddress(host="server", database="ita", user="malee"), "a:b\\"),
        ("itadesk --database postgresql://malee@server/ita?sslmode=verify-full\n\nserver:5432:ita:malee:x y\n", MALEE, "x y"),
        ("postgresql://malee@server/ita?sslmode=verify-full server:5432:ita:malee:xy", MALEE, "xy"),
        ("postgresql://malee@server/ita?sslmode=verify-full\nother:5432:ita:malee:secret", MALEE, ""),
        (
            "postgresql://a@[::1]:5433/ita?sslmode=disable&sslrootcert=system",
            ServerAddress(
                host="::1", port=5433, database="ita", user="a", encryption=Encryption.OFFERED,
                others=(("sslrootcert", "system"),),
            ),
            "",
        ),
        ("postgresql://a@/ita?host=/run/pg&port=6000", ServerAddress(host="/run/pg", port=6000, database="ita", user="a"), ""),
        ("postgresql://server", ServerAddress(host="server"), ""),
    ],
)  # fmt: skip
def test_what_is_handed_out_is_read(text: str, address: ServerAddress, password: str) -> None:
    assert read_address(text) == (address, password)


@pytest.mark.parametrize(
    "text", ["", "server/ita", "mysql://a@server/ita", "postgresql://a@server:x/ita", "postgresql://[a/ita", "a:b:c:d:e",
             "postgresql://a@/ita?host=/run&port=0"]
)  # fmt: skip
def test_what_is_no_address_is_refused(text: str) -> None:
    with in_english(), pytest.raises(UnreadableAddress, match="paste the whole line"):
        read_address(text)


def test_an_address_is_whole_when_nothing_needed_is_missing() -> None:
    assert (MALEE.is_whole, MALEE.shown) == (True, "malee@server/ita")
    assert not ServerAddress(host="server", user="malee").is_whole
    assert password_line(ServerAddress(database="ita", user="malee"), "x") == "localhost:5432:ita:malee:x"


@pytest.mark.parametrize(("typed", "port"), [("", 5432), (" ๖๐๐๐ ", 6000), ("65535", 65535)])
def test_a_port_is_read(typed: str, port: int) -> None:
    assert read_port(typed) == port


@pytest.mark.parametrize("typed", ["0", "65536", "-1", "1.5", "²", "9" * 5000])
def test_what_is_no_port_is_refused(typed: str) -> None:
    with in_english(), pytest.raises(UnusablePort, match="from 1 to 65535"):
        read_port(typed)


NAMES = st.text(st.characters(exclude_categories=["C", "Z"]), min_size=1, max_size=20)
ADDRESSES = st.builds(
    ServerAddress,
    host=st.from_regex(r"[a-z][a-z0-9.-]{0,20}|/[a-z/]{1,20}", fullmatch=True),
    port=st.integers(1, 65535),
    database=NAMES,
    user=NAMES,
    encryption=st.sampled_from(Encryption),
)


@given(address=ADDRESSES, password=NAMES)
def test_an_address_that_is_kept_is_read_again(address: ServerAddress, password: str) -> None:
    assume(address.database not in {".", ".."})
    assert read_address(address.url) == (address, "")
    assert read_address(f"{address.url}\n{password_line(address, password)}") == (address, password)


@given(text=st.text() | NAMES.map("postgresql://{}".format) | NAMES.map("a:1:{}".format))
def test_any_text_is_an_address_or_refused(text: str) -> None:
    with suppress(UnreadableAddress):
        read_address(text)
