"""Who works at which computer, as far as the system knows."""

import getpass
import platform
from datetime import UTC, datetime, timedelta

import pytest

from itadesk.services.desks import this_desk


def test_the_system_says_who_works_where(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LOGNAME", "มานพ")
    desk = this_desk()
    assert (desk.user, desk.machine) == ("มานพ", platform.node())
    assert datetime.now(UTC) - desk.now() < timedelta(minutes=1)


@pytest.mark.parametrize("error", [OSError, KeyError, ImportError])
def test_nobody_is_named_where_the_system_does_not_know(
    monkeypatch: pytest.MonkeyPatch, error: type[Exception]
) -> None:
    def fail() -> str:
        raise error

    monkeypatch.setattr(getpass, "getuser", fail)
    assert this_desk().user == ""
