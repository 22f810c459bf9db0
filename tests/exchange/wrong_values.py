"""Wrong values: where each is put in the file of a full office, and what is said of it."""

from collections.abc import Callable
from typing import Any

Json = Any
"""A JSON value that a test takes apart."""


def put(path: str, value: Json) -> Callable[[Json], None]:
    """Puts a value at a path such as results.0.total."""

    def change(document: Json) -> None:
        *way, last = path.split(".")
        for step in way:
            document = document[int(step) if step.isdigit() and isinstance(document, list) else step]
        document[int(last) if isinstance(document, list) else last] = value

    return change


WRONG_VALUES = {
    "a score as a number": ("results.0.total", 88.51, '“88.51” must be a score in quotation marks, such as "88.51".'),
    "a word as a score": ("results.0.indicators.1", "ดี", "“ดี” is not a score: enter a number from 0 to 100"),
    "a score with three decimals": ("results.0.total", "88.510", "“88.510” is not a score"),
    "a Gregorian year": ("plans.0.fiscal_year", 2023, "Did you mean 2566?"),
    "a year of the Normans": ("results.0.fiscal_year", 1066, "enter a year from 2550 to 2650."),
    "a year as a text": ("results.0.fiscal_year", "2568", "must be a whole number without quotation marks."),
    "a year with a fraction": ("results.0.fiscal_year", 2568.5, "“2568.5” must be a whole number"),
    "a year as true": ("results.0.fiscal_year", True, "“true” must be a whole number"),
    "a year without end": ("results.0.fiscal_year", 10**30, "must be a whole number"),
    "a number that is none": ("results.0.fiscal_year", float("nan"), "“NaN” must be a whole number"),
    "infinity": ("plans.0.measures.0.progress.0.percent", float("inf"), "“Infinity” must be a whole number"),
    "more than all": ("plans.0.measures.0.progress.0.percent", 101, "“101” is not a percentage"),
    "an unknown scope": ("results.0.findings.0.scope", "LPA", "“LPA” is neither an instrument (IIT, EIT, OIT)"),
    "an eleventh indicator": ("results.0.indicators.11", "90", "The key “11” is not known."),
    "a measure for indicator 0": ("plans.0.measures.0.indicators.0", 0, "“0” is not an indicator"),
    "a score of LPA": ("results.0.instruments.LPA", "90", "The key “LPA” is not known. Take it out."),
    "a verdict that is none": ("results.0.findings.0.verdict", "good", "choose one of maintain, improve, urgent."),
    "a day that is none": ("results.0.published_on", "2025-02-30", "“2025-02-30” is not a date: write it like"),
    "a month for a day": ("plans.0.considered_on", "2025-02", "“2025-02” is not a date"),
    "a Buddhist date": ("plans.0.considered_on", "2569-01-05", "Did you mean 2026-01-05?"),
    "a Buddhist month": ("plans.0.measures.0.starts", "2569-01", "Did you mean 2026-01?"),
    "a month that is none": ("plans.0.measures.0.starts", "มกราคม", "is neither a month nor a date"),
    "a time that is none": ("meetings.0.time", "25:00", "“25:00” is not a time of day: write it like 09:30."),
    "a period given twice": ("plans.0.measures.0.period_text", "ต้นปี", "both by dates and in words"),
    "a blank title": ("plans.0.measures.0.title", " \t", "Nothing is entered here, but it is needed"),
    "null": ("office.district", None, "It says null: leave the key out"),
    "half of a character": ("office.district", "ก\ud800", r"a character that cannot be kept (\ud800)"),
    "a NUL": ("office.district", "ก\0", r"a character that cannot be kept (\x00)"),
    "a list for a text": ("office.district", ["เมือง"], "“[…]” must be a text in quotation marks."),
    "a text for a list": ("plans.0.measures.0.methods", "สมชาย", "“สมชาย” must be a list in square brackets."),
    "a text for a group": ("plans.0.measures.1", "สมชาย", "“สมชาย” must be a group of keys in curly brackets."),
    "a group for a text": ("people.0.prefix", {}, "“{…}” must be a text"),
    "a list for scores": ("results.0.indicators", ["90"], "must be a group of keys in curly brackets."),
    "an unknown chair": ("meetings.0.chair", "deputy", "“deputy” is not among the people"),
    "an unknown meeting": ("documents.0.meeting", "may", "“may” is not among the meetings: choose one of january"),
    "a wording that is no text": ("documents.0.texts.opening", 5, "“5” must be a text in quotation marks."),
    "a wording without a slot": ("documents.0.texts. ", "ข้อความ", "Nothing is entered here"),
}
