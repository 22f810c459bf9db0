from dataclasses import replace

import pytest
from pytestqt.qtbot import QtBot

from itadesk.desktop.main_window import MainWindow
from itadesk.desktop.operations import edit_plan
from itadesk.ita.checking import observations
from itadesk.ita.observations import Observation
from itadesk.ita.records import OfficeRecord
from itadesk.services.looking import Lookout


def test_the_data_is_looked_through_once_for_all_who_show_it(
    window: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    qtbot.waitUntil(lambda: window.observed.is_current)
    looked: list[OfficeRecord] = []
    whole = Lookout.observations

    def watched(lookout: Lookout, office_id: int, record: OfficeRecord) -> list[Observation]:
        looked.append(record)
        return whole(lookout, office_id, record)

    monkeypatch.setattr(Lookout, "observations", watched)
    plan = window.workbench.record.plans[0]

    for title in ("ป", "ปร", "ประ"):
        measures = (replace(plan.measures[0], title=title), *plan.measures[1:])
        window.workbench.type(edit_plan(window.workbench.record.plans[0], replace(plan, measures=measures)))
    assert not window.observed.is_current
    qtbot.waitUntil(lambda: window.observed.is_current)

    assert looked == [window.workbench.record]
    assert window.observed.found == observations(window.workbench.record)
    assert window.status.remarks.isVisible()
