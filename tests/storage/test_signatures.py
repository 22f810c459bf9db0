"""Sealed signatures come back to the byte and can be taken away for good; what they were used for stays on record."""

from collections.abc import Iterator
from dataclasses import replace

import pytest

from itadesk.services.ports import OfficeMissing
from itadesk.services.signature_ports import SignatureUse
from itadesk.storage.database import Database
from itadesk.storage.work import StoredWork
from tests.examples import RECORD
from tests.issuing_examples import NOON

USE = SignatureUse(
    office_id=1, person="head", paper_title="ประกาศ", issued_id=None, used_at=NOON, user="มานพ", machine="โต๊ะ ๑"
)
SEALED = bytes(range(256)) * 100


@pytest.fixture
def work(either: Database) -> Iterator[StoredWork]:
    """A transaction on a database with one office, whose number is 1."""
    with either.start() as work:
        assert work.offices.add(RECORD) == 1
        yield work


def test_a_sealed_signature_comes_back_to_the_byte(work: StoredWork) -> None:
    signatures = work.signatures
    assert signatures.sealed(1, "head") is None
    for sealed in (b"first", SEALED):
        signatures.put_sealed(1, "head", sealed)
        assert signatures.sealed(1, "head") == sealed
    assert signatures.sealed(1, "clerk") is None
    signatures.put_sealed(1, "head", None)
    assert signatures.sealed(1, "head") is None


def test_editing_a_person_leaves_the_signature(work: StoredWork) -> None:
    work.signatures.put_sealed(1, "head", SEALED)
    work.offices.put(1, replace(RECORD.people[0], prefix="นางสาว"))
    assert work.signatures.sealed(1, "head") == SEALED


def test_uses_are_on_record_in_their_order(work: StoredWork) -> None:
    second = replace(USE, person="clerk", used_at=NOON.replace(microsecond=5))
    for use in (USE, second):
        work.signatures.record_use(use)
    assert work.signatures.uses(1) == [USE, second]
    assert work.signatures.uses(2) == []


def test_without_its_office_nothing_is_kept(work: StoredWork) -> None:
    with pytest.raises(OfficeMissing):
        work.signatures.put_sealed(7, "head", SEALED)
    with pytest.raises(OfficeMissing):
        work.signatures.record_use(replace(USE, office_id=7))


def test_signatures_and_their_uses_go_with_the_office(either: Database) -> None:
    with either.start() as work:
        office_id = work.offices.add(RECORD)
        work.signatures.put_sealed(office_id, "head", SEALED)
        work.signatures.record_use(replace(USE, office_id=office_id))
        work.offices.delete(office_id)
        work.commit()
    with either.look() as work:
        assert (work.signatures.sealed(office_id, "head"), work.signatures.uses(office_id)) == (None, [])


def test_what_was_taken_away_is_gone_from_the_file(database: Database) -> None:
    assert database.path is not None
    with database.start() as work:
        work.offices.add(RECORD)
        work.signatures.put_sealed(1, "head", SEALED)
        work.commit()
    with database.start() as work:
        work.signatures.put_sealed(1, "head", None)
        work.commit()
    database.close()
    assert bytes(range(64)) not in database.path.read_bytes()
    assert [file.name for file in database.path.parent.iterdir()] == [database.path.name]
