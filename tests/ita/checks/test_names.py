from dataclasses import replace

import pytest

from itadesk.ita.checks.names import check
from itadesk.ita.observations import Observation
from itadesk.ita.offices import Office
from itadesk.ita.people import Person
from itadesk.ita.records import OfficeRecord
from tests.examples import CLERK, HEAD, MEASURE, RECORD, with_measures

SAMET = Office(kind="องค์การบริหารส่วนตำบล", name="เสม็ด")
PHON = Office(kind="เทศบาลตำบล", name="โพน")


def seen_in(text: str, office: Office, *people: Person) -> list[Observation]:
    """What is noticed where a measure's title is this text."""
    record = with_measures(replace(MEASURE, title=text))
    return list(check(replace(record, office=office, people=people, meetings=())))


@pytest.mark.parametrize(
    ("office", "text", "found", "mended"),
    [
        (SAMET, "องค์การบริหารส่วนตำบลเสมีจ ได้ดำเนินการ", "เสมีจ", "องค์การบริหารส่วนตำบลเสม็ด ได้ดำเนินการ"),
        (SAMET, "องค์การบริหารส่วนตำบลเสมิง", "เสมิง", "องค์การบริหารส่วนตำบลเสม็ด"),
        (SAMET, "เว็บไซต์ อบต.เสมด", "เสมด", "เว็บไซต์ อบต.เสม็ด"),
        (SAMET, "องค์กรบริหารส่วนตำบลเสม็ด", "องค์กรบริหารส่วนตำบล", "องค์การบริหารส่วนตำบลเสม็ด"),
        (PHON, "เทศบาลตำบลโปน", "โปน", "เทศบาลตำบลโพน"),
        (PHON, "ประกาศนายกเทศมนตรีตำบล โปน", "โปน", "ประกาศนายกเทศมนตรีตำบล โพน"),
    ],
)
def test_the_office_spelled_otherwise(office: Office, text: str, found: str, mended: str) -> None:
    (seen,) = seen_in(text, office)
    assert (seen.name, seen.fields["found"], seen.mended) == ("office-misspelt", found, mended)
    assert seen.place == ("plans", 0, "measures", 0, "title")


def test_all_places_of_a_text_are_one_observation() -> None:
    (seen,) = seen_in("อบต.เสมีจ และ อบต.เสมิง", SAMET)
    assert seen.mended == "อบต.เสม็ด และ อบต.เสม็ด"
    assert "พบ 2 แห่ง" in seen.sentence()


@pytest.mark.parametrize(
    ("office", "text"),
    [
        (SAMET, "องค์การบริหารส่วนตำบลเสม็ด และ อบต.เสม็ด นายกองค์การบริหารส่วนตำบลเสม็ด"),
        (SAMET, "องค์การบริหารส่วนตำบลต้องเปิดเผยข้อมูล ประชาชนเสม็ด"),
        (PHON, "เทศบาลตำบลโพนทองและเทศบาลตำบลโพธิ์ชัย นายกเทศมนตรีตำบลโพน"),
        (PHON, "เทศบาลตำบลเป็นหน่วยงานที่โพน"),
        (PHON, "ร่วมกับเทศบาลตำบลโปนทองหลาง"),
    ],
)
def test_the_right_name_and_other_names_give_no_alarm(office: Office, text: str) -> None:
    assert seen_in(text, office) == []


@pytest.mark.parametrize(
    ("text", "found", "right"),
    [
        ("นางสายชล ใจดึ ประธาน", "ใจดึ", "ใจดี"),
        ("โดยนางสายชน ใจดี", "สายชน", "สายชล"),
        ("(นายมานพ รักงาม)", "รักงาม", "รักงาน"),
    ],
)
def test_a_person_spelled_otherwise(text: str, found: str, right: str) -> None:
    (seen,) = seen_in(text, RECORD.office, HEAD, CLERK)
    assert (seen.name, seen.fields["found"], seen.fields["right"]) == ("person-misspelt", found, right)


def test_people_spelled_right_and_their_relatives_give_no_alarm() -> None:
    sister = replace(HEAD, key="sister", given_name="สายชน")
    assert seen_in("นางสายชล ใจดี และนางสายชน ใจดี", RECORD.office, HEAD, sister) == []


def test_a_post_spelled_otherwise_than_the_heads_title() -> None:
    wrong = replace(HEAD, position="นายกเทศมนตีตำบลริมธาร")
    (seen,) = check(OfficeRecord(office=RECORD.office, people=(wrong, CLERK)))
    assert (seen.name, seen.place, seen.mended) == (
        "post-misspelt",
        ("people", 0, "position"),
        "นายกเทศมนตรีตำบลริมธาร",
    )


def test_an_office_without_a_known_head_has_no_title_to_compare() -> None:
    assert list(check(OfficeRecord(office=Office(kind="สำนักงาน", name="ทดลอง"), people=(HEAD,)))) == []


@pytest.mark.parametrize(
    ("text", "better"),
    [
        ("ลงชื่อ นายสายชล ใจดี", "ลงชื่อ นางสายชล ใจดี"),
        ("นางสาวสายชล ใจดี", "นางสายชล ใจดี"),
        ("น.ส. สายชล ใจดี", "นาง สายชล ใจดี"),
    ],
)
def test_another_word_before_a_name(text: str, better: str) -> None:
    (seen,) = seen_in(text, RECORD.office, HEAD)
    assert (seen.name, seen.mended) == ("other-prefix", better)


def test_the_same_word_in_short_and_titles_of_rank_give_no_alarm() -> None:
    miss, doctor = replace(HEAD, prefix="นางสาว"), replace(HEAD, prefix="ดร.")
    assert seen_in("น.ส.สายชล ใจดี และนางสาวสายชล ใจดี", RECORD.office, miss) == []
    assert seen_in("นางสายชล ใจดี", RECORD.office, doctor) == []
