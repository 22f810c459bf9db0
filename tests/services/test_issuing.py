"""A paper gets its number, date and signer, and stays what it was; where anything fails, no number was given."""

import hashlib
import json
import zlib
from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from itadesk.exchange.office_json import read_office
from itadesk.ita.faults import UnlikelyDay
from itadesk.ita.papers import IssuedState, Paper, PaperKind, Photograph
from itadesk.ita.people import Person
from itadesk.ita.plans import Measure
from itadesk.ita.records import OfficeRecord
from itadesk.services.editing import change_emblem, save_part
from itadesk.services.issuing import (
    Issued,
    IssueInDoubt,
    IssueWish,
    NotReplaceable,
    NotYetIssuable,
    NumbersBegun,
    SignerMissing,
    issue,
    next_number,
    was_issued,
)
from itadesk.services.kept_files import keep_file
from itadesk.services.offices import OfficeHasIssued, add_office, delete_office, open_record
from itadesk.services.papers import Wish
from itadesk.services.ports import Picture, Printing, PrintOptions, WorkStarter
from itadesk.services.register import open_issued, search, withdraw
from itadesk.services.register_ports import IssuedMissing, RegisterFilter
from itadesk.services.signing import signature_uses
from itadesk.storage.failures import CommitInDoubt, DatabaseDiskFull
from itadesk.storage.work import StoredWork
from tests.examples import ANNOUNCEMENT, HEAD, PLAN
from tests.issuing_examples import BY, DESK, NOON, OFFICE, QUICK, REAL, wish_for

ORDER = Paper(key="order-2569", kind=PaperKind.ORDER, plan_year=2569, signer="head", dated=date(2026, 1, 12))
MEMO = replace(ORDER, key="memo-2569", kind=PaperKind.MEMO)


@pytest.fixture
def office_id(start: WorkStarter) -> int:
    """The number of a stored office."""
    return add_office(start, OFFICE)


def numbers(start: WorkStarter, office_id: int) -> list[int]:
    """The numbers in the register, the newest first."""
    return [paper.number for paper in search(start, office_id, RegisterFilter())]


def test_an_issued_paper_is_kept_with_all_that_is_said_of_it(start: WorkStarter, office_id: int) -> None:
    made = issue(start, office_id, wish_for(), REAL, DESK)
    paper, contents = open_issued(start, made.paper.issued_id)
    assert paper == made.paper
    assert contents.pdf == made.pdf
    assert (paper.kind, paper.year, paper.number, paper.dated) == (PaperKind.ANNOUNCEMENT, 2569, 1, date(2026, 1, 9))
    assert (paper.shown_number, paper.state) == ("๑/๒๕๖๙", IssuedState.STANDING)
    assert (paper.signer.name, paper.signer.position) == ("นางสายชล ใจดี", ("นายกเทศมนตรีตำบลริมธาร",))
    assert (paper.sha256, paper.font) == (hashlib.sha256(made.pdf).hexdigest(), "Sarabun")
    assert (paper.issued_at, paper.by, paper.sealed) == (NOON, BY, False)
    assert "วันที่ ๙ มกราคม พ.ศ. ๒๕๖๙" in contents.text
    assert read_office(contents.data, "office.json") == OFFICE


def test_numbers_go_on_by_kind_and_year_of_the_date(start: WorkStarter, office_id: int) -> None:
    dates = (date(2026, 1, 6), date(2026, 12, 31), date(2027, 1, 1))
    made = [issue(start, office_id, replace(wish_for(), dated=dated), QUICK, DESK).paper for dated in dates]
    assert [(paper.number, paper.year) for paper in made] == [(1, 2569), (2, 2569), (1, 2570)]
    assert issue(start, office_id, wish_for(PaperKind.NEWS), QUICK, DESK).paper.number == 1
    assert next_number(start, office_id, PaperKind.ANNOUNCEMENT, date(2026, 5, 1)) == 3
    assert next_number(start, office_id, PaperKind.ORDER, date(2026, 5, 1)) is None


