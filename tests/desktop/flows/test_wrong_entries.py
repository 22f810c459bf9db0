"""What cannot be used is said in one sentence, stays in its field, and is never stored or lost."""

import pytest
from PySide6.QtCore import Qt

from itadesk.desktop.main_window import MainWindow
from itadesk.desktop.page import Page
from itadesk.desktop.pages.measures.page import MeasuresPage
from itadesk.desktop.pages.office.page import OfficePage
from itadesk.desktop.pages.papers.page import PapersPage
from itadesk.desktop.pages.scores.page import ScoresPage
from itadesk.desktop.widgets.fields import FieldBox
from itadesk.ita.records import OfficeRecord
from tests.desktop.hands import CONTROL, choose, click_on, focused, go_to, press, stored, type_on, write

BACKWARDS = "ก.ย. 2569 - ต.ค. 2568"
SHOWN_BACKWARDS = "ก.ย. ๒๕๖๙ - ต.ค. ๒๕๖๘"


def is_marked(field: FieldBox) -> bool:
    return bool(field.widget.property("wrong"))


def field_of(page: Page, name: str) -> FieldBox:
    """A field of a page by its name."""
    match page:
        case ScoresPage():
            return page.fields[name]
        case MeasuresPage():
            return {**page.form.fields, **page.plan_form.fields}[name]
        case PapersPage():
            return page.details.form.fields[name]
        case OfficePage():
            return page.form.fields[name]
        case _:
            raise LookupError(name)


@pytest.mark.parametrize(
    ("kind", "name", "typed", "kept_and_said"),
    [
        (ScoresPage, "total", "192.50", ("๑๙๒.๕๐", "๑๙๒.๕๐")),
        (ScoresPage, "5", "ดี", ("ดี", "ดี")),
        (ScoresPage, "published_on", "31/2/68", ("๓๑/๒/๖๘", "๒")),
        (MeasuresPage, "considered_on", "วันจันทร์หน้า", ("วันจันทร์หน้า", "วันจันทร์หน้า")),
        (MeasuresPage, "result_year", "1066", ("๑๐๖๖", "๑๐๖๖")),
        (MeasuresPage, "period", BACKWARDS, (SHOWN_BACKWARDS, "มาก่อนกำหนดเริ่มต้น")),
        (PapersPage, "dated", "32/1/69", ("๓๒/๑/๖๙", "๓๒")),
        (OfficePage, "name", "", ("", "ชื่อ")),
    ],
)
def test_a_wrong_text_is_said_kept_and_not_stored(
    window: MainWindow, record: OfficeRecord, kind: type[Page], name: str, typed: str, kept_and_said: tuple[str, str]
) -> None:
    kept, said = kept_and_said
    page = go_to(window, kind)
    field = field_of(page, name)
    write(field.widget, typed)
    elsewhere = OfficePage if kind is not OfficePage else ScoresPage

    go_to(window, elsewhere)
    go_to(window, kind)

    assert field.input.typed() == kept
    assert is_marked(field)
    assert said in field.sentence
    assert field.widget.accessibleDescription().startswith(field.sentence)
    assert stored(window) == record


def test_half_of_a_date_is_no_mistake_while_it_is_typed(window: MainWindow) -> None:
    dated = go_to(window, PapersPage).details.form.fields["dated"]
    for part in ("5", "/1", "/"):
        type_into_end = write if part == "5" else lambda _widget, text: type_on(text)
        type_into_end(dated.widget, part)
        assert not is_marked(dated)
    type_on("69\t")
    assert (dated.input.typed(), is_marked(dated)) == ("๕ ม.ค. ๒๕๖๙", False)


def test_a_mended_text_is_stored_and_nothing_is_said_any_more(window: MainWindow) -> None:
    total = go_to(window, ScoresPage).fields["total"]
    write(total.widget, "192.50\n")
    assert is_marked(total)

    write(total.widget, "92.50\n")

    assert (is_marked(total), total.sentence) == (False, "")
    assert str(getattr(stored(window).result(2568), "total", "")) == "92.5"


def test_a_wrong_text_waits_in_its_own_year(window: MainWindow) -> None:
    total = go_to(window, ScoresPage).fields["total"]
    write(total.widget, "192.50")

    choose(window.bar.year, "๒๕๗๐")
    assert (total.input.typed(), is_marked(total)) == ("", False)
    choose(window.bar.year, "๒๕๖๙")

    assert (total.input.typed(), is_marked(total)) == ("๑๙๒.๕๐", True)


def test_the_other_fields_are_stored_beside_a_wrong_one(window: MainWindow) -> None:
    scores = go_to(window, ScoresPage)
    write(scores.fields["1"].widget, "1000\n95\n96\n")

    result = stored(window).result(2568)
    assert result is not None
    assert {number: str(score) for number, score in result.indicators.items()} == {1: "92.50", 2: "95", 3: "96"}
    assert scores.fields["1"].input.typed() == "๑๐๐๐"


def test_a_wrong_period_goes_along_with_its_measure(window: MainWindow) -> None:
    measures = go_to(window, MeasuresPage)
    period = measures.form.fields["period"]
    write(period.widget, BACKWARDS)

    click_on(measures.buttons["down"])
    assert (period.input.typed(), is_marked(period)) == (SHOWN_BACKWARDS, True)
    measures.table.setFocus()
    press(measures.table, Qt.Key.Key_Up)
    assert (period.input.typed(), is_marked(period)) == ("ทุกไตรมาส", False)
    click_on(measures.buttons["remove"])
    assert (period.input.typed(), is_marked(period)) == (SHOWN_BACKWARDS, True)
    press(focused(), Qt.Key.Key_Z, CONTROL)
    measures.table.setFocus()
    press(measures.table, Qt.Key.Key_Up)
    assert (period.input.typed(), is_marked(period)) == ("ทุกไตรมาส", False)


def test_a_measure_that_is_taken_out_takes_its_wrong_period_with_it(window: MainWindow) -> None:
    measures = go_to(window, MeasuresPage)
    period = measures.form.fields["period"]
    write(period.widget, BACKWARDS)

    click_on(measures.buttons["remove"])

    assert (period.input.typed(), is_marked(period)) == ("ทุกไตรมาส", False)


def test_a_wrong_period_typed_into_the_table_waits_in_the_form(window: MainWindow, record: OfficeRecord) -> None:
    measures = go_to(window, MeasuresPage)
    period = measures.form.fields["period"]
    measures.table.setFocus()
    measures.table.setCurrentIndex(measures.model.index(0, 3))
    type_on(f"{BACKWARDS}\n")
    press(measures.table, Qt.Key.Key_Up)

    assert (period.input.typed(), is_marked(period)) == (BACKWARDS, True)
    assert "มาก่อนกำหนดเริ่มต้น" in period.sentence
    assert stored(window) == record

    measures.table.setCurrentIndex(measures.model.index(0, 3))
    type_on("ต.ค. 2568 - ธ.ค. 2568\n")
    press(measures.table, Qt.Key.Key_Up)
    assert (period.input.typed(), is_marked(period)) == ("ต.ค. – ธ.ค. ๒๕๖๘", False)
    first = stored(window).plans[0].measures[0]
    assert first.starts is not None
    assert first.ends is not None
    assert (first.starts.isoformat(), first.ends.isoformat()) == ("2025-10", "2025-12")
