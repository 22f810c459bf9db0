from dataclasses import replace

import pytest

from itadesk.ita.people import Person
from itadesk.services.editing import change_emblem, save_part
from itadesk.services.offices import add_office
from itadesk.services.ports import OfficeMissing, Picture, WorkStarter
from itadesk.services.watching import knock, news_since
from tests.full_office import FULL


@pytest.fixture
def office_id(start: WorkStarter) -> int:
    return add_office(start, FULL)


def test_there_is_no_news_until_something_changes(start: WorkStarter, office_id: int) -> None:
    first = news_since(start, office_id, None)
    assert first is not None
    assert (first.record, first.emblem) == (FULL, None)
    assert news_since(start, office_id, first.revision) is None

    phone = replace(FULL.office, phone="1")
    save_part(start, office_id, FULL.office, phone)

    second = news_since(start, office_id, first.revision)
    assert second is not None
    assert second.record.office == phone
    assert news_since(start, office_id, second.revision) is None


def test_added_and_removed_parts_and_the_emblem_are_news_too(start: WorkStarter, office_id: int) -> None:
    revisions = []
    person = Person(key="new", given_name="ก", family_name="ข", position="ค")
    for change in (
        lambda: save_part(start, office_id, None, person),
        lambda: save_part(start, office_id, person, None),
        lambda: change_emblem(start, office_id, None, Picture(data=b"<svg/>")),
        lambda: change_emblem(start, office_id, Picture(data=b"<svg/>"), None),
    ):
        change()
        news = news_since(start, office_id, None)
        assert news is not None
        revisions.append(news.revision)
    assert len(set(revisions)) == len(revisions)


def test_an_office_that_somebody_removed_is_missed(start: WorkStarter, office_id: int) -> None:
    with pytest.raises(OfficeMissing):
        news_since(start, office_id + 1, None)


def test_a_database_answers_whether_the_office_is_there_or_not(start: WorkStarter, office_id: int) -> None:
    knock(start, office_id)
    knock(start, office_id + 1)
