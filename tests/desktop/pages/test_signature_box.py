"""Taking a signature off its paper, keeping it, and taking it away; with real photographs of an invented one."""

from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image, ImageDraw
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from itadesk.desktop.main_window import MainWindow
from itadesk.desktop.pages.office.page import OfficePage
from itadesk.desktop.signature_box.dialog import SignatureDialog
from itadesk.desktop.signature_box.part import WHOLE
from itadesk.services.signing import has_signature, open_signature
from itadesk.signing.sealing import PassphraseSealer
from tests.desktop.hands import AnsweringDialogs, click, click_on, empty, go_to, press, type_text

PHRASE = "ต้นลำพูริมคลอง"


@pytest.fixture
def page(window: MainWindow) -> OfficePage:
    return go_to(window, OfficePage)


def drawn(*lines: tuple[tuple[int, int], ...]) -> bytes:
    """A sheet with these strokes in blue ink."""
    sheet, file = Image.new("RGB", (900, 500), "#eeece4"), BytesIO()
    for line in lines:
        ImageDraw.Draw(sheet).line(line, fill="#20308c", width=9, joint="curve")
    sheet.save(file, "PNG")
    return file.getvalue()


SIGNED = drawn(((200, 300), (260, 150), (320, 330), (400, 180), (470, 320), (700, 240)), ((260, 360), (680, 350)))


@pytest.fixture
def dialog(
    window: MainWindow, page: OfficePage, dialogs: AnsweringDialogs, tmp_path: Path, qtbot: QtBot
) -> SignatureDialog:
    """The dialog with the ink found."""
    dialogs.path = tmp_path / "signature.png"
    dialogs.path.write_bytes(SIGNED)
    assert "ยังไม่ได้เก็บ" in page.signature.sentence
    click_on(page.signature.choose)
    made = page.signature.dialog
    assert made is not None
    qtbot.waitUntil(made.keep.isEnabled, timeout=10_000)
    assert not has_signature(window.workbench.start, window.workbench.office_id, "head")
    return made


def enter(dialog: SignatureDialog, first: str, second: str) -> None:
    for field, text in ((dialog.first, first), (dialog.second, second)):
        empty(field)
        type_text(field, text)


def test_a_signature_is_kept_under_a_passphrase_and_taken_away(
    window: MainWindow, page: OfficePage, dialog: SignatureDialog, dialogs: AnsweringDialogs, qtbot: QtBot
) -> None:
    bench = window.workbench
    enter(dialog, PHRASE, PHRASE)
    with qtbot.waitSignal(dialog.kept, timeout=20_000):
        click(dialog.keep)

    picture = open_signature(bench.start, PassphraseSealer(), bench.office_id, "head", PHRASE)
    assert picture.width == dialog.across.number
    assert Image.open(BytesIO(picture.data)).mode == "RGBA"
    assert "เก็บลายมือชื่อของนางมาลี" in page.signature.sentence

    click_on(page.signature.forget)
    assert has_signature(bench.start, bench.office_id, "head")
    dialogs.yes = True
    click_on(page.signature.forget)
    assert not has_signature(bench.start, bench.office_id, "head")
    assert not page.signature.forget.isEnabled()


def test_the_passphrase_of_a_kept_signature_is_changed(
    window: MainWindow, page: OfficePage, dialog: SignatureDialog, qtbot: QtBot
) -> None:
    bench, new = window.workbench, "สะพานไม้ข้ามคลอง"
    enter(dialog, PHRASE, PHRASE)
    with qtbot.waitSignal(dialog.kept, timeout=20_000):
        click(dialog.keep)
    qtbot.waitUntil(page.signature.change.isEnabled)
    click(page.signature.change)
    change = page.signature.passphrase
    assert change is not None
    type_text(change.old, "ผิดแน่นอน")
    type_text(change.new, new)
    click(change.do)
    assert "ไม่ตรงกัน" in change.said.accessibleName()
    type_text(change.again, new)
    click(change.do)
    qtbot.waitUntil(change.do.isEnabled, timeout=20_000)
    assert change.said.property("severity") == "error"

    empty(change.old)
    type_text(change.old, PHRASE)
    with qtbot.waitSignal(change.changed, timeout=20_000):
        click(change.do)
    assert open_signature(bench.start, PassphraseSealer(), bench.office_id, "head", new).data


