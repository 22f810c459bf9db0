"""A paper was issued or it was not: where the connection broke off, the window finds out and says which."""

from dataclasses import replace

from pytestqt.qtbot import QtBot

from itadesk.desktop.background import Background
from itadesk.desktop.register_desk import RegisterDesk
from itadesk.desktop.workbench import Workbench
from itadesk.ita.papers import PaperKind
from itadesk.services.issuing import IssueWish, Workshop, issue
from itadesk.services.papers import Wish
from itadesk.services.ports import Typesetter


def test_it_is_said_whether_the_paper_was_issued(bench: Workbench, typesetter: Typesetter, qtbot: QtBot) -> None:
    background = Background()
    desk = RegisterDesk(bench, typesetter, background)
    wish = IssueWish(wish=Wish(kind=PaperKind.NEWS, plan_year=2569))
    shop = Workshop(set_on_paper=typesetter, write_office=lambda _record: b"{}")
    paper = issue(bench.start, bench.office_id, wish, shop, desk.here).paper
    for asked, said in ((paper, "ออกแล้วและอยู่ในทะเบียน"), (replace(paper, sha256="0" * 64), "ยังไม่ได้ออก")):
        with qtbot.waitSignal(bench.failed) as told:
            desk.doubt.paper = asked
            desk.doubt.find_out()
        assert told.args is not None
        assert said in told.args[0]
    background.finish()
