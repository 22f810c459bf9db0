"""Writers that edit the same offices at once, in a file and on a server that breaks connections off.

`make writers` lets eight of them edit 50,000 times.
"""

from pathlib import Path

import pytest

from tests.servers import Server
from tests.writers_at_once import address_for_clerk, write_at_once


def test_two_writers_in_one_file(path: Path) -> None:
    outcome = write_at_once(f"sqlite:///{path}", writers=2, each=30)
    assert (outcome.wrong, len(outcome.told.doubted)) == ([], 0)


@pytest.mark.xdist_group("postgresql")
def test_two_clerks_on_a_server_whose_connections_break_off(server: Server) -> None:
    outcome = write_at_once(address_for_clerk(server.address("ita_writers")), writers=2, each=30, cuts=0.1)
    assert outcome.wrong == []
    assert outcome.told.cut
