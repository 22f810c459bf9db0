"""The meeting in which an office considered its result."""

import datetime as dt
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Meeting:
    """A meeting; `chair` and `assigned_by` are keys of people. `key` is unique within the office."""

    key: str
    held_on: dt.date
    time: dt.time | None = None
    place: str = ""
    chair: str = ""
    assigned_by: str = ""
    subject: str = ""
    body: str = ""
