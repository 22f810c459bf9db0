from dataclasses import replace

import pytest

from itadesk.ita.offices import Office
from itadesk.ita.papers import Paper, PaperKind
from itadesk.ita.records import OfficeRecord
from itadesk.ita.wordings import OwnWording
from itadesk.services.wordings import (
    NameTaken,
    received,
    renamed,
    slot_fields,
    used_wording,
    wording_of,
    wordings_for,
)

SHORT = OwnWording(name="แบบสั้น", kind=PaperKind.ANNOUNCEMENT, texts={"closing": "จึงประกาศให้ทราบ"})
NEWS = OwnWording(name="ข่าวสั้น", kind=PaperKind.NEWS, texts={"title": "ข่าว{{office}}"})
RECORD = OfficeRecord(office=Office(kind="เทศบาลตำบล", name="ดอนทราย"), wordings=(SHORT, NEWS))
PAPER = Paper(key="a", kind=PaperKind.ANNOUNCEMENT, plan_year=2569, texts={"closing": "จึงประกาศ"})


def test_wordings_are_kept_by_the_kind_of_paper() -> None:
    assert wordings_for(RECORD, PaperKind.ANNOUNCEMENT) == (SHORT,)
    assert wordings_for(RECORD, PaperKind.MEMO) == ()


def test_a_paper_gives_its_wording_a_name_that_is_free_or_of_its_kind() -> None:
    assert wording_of(RECORD, PAPER, "ใหม่") == OwnWording(name="ใหม่", kind=PAPER.kind, texts=PAPER.texts)
    assert wording_of(RECORD, PAPER, "แบบสั้น").texts == PAPER.texts
    with pytest.raises(NameTaken) as taken:
        wording_of(RECORD, PAPER, "ข่าวสั้น")
    assert "ข่าวสั้น" in taken.value.sentence()


def test_another_name_must_be_free() -> None:
    assert renamed(RECORD, SHORT, "แบบเดิม") == replace(SHORT, name="แบบเดิม")
    assert renamed(RECORD, SHORT, "แบบสั้น") == SHORT
    with pytest.raises(NameTaken):
        renamed(RECORD, SHORT, "ข่าวสั้น")


def test_what_comes_from_elsewhere_takes_nobody_s_name() -> None:
    theirs = replace(SHORT, texts={"closing": "จึงแจ้งให้ทราบ"})

    assert received(RECORD, replace(SHORT, name="อื่น")).name == "อื่น"
    assert received(RECORD, SHORT) == SHORT
    assert received(RECORD, theirs).name == "แบบสั้น (2)"
    assert received(replace(RECORD, wordings=(SHORT, received(RECORD, theirs))), theirs).name == "แบบสั้น (2)"


def test_the_wording_that_a_paper_uses_is_known_by_its_texts() -> None:
    assert used_wording(RECORD, replace(PAPER, texts=SHORT.texts)) == SHORT
    assert used_wording(RECORD, PAPER) is None


def test_a_slot_knows_the_common_fields_and_its_own() -> None:
    known = slot_fields(["office"], PaperKind.ORDER)

    assert known["title"] == {"office"}
    assert known["duty"] == {"office", "group", "duty"}
