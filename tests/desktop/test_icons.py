from pathlib import Path

import pytest
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QApplication

from itadesk.desktop.icons import PaintBox, line_icon
from itadesk.desktop.theme import LIGHT
from itadesk.resources import resource

ICONS = sorted(path.stem for path in resource("icons").glob("*.svg"))


@pytest.mark.parametrize("icon", ICONS)
def test_every_icon_is_drawn_in_lines_of_one_colour(icon: str) -> None:
    drawn = resource("icons", f"{icon}.svg").read_text("utf-8")

    assert 'stroke-width="1.5"' in drawn
    assert 'fill="none"' in drawn
    painted = Path(PaintBox().file(icon, "#abcdef"))
    assert not painted.exists()  # it goes with its box


def test_an_icon_is_painted_in_the_colour_that_is_asked_for() -> None:
    box = PaintBox()

    painted = Path(box.file("undo", "#abcdef"))

    assert 'stroke="#abcdef"' in painted.read_text("utf-8")
    assert box.file("undo", "#abcdef") == painted.as_posix()
    assert box.file("undo", "#fedcba") != painted.as_posix()


def test_where_no_file_can_be_written_the_icon_is_as_it_was_drawn(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_given: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Path, "write_text", refuse)

    assert Path(PaintBox().file("undo", "#abcdef")) == resource("icons", "undo.svg")


def test_a_button_that_cannot_be_pressed_shows_a_quieter_icon(qapp: QApplication) -> None:  # noqa: ARG001
    icon = line_icon("undo")

    def darkest(mode: QIcon.Mode, state: QIcon.State = QIcon.State.Off) -> str:
        image = icon.pixmap(40, mode, state).toImage()
        points = [image.pixelColor(x, y) for x in range(image.width()) for y in range(image.height())]
        return max(points, key=lambda point: point.alpha()).name()

    assert darkest(QIcon.Mode.Normal) == LIGHT.text
    assert darkest(QIcon.Mode.Disabled) == LIGHT.disabled
    assert darkest(QIcon.Mode.Normal, QIcon.State.On) == LIGHT.accent_text
