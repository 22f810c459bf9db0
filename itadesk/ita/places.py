"""A place within a record in the words of the person at the desk."""

from collections.abc import Iterator
from typing import Final

from itadesk.ita.faults import Place
from itadesk.ita.quoting import quoted
from itadesk.ita.records import OfficeRecord
from itadesk.language import N_, _

ITEMS: Final = {
    "people": N_("person {number}"),
    "results": N_("result {number}"),
    "findings": N_("finding {number}"),
    "plans": N_("plan {number}"),
    "measures": N_("measure {number}"),
    "methods": N_("step {number}"),
    "responsible": N_("responsible unit {number}"),
    "indicators": N_("indicator {number} in the list"),
    "progress": N_("progress {number}"),
    "evidence": N_("evidence {number}"),
    "files": N_("evidence file {number}"),
    "units": N_("unit {number}"),
    "whole_words": N_("unbroken word {number}"),
    "meetings": N_("meeting {number}"),
    "papers": N_("paper {number}"),
    "endorsers": N_("further signer {number}"),
    "groups": N_("working group {number}"),
    "members": N_("member {number}"),
    "duties": N_("duty {number}"),
    "photographs": N_("photograph {number}"),
    "wordings": N_("own wording {number}"),
}
"""What one of a list is called, the first being number 1."""

NAMES: Final = {
    "office": N_("the office"),
    "people": N_("people"),
    "results": N_("results"),
    "plans": N_("plans"),
    "meetings": N_("meetings"),
    "papers": N_("papers"),
    "wordings": N_("own wordings"),
    "files": N_("files"),
    "kind": N_("kind"),
    "name": N_("name"),
    "subdistrict": N_("subdistrict"),
    "district": N_("district"),
    "province": N_("province"),
    "address": N_("address"),
    "website": N_("website"),
    "phone": N_("telephone"),
    "facebook": N_("Facebook"),
    "document_code": N_("document code"),
    "units": N_("units of the office"),
    "whole_words": N_("words that are not broken over lines"),
    "key": N_("key"),
    "prefix": N_("title before the name"),
    "given_name": N_("given name"),
    "family_name": N_("family name"),
    "position": N_("position"),
    "acting": N_("acting post"),
    "since": N_("first day in the post"),
    "until": N_("last day in the post"),
    "capacity": N_("capacity"),
    "for_position": N_("post acted in"),
    "fiscal_year": N_("fiscal year"),
    "total": N_("total"),
    "level": N_("level"),
    "letter": N_("level letter"),
    "published_on": N_("day of publication"),
    "instruments": N_("instruments"),
    "indicators": N_("indicators"),
    "findings": N_("findings"),
    "scope": N_("what the finding is about"),
    "verdict": N_("verdict"),
    "text": N_("text"),
    "result_year": N_("year of the result"),
    "considered_on": N_("day of consideration"),
    "measures": N_("measures"),
    "title": N_("title"),
    "methods": N_("steps"),
    "responsible": N_("responsible units"),
    "starts": N_("start"),
    "ends": N_("end"),
    "period_text": N_("period in words"),
    "follow_up": N_("follow-up"),
    "budget": N_("budget"),
    "progress": N_("progress"),
    "on": N_("day"),
    "percent": N_("percent done"),
    "outcome": N_("outcome"),
    "evidence": N_("evidence"),
    "held_on": N_("day of the meeting"),
    "time": N_("time"),
    "place": N_("place"),
    "chair": N_("chair"),
    "assigned_by": N_("assigned by"),
    "subject": N_("subject"),
    "body": N_("body of the meeting"),
    "plan_year": N_("year of the plan"),
    "dated": N_("date"),
    "number": N_("number"),
    "signer": N_("signer"),
    "meeting": N_("meeting"),
    "digits": N_("digits"),
    "texts": N_("own wording"),
    "endorsers": N_("further signers"),
    "groups": N_("working groups"),
    "members": N_("members"),
    "person": N_("person"),
    "role": N_("role in the group"),
    "duties": N_("duties"),
    "photographs": N_("photographs"),
    "file": N_("file"),
    "caption": N_("caption"),
}


def in_words(place: Place, record: OfficeRecord) -> str:
    """The place from the outside in: plan of 2569, measure 3, end. Empty for the record as a whole."""
    return ", ".join(_steps(place, record))


def _steps(place: Place, record: OfficeRecord) -> Iterator[str]:
    match place:
        case (str() as parts, int() as index, *rest):
            yield _with_year(parts, index, record) or _(ITEMS[parts]).format(number=index + 1)
            yield from _steps(tuple(rest), record)
        case ("indicators", str() as number, *rest):
            yield _("indicator {number}").format(number=quoted(number))
        case ("instruments" | "texts", str() as key, *rest):
            yield quoted(key)
        case (str() as name, *rest):
            yield _(NAMES[name]) if name in NAMES else quoted(name)
            yield from _steps(tuple(rest), record)


def _with_year(parts: str, index: int, record: OfficeRecord) -> str:
    """A result or plan by its year, which says more than its number; empty for others and where no year is known."""
    if parts not in {"results", "plans"}:
        return ""
    years = [part.fiscal_year for part in (record.results if parts == "results" else record.plans)]
    if index >= len(years) or not years[index]:
        return ""
    words = _("result of {year}") if parts == "results" else _("plan of {year}")
    return words.format(year=years[index])
