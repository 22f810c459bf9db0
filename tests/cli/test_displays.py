import sys

import pytest

from itadesk.cli.displays import NoDisplay, need_display
from itadesk.cli.main import main


@pytest.fixture(autouse=True)
def nothing_named(monkeypatch: pytest.MonkeyPatch) -> None:
    for way in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(way, raising=False)
    monkeypatch.setattr(sys, "platform", "linux")


@pytest.mark.parametrize("arguments", [[], ["demo"]])
def test_a_window_without_a_display_is_refused_in_a_sentence(
    arguments: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(arguments) == 2
    said = capsys.readouterr()
    assert said.err.startswith("เครื่องนี้ไม่มีจอภาพให้เปิดหน้าต่าง")
    assert said.err.count("\n") == 1
    assert said.out == ""


@pytest.mark.parametrize("way", ["DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"])
def test_any_way_to_show_windows_will_do(way: str, monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(NoDisplay):
        need_display()
    monkeypatch.setenv(way, ":0")
    need_display()


def test_other_systems_have_a_display(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "platform", "win32")
    need_display()
