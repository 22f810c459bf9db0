"""Random edits of an office's data, the same each time: texts change, parts are taken out and come back, edits are undone."""

import random
from dataclasses import fields, replace
from typing import Any

from itadesk.ita.record_changes import changed
from itadesk.ita.records import OfficeRecord, Part, PartKind, key_of
from itadesk.services.editing import save_part, take_back
from itadesk.services.faulty import FaultyRecord
from itadesk.services.offices import open_record
from itadesk.services.ports import WorkStarter

REFERRING = {"key", "signer", "meeting", "chair", "assigned_by"}
"""Texts that name something else."""


def edit_at_random(start: WorkStarter, office_id: int, edits: int) -> None:
    """Edits the office so often."""
    chance = random.Random(2569)  # noqa: S311  nothing has to be kept secret
    first = record = open_record(start, office_id)
    while edits:
        key = key_of(chance.choice(first.parts()))
        stored = record.part(key)
        wanted = first.part(key) if stored is None else edited(stored, chance)
        try:
            change = save_part(start, office_id, stored, wanted)
        except FaultyRecord:
            continue  # others rely on it
        edits -= 1
        if chance.random() < 0.2:
            take_back(start, change)
            record = open_record(start, office_id)
        else:
            record = with_part(record, wanted, stored)


def with_part(record: OfficeRecord, wanted: Part | None, stored: Part | None) -> OfficeRecord:
    """The record with one part as it is wanted."""
    keys = [key_of(part) for part in (stored, wanted) if part is not None]
    return changed(record, keys[0], wanted)


def edited(part: Part, chance: random.Random) -> Part | None:
    """The part with another text somewhere in it, or taken out."""
    if key_of(part).kind is not PartKind.OFFICE and chance.random() < 0.1:
        return None
    names = [field.name for field in fields(part) if type(getattr(part, field.name)) is str]
    usable = [name for name in names if name not in REFERRING]
    text: dict[str, Any] = {chance.choice(usable): f"แก้ไขครั้งที่ {chance.randrange(10_000)}"} if usable else {}
    return replace(part, **text)
