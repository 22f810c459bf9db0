from dataclasses import fields
from datetime import date, time
from decimal import Decimal

import pytest
from pytestqt.qtbot import QtBot

from itadesk.desktop.crossing.dialog import CrossingDialog
from itadesk.desktop.crossing.words import part_words, place_words, value_words
from itadesk.desktop.workbench import Crossing
from itadesk.ita.merging import ABSENT
from itadesk.ita.papers import Digits
from itadesk.ita.periods import MonthOrDay
from itadesk.ita.places import ITEMS, NAMES
from itadesk.ita.records import OfficeRecord, key_of
from itadesk.ita.results import Verdict
from tests.full_office import FULL


@pytest.mark.parametrize(
    ("value", "place", "words"),
    [
        (Decimal("88.51"), ("total",), "๘๘.๕๑"),
        (date(2026, 1, 5), ("dated",), "๕ ม.ค. ๒๕๖๙"),
        (time(9, 30), ("time",), "๐๙:๓๐"),
        (MonthOrDay(2026, 1), ("measures", 0, "starts"), "ม.ค. ๒๕๖๙"),
        (("ก", "ข"), ("measures", 0, "methods"), "ก\nข"),
        (2568, ("result_year",), "๒๕๖๘"),
        (Verdict.URGENT, ("findings", 0, "verdict"), "แก้ไขเร่งด่วน"),
        (Digits.THAI, ("digits",), "เลขไทย"),
        ("head", ("signer",), "นางมาลี ใจงาม"),
        ("nobody", ("signer",), "nobody"),
        ("november", ("meeting",), "การประชุมประจำเดือน ๕ พ.ย. ๒๕๖๘"),
        ("", ("phone",), "(ว่าง)"),
        (None, ("dated",), "(ว่าง)"),
        (None, (), "(ไม่มี)"),
        (ABSENT, ("measures", 0), "(ไม่มี)"),
    ],
)
def test_values_read_as_in_their_forms(
    record: OfficeRecord, value: object, place: tuple[str | int, ...], words: str
) -> None:
    assert value_words(value, place, record) == words


def test_a_whole_row_is_told_line_by_line(record: OfficeRecord) -> None:
    words = value_words(record.plans[0].measures[0], ("measures", 0), record).splitlines()

    assert words[0].endswith(": เผยแพร่แผนการใช้จ่าย")
    assert any(line.endswith("ต.ค. ๒๕๖๘") for line in words)


def test_every_field_of_every_part_has_a_name() -> None:
    assert place_words((), FULL) == "ข้อมูลทั้งหมด"
    for part in FULL.parts():
        assert part_words(key_of(part))
        for field in fields(part):
            assert field.name in NAMES or field.name in ITEMS, (part, field.name)


def test_the_dialog_is_never_larger_than_the_screen_and_scrolls(record: OfficeRecord, qtbot: QtBot) -> None:
    crossing = Crossing("changing the plan", None, record.plans[0], FULL.plans[0])

    dialog = CrossingDialog(crossing, record)
    qtbot.addWidget(dialog)
    dialog.show()

    room = dialog.screen().availableGeometry()
    assert dialog.width() <= room.width()
    assert dialog.height() <= room.height()
    for button in (dialog.theirs, dialog.mine, dialog.both):
        assert dialog.rect().contains(button.geometry())
