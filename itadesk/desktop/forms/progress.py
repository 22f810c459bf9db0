"""The form of what was done about a measure, and what can be done with the reports of a measure."""

from dataclasses import replace

from itadesk.desktop.forms import helps
from itadesk.desktop.forms.faults import Missing
from itadesk.desktop.forms.measures import lines, with_measure
from itadesk.desktop.forms.sheet import Field, Sheet
from itadesk.desktop.writing import date_text, digits_read, read_date, shown_digits
from itadesk.ita.faults import UnusablePercent
from itadesk.ita.plans import EvidenceFile, Plan, Progress
from itadesk.ita.rules import PERCENT
from itadesk.language import _


def _take_day(progress: Progress, typed: str) -> Progress:
    day = read_date(typed)
    if day is None:
        raise Missing(_("the day of the report"))
    return replace(progress, on=day)


def read_percent(typed: str) -> int | None:
    """The percentage that a typed text means, with its sign or without; None where nothing was typed.

    Raises:
        UnusablePercent: no whole number from 0 to 100.
    """
    text = digits_read(typed).strip().removeprefix("ร้อยละ").removesuffix("%").strip()
    if not text:
        return None
    if not text.isdecimal() or len(text) > len("100") or int(text) not in PERCENT:
        raise UnusablePercent(typed.strip())
    return int(text)


def percent_text(percent: int | None) -> str:
    """A percentage with its sign; empty where there is none."""
    return "" if percent is None else shown_digits(f"{percent}%")


PROGRESS_SHEET: Sheet[Progress] = Sheet(
    (
        Field("on", lambda progress: date_text(progress.on), _take_day),
        Field(
            "percent",
            lambda progress: "" if progress.percent is None else shown_digits(str(progress.percent)),
            lambda p, t: replace(p, percent=read_percent(t)),
        ),
        Field("text", lambda progress: progress.text, lambda p, t: replace(p, text=t.strip())),
        Field("outcome", lambda progress: progress.outcome, lambda p, t: replace(p, outcome=t.strip())),
        Field("evidence", lambda progress: "\n".join(progress.evidence), lambda p, t: replace(p, evidence=lines(t))),
    ),
    helps=helps.PROGRESS,
)


def with_progress(plan: Plan, row: int, progress: tuple[Progress, ...]) -> Plan:
    """The plan with other reports about the measure of a row."""
    return with_measure(plan, row, replace(plan.measures[row], progress=progress))


def with_file(plan: Plan, row: int, report: int, file: EvidenceFile) -> Plan:
    """The plan with a further file that proves a report about the measure of a row; the same file is attached once."""
    files = plan.measures[row].progress[report].files
    known = any(each.file == file.file for each in files)
    return plan if known else _with_files(plan, row, report, (*files, file))


def without_file(plan: Plan, row: int, report: int, file: int) -> Plan:
    """The plan without one of the files that prove a report about the measure of a row."""
    files = plan.measures[row].progress[report].files
    return _with_files(plan, row, report, files[:file] + files[file + 1 :])


def _with_files(plan: Plan, row: int, report: int, files: tuple[EvidenceFile, ...]) -> Plan:
    reports = plan.measures[row].progress
    changed = replace(reports[report], files=files)
    return with_progress(plan, row, (*reports[:report], changed, *reports[report + 1 :]))


def progress_row(progress: Progress) -> str:
    """What a list shows of a report: its day, its percentage, and what was done."""
    done = " ".join(progress.text.split()) or _("Nothing written yet")
    return "   ".join(part for part in (date_text(progress.on), percent_text(progress.percent), done) if part)
