from dataclasses import replace

import pytest

from itadesk.ita.issuable import issuable
from itadesk.ita.papers import Member
from itadesk.ita.people import Person
from itadesk.ita.records import OfficeRecord
from tests.examples import ANNOUNCEMENT, CLERK, GROUP, HEAD, MEETING, ORDER, RECORD

BEGUN = Person(key="begun", given_name="สมชาย", family_name="", position="")
WITH_BEGUN = replace(RECORD, people=(HEAD, BEGUN, CLERK))


def test_who_is_not_entered_in_full_and_named_nowhere_is_left_out() -> None:
    assert issuable(WITH_BEGUN) == RECORD
    assert issuable(RECORD) == RECORD
    assert issuable(WITH_BEGUN, "begun") == WITH_BEGUN


@pytest.mark.parametrize(
    "record",
    [
        replace(WITH_BEGUN, papers=(replace(ANNOUNCEMENT, signer="begun"),)),
        replace(WITH_BEGUN, papers=(replace(ANNOUNCEMENT, endorsers=("begun",)),)),
        replace(WITH_BEGUN, papers=(replace(ORDER, groups=(replace(GROUP, members=(Member(person="begun"),)),)),)),
        replace(WITH_BEGUN, meetings=(replace(MEETING, chair="begun"),)),
        replace(WITH_BEGUN, meetings=(replace(MEETING, assigned_by="begun"),)),
    ],
    ids=["signer", "endorser", "member", "chair", "assigner"],
)
def test_who_is_named_stays(record: OfficeRecord) -> None:
    assert issuable(record) == record
