"""What a file offers: scores and measures by sheet, each with its place."""

from collections.abc import Mapping, Sequence
from decimal import Decimal
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from itadesk.desktop.forms.found_scores import Found
from itadesk.desktop.progress import Progress, Stopped
from itadesk.desktop.taking_in.offers import Columns, Offered, only, read_file, read_sheet
from itadesk.errors import UserError
from itadesk.exchange.incoming.content import Sheet
from itadesk.exchange.office_json import write_office
from itadesk.ita.instruments import Instrument
from itadesk.ita.records import OfficeRecord
from itadesk.reading.measures.finds import Field
from itadesk.services.offices import add_office
from itadesk.storage.database import Database


def never(_heads: Sequence[str]) -> None:
    """Nobody said what columns hold."""


def sheet(*rows: Sequence[str], name: str = "") -> Sheet:
    """A sheet the first cell of which is A1."""
    return Sheet(name=name, rows=tuple(map(tuple, rows)), has_cells=True)


SCORES = sheet(("ที่", "ตัวชี้วัด", "คะแนน"), ("1", "การปฏิบัติหน้าที่", "92.50"), ("2", "การใช้งบประมาณ", "81.25"))
MEASURES = sheet(
    ("ที่", "มาตรการ", "ฝ่ายที่ดูแลเรื่องนี้"), ("1", "เผยแพร่แผนการใช้จ่าย", "กองคลัง"), ("2", "จัดทำคู่มือประชาชน", "กองช่าง")
)
"""The third head is none that anybody knows."""


def test_scores_are_offered_with_the_names_of_their_cells() -> None:
    offer = read_sheet(SCORES, 2569, never)

    assert offer.scores.indicators == {1: Decimal("92.50"), 2: Decimal("81.25")}
    assert (offer.places["1"], offer.places["2"]) == ("C2", "C3")
    assert offer.count == 2


def test_measures_are_offered_with_the_cells_of_their_titles() -> None:
    offer = read_sheet(MEASURES, 2569, never)

    titles = [each.measure.title for each in offer.measures.measures]
    assert titles == ["เผยแพร่แผนการใช้จ่าย", "จัดทำคู่มือประชาชน"]
    assert [offer.place_of(each) for each in offer.measures.measures] == ["B2", "B3"]
    assert not offer.scores.has_scores
    assert offer.count == 2


def test_what_columns_were_said_to_hold_before_is_remembered() -> None:
    asked: list[tuple[str, ...]] = []

    def recall(heads: tuple[str, ...]) -> Columns:
        asked.append(heads)
        return {"ที่": Field.NUMBER, "มาตรการ": Field.TITLE, "ฝ่ายที่ดูแลเรื่องนี้": Field.RESPONSIBLE}

    offer = read_sheet(MEASURES, 2569, recall)

    assert asked == [("ที่", "มาตรการ", "ฝ่ายที่ดูแลเรื่องนี้")]
    assert [each.measure.responsible for each in offer.measures.measures] == [("กองคลัง",), ("กองช่าง",)]


def test_a_sheet_without_anything_offers_nothing_and_doubts_nothing() -> None:
    offer = read_sheet(sheet(("หมายเหตุ",), ("ประชุมวันศุกร์",)), 2569, never)

    assert offer.count == 0
    assert offer.scores.doubts == ()


def test_scores_of_a_page_of_the_web_have_no_cells() -> None:
    markup = "<table><tr><td>1</td><td>การปฏิบัติหน้าที่</td><td>92.50</td></tr></table>"

    offer = read_sheet(Sheet(rows=(("1", "การปฏิบัติหน้าที่", "92.50"),), markup=markup), 2569, never)

    assert offer.scores.indicators == {1: Decimal("92.50")}
    assert set(offer.places.values()) == {""}


def test_of_several_sheets_the_one_that_offers_most_comes_first() -> None:
    one, two = read_sheet(sheet(("หมายเหตุ",)), 2569, never), read_sheet(SCORES, 2569, never)

    assert Offered(name="ผล.xlsx", sheets=(one, two)).richest == 1
    assert Offered(name="ผล.xlsx", sheets=(two, two)).richest == 0


@pytest.mark.parametrize(
    ("names", "left"),
    [
        (set(), {}),
        ({"total"}, {"total": Decimal("91.24")}),
        ({"level", "IIT"}, {"level": "ผ่าน", "instruments": {Instrument.IIT: Decimal(90)}}),
        ({"1", "10"}, {"indicators": {1: Decimal(1), 10: Decimal(10)}}),
    ],
)
def test_only_what_is_ticked_is_taken(names: set[str], left: Mapping[str, object]) -> None:
    found = Found(
        total=Decimal("91.24"),
        level="ผ่าน",
        letter="A",
        instruments={Instrument.IIT: Decimal(90), Instrument.OIT: Decimal(80)},
        indicators={1: Decimal(1), 2: Decimal(2), 10: Decimal(10)},
        words={},
    )

    taken = only(found, names)

    said = {name: getattr(taken, name) for name in ("total", "level", "letter", "instruments", "indicators")}
    assert {name: value for name, value in said.items() if value} == left


class TestFile:
    """A file is read in another thread, and tells how far it is."""

    def read(self, path: Path, database: Database, told: list[tuple[int, str]] | None = None) -> Offered:
        """What a file offers."""
        progress = Progress()
        if told is not None:
            progress.advanced.connect(lambda percent, sentence: told.append((percent, sentence)))
        return read_file(path, 2569, never, database.start, progress)

    def test_each_sheet_offers_what_is_on_it(self, workbook: Path, database: Database) -> None:
        told: list[tuple[int, str]] = []

        offered = self.read(workbook, database, told)

        assert [each.sheet.name for each in offered.sheets] == ["คะแนน", "มาตรการ"]
        assert offered.office is None
        assert [percent for percent, _said in told] == sorted(percent for percent, _said in told)
        assert told[0] == (0, "กำลังอ่าน ข้อมูลของกองแผน.xlsx …")
        assert "มาตรการ" in told[-1][1]

    @pytest.mark.parametrize("stored", [True, False])
    def test_a_file_of_the_program_is_the_office_itself(
        self, tmp_path: Path, database: Database, record: OfficeRecord, stored: bool
    ) -> None:
        path = tmp_path / "office.json"
        path.write_bytes(write_office(record))
        office_id = add_office(database.start, record) if stored else None

        offered = self.read(path, database)

        assert offered.office is not None
        assert offered.office.record == record
        assert offered.office_id == office_id
        assert offered.sheets == ()

    def test_what_cannot_be_read_says_so(self, tmp_path: Path, database: Database) -> None:
        path = tmp_path / "ภาพ.xlsx"
        path.write_bytes(b"\x89PNG\r\n\x1a\n")

        with pytest.raises(UserError, match=r"ภาพ\.xlsx"):
            self.read(path, database)

    def test_it_can_be_stopped_before_it_is_read(self, workbook: Path, database: Database, qtbot: QtBot) -> None:  # noqa: ARG002  Qt must be there
        progress = Progress()
        progress.stop()

        with pytest.raises(Stopped):
            read_file(workbook, 2569, never, database.start, progress)
