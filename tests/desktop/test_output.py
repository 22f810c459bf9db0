"""What the window does with a paper that is given out, and what its status line offers then."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QObject, Qt, QUrl, Slot
from PySide6.QtGui import QDesktopServices
from pytestqt.qtbot import QtBot

from itadesk.desktop.main_window import MainWindow
from tests.desktop.hands import CONTROL, AnsweringDialogs, click_on, focused, press


class Reader(QObject):
    """Stands in for the PDF reader: notes the bytes that it is given, and under which name."""

    def __init__(self) -> None:
        super().__init__()
        self.read: dict[Path, bytes] = {}

    @Slot(QUrl)
    def open(self, url: QUrl) -> None:
        path = Path(url.toLocalFile())
        self.read[path] = path.read_bytes()


@pytest.fixture
def reader(qapp: object) -> Iterator[Reader]:  # noqa: ARG001  Qt must be there
    made = Reader()
    # PySide takes no bytes, whatever it says of itself
    QDesktopServices.setUrlHandler("file", made, "open")  # type: ignore[arg-type]
    yield made
    QDesktopServices.unsetUrlHandler("file")


def test_the_paper_is_opened_in_the_reader_and_its_copy_goes_with_the_window(
    window: MainWindow, reader: Reader, qtbot: QtBot, small_pdf: bytes
) -> None:
    qtbot.waitUntil(lambda: window.preview.printing is not None)

    click_on(window.preview.bar.reader)
    qtbot.waitUntil(lambda: bool(reader.read))

    ((path, pdf),) = reader.read.items()
    assert pdf == small_pdf
    assert path.name == "ประกาศ 2569 เทศบาลตำบลดอนทราย.pdf"
    window.close()
    assert not path.exists()


def test_printing_can_be_stopped_in_the_status_line(
    window: MainWindow, dialogs: AnsweringDialogs, qtbot: QtBot, tmp_path: Path
) -> None:
    qtbot.waitUntil(lambda: window.preview.printing is not None)
    dialogs.print_to = tmp_path / "printed.pdf"
    stop = window.status.follow_up.stop
    with qtbot.waitSignal(window.output.doing) as doing:
        press(focused(), Qt.Key.Key_P, CONTROL)
    assert "หน้า ๑ จาก ๒" in doing.args[0]
    assert stop.isVisible()

    with qtbot.waitSignal(window.output.told) as told:
        stop.click()

    assert told.args == ["หยุดพิมพ์แล้ว"]
    assert not stop.isVisible()


def test_one_paper_is_printed_after_the_other(
    window: MainWindow, dialogs: AnsweringDialogs, qtbot: QtBot, tmp_path: Path
) -> None:
    qtbot.waitUntil(lambda: window.preview.printing is not None)
    dialogs.print_to = tmp_path / "printed.pdf"
    with qtbot.waitSignal(window.output.doing):
        window.output.print()
    window.output.print()
    qtbot.waitUntil(lambda: bool(dialogs.said))
    assert dialogs.said == ["กำลังพิมพ์เอกสารอยู่ โปรดพิมพ์ฉบับถัดไปเมื่อพิมพ์ฉบับนี้เสร็จแล้ว"]

    with qtbot.waitSignal(window.output.told) as told:
        window.output.finish()

    assert told.args == ["ส่งไปยังเครื่องพิมพ์แล้ว ๒ หน้า"]


def test_a_printer_that_takes_nothing_is_said_once(
    window: MainWindow, dialogs: AnsweringDialogs, qtbot: QtBot, tmp_path: Path
) -> None:
    qtbot.waitUntil(lambda: window.preview.printing is not None)
    dialogs.print_to = tmp_path / "missing" / "printed.pdf"

    with qtbot.waitSignal(window.output.told) as told:
        press(focused(), Qt.Key.Key_P, CONTROL)

    assert told.args == ["ไม่ได้พิมพ์"]
    assert "missing" in dialogs.said[-1]
    assert window.output.job is None
    assert not window.status.follow_up.stop.isVisible()
