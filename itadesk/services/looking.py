"""Looking an office over: what is noticed in its data, in what its texts say of scores, and about what it has issued."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from typing import Final

from itadesk.documents.plain import plain_text
from itadesk.errors import UserError
from itadesk.ita.checking import observations
from itadesk.ita.issued import IssuedPaper
from itadesk.ita.observations import RANKS, Observation, ObservationKind, Severity
from itadesk.ita.papers import IssuedState, Paper
from itadesk.ita.records import OfficeRecord, Part, key_of
from itadesk.ita.year_parts import belongs_to_year
from itadesk.language import N_
from itadesk.reading.said_scores import check as said_otherwise
from itadesk.services.papers import compose_paper
from itadesk.services.ports import WorkStarter
from itadesk.services.register_ports import RegisterFilter

CHANGED_SINCE_ISSUED: Final = ObservationKind(
    "changed-since-issued",
    Severity.WARNING,
    N_(
        "{paper} {number} was issued, and what it says has been changed since: issue a correction, or take the change back."
    ),
)

OfficeReader = Callable[[bytes], OfficeRecord]
"""Reads the data of an office as an issued paper keeps it."""


@dataclass(frozen=True, slots=True)
class _AsIssued:
    """The paper that was issued, with its number and its date, and its text as this version composes it."""

    paper: Paper
    text: str


@dataclass(frozen=True, slots=True)
class _Compared:
    """The parts that an issued paper was compared with last, and whether they say something else."""

    parts: tuple[Part, ...]
    differ: bool


class Lookout:
    """Looks offices over again and again; what has not changed meanwhile is not composed again.

    Takes:
        start: begins a unit of work.
        read: reads what issued papers keep.
    """

    def __init__(self, start: WorkStarter, read: OfficeReader) -> None:
        self._start, self._read = start, read
        self._issued: dict[int, _AsIssued | None] = {}
        self._compared: dict[int, _Compared] = {}

    def observations(self, office_id: int, record: OfficeRecord) -> list[Observation]:
        """Everything that is noticed, the gravest first.

        Takes:
            record: the office's data as it is now, stored or still being typed.
        """
        found = [*observations(record), *said_otherwise(record), *self._changed_since(office_id, record)]
        return sorted(found, key=lambda observation: RANKS[observation.severity])

    def _changed_since(self, office_id: int, record: OfficeRecord) -> Iterator[Observation]:
        for issued in self._standing(office_id):
            draft = record.paper(issued.paper_key)
            if draft is not None and self._differs(issued.issued_id, draft, record):
                place = ("papers", record.papers.index(draft))
                about = {"paper": issued.kind, "number": issued.shown_number}
                yield CHANGED_SINCE_ISSUED.at(key_of(draft), place, **about)

    def _standing(self, office_id: int) -> list[IssuedPaper]:
        """The issued papers that hold, of each draft the latest; what they say is known afterwards."""
        with self._start().only_looking() as work:
            found = work.register.search(office_id, RegisterFilter(state=IssuedState.STANDING))
            latest = list({issued.paper_key: issued for issued in reversed(found)}.values())
            for issued in latest:
                if issued.issued_id not in self._issued:
                    data = work.register.contents(issued.issued_id).data
                    self._issued[issued.issued_id] = self._as_issued(data, issued.paper_key)
        return latest

    def _as_issued(self, data: bytes, paper_key: str) -> _AsIssued | None:
        """What an issued paper said; None where its data cannot be read, which is for `verify` to tell."""
        try:
            record = self._read(data)
        except UserError:
            return None
        paper = record.paper(paper_key)
        return None if paper is None else _AsIssued(paper, _text(record, paper))

    def _differs(self, issued_id: int, draft: Paper, record: OfficeRecord) -> bool:
        then = self._issued[issued_id]
        if then is None:
            return False
        parts = tuple(part for part in record.parts() if belongs_to_year(key_of(part), record, draft.plan_year))
        last = self._compared.get(issued_id)
        if last is None or last.parts != parts:
            now = replace(draft, dated=then.paper.dated, number=then.paper.number)
            last = self._compared[issued_id] = _Compared(parts, _text(record, now) != then.text)
        return last.differ


def _text(record: OfficeRecord, paper: Paper) -> str:
    """What a paper says; nothing where its data is gone."""
    try:
        return plain_text(compose_paper(record, paper))
    except UserError:
        return ""
