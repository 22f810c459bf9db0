"""Which fiscal years there are to choose from. A year means that of the plan, which answers the result before it."""

from datetime import date

from itadesk.ita.records import OfficeRecord
from itadesk.ita.years import fiscal_year_of


def today() -> date:
    """The day that it is where the program runs."""
    return date.today()  # noqa: DTZ011


def years_to_offer(record: OfficeRecord, chosen: int, day: date | None = None) -> tuple[int, ...]:
    """The years with data, the present one, and the chosen one, the latest first."""
    return tuple(sorted({*years_with_data(record), chosen, fiscal_year_of(day or today())}, reverse=True))


def year_to_begin_with(record: OfficeRecord, day: date | None = None) -> int:
    """The latest year with data, otherwise the present one."""
    return max(years_with_data(record), default=fiscal_year_of(day or today()))


def years_with_data(record: OfficeRecord) -> frozenset[int]:
    """The years that the office has plans, papers, or results to answer for."""
    plans = {plan.fiscal_year for plan in record.plans}
    papers = {paper.plan_year for paper in record.papers}
    answered = {plan.follows_year for plan in record.plans}
    results = {result.fiscal_year + 1 for result in record.results if result.fiscal_year not in answered}
    return frozenset(plans | papers | results)


def year_answering(record: OfficeRecord, result_year: int) -> int:
    """The year of the plan that answers a result; the year after it where there is none yet."""
    answering = (plan.fiscal_year for plan in record.plans if plan.follows_year == result_year)
    return max(answering, default=result_year + 1)
