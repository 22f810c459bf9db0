"""Somebody who may only read sees so in every field, before anything is typed; what a role may not do says why."""

from pytestqt.qtbot import QtBot

from itadesk.desktop.main_window import MainWindow
from itadesk.desktop.page_names import PAGES
from itadesk.desktop.pages.office.page import OfficePage
from itadesk.desktop.pages.papers.page import PapersPage
from itadesk.desktop.widgets.fields import FieldBox
from itadesk.desktop.widgets.inputs import LineInput
from itadesk.desktop.widgets.inside import inside
from itadesk.desktop.workbench import Workbench
from itadesk.ita.records import OfficeRecord
from itadesk.ita.roles import Role
from itadesk.services.offices import add_office
from itadesk.services.ports import Typesetter
from itadesk.storage.database import Database
from tests.desktop.hands import AnsweringDialogs

WHY = "บทบาทของท่านอ่านได้อย่างเดียว"


def test_a_reader_finds_every_field_for_reading_only(
    database: Database, record: OfficeRecord, typesetter: Typesetter, dialogs: AnsweringDialogs, qtbot: QtBot
) -> None:
    bench = Workbench(database.start, add_office(database.start, record), role=Role.READER)
    window = MainWindow(bench, typesetter, dialogs)
    qtbot.addWidget(window)
    window.show()
    for name, kind in (("office", OfficePage), ("papers", PapersPage)):
        window.go_to(name)
        qtbot.waitUntil(lambda: not window.arriving.is_under_way)
        page = window.pages[tuple(PAGES).index(name)]
        assert isinstance(page, kind)
        assert not isinstance(page, PapersPage) or page.wording.boxes  # all of them are made for whoever asks
        fields = inside(page, FieldBox)
        assert fields
        for field in fields:
            widget = field.widget
            assert widget.isReadOnly() if isinstance(widget, LineInput) else not widget.isEnabled() or widget.toolTip()
            assert widget.accessibleDescription() == WHY
    window.close()