def test_passphrases_that_differ_or_are_weak_are_said_in_the_dialog(
    window: MainWindow, dialog: SignatureDialog, qtbot: QtBot
) -> None:
    enter(dialog, PHRASE, "อื่น")
    click(dialog.keep)
    assert "ไม่ตรงกัน" in dialog.said.accessibleName()

    enter(dialog, "สั้น", "สั้น")
    click(dialog.keep)
    qtbot.waitUntil(lambda: "เดา" in dialog.said.accessibleName(), timeout=10_000)
    assert dialog.keep.isEnabled()
    assert not has_signature(window.workbench.start, window.workbench.office_id, "head")


def test_the_sliders_show_the_signature_anew(dialog: SignatureDialog, qtbot: QtBot) -> None:
    qtbot.wait(50)
    before = dialog.sheet.grab().toImage()
    dialog.across.slider.setFocus()
    for _press in range(10):
        press(dialog.across.slider, Qt.Key.Key_Right)
    qtbot.waitUntil(lambda: dialog.sheet.grab().toImage() != before)
    told = [label.text() for label in dialog.across.findChildren(QLabel)]
    assert any("มม." in text for text in told)

    press(dialog.black, Qt.Key.Key_Space)
    press(dialog.angle.slider, Qt.Key.Key_Left)
    qtbot.wait(200)
    assert dialog.sheet.shows_signature


def test_a_frame_leaves_out_what_else_is_on_the_sheet(dialog: SignatureDialog, qtbot: QtBot) -> None:
    part, area, button = dialog.part, dialog.part.area, Qt.MouseButton.LeftButton
    upper, lower = area.topLeft().toPoint() + QPoint(2, 2), area.center().toPoint()
    whole = dialog.sheet.grab().toImage()
    QTest.mousePress(part, button, Qt.KeyboardModifier.NoModifier, upper)
    QTest.mouseMove(part, lower)
    QTest.mouseRelease(part, button, Qt.KeyboardModifier.NoModifier, lower)
    assert part.part[2:] == pytest.approx((0.5, 0.5), abs=0.02)
    qtbot.waitUntil(lambda: dialog.keep.isEnabled() and dialog.sheet.grab().toImage() != whole, timeout=10_000)

    QTest.mousePress(part, button, Qt.KeyboardModifier.NoModifier, area.bottomRight().toPoint() - QPoint(2, 2))
    QTest.mouseRelease(part, button, Qt.KeyboardModifier.NoModifier, area.bottomRight().toPoint() - QPoint(14, 14))
    qtbot.waitUntil(lambda: dialog.said.property("severity") == "error", timeout=10_000)
    assert not dialog.keep.isEnabled()

    QTest.mouseDClick(part, button)
    qtbot.waitUntil(dialog.keep.isEnabled, timeout=10_000)
    assert part.part == WHOLE


@pytest.mark.parametrize("data", [b"text", drawn()], ids=["no picture", "empty paper"])
def test_a_file_without_ink_is_said_in_the_dialog(
    page: OfficePage, dialogs: AnsweringDialogs, tmp_path: Path, qtbot: QtBot, data: bytes
) -> None:
    dialogs.path = tmp_path / "signature.png"
    click_on(page.signature.choose)
    assert "signature.png" in dialogs.said[-1]
    dialogs.path.write_bytes(data)
    click_on(page.signature.choose)
    made = page.signature.dialog
    assert made is not None
    qtbot.waitUntil(lambda: made.said.property("severity") == "error", timeout=10_000)

    assert not made.keep.isEnabled()
    assert not made.sheet.shows_signature


def test_a_dialog_that_is_closed_early_is_no_harm(
    window: MainWindow, page: OfficePage, dialogs: AnsweringDialogs, tmp_path: Path, qtbot: QtBot
) -> None:
    dialogs.path = tmp_path / "signature.png"
    dialogs.path.write_bytes(SIGNED)
    click_on(page.signature.choose)
    made = page.signature.dialog
    assert made is not None
    press(made, Qt.Key.Key_Escape)

    qtbot.waitUntil(lambda: not window.background.is_busy, timeout=10_000)
    assert "ยังไม่ได้เก็บ" in page.signature.sentence
