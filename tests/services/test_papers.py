from dataclasses import replace
from datetime import date

import pytest

from itadesk.ita.faults import UnknownPerson
from itadesk.ita.offices import Office
from itadesk.ita.papers import Digits, PaperKind
from itadesk.ita.records import OfficeRecord
from itadesk.services.office_papers import NoPlanYear, NothingForYear, head_of, new_paper, signer_on_its_day
from itadesk.services.papers import (
    Wish,
    compose_paper,
    item_components,
    items_of,
    short_text,
    unknown_slots,
    wished_paper,
    wording_fields,
)
from tests.examples import ANNOUNCEMENT, CLERK, HEAD, NEWS, RECORD
from tests.surroundings import in_english

WITH_PAPERS = replace(RECORD, papers=(ANNOUNCEMENT, replace(ANNOUNCEMENT, key="old", plan_year=2567), NEWS))


def test_the_offices_own_paper_of_the_latest_year_is_taken() -> None:
    assert wished_paper(WITH_PAPERS, Wish(kind=PaperKind.ANNOUNCEMENT)) == ANNOUNCEMENT


def test_a_year_can_be_named() -> None:
    assert wished_paper(WITH_PAPERS, Wish(kind=PaperKind.ANNOUNCEMENT, plan_year=2567)).key == "old"


def test_digits_and_signer_can_be_chosen_for_one_printing() -> None:
    wish = Wish(kind=PaperKind.NEWS, digits=Digits.ARABIC, signer="clerk")
    paper = wished_paper(WITH_PAPERS, wish)
    assert (paper.digits, paper.signer, paper.meeting) == (Digits.ARABIC, "clerk", "january")


def test_a_paper_that_was_not_entered_is_of_the_latest_plan() -> None:
    paper = wished_paper(RECORD, Wish(kind=PaperKind.DEVELOPMENT))
    assert (paper.key, paper.plan_year, paper.signer) == ("development-2569", 2569, "")


def test_a_new_announcement_is_signed_by_the_head() -> None:
    assert new_paper(RECORD, PaperKind.ANNOUNCEMENT, 2569).signer == "head"
    assert new_paper(RECORD, PaperKind.ORDER, 2569).signer == "head"


def test_whoever_acts_for_the_head_signs_where_there_is_no_head() -> None:
    assert head_of(replace(RECORD, people=(CLERK,))) == "clerk"
    assert head_of(replace(RECORD, people=(replace(HEAD, until=date(2025, 12, 31)), CLERK))) == "clerk"
    assert head_of(replace(RECORD, people=(replace(HEAD, position="ผู้อำนวยการกองช่าง"),))) == ""


def test_a_paper_is_signed_by_the_head_of_its_day() -> None:
    left = replace(HEAD, until=date(2026, 3, 14))
    record = replace(RECORD, people=(left, replace(CLERK, since=date(2026, 3, 15))))
    before, after = replace(ANNOUNCEMENT, dated=date(2026, 3, 14)), replace(ANNOUNCEMENT, dated=date(2026, 3, 15))

    assert signer_on_its_day(record, before) == "head"
    assert signer_on_its_day(record, after) == "clerk"
    assert signer_on_its_day(record, replace(before, signer="clerk")) == "head"
    assert signer_on_its_day(replace(record, people=(left,)), after) == "head"
    assert signer_on_its_day(record, replace(after, dated=None)) == "head"
    assert signer_on_its_day(record, replace(after, signer="nobody")) == "nobody"


def test_whoever_heads_nothing_goes_on_signing_on_every_day() -> None:
    other = replace(HEAD, key="other", position="ผู้อำนวยการกองช่าง", until=date(2026, 3, 14))
    paper = replace(ANNOUNCEMENT, signer="other", dated=date(2026, 3, 15))
    assert signer_on_its_day(replace(RECORD, people=(HEAD, other)), paper) == "other"


def test_an_office_of_an_unknown_kind_has_no_known_head() -> None:
    office = Office(kind="เมือง", name="พัทยา")
    assert head_of(OfficeRecord(office=office, people=(replace(HEAD, position=""),))) == ""


