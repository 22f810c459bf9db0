"""Papers: whether the data holds what each of them has to say."""

import re
from collections.abc import Iterator
from typing import Final

from itadesk.ita.faults import Place
from itadesk.ita.observations import Observation, ObservationKind, Severity
from itadesk.ita.papers import Paper, PaperKind
from itadesk.ita.plans import Plan
from itadesk.ita.records import OfficeRecord, PartKey, key_of
from itadesk.language import N_
from itadesk.thai.dates import short_date
from itadesk.thai.digits import THAI, arabic_digits, thai_digits
from itadesk.thai.nearness import distance, tolerance

ABOUT_SCORES: Final = frozenset({PaperKind.ANNOUNCEMENT, PaperKind.NEWS, PaperKind.DEVELOPMENT})
BY_THE_HEAD: Final = frozenset({PaperKind.ANNOUNCEMENT, PaperKind.ORDER})
SIGNED: Final = frozenset({PaperKind.ANNOUNCEMENT, PaperKind.MEMO, PaperKind.ORDER})

NO_PLAN: Final = ObservationKind(
    "no-plan",
    Severity.WARNING,
    N_("There is {paper} of {year}, but no plan of that year: enter the plan, or correct the year of the paper."),
)
NO_SCORES: Final = ObservationKind(
    "no-scores",
    Severity.WARNING,
    N_(
        "A paper of {year} is about the result of {result_year}, but no score of it is entered: enter at least the total."
    ),
)
NO_TOTAL: Final = ObservationKind(
    "no-total",
    Severity.NOTE,
    N_("A paper of {year} has to show the total and the level of {result_year}, but not both are entered: enter them."),
)
NO_SIGNER: Final = ObservationKind(
    "no-signer",
    Severity.WARNING,
    N_("Somebody has to sign {paper} of {year}, but nobody is chosen: choose who signs it."),
)
NOT_THE_HEAD: Final = ObservationKind(
    "not-the-head",
    Severity.WARNING,
    N_(
        "{paper} of {year} is to be signed by {person} ({position}), who is neither {head} nor acts as such: choose another signer, or enter the post acted in."
    ),
)
NOT_IN_POST: Final = ObservationKind(
    "not-in-post",
    Severity.WARNING,
    N_(
        "{paper} of {year} is dated {day}, when {person} was not in the post: choose who signs, or correct the date or the time in the post."
    ),
)
NO_DATE: Final = ObservationKind(
    "no-date",
    Severity.NOTE,
    N_("There is no date yet on {paper} of {year}: enter it, or write it by hand."),
)
OTHER_RESULT_YEAR: Final = ObservationKind(
    "other-result-year",
    Severity.WARNING,
    N_("“{found}” names another year than that of the result which the paper is about ({right}): correct it."),
)
OTHER_PLAN_YEAR: Final = ObservationKind(
    "other-plan-year",
    Severity.WARNING,
    N_("“{found}” names another year than that of the measures which the paper is about ({right}): correct it."),
)
NO_PROGRESS: Final = ObservationKind(
    "no-progress",
    Severity.WARNING,
    N_(
        "The report on the plan of {year} has nothing to say about these measures: {numbers}. Enter what was done, when, and with what result."
    ),
)

_RESULT_YEAR: Final = re.compile(
    r"(?<!ประเมิน)(?<!ยกระดับ)(?<!เพิ่ม)ผล(?:คะแนน)?(?:(?:การ)?ประเมิน)?\s*"
    r"(?:\(?ITA\)?|คุณธรรมและความโปร่งใส(?:ในการดำเนินงาน)?(?:ของหน่วยงานภาครัฐ)?\s*(?:\([^()\n]{1,80}\))?)\s*"
    r"(?:ใน|ประจำ)?\s*ปี(?:งบประมาณ)?\s*(?:พ\.\s?ศ\.)?\s*((?:[2๒][5๕])?[0-9๐-๙]{2})(?![0-9๐-๙])"
)
"""Where a text says of which year a result is, and not which it hopes for; the year may lack its century."""

_COMPARES: Final = re.compile(r"(?:กว่า|เทียบ|เทียบกับ|เดิม|ระหว่าง)\s*\Z")
"""What says before a result that it is only what another is compared with."""

_PLAN_YEAR: Final = re.compile(
    r"\s*(?:เรื่อง\s*)?มาตรการ(?:ส่งเสริม|เพื่อส่งเสริม)?คุณธรรมและความโปร่งใส[^\n0-9๐-๙]{0,60}?ปี(?:งบประมาณ)?\s*(?:พ\.\s?ศ\.)?\s*"
    r"([2๒][5๕][0-9๐-๙]{2})(?![0-9๐-๙])"
)
"""How a subject that says of which year the measures are begins."""


def check(record: OfficeRecord) -> Iterator[Observation]:
    """What the papers of a record lack."""
    told = set[int]()
    for index, paper in enumerate(record.papers):
        place: Place = ("papers", index)
        plan = record.plan(paper.plan_year)
        if plan is None:
            yield NO_PLAN.at(key_of(paper), (*place, "plan_year"), paper=paper.kind, year=paper.plan_year)
        if paper.kind in ABOUT_SCORES and paper.plan_year not in told:
            told.add(paper.plan_year)
            yield from _scores(place, paper, record)
        yield from _signature(place, paper)
        yield from _post(place, paper, record)
        yield from times_in_post(place, paper, record)
        yield from _wording(place, paper, record)
        yield from _meeting(paper, record)
        if plan is not None and paper.kind is PaperKind.REPORT:
            yield from _progress(plan, record.plans.index(plan))


