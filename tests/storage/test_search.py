"""The index holds what is stored, no more and no less, and finds it by parts of words; in a file and on a server."""

from dataclasses import replace

import pytest

from itadesk.ita.findables import Thing
from itadesk.ita.papers import PaperKind
from itadesk.ita.plans import Measure
from itadesk.ita.records import PartKey, PartKind
from itadesk.services.search_ports import Entry
from itadesk.storage.database import Database
from itadesk.storage.verifying import verify
from itadesk.thai.comparing import words_of
from tests.full_office import FULL, HEAD, PLAN
from tests.issuing_examples import CONTENTS, entry


@pytest.fixture
def database(either: Database) -> Database:
    """A database with two offices that have entered the same."""
    with either.start() as work:
        work.offices.add(FULL)
        work.offices.add(replace(FULL, office=replace(FULL.office, name="บ้านนา")))
        work.commit()
    return either


def here(database: Database, *words: str) -> list[Entry]:
    """What the first office has that holds the words."""
    with database.look() as work:
        return list(work.index.here(1, words))


def elsewhere(database: Database, *words: str, most: int = 50) -> list[Entry]:
    """What the second office has that holds the words, for somebody in the first one."""
    with database.look() as work:
        return list(work.index.elsewhere(1, words, most))


def test_an_entry_says_whose_it_is_where_it_is_and_what_it_says(database: Database) -> None:
    (measure,) = elsewhere(database, "อบรม")
    assert (measure.office_id, measure.office) == (2, "เทศบาลตำบลบ้านนา อำเภอเมือง จังหวัดชลบุรี")
    assert (measure.thing, measure.fiscal_year, measure.lines) == (Thing.MEASURE, 2569, ("อบรมเจ้าหน้าที่", "ตลอดปี"))
    assert measure.spot == (PartKey(PartKind.PLAN, "2569"), ("measures", 1))


@pytest.mark.parametrize(
    "words",
    [("กล่อง",), ("ล่อ",), ("กล",), ("ฟ",), ("รับ", "กล่อง"), ("กล่อง", "สรุป", "ปลัด"), ("กล", "เดือน"), ("รายงาน", "สำ")],
)
def test_parts_of_words_are_found_in_any_order_here_and_elsewhere(database: Database, words: tuple[str, ...]) -> None:
    for found in (here(database, *words), elsewhere(database, *words)):
        assert "จัดช่องทางรับฟังความคิดเห็น" in [each.lines[0] for each in found]


@pytest.mark.parametrize("word", ["aa", "AA", "iit 95", "Iit"])
def test_capitals_do_not_matter(database: Database, word: str) -> None:
    assert Thing.RESULT in {each.thing for each in here(database, *words_of(word))}
    assert Thing.RESULT in {each.thing for each in elsewhere(database, *words_of(word))}


@pytest.mark.parametrize("word", ["ปลาวาฬ", "ฬฬ", "ฅ", "100%", "_", "%%%", '"', '"""', "'", "AND", "NEAR(", "*", "-"])
def test_what_is_not_there_is_not_found_whatever_signs_it_has(database: Database, word: str) -> None:
    assert here(database, word) == []
    assert elsewhere(database, word) == []


def test_the_last_letters_of_a_text_are_found(database: Database) -> None:
    assert [each.lines[0] for each in elsewhere(database, "ดปี")] == ["อบรมเจ้าหน้าที่"]
    assert [each.lines[0] for each in elsewhere(database, "ปี")] == ["อบรมเจ้าหน้าที่"]


def test_of_much_only_as_much_as_is_wanted_comes(database: Database) -> None:
    assert len(elsewhere(database, "าย")) > 1
    assert len(elsewhere(database, "าย", most=1)) == 1


def test_the_index_follows_what_is_stored(database: Database) -> None:
    with database.start() as work:
        work.offices.put(1, replace(PLAN, measures=(Measure(title="ปลูกต้นไม้"),)))
        work.offices.put(1, replace(FULL.office, name="ทุ่งทอง"))
        work.offices.remove(1, PartKey(PartKind.PERSON, "clerk"))
        work.commit()
    assert [each.lines for each in here(database, "ต้นไม้")] == [("ปลูกต้นไม้",)]
    assert here(database, "อบรม") == []
    assert here(database, "มาลี") == []
    assert [each.thing for each in here(database, "ทุ่งทอง")] == [Thing.OFFICE]
    assert len(elsewhere(database, "อบรม")) == 1
    assert verify(database) == []


def test_what_was_not_committed_is_not_found(database: Database) -> None:
    with database.start() as work:
        work.offices.put(1, replace(HEAD, given_name="พงษ์ชัย"))
        assert len(work.index.here(1, ["พงษ์ชัย"])) == 1
    assert here(database, "พงษ์ชัย") == []


def test_an_office_that_goes_takes_what_could_be_found_along(database: Database) -> None:
    with database.start() as work:
        work.offices.delete(2)
        work.commit()
    assert elsewhere(database, "อบรม") == []
    assert verify(database) == []


def test_issued_papers_are_found_and_stay_when_their_draft_goes(database: Database) -> None:
    with database.start() as work:
        work.register.begin_numbers(2, PaperKind.ANNOUNCEMENT, 2569, 1)
        issued_id = work.register.add(entry(1, office_id=2), CONTENTS)
        work.offices.remove(2, PartKey(PartKind.PAPER, "announcement-2569"))
        work.commit()
    (found,) = elsewhere(database, "สายชล", "1/2569")
    assert (found.thing, found.spot.inside) == (Thing.ISSUED, ("issued", issued_id))
    assert verify(database) == []
