"""What lies on a clerk's desk when a year is to be entered: for a real office, or for the sample office."""

from dataclasses import dataclass, replace
from pathlib import Path

from itadesk.exchange.office_json import read_office
from itadesk.exchange.sample import sample_office
from itadesk.ita.papers import PaperKind
from itadesk.ita.records import OfficeRecord
from itadesk.ita.results import Result
from tests.surroundings import SHARED


@dataclass(frozen=True)
class Given:
    """What lies on a clerk's desk: what is to be entered, and the text from which the result is copied."""

    record: OfficeRecord
    copied: str


def given(case: Path | None) -> Given:
    """A real office with the paper that it published; without a case the sample office."""
    if case is None:
        record = one_year(sample_office())
        return Given(record, as_copied(record.results[0]))
    (paper,) = (SHARED / "seeds").glob(f"*_{case.stem}.txt")
    return Given(one_year(read_office(case.read_bytes(), case.name)), paper.read_text("utf-8"))


def one_year(record: OfficeRecord) -> OfficeRecord:
    """Of an office, what its first paper is about: with the keys that the program gives when it is entered."""
    paper = max(record.papers, key=lambda paper: (paper.plan_year, paper.kind is PaperKind.ANNOUNCEMENT))
    plan = record.plan(paper.plan_year)
    assert plan is not None
    result, meeting = record.result(plan.follows_year), record.meeting(paper.meeting)
    named = {paper.signer} | ({meeting.chair, meeting.assigned_by} if meeting else set())
    people = [person for person in record.people if person.key in named or person is record.people[0]]
    keys = {person.key: f"person-{place}" if place else "head" for place, person in enumerate(people)} | {"": ""}
    meetings = (
        replace(meeting, key="meeting-1", chair=keys[meeting.chair], assigned_by=keys[meeting.assigned_by])
        if meeting
        else None,
    )
    entered = replace(plan, result_year=None, measures=tuple(replace(each, progress=()) for each in plan.measures))
    return replace(
        record,
        people=tuple(replace(person, key=keys[person.key]) for person in people),
        results=(result,) if result else (),
        plans=(entered,),
        meetings=tuple(filter(None, meetings)),
        papers=(replace(paper, signer=keys[paper.signer], meeting="meeting-1" if meeting else ""),),
    )


def as_copied(result: Result) -> str:
    """A result as a web page shows it."""
    lines = [
        f"ผลการประเมิน ITA ปีงบประมาณ พ.ศ. {result.fiscal_year}",
        f"คะแนนรวม {result.total} คะแนน ระดับ {result.level}",
    ]
    lines += [f"{instrument}\t{score}" for instrument, score in result.instruments.items()]
    return "\n".join((*lines, *(f"ตัวชี้วัดที่ {number}\t{score}" for number, score in result.indicators.items())))
