"""A year is entered and its paper saved: in English, in the dark at 150 %, and where Qt knows no Thai."""

import sys
from pathlib import Path

import pytest

from tests.desktop.settings_apart import Setting, run_apart

FLOW = "tests.desktop.flows.apart"
WITHOUT_LIBTHAI = pytest.param(
    Setting(hides_libthai=True),
    id="without libthai",
    marks=pytest.mark.skipif(sys.platform != "linux", reason="elsewhere there is no libthai to hide"),
)


@pytest.mark.parametrize(
    "setting",
    [
        pytest.param(Setting(language="en"), id="English"),
        pytest.param(Setting(theme="dark", scale=1.5), id="dark at 150 %"),
        WITHOUT_LIBTHAI,
    ],
)
def test_a_year_is_entered_and_its_paper_saved(tmp_path: Path, setting: Setting) -> None:
    came = run_apart(FLOW, tmp_path, setting)

    assert (came["stored"], came["unread"]) == (True, [])
    assert not (setting.hides_libthai and came["libthai"])
