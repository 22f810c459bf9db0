from dataclasses import replace

import pytest
from pytestqt.qtbot import QtBot

from itadesk.desktop import observed as module
from itadesk.desktop.main_window import MainWindow
from itadesk.desktop.operations import edit_plan
from itadesk.ita.checking import observations
from itadesk.ita.records import OfficeRecord


def test_the_data_is_looked_through_once_for_all_who_show_it(
    window: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    qtbot.waitUntil(lambda: window.observed.is_current)
    looked: list[OfficeRecord] = []
    monkeypatch.setattr(module, "observations", lambda record: (looked.append(record), observations(record))[1])
    plan = window.workbench.record.plans[0]

    for title in ("ป", "ปร", "ประ"):
        measures = (replace(plan.measures[0], title=title), *plan.measures[1:])
        window.workbench.type(edit_plan(window.workbench.record.plans[0], replace(plan, measures=measures)))
    assert not window.observed.is_current
    qtbot.waitUntil(lambda: window.observed.is_current)

    assert looked == [window.workbench.record]
    assert window.observed.found == observations(window.workbench.record)
    assert window.status.remarks.isVisible()