def test_the_first_number_can_be_chosen_and_only_the_first(start: WorkStarter, office_id: int) -> None:
    from_seven = replace(wish_for(), first_number=7)
    assert issue(start, office_id, from_seven, QUICK, DESK).paper.number == 7
    with pytest.raises(NumbersBegun, match="เลขถัดไปคือ 8"):
        issue(start, office_id, from_seven, QUICK, DESK)
    assert issue(start, office_id, replace(from_seven, first_number=8), QUICK, DESK).paper.number == 8
    assert numbers(start, office_id) == [8, 7]


def test_what_is_printed_says_the_number_and_the_date(start: WorkStarter) -> None:
    office = replace(OFFICE, office=replace(OFFICE.office, document_code="ธร ๗๒๓๐๑"), papers=(ORDER, MEMO))
    office_id = add_office(start, office)
    order = issue(start, office_id, replace(wish_for(PaperKind.ORDER), first_number=12), REAL, DESK)
    memo = issue(start, office_id, wish_for(PaperKind.MEMO), REAL, DESK)
    assert (order.paper.shown_number, order.paper.printed_number) == ("๑๒/๒๕๖๙", "12/2569")
    assert (memo.paper.shown_number, memo.paper.printed_number) == ("ธร ๗๒๓๐๑/๑", "ธร 72301/1")
    for made in (order, memo):
        text = open_issued(start, made.paper.issued_id)[1].text
        assert made.paper.shown_number in text
        assert "๑๒ มกราคม" in text
    (stored,) = (paper for paper in read_office(data(start, order), "o.json").papers if paper.key == "order-2569")
    assert (stored.number, open_record(start, office_id).papers) == ("12/2569", (ORDER, MEMO))


def data(start: WorkStarter, made: Issued) -> bytes:
    """The data that a paper was made of."""
    return open_issued(start, made.paper.issued_id)[1].data


def test_without_a_date_the_present_day_is_taken(start: WorkStarter, office_id: int) -> None:
    late = replace(DESK, now=lambda: datetime(2026, 3, 4, 5, 0, tzinfo=UTC))
    assert issue(start, office_id, wish_for(PaperKind.NEWS), QUICK, late).paper.dated == date(2026, 3, 4)


def test_digits_and_signer_can_be_chosen(start: WorkStarter, office_id: int) -> None:
    wish = IssueWish(wish=Wish(kind=PaperKind.ANNOUNCEMENT, signer="clerk"))
    paper = issue(start, office_id, wish, QUICK, DESK).paper
    assert paper.signer.position == ("ปลัดเทศบาลตำบลริมธาร", "รักษาราชการแทนนายกเทศมนตรีตำบลริมธาร")


def test_a_paper_without_a_signer_is_not_issued(start: WorkStarter) -> None:
    office_id = add_office(start, replace(OFFICE, papers=(replace(ANNOUNCEMENT, signer=""),)))
    with pytest.raises(SignerMissing, match="ยังไม่ได้เลือกผู้ลงนาม"):
        issue(start, office_id, wish_for(), QUICK, DESK)
    assert numbers(start, office_id) == []


def test_news_need_no_signer(start: WorkStarter, office_id: int) -> None:
    paper = issue(start, office_id, wish_for(PaperKind.NEWS), QUICK, DESK).paper
    assert (paper.signer.key, paper.signer.name) == ("", "")


def test_what_is_not_finished_is_named_before_anything_is_issued(start: WorkStarter, office_id: int) -> None:
    save_part(start, office_id, PLAN, replace(PLAN, measures=(*PLAN.measures, Measure(title=""))))
    with pytest.raises(NotYetIssuable, match=r"ต้องแก้ไขรายการต่อไปนี้ก่อนจึงจะออกเอกสารได้:\n.*มาตรการที่ 2"):
        issue(start, office_id, wish_for(), QUICK, DESK)


def test_somebody_who_was_only_begun_and_is_not_named_hinders_nothing(start: WorkStarter, office_id: int) -> None:
    save_part(start, office_id, None, Person(key="begun", given_name="สมชาย", family_name="", position=""))

    made = issue(start, office_id, wish_for(), QUICK, DESK)

    assert read_office(data(start, made), "office.json").people == OFFICE.people


