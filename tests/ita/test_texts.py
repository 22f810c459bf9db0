from dataclasses import replace

from itadesk.ita.records import PartKey, PartKind
from itadesk.ita.texts import placed_parts, texts_of
from tests.examples import ANNOUNCEMENT, RECORD

WHOLE = replace(RECORD, papers=(replace(ANNOUNCEMENT, number="1/2569", texts={"opening": "ด้วย"}),))


def test_every_text_comes_with_its_place() -> None:
    found = {entered.place: entered.text for entered in texts_of(WHOLE)}
    assert found["office", "name"] == "ริมธาร"
    assert found["people", 1, "acting", "for_position"] == "นายกเทศมนตรีตำบลริมธาร"
    assert found["plans", 0, "measures", 0, "methods", 1] == "รายงานผู้บริหาร"
    assert found["papers", 0, "texts", "opening"] == "ด้วย"


def test_keys_numbers_and_fixed_words_are_no_texts() -> None:
    places = [entered.place for entered in texts_of(WHOLE)]
    for place in (
        ("people", 0, "key"),
        ("people", 1, "acting", "capacity"),
        ("meetings", 0, "chair"),
        ("papers", 0, "kind"),
        ("papers", 0, "number"),
        ("office", "subdistrict"),
    ):
        assert place not in places


def test_a_text_knows_its_part() -> None:
    last = list(texts_of(WHOLE))[-1]
    assert last.part == PartKey(PartKind.PAPER, "announcement-2569")


def test_parts_are_placed_in_the_order_of_the_record() -> None:
    assert [place for place, _part in placed_parts(WHOLE)] == [
        ("office",),
        ("people", 0),
        ("people", 1),
        ("results", 0),
        ("plans", 0),
        ("meetings", 0),
        ("papers", 0),
    ]
