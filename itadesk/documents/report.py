"""รายงานผลการดำเนินการตามมาตรการ: what was done about each measure, with what result, beside what was planned."""

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import count

from itadesk.documents.blocks import Block, Item, Rule, bold, roman
from itadesk.documents.chart_parts import led_chart
from itadesk.documents.matter import Matter, change_text, day, score
from itadesk.documents.measure_parts import measure_place
from itadesk.documents.news import ending
from itadesk.documents.paragraphs import FIRST_LINE, body, heading, title_lines, wording
from itadesk.documents.phrases import in_level, listing, one_line
from itadesk.documents.progress_table import progress_table
from itadesk.ita.reported import Reported, State, period_end, reported
from itadesk.ita.results import Result

STATES = {
    State.DONE: "ดำเนินการแล้วเสร็จ",
    State.OPEN: "อยู่ระหว่างดำเนินการ",
    State.TOLD: "มีรายงานการดำเนินการโดยไม่ระบุร้อยละความสำเร็จ",
    State.UNREPORTED: "ยังไม่มีรายงานการดำเนินการ",
}


def report(matter: Matter) -> Iterator[Block]:
    """The blocks of the report. What happened after the paper's date is not in it."""
    sections = count(1)
    found = [reported(measure, matter.paper.dated) for measure in matter.plan.measures]
    yield from title_lines(matter, "title", "subject", "subject_place")
    yield Rule()
    yield from wording(matter, "preamble")
    yield from heading(matter, "summary_heading", f"{next(sections)}.")
    yield from summary(matter, found)
    yield from heading(matter, "measures_heading", f"{next(sections)}.")
    yield from wording(matter, "measures_lead", with_next=True)
    yield progress_table(matter, found)
    unfinished = tuple(unfinished_items(matter, found))
    if unfinished:
        yield from heading(matter, "unfinished_heading", f"{next(sections)}.")
        yield from unfinished
    later = later_result(matter)
    if later is not None:
        yield from heading(matter, "later_heading", f"{next(sections)}.")
        yield from later_blocks(matter, later)
    yield from ending(matter)


def summary(matter: Matter, reports: Sequence[Reported]) -> Iterator[Block]:
    """How many measures are done, and how many are not; how many of these are behind the plan."""
    counts = Counter(each.state for each in reports)
    if counts[State.DONE] == len(reports):
        yield from wording(matter, "summary_done")
        return
    states = [f"{name} {counts[state]} มาตรการ" for state, name in STATES.items() if counts[state]]
    if len(states) == 1:
        states = [f"{STATES[reports[0].state]}ทุกมาตรการ"]
    late = sum(each.late for each in reports)
    text = matter.text("summary", states=listing(states), late_count=str(late) if late else "")
    yield from body(text, matter.wording_place("summary"))


def unfinished_items(matter: Matter, reports: Sequence[Reported]) -> Iterator[Item]:
    """The measures that are not done, or of which nothing was reported: how far they are, and whether they are late.

    Where nothing was reported of any and none is late, the summary has said it all.
    """
    if not any(found.late or found.progress for found in reports):
        return
    for index, found in enumerate(reports):
        if found.state not in {State.OPEN, State.UNREPORTED}:
            continue
        measure = matter.plan.measures[index]
        known = {
            "percent": str(found.percent or 0),
            "reported_on": day(found.reported_on),
            "ended_on": day(period_end(measure)),
        }
        parts = [matter.text("unfinished" if found.state is State.OPEN else "unreported", **known)]
        if known["ended_on"] and matter.paper.dated:
            parts.append(matter.text("late" if found.late else "has_time", **known))
        text = (*bold(one_line(measure.title)), *roman(" " + " ".join(filter(None, parts))))
        yield Item(label=f"มาตรการที่ {index + 1}", text=text, first_line=FIRST_LINE, place=measure_place(matter, index))


def later_result(matter: Matter) -> Result | None:
    """The result of the year in which the measures were carried out, if it was announced by the paper's date."""
    later = matter.record.result(matter.plan.fiscal_year)
    if later is None or not later.has_scores:
        return None
    told_later = later.published_on and matter.paper.dated and later.published_on > matter.paper.dated
    return None if told_later else later


def later_blocks(matter: Matter, later: Result) -> Iterator[Block]:
    """That result in a sentence, and as a chart beside the result that the plan answers."""
    if later.total is not None:
        change = change_text(later.total, matter.result.total)
        text = matter.text(
            "later_result",
            later_total=score(later.total),
            later_in_level=in_level(one_line(later.level), one_line(later.letter)),
            later_change=change and f"คะแนนรวม{change}",
        )
        yield from body(text, f"result/{later.fiscal_year}")
    yield from led_chart(matter, later, matter.result)