def test_without_plan_and_paper_a_year_must_be_named() -> None:
    empty = OfficeRecord(office=RECORD.office)
    with pytest.raises(NoPlanYear) as caught:
        wished_paper(empty, Wish(kind=PaperKind.NEWS))
    assert "--year" in caught.value.sentence()
    with pytest.raises(NothingForYear) as nothing:
        wished_paper(empty, Wish(kind=PaperKind.NEWS, plan_year=2570))
    assert "2570" in nothing.value.sentence()


def test_a_year_of_which_nothing_is_known_is_refused_with_those_that_there_are() -> None:
    with pytest.raises(NothingForYear) as caught:
        wished_paper(WITH_PAPERS, Wish(kind=PaperKind.NEWS, plan_year=2599))
    assert "2599" in caught.value.sentence()
    assert "2567, 2569" in caught.value.sentence()


def test_a_year_after_a_result_has_its_papers_before_it_has_a_plan() -> None:
    record = replace(RECORD, plans=())
    assert wished_paper(record, Wish(kind=PaperKind.NEWS, plan_year=2569)).plan_year == 2569


def test_a_signer_who_is_not_among_the_people_is_refused() -> None:
    with pytest.raises(UnknownPerson) as caught:
        wished_paper(RECORD, Wish(kind=PaperKind.NEWS, signer="mayor"))
    assert "mayor" in caught.value.sentence()
    assert "head" in caught.value.sentence()


def test_fields_are_offered_with_their_values() -> None:
    fields = wording_fields(RECORD, ANNOUNCEMENT)
    assert fields["office"] == "เทศบาลตำบลริมธาร"
    assert fields["result_year"] == "2568"


def test_texts_for_parts_that_there_are_not_are_told() -> None:
    assert unknown_slots(replace(NEWS, texts={"closing": "จบ"})) == ()
    with in_english():
        (one,) = unknown_slots(replace(NEWS, texts={"ending": "จบ"}))
        (two,) = unknown_slots(replace(NEWS, texts={"ending": "จบ", "start": "เริ่ม"}))
    assert one.startswith("The paper has no part called ending")
    assert two.startswith("The paper has no parts called ending, start")


def test_a_paper_is_composed() -> None:
    assert compose_paper(RECORD, NEWS).author == "เทศบาลตำบลริมธาร"


def test_the_head_decides_about_a_new_memo() -> None:
    assert new_paper(RECORD, PaperKind.MEMO, 2569).endorsers == ("head",)
    assert new_paper(replace(RECORD, people=()), PaperKind.MEMO, 2569).endorsers == ()


def test_the_item_of_a_paper_says_what_is_still_missing() -> None:
    (served,) = items_of(ANNOUNCEMENT)
    assert (served.fiscal_year, served.item.code) == (2569, "O25")
    missing = [state.name for state in item_components(RECORD, ANNOUNCEMENT, served) if not state.present]
    assert missing == ["ประเด็นที่ต้องแก้ไข ปรับปรุง หรือรักษาระดับของแต่ละแบบวัดหรือตัวชี้วัด"]


def test_a_short_text_has_the_digits_of_its_paper() -> None:
    assert short_text(RECORD, NEWS).splitlines()[-1] == "๑. เปิดเผยข้อมูลให้ครบ"
    arabic = replace(NEWS, digits=Digits.ARABIC, texts={"short_headline": "ข่าว {{plan_year}}"})
    assert short_text(RECORD, arabic).splitlines()[0] == "ข่าว 2569"


def test_any_paper_has_a_short_text_in_the_wording_of_the_news() -> None:
    own = replace(ANNOUNCEMENT, texts={"short_headline": "ไม่ใช่ของข่าว"})
    assert short_text(RECORD, own) == short_text(RECORD, NEWS)


def test_one_of_several_papers_of_a_kind_can_be_named() -> None:
    second = replace(ANNOUNCEMENT, key="second")
    record = replace(WITH_PAPERS, papers=(*WITH_PAPERS.papers, second))

    wish = Wish(kind=PaperKind.ANNOUNCEMENT, plan_year=ANNOUNCEMENT.plan_year, key="second")
    assert wished_paper(record, wish) == second
    assert wished_paper(record, replace(wish, key="old")) == ANNOUNCEMENT
    assert wished_paper(record, replace(wish, key="missing")) == ANNOUNCEMENT
