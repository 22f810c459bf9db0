"""Papers of made-up offices: each has a plan, often the result that the plan answers, and everything a paper refers to."""

from dataclasses import replace

from hypothesis import strategies as st

from itadesk.documents.composing import COMPOSERS
from itadesk.ita.meetings import Meeting
from itadesk.ita.papers import Digits, Paper, PaperKind
from itadesk.ita.people import Person
from itadesk.ita.plans import Plan
from itadesk.ita.records import OfficeRecord
from itadesk.ita.years import EARLIEST
from tests.strategies import optional_days, photographs, plans, records, results, texts, working_groups


def pasted(text: str) -> str:
    """A text without its blanks, as it is looked for in a paper whose lines end elsewhere."""
    return "".join(text.split())


@st.composite
def offices_with_a_plan(draw: st.DrawFn) -> OfficeRecord:
    """A record whose first plan answers its first result, where there is one."""
    record = draw(records())
    plan = draw(plans().filter(bool))[0]
    given_result = draw(results())
    result = tuple(replace(one, fiscal_year=plan.follows_year) for one in given_result[:1])
    earlier = tuple(replace(one, fiscal_year=plan.follows_year - 1) for one in given_result[1:])
    earlier = tuple(one for one in earlier if one.fiscal_year >= EARLIEST)
    return replace(record, plans=(plan,), results=(*earlier, *result), papers=())


@st.composite
def offices_and_papers(draw: st.DrawFn) -> tuple[OfficeRecord, Paper]:
    """An office and a paper about its plan, in the project's own wording. There is no report without measures."""
    record = draw(offices_with_a_plan())
    staff = keys(record.people)
    kinds = tuple(kind for kind in COMPOSERS if kind is not PaperKind.REPORT or plan_of(record).measures)
    paper = Paper(
        key="one",
        kind=draw(st.sampled_from(kinds)),
        plan_year=plan_of(record).fiscal_year,
        dated=draw(optional_days()),
        number=draw(texts()),
        signer=draw(st.sampled_from(("", *staff))),
        endorsers=draw(st.lists(st.sampled_from(staff), max_size=2, unique=True).map(tuple)) if staff else (),
        meeting=draw(st.sampled_from(("", *keys(record.meetings)))),
        digits=draw(st.sampled_from(Digits)),
        groups=draw(working_groups(staff)),
        photographs=draw(photographs()),
    )
    return record, paper


def plan_of(record: OfficeRecord) -> Plan:
    """The plan that the paper is about."""
    return record.plans[0]


def keys(parts: tuple[Person, ...] | tuple[Meeting, ...]) -> tuple[str, ...]:
    """What papers refer to these by."""
    return tuple(part.key for part in parts)