def test_a_day_that_nobody_means_is_refused(start: WorkStarter, office_id: int) -> None:
    with pytest.raises(UnlikelyDay):
        issue(start, office_id, replace(wish_for(), dated=date(2569, 1, 9)), QUICK, DESK)


def test_where_setting_or_signing_fails_no_number_is_given(start: WorkStarter, office_id: int) -> None:
    def fail(*_given: object) -> bytes:
        raise SignerMissing

    for shop in (replace(QUICK, sign=fail), replace(QUICK, write_office=fail)):
        with pytest.raises(SignerMissing):
            issue(start, office_id, wish_for(), shop, DESK)
    assert issue(start, office_id, wish_for(), QUICK, DESK).paper.number == 1


@pytest.mark.parametrize("reached", [True, False])
def test_where_the_connection_breaks_off_at_the_end_it_is_found_out_whether_it_was_issued(
    start: WorkStarter, office_id: int, monkeypatch: pytest.MonkeyPatch, reached: bool
) -> None:
    commit = StoredWork.commit

    def break_off(work: StoredWork) -> None:
        if reached:
            commit(work)
        raise CommitInDoubt("postgresql://server/ita", "terminating connection")

    monkeypatch.setattr(StoredWork, "commit", break_off)
    with pytest.raises(IssueInDoubt, match="๑/๒๕๖๙") as doubt:
        issue(start, office_id, wish_for(), QUICK, DESK)
    assert (doubt.value.in_doubt, doubt.value.distant) == (True, True)
    assert was_issued(start, doubt.value.paper) is reached


