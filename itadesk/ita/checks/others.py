"""What was copied from elsewhere: totals that no result of the office has, and names of other assessments than ITA."""

import re
from collections.abc import Iterator
from typing import Final

from itadesk.ita.observations import Observation, ObservationKind, Severity
from itadesk.ita.papers import Paper
from itadesk.ita.plans import Plan
from itadesk.ita.quoting import quoted
from itadesk.ita.records import OfficeRecord, PartKind, key_of
from itadesk.ita.scores import two_places
from itadesk.ita.texts import texts_of
from itadesk.language import N_
from itadesk.thai.digits import THAI, arabic_digits, thai_digits

OTHER_TOTAL: Final = ObservationKind(
    "other-total",
    Severity.WARNING,
    N_("“{found}” stands in the wording, but the total that was entered for {year} is {total}: correct one of them."),
)
OTHER_ASSESSMENT: Final = ObservationKind(
    "other-assessment",
    Severity.NOTE,
    N_("“{found}” is another assessment than ITA: check that it is meant."),
)

_TOTAL: Final = re.compile(
    r"(?:คะแนนรวม|คะแนนภาพรวม|คะแนนในภาพรวม|คะแนนเฉลี่ยรวม)(?:เฉลี่ย|ทั้งหมด|ทุกตัวชี้วัด)?\s*"
    r"(?:เท่ากับ|เป็น|อยู่ที่|ได้|ร้อยละ|:)?\s*([0-9๐-๙]{1,3}\.[0-9๐-๙]{1,2})(?![0-9๐-๙])"
)
"""Where a text says the total."""

_NOT_OURS: Final = re.compile("เป้าหมาย|เกณฑ์|กว่า|คาด|เฉลี่ยของ|ทั่วประเทศ|ระดับจังหวัด|LPA|ปีก่อน|ที่ผ่านมา|เดิม")
"""Words that say before a total that it is a goal, or that of others or of another time."""

_LOOK: Final = 60
"""Characters before a total in which such words are looked for."""

_OTHERS: Final = re.compile(r"(?<![A-Za-z])(?:LPA|PMQA)(?![A-Za-z])|(?:การ)?ประเมินประสิทธิภาพขององค์กรปกครองส่วนท้องถิ่น")


def check(record: OfficeRecord) -> Iterator[Observation]:
    """Totals in the wording of papers; other assessments there and in measures."""
    for paper in record.papers:
        yield from _totals(paper, record)
    for entered in texts_of(record):
        if entered.part.kind in (PartKind.PLAN, PartKind.PAPER) and "progress" not in entered.place:
            found = _OTHERS.search(entered.text)
            if found:
                yield OTHER_ASSESSMENT.at(entered.part, entered.place, found=quoted(found[0]))


def _totals(paper: Paper, record: OfficeRecord) -> Iterator[Observation]:
    """Totals that are those of no year; the total of another year may be told beside that of the paper's own."""
    plan = record.plan(paper.plan_year) or Plan(fiscal_year=paper.plan_year)
    result = record.result(plan.follows_year)
    if result is None or result.total is None:
        return
    known = {f"{two_places(each.total)}" for each in record.results if each.total is not None}
    right = f"{two_places(result.total)}"
    for slot, text in paper.texts.items():
        for match in _TOTAL.finditer(text):
            whole, _point, rest = arabic_digits(match[1]).partition(".")
            if f"{whole}.{rest:0<2}" in known or _NOT_OURS.search(text, max(0, match.start() - _LOOK), match.start()):
                continue
            better = thai_digits(right) if match[1][0] in THAI else right
            mended = text[: match.start(1)] + better + text[match.end(1) :]
            place = ("papers", record.papers.index(paper), "texts", slot)
            values = {"year": result.fiscal_year, "total": right}
            yield OTHER_TOTAL.at(key_of(paper), place, mended, found=quoted(match[0]), **values)