def times_in_post(place: Place, paper: Paper, record: OfficeRecord) -> Iterator[Observation]:
    """Those who sign a paper have to be in their posts on its day.

    Takes:
        place: the way to the paper within the record.
    """
    if paper.dated is None:
        return
    endorsers = [(("endorsers", index), key) for index, key in enumerate(paper.endorsers)]
    for where, key in [(("signer",), paper.signer), *endorsers]:
        person = record.person(key)
        if person is not None and not person.is_in_post(paper.dated):
            about = {"paper": paper.kind, "year": paper.plan_year, "person": person.full_name}
            yield NOT_IN_POST.at(key_of(paper), (*place, *where), day=short_date(paper.dated), **about)


def _scores(place: Place, paper: Paper, record: OfficeRecord) -> Iterator[Observation]:
    """What the papers of a year lack of its result; it is the same for all of them."""
    plan = record.plan(paper.plan_year) or Plan(fiscal_year=paper.plan_year)
    result = record.result(plan.follows_year)
    where = place if result is None else ("results", record.results.index(result), "total")
    years = {"year": paper.plan_year, "result_year": plan.follows_year}
    if result is None or not result.has_scores:
        yield NO_SCORES.at(key_of(paper), where, **years)
    elif result.total is None or not (result.level or result.letter):
        yield NO_TOTAL.at(key_of(paper), where, **years)


def _signature(place: Place, paper: Paper) -> Iterator[Observation]:
    if paper.kind in SIGNED:
        if not paper.signer:
            yield NO_SIGNER.at(key_of(paper), (*place, "signer"), paper=paper.kind, year=paper.plan_year)
        if paper.dated is None:
            yield NO_DATE.at(key_of(paper), (*place, "dated"), paper=paper.kind, year=paper.plan_year)


def _post(place: Place, paper: Paper, record: OfficeRecord) -> Iterator[Observation]:
    """Announcements and orders bind by the signature of the head, or of who acts in that post."""
    signer, head = record.person(paper.signer), record.office.head_position
    if paper.kind in BY_THE_HEAD and signer is not None and head:
        posts = [signer.position] if signer.acting is None else [signer.position, signer.acting.for_position]
        if not any(distance(post, head) <= tolerance(head) for post in posts):
            about = {"paper": paper.kind, "year": paper.plan_year, "person": signer.full_name, "head": head}
            yield NOT_THE_HEAD.at(key_of(paper), (*place, "signer"), position=signer.position, **about)


def _wording(place: Place, paper: Paper, record: OfficeRecord) -> Iterator[Observation]:
    right = _result_year(paper, record)
    for slot, text in paper.texts.items():
        for match in _RESULT_YEAR.finditer(text):
            if _COMPARES.search(text, 0, match.start()):
                continue
            yield from _year(OTHER_RESULT_YEAR, key_of(paper), (*place, "texts", slot), match, right)
        subject = _PLAN_YEAR.match(text)
        if subject is not None:
            yield from _year(OTHER_PLAN_YEAR, key_of(paper), (*place, "texts", slot), subject, str(paper.plan_year))


def _meeting(paper: Paper, record: OfficeRecord) -> Iterator[Observation]:
    """What is told of the meeting names the year of a result only beside that which the paper is about."""
    meeting, right = record.meeting(paper.meeting), _result_year(paper, record)
    if meeting is None:
        return
    for name, text in (("subject", meeting.subject), ("body", meeting.body)):
        matches = list(_RESULT_YEAR.finditer(text))
        if matches and not any(right.endswith(arabic_digits(match[1])) for match in matches):
            where = ("meetings", record.meetings.index(meeting), name)
            yield from _year(OTHER_RESULT_YEAR, key_of(meeting), where, matches[0], right)


def _result_year(paper: Paper, record: OfficeRecord) -> str:
    return str((record.plan(paper.plan_year) or Plan(fiscal_year=paper.plan_year)).follows_year)


def _year(
    kind: ObservationKind, part: PartKey, place: Place, match: re.Match[str], right: str
) -> Iterator[Observation]:
    """Says so where a text names another year than the right one; the year may lack its century."""
    text, year = match.string, match[1]
    if not right.endswith(arabic_digits(year)):
        better = thai_digits(right[-len(year) :]) if year[0] in THAI else right[-len(year) :]
        mended = text[: match.start(1)] + better + text[match.end(1) :]
        yield kind.at(part, place, mended, found=match[0], right=right)


def _progress(plan: Plan, index: int) -> Iterator[Observation]:
    without = [number for number, measure in enumerate(plan.measures) if not measure.progress]
    if without:
        place = ("plans", index, "measures", without[0], "progress")
        numbers = ", ".join(str(number + 1) for number in without)
        yield NO_PROGRESS.at(key_of(plan), place, year=plan.fiscal_year, numbers=numbers)