def test_what_the_computer_hinders_at_the_end_is_told_as_it_is(
    start: WorkStarter, office_id: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(_work: StoredWork) -> None:
        raise DatabaseDiskFull("ita.db")

    monkeypatch.setattr(StoredWork, "commit", refuse)
    with pytest.raises(DatabaseDiskFull):
        issue(start, office_id, wish_for(), QUICK, DESK)


def test_a_signed_file_is_kept_as_it_was_signed(start: WorkStarter, office_id: int) -> None:
    def sign(printing: Printing) -> bytes:
        return printing.pdf + b"signed"

    made = issue(start, office_id, wish_for(), replace(QUICK, sign=sign), DESK)
    assert made.paper.sealed
    assert open_issued(start, made.paper.issued_id)[1].pdf == made.pdf
    assert made.pdf.endswith(b"signed")


def test_each_signature_that_is_printed_is_on_record(start: WorkStarter, office_id: int) -> None:
    pictures = {"head": Picture(data=b"ink"), "clerk": Picture(data=b"other")}
    wish = replace(wish_for(), options=PrintOptions(signatures=pictures))
    made = issue(start, office_id, wish, QUICK, DESK)
    (use,) = signature_uses(start, office_id)
    assert (use.person, use.issued_id, use.paper_title) == ("head", made.paper.issued_id, made.paper.title)
    assert (use.used_at, use.user, use.machine) == (NOON, "มานพ", "โต๊ะ ๑")


def test_the_offices_emblem_and_photographs_are_printed(start: WorkStarter) -> None:
    photograph = b"\xff\xd8\xff" + zlib.compress(b"meeting")
    digest = hashlib.sha256(photograph).hexdigest()
    news = Paper(
        key="news",
        kind=PaperKind.NEWS,
        plan_year=2569,
        photographs=(Photograph(file=digest), Photograph(file="0" * 64)),
    )
    office_id = add_office(start, replace(OFFICE, papers=(news,)))
    keep_file(start, office_id, photograph, lambda _data: "image/jpeg")
    change_emblem(start, office_id, None, Picture(data=b"<svg/>"))
    made = issue(start, office_id, wish_for(PaperKind.NEWS), QUICK, DESK)
    assert digest.encode() in made.pdf
    assert b"0" * 64 not in made.pdf
    assert b"<svg/>" in made.pdf
    plain = issue(start, office_id, replace(wish_for(PaperKind.NEWS), with_emblem=False), QUICK, DESK)
    assert b"<svg/>" not in plain.pdf


class TestReplacing:
    """A correction is a paper of its own, and each names the other."""

    @pytest.fixture(autouse=True)
    def _first(self, start: WorkStarter, office_id: int) -> None:
        self.start, self.office_id = start, office_id
        self.first = issue(start, office_id, wish_for(), QUICK, DESK).paper

    def replace_by(self, kind: PaperKind = PaperKind.ANNOUNCEMENT, office_id: int | None = None) -> Issued:
        wish = replace(wish_for(kind), replaces=self.first.issued_id)
        return issue(self.start, office_id or self.office_id, wish, QUICK, DESK)

    def test_each_names_the_other(self) -> None:
        second = self.replace_by().paper
        first = open_issued(self.start, self.first.issued_id)[0]
        assert (first.state, str(first.replaced_by), first.replaces) == (IssuedState.REPLACED, "2/2569", None)
        assert (second.state, str(second.replaces), second.number) == (IssuedState.STANDING, "1/2569", 2)

    def test_the_new_one_says_on_paper_what_it_replaces(self) -> None:
        said = (
            "ให้ยกเลิกประกาศเทศบาลตำบลริมธาร เรื่อง มาตรการส่งเสริมคุณธรรมและความโปร่งใสภายในหน่วยงาน "
            "ประจำปีงบประมาณ พ.ศ. ๒๕๖๙ ลงวันที่ ๙ มกราคม พ.ศ. ๒๕๖๙ และให้ใช้ประกาศฉบับนี้แทน"
        )
        texts = [open_issued(self.start, paper.issued_id)[1].text for paper in (self.first, self.replace_by().paper)]
        assert [said in text for text in texts] == [False, True]

    def test_one_is_replaced_once(self) -> None:
        self.replace_by()
        with pytest.raises(NotReplaceable, match="มีฉบับใหม่แทนแล้ว"):
            self.replace_by()

    def test_one_that_was_withdrawn_is_not_replaced(self) -> None:
        withdraw(self.start, self.first.issued_id, "พิมพ์ผิด", DESK)
        with pytest.raises(NotReplaceable, match="๑/๒๕๖๙ ถูกยกเลิกแล้ว"):
            self.replace_by()

    def test_one_of_another_kind_or_office_does_not_replace_it(self) -> None:
        with pytest.raises(NotReplaceable, match="คนละชนิด"):
            self.replace_by(PaperKind.NEWS)
        with pytest.raises(IssuedMissing):
            self.replace_by(office_id=add_office(self.start, OFFICE))


def test_an_office_that_has_issued_something_stays(start: WorkStarter, office_id: int) -> None:
    issue(start, office_id, wish_for(), QUICK, DESK)
    with pytest.raises(OfficeHasIssued, match="ลบเทศบาลตำบลริมธารไม่ได้"):
        delete_office(start, office_id)
    assert open_record(start, office_id) == OFFICE


def test_what_should_be_looked_at_again_is_told(start: WorkStarter) -> None:
    lost = replace(ANNOUNCEMENT, texts={"clsing": "จบ"})
    office_id = add_office(start, OfficeRecord(office=OFFICE.office, people=(HEAD,), plans=(PLAN,), papers=(lost,)))
    made = issue(start, office_id, wish_for(), QUICK, DESK)
    assert "clsing" in made.warnings[0]
    assert json.loads(data(start, made))["documents"][0]["texts"] == {"clsing": "จบ"}


def test_numbers_begin_with_the_one_in_the_draft_where_nothing_else_is_chosen(start: WorkStarter) -> None:
    orders = [replace(ORDER, key=f"order-{number}", number=f"{number}/2569") for number in ("๒๑๔", "7")]
    office_id = add_office(start, replace(OFFICE, papers=(*OFFICE.papers, *orders)))
    for order, number in zip(orders, (214, 215), strict=True):
        wish = IssueWish(wish=Wish(kind=PaperKind.ORDER, plan_year=2569, key=order.key))
        assert issue(start, office_id, wish, QUICK, DESK).paper.number == number
