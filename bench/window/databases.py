"""The databases that the window is opened on: one office with ten years of data, alone and among all of the country."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Final

from bench.papers import other_offices, store
from itadesk.exchange.sample import sample_office
from itadesk.ita.records import OfficeRecord

YEARS: Final = range(2560, 2570)
"""Fiscal years of the plans."""

ALL_OFFICES: Final = 7850
"""As many local offices as there are."""


def office_of_ten_years() -> OfficeRecord:
    """The sample office with as much in each of ten years as it has in its latest."""
    sample = sample_office()
    result, plan = sample.results[-1], sample.plans[-1]
    latest = [paper for paper in sample.papers if paper.plan_year == plan.fiscal_year]
    return replace(
        sample,
        results=tuple(replace(result, fiscal_year=year - 1) for year in YEARS),
        plans=tuple(replace(plan, fiscal_year=year, result_year=None) for year in YEARS),
        papers=tuple(replace(paper, key=f"{paper.key}-{year}", plan_year=year) for year in YEARS for paper in latest),
    )


def one_office(path: Path) -> str:
    """A database with the office alone; gives its name."""
    record = office_of_ten_years()
    store([record], path)
    return record.office.full_name


def all_offices(path: Path, count: int = ALL_OFFICES) -> str:
    """A database with as many offices of other names, each with ten years; gives the name of one in the middle."""
    record = office_of_ten_years()
    names = [other.office for other in other_offices(sample_office(), count)]

    def offices() -> Iterator[OfficeRecord]:
        return (replace(record, office=office) for office in names)

    store(offices(), path)
    return names[count // 2].full_name
