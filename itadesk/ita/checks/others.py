"""Names of other assessments than ITA, copied into measures and papers from their plans."""

import re
from collections.abc import Iterator
from typing import Final

from itadesk.ita.observations import Observation, ObservationKind, Severity
from itadesk.ita.quoting import quoted
from itadesk.ita.records import OfficeRecord, PartKind
from itadesk.ita.texts import texts_of
from itadesk.language import N_

OTHER_ASSESSMENT: Final = ObservationKind(
    "other-assessment",
    Severity.NOTE,
    N_("“{found}” is another assessment than ITA: check that it is meant."),
)

_OTHERS: Final = re.compile(r"(?<![A-Za-z])(?:LPA|PMQA)(?![A-Za-z])|(?:การ)?ประเมินประสิทธิภาพขององค์กรปกครองส่วนท้องถิ่น")


def check(record: OfficeRecord) -> Iterator[Observation]:
    """The first of them in each text of a plan or a paper; what was done may well have served both."""
    for entered in texts_of(record):
        if entered.part.kind in (PartKind.PLAN, PartKind.PAPER) and "progress" not in entered.place:
            found = _OTHERS.search(entered.text)
            if found:
                yield OTHER_ASSESSMENT.at(entered.part, entered.place, found=quoted(found[0]))
