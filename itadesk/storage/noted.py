"""Something that was done to the data, as the unit of work that does it notes it for the log."""

from collections.abc import Sequence
from dataclasses import dataclass

from itadesk.ita.changed_values import ChangedValue
from itadesk.services.log_ports import Action


@dataclass(frozen=True, slots=True, kw_only=True)
class Note:
    """Something that was done.

    Attributes:
        kind: a `PartKind` or a `Thing`, in words.
        key: which one of its kind.
        subject: what it is called.
    """

    action: Action
    office_id: int | None
    kind: str
    key: str = ""
    subject: str = ""
    changes: Sequence[ChangedValue] = ()
