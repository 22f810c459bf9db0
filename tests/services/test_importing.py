"""An office's data is taken in whole or not at all, and comes out as it went in."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings

from itadesk.exchange.office_json import read_office, write_office
from itadesk.ita.plans import Measure
from itadesk.ita.record_changes import changed
from itadesk.ita.records import OfficeRecord, PartKey, PartKind, key_of
from itadesk.ita.results import Result
from itadesk.services.editing import save_part
from itadesk.services.faulty import FaultyRecord, UnfinishedOffice
from itadesk.services.importing import ImportConflict, Imported, export_office, import_record
from itadesk.services.offices import AmbiguousOffice, add_office, delete_office, list_offices, open_record
from itadesk.services.ports import WorkStarter
from itadesk.storage.database import open_database
from tests.full_office import CLERK, FULL, HEAD, MEETING, ORDER, OWN_WORDING, PAPER, PLAN, RESULT
from tests.strategies import records
from tests.surroundings import in_english, shared_cases

LATER = Result(fiscal_year=2569)


def keys(record: OfficeRecord) -> tuple[PartKey, ...]:
    """The keys of all parts."""
    return tuple(key_of(part) for part in record.parts())


def test_a_new_office_is_added_whole(start: WorkStarter) -> None:
    done = import_record(start, FULL)
    assert done == Imported(office_id=done.office_id, added=keys(FULL))
    assert open_record(start, done.office_id) == FULL


def test_the_same_again_changes_nothing(start: WorkStarter) -> None:
    office_id = import_record(start, FULL).office_id
    assert import_record(start, FULL) == Imported(office_id=office_id, same=keys(FULL))


def test_what_is_new_is_added_and_what_is_not_named_stays(start: WorkStarter) -> None:
    office_id = import_record(start, FULL).office_id
    done = import_record(start, OfficeRecord(office=FULL.office, results=(LATER,)))
    assert done == Imported(office_id=office_id, added=(key_of(LATER),), same=(PartKey(PartKind.OFFICE),))
    assert open_record(start, office_id) == replace(FULL, results=(RESULT, LATER))


def test_what_differs_is_replaced_only_when_that_is_wanted(start: WorkStarter) -> None:
    office_id = import_record(start, FULL).office_id
    other = replace(
        FULL, office=replace(FULL.office, phone=""), people=(HEAD, replace(CLERK, prefix="นาง")), results=(LATER,)
    )
    other = replace(other, plans=(replace(PLAN, considered_on=None),))
    with in_english(), pytest.raises(ImportConflict) as refusal:
        import_record(start, other)
    with in_english():
        assert refusal.value.sentence() == (
            "เทศบาลตำบลบ้านสวน is in the database already and differs there in: the office; person 2 (clerk); "
            "plan of 2569. Nothing was taken in; import again with replacing, or leave it."
        )
    assert open_record(start, office_id) == FULL
    done = import_record(start, other, replace=True)
    assert done.changed == (PartKey(PartKind.OFFICE), key_of(CLERK), key_of(PLAN))
    assert done.added == (key_of(LATER),)
    assert done.same == (key_of(HEAD), key_of(MEETING), key_of(PAPER), key_of(ORDER), key_of(OWN_WORDING))
    assert open_record(start, office_id) == replace(other, results=(RESULT, LATER))


def test_what_breaks_rules_is_not_taken_in(start: WorkStarter) -> None:
    with pytest.raises(FaultyRecord):
        import_record(start, replace(FULL, people=(HEAD,)))
    assert list_offices(start) == []


def test_offices_of_one_name_in_two_provinces_are_two(start: WorkStarter) -> None:
    elsewhere = replace(FULL, office=replace(FULL.office, province="ระยอง"))
    first, second = import_record(start, FULL).office_id, import_record(start, elsewhere).office_id
    assert first != second
    assert import_record(start, FULL).office_id == first
    unplaced = replace(FULL, office=replace(FULL.office, district="", province=""))
    with pytest.raises(AmbiguousOffice):
        import_record(start, unplaced, replace=True)
    third = add_office(start, unplaced)
    assert import_record(start, unplaced).office_id == third


def test_an_office_of_which_the_place_is_not_known_may_be_the_one_that_is_there(start: WorkStarter) -> None:
    office_id = import_record(start, FULL).office_id
    unplaced = replace(FULL, office=replace(FULL.office, district="", province=""))
    with pytest.raises(ImportConflict):
        import_record(start, unplaced)
    assert import_record(start, unplaced, replace=True).office_id == office_id


def test_the_name_alone_does_not_make_an_office_the_same(start: WorkStarter) -> None:
    import_record(start, FULL)
    import_record(start, replace(FULL, office=replace(FULL.office, kind="เทศบาล", name="ตำบลบ้านสวนใหม่")))
    assert len(list_offices(start)) == 2


def test_an_unfinished_office_is_not_handed_on(start: WorkStarter) -> None:
    office_id = import_record(start, FULL).office_id
    assert export_office(start, office_id).record == FULL
    save_part(start, office_id, PLAN, replace(PLAN, measures=(Measure(title=" "),)))
    with in_english(), pytest.raises(UnfinishedOffice) as refusal:
        export_office(start, office_id)
    with in_english():
        assert refusal.value.sentence().splitlines() == [
            "เทศบาลตำบลบ้านสวน cannot be handed on before this is mended:",
            "plan of 2569, measure 1, title: Nothing is entered here, but it is needed: fill it in.",
        ]


def exported_imported_exported(start: WorkStarter, record: OfficeRecord) -> tuple[bytes, bytes]:
    """The file of an office, and the file of what an empty database makes of that file."""
    first = write_office(export_office(start, add_office(start, record)).record)
    for office in list_offices(start):
        delete_office(start, office.office_id)
    second = write_office(
        export_office(start, import_record(start, read_office(first, "office.json")).office_id).record
    )
    for office in list_offices(start):
        delete_office(start, office.office_id)
    return first, second


@pytest.mark.skipif(not shared_cases(), reason="the real cases are not beside this checkout")
def test_the_five_cases_go_out_in_and_out_with_the_same_bytes(start: WorkStarter) -> None:
    for file in shared_cases():
        first, second = exported_imported_exported(start, read_office(file.read_bytes(), file.name))
        assert first == second


@pytest.fixture(scope="module")
def shared_start(tmp_path_factory: pytest.TempPathFactory) -> Iterator[WorkStarter]:
    """One database for many made-up offices."""
    path: Path = tmp_path_factory.mktemp("shared") / "itadesk.db"
    database = open_database(path)
    yield database.start
    database.close()


@settings(max_examples=50, suppress_health_check=[HealthCheck.too_slow], deadline=None)
@given(records())
def test_made_up_offices_go_out_in_and_out_with_the_same_bytes(shared_start: WorkStarter, record: OfficeRecord) -> None:
    first, second = exported_imported_exported(shared_start, record)
    assert first == second


@settings(max_examples=30, suppress_health_check=[HealthCheck.too_slow], deadline=None)
@given(records(), records())
def test_any_two_files_of_one_office_come_together(
    shared_start: WorkStarter, first: OfficeRecord, second: OfficeRecord
) -> None:
    second = replace(second, office=first.office)
    office_id = import_record(shared_start, first).office_id
    assert import_record(shared_start, second, replace=True).office_id == office_id
    together = first
    for part in second.parts():
        together = changed(together, key_of(part), part)
    assert open_record(shared_start, office_id) == together
    delete_office(shared_start, office_id)
