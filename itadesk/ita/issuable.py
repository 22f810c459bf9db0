"""What of an office's data goes into a paper that is issued, and what has to be mended before."""

from collections.abc import Iterator
from dataclasses import replace

from itadesk.ita.records import OfficeRecord
from itadesk.ita.rules import faults


def issuable(record: OfficeRecord, signer: str = "") -> OfficeRecord:
    """The record without people who are not entered in full and whom no paper and no meeting names.

    A row that somebody began and left must not keep a paper from being issued on which that person does not stand.

    Takes:
        signer: the key of who signs, where that is somebody else than the paper says.
    """
    named = {signer, *_named(record)}
    unfinished = {index for fault in faults(record) for index in fault.place[1:2] if fault.place[0] == "people"}
    people = (person for index, person in enumerate(record.people) if index not in unfinished or person.key in named)
    return replace(record, people=tuple(people))


def _named(record: OfficeRecord) -> Iterator[str]:
    """The keys of all people that papers and meetings name."""
    for paper in record.papers:
        yield from (paper.signer, *paper.endorsers)
        yield from (member.person for group in paper.groups for member in group.members)
    for meeting in record.meetings:
        yield from (meeting.chair, meeting.assigned_by)
