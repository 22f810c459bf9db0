"""Which parts of a record the work of a year is about."""

from itadesk.ita.records import OfficeRecord, PartKey, PartKind


def belongs_to_year(part: PartKey, record: OfficeRecord, plan_year: int) -> bool:
    """Whether a part is one of the fiscal year (of the plan): its plan, the result that it answers, or a paper of it.

    The office, its people, meetings and wordings belong to every year.
    """
    match part.kind:
        case PartKind.PLAN:
            return part.key == str(plan_year)
        case PartKind.RESULT:
            plan = record.plan(plan_year)
            return part.key == str(plan.follows_year if plan else plan_year - 1)
        case PartKind.PAPER:
            paper = record.paper(part.key)
            return paper is None or paper.plan_year == plan_year
        case _:
            return True
