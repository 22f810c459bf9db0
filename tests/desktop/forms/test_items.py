import pytest

from itadesk.desktop.forms.items import gap_text, item_note, item_title, page_of
from itadesk.ita.components import ComponentState, Gap
from itadesk.ita.criteria import Component, Item, Subject
from itadesk.ita.items import ServedItem
from itadesk.ita.records import OfficeRecord, PartKey, PartKind

PLAN, RESULT = PartKey(PartKind.PLAN, "2569"), PartKey(PartKind.RESULT, "2568")
ITEM = Item(code="O25", name="มาตรการ", subject=Subject.MEASURES)


@pytest.mark.parametrize(
    ("gap", "page"),
    [
        (Gap(RESULT, ("results", 0, "total")), "scores"),
        (Gap(RESULT, ("results", 0, "findings")), "analysis"),
        (Gap(PLAN, ("plans", 0, "measures", 1, "methods")), "measures"),
        (Gap(PLAN, ("plans", 0, "measures", 1, "progress")), "progress"),
        (Gap(PartKey(PartKind.PAPER, "news-2569"), ("papers",)), "papers"),
        (Gap(PartKey(PartKind.PERSON, "head"), ("people", 0)), "office"),
    ],
)
def test_what_is_missing_is_entered_on_its_page(gap: Gap, page: str) -> None:
    assert page_of(gap) == page


def test_an_item_is_named_with_its_year() -> None:
    assert item_title(ServedItem(fiscal_year=2569, item=ITEM)) == "O25 มาตรการ (๒๕๖๙)"
    assert item_note(ServedItem(fiscal_year=2569, item=ITEM)) == ""
    assert "๒๕๗๐" in item_note(ServedItem(fiscal_year=2570, item=ITEM, assumed=True))


def test_of_several_gaps_the_first_is_named(record: OfficeRecord) -> None:
    first, second = (Gap(PLAN, ("plans", 0, "measures", row, "follow_up")) for row in range(2))

    one = gap_text(ComponentState(component=Component.FOLLOW_UP, gaps=(first,)), record)
    two = gap_text(ComponentState(component=Component.FOLLOW_UP, gaps=(first, second)), record)
    assert "มาตรการที่ ๑" in one
    assert "อีก ๑ แห่ง" in two
