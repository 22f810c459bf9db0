"""A text laid out in lines, with room for the marks over and under Thai letters."""

from PySide6.QtGui import QFont
from PySide6.QtWidgets import QApplication

from itadesk.desktop.widgets.labels import breakable
from itadesk.desktop.widgets.wrapped_text import INDENT, PADDING, lay_out

TEXT = breakable("ประชาสัมพันธ์ข้อมูลข่าวสารของหน่วยงานผ่านช่องทางที่หลากหลายและอำนวยความสะดวกในการเข้าใช้งาน")


def lines(text: str, width: int, font: QFont) -> list[str]:
    """The lines of a text, without the places where they may end."""
    layout, _height = lay_out(text, font, width)
    parts = (layout.lineAt(number) for number in range(layout.lineCount()))
    whole = layout.text()
    return [whole[part.textStart() : part.textStart() + part.textLength()].replace("\u200b", "") for part in parts]


def test_lines_end_between_words(qapp: QApplication) -> None:
    wrapped = lines(TEXT, 160, qapp.font())
    assert len(wrapped) > 2
    assert "".join(wrapped) == TEXT.replace("\u200b", "")
    assert not any(line.startswith(("่", "้", "ั", "ิ", "ำ")) for line in wrapped)


def test_narrower_is_higher(qapp: QApplication) -> None:
    font = qapp.font()
    heights = [lay_out(TEXT, font, width)[1] for width in (100, 200, 400, 2000)]
    assert heights == sorted(heights, reverse=True)
    assert heights[-1] >= QFont(font).pixelSize() + 2 * PADDING


def test_what_is_wrapped_is_indented_where_the_text_has_lines_of_its_own(qapp: QApplication) -> None:
    layout, _height = lay_out("ข้อหนึ่ง\n" + TEXT, qapp.font(), 160)
    lefts = [layout.lineAt(number).position().x() for number in range(layout.lineCount())]
    assert lefts[:2] == [PADDING, PADDING]
    assert set(lefts[2:]) == {PADDING + INDENT}
    alone, _height = lay_out(TEXT, qapp.font(), 160)
    assert {alone.lineAt(number).position().x() for number in range(alone.lineCount())} == {PADDING}


def test_a_cell_without_room_still_shows_something(qapp: QApplication) -> None:
    layout, height = lay_out("ก", qapp.font(), 1)
    assert layout.lineCount() == 1
    assert height > 2 * PADDING
