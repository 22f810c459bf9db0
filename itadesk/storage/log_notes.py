"""What is noted for the log of the things that are done to an office; never a signature or the bytes of a file."""

import hashlib
from collections.abc import Iterator
from typing import TYPE_CHECKING

from itadesk.ita.changed_values import ChangedValue, changed_values
from itadesk.ita.issued import IssuedPaper
from itadesk.ita.meetings import Meeting
from itadesk.ita.offices import Office
from itadesk.ita.papers import Paper
from itadesk.ita.people import Person
from itadesk.ita.record_changes import LISTS
from itadesk.ita.records import Part, PartKind, key_of
from itadesk.services.log_ports import Action, Thing
from itadesk.services.ports import Picture
from itadesk.services.signature_ports import SignatureUse
from itadesk.storage.content_digests import content_of_part, digest_of_sealed, note_of_content
from itadesk.storage.noted import Note

if TYPE_CHECKING:
    from itadesk.storage.office_rows import OfficeRows


def note_of_part(office_id: int, before: Part | None, after: Part | None, place: int | None = None) -> Note | None:
    """A part that was added, changed or removed; None where nothing of it is another one.

    Takes:
        place: of a new one in its list, -1 being the last; None where the list is ordered by year.
    """
    part = after or before
    changes = changed_values(before, after)
    if part is None or not changes:
        return None
    action = Action.ADDED if before is None else Action.REMOVED if after is None else Action.CHANGED
    if after is not None:
        changes.append(note_of_content(content_of_part(after, place if before is None else None)))
    key = key_of(part)
    return Note(
        action=action, office_id=office_id, kind=key.kind, key=key.key, subject=subject_of(part), changes=changes
    )


def subject_of(part: Part) -> str:
    """What a part is called where its key does not say it."""
    match part:
        case Office() | Person():
            return part.full_name
        case Meeting():
            return part.subject
        case Paper():
            return f"{part.kind} {part.plan_year}"
        case _:
            return ""


def note_of_new_office(office_id: int, office: "OfficeRows") -> Note:
    """A new office: how many parts of each kind it came with and their digests, not all of them; it may be one of thousands."""
    counts = {name: len(office.rows[name]) for name in LISTS.values() if name in office.rows}
    return Note(
        action=Action.OFFICE_ADDED,
        office_id=office_id,
        kind=PartKind.OFFICE,
        subject=office.full_name,
        changes=[
            *(ChangedValue((name,), None, count) for name, count in counts.items()),
            note_of_content(dict(office.digests)),
        ],
    )


def note_of_deleted_office(office_id: int, office: Office) -> Note:
    """An office that was deleted, with what it had entered; none of that is kept."""
    return Note(action=Action.OFFICE_DELETED, office_id=office_id, kind=PartKind.OFFICE, subject=office.full_name)


def note_of_emblem(office_id: int, before: Picture | None, after: Picture | None) -> Note | None:
    """An emblem that was put in, changed or taken away, by its digests; None where it is the same one."""
    if before == after:
        return None
    action = Action.ADDED if before is None else Action.REMOVED if after is None else Action.CHANGED
    old, new = _told(before), _told(after)
    changes = [ChangedValue((name,), old.get(name), new.get(name)) for name in ("sha256", "width")]
    told = [change for change in changes if change.before != change.after]
    return Note(action=action, office_id=office_id, kind=Thing.EMBLEM, changes=told)


def note_of_file(office_id: int, digest: str, media_type: str, size: int) -> Note:
    """A file that was kept."""
    changes = [ChangedValue(("media_type",), None, media_type), ChangedValue(("size",), None, size)]
    return Note(action=Action.FILE_KEPT, office_id=office_id, kind=Thing.FILE, key=digest, changes=changes)


def note_of_issued(
    action: Action, paper: IssuedPaper, issued_id: int, *, content: str | None = None, **values: object
) -> Note:
    """Something that was done to an issued paper, with what was added to it.

    Takes:
        content: the digest of a paper that was added.
    """
    told = list(_given(values))
    if content is not None:
        told.append(note_of_content(content))
    return Note(
        action=action,
        office_id=paper.office_id,
        kind=Thing.ISSUED,
        key=str(issued_id),
        subject=f"{paper.shown_number} {paper.title}".strip(),
        changes=told,
    )


def note_of_kept_signature(office_id: int, person: str, sealed: bytes) -> Note:
    """A signature that was kept; readers are told nothing of it but whose it is."""
    content = note_of_content(digest_of_sealed(sealed))
    return Note(action=Action.SIGNATURE_KEPT, office_id=office_id, kind=Thing.SIGNATURE, key=person, changes=[content])


def note_of_forgotten_signature(office_id: int, person: str) -> Note:
    """A signature that was taken away."""
    return Note(action=Action.SIGNATURE_FORGOTTEN, office_id=office_id, kind=Thing.SIGNATURE, key=person)


def note_of_use(use: SignatureUse) -> Note:
    """A signature that was used."""
    issued = () if use.issued_id is None else [ChangedValue(("issued_id",), None, use.issued_id)]
    return Note(
        action=Action.SIGNATURE_USED,
        office_id=use.office_id,
        kind=Thing.SIGNATURE,
        key=use.person,
        subject=use.paper_title,
        changes=issued,
    )


def _given(values: dict[str, object]) -> Iterator[ChangedValue]:
    for name, value in values.items():
        if value is not None and value is not False:
            yield ChangedValue((name,), None, value)


def _told(picture: Picture | None) -> dict[str, object]:
    """What is told of a picture."""
    return {} if picture is None else {"sha256": hashlib.sha256(picture.data).hexdigest(), "width": picture.width}
