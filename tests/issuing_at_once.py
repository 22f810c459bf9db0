"""Several processes that issue papers of one office, one kind and one year at once."""

import subprocess
import sys
from datetime import UTC, date, datetime

from itadesk.exchange.office_json import write_office
from itadesk.ita.papers import PaperKind
from itadesk.services.issuing import IssueWish, Workshop, issue
from itadesk.services.papers import Wish
from itadesk.services.register import search
from itadesk.services.register_ports import RegisterFilter
from itadesk.services.signing import Desk
from itadesk.storage.database import open_database
from itadesk.typesetting.setting import set_on_paper
from tests.surroundings import TOP

WISH = IssueWish(wish=Wish(kind=PaperKind.ANNOUNCEMENT), dated=date(2026, 1, 6))


def issue_papers(address: str, office_id: int, count: int) -> None:
    """What one process does."""
    database = open_database(address)
    shop = Workshop(set_on_paper=set_on_paper, write_office=write_office)
    desk = Desk(user="clerk", machine="office", now=lambda: datetime.now(UTC))
    for _ in range(count):
        issue(database.start, office_id, WISH, shop, desk)
    database.close()


def issue_at_once(address: str, office_id: int, processes: int, each: int) -> list[int]:
    """Lets processes issue papers; gives the numbers that there are then, in their order."""
    command = "import sys; from tests.issuing_at_once import issue_papers as issue; issue(sys.argv[1], *map(int, sys.argv[2:]))"
    arguments = [sys.executable, "-c", command, address, str(office_id), str(each)]
    running = [subprocess.Popen(arguments, cwd=TOP) for _ in range(processes)]
    failed = [process.returncode for process in running if process.wait()]
    if failed:
        raise subprocess.SubprocessError(failed)
    database = open_database(address)
    numbers = [paper.number for paper in search(database.look, office_id, RegisterFilter())]
    database.close()
    return sorted(numbers)
