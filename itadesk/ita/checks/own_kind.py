"""The office's own name after another kind of office: อบต. where it is a เทศบาลตำบล."""

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import Final

from itadesk.ita.observations import Observation, ObservationKind, Severity
from itadesk.ita.offices import HEADS, Office
from itadesk.ita.records import OfficeRecord, PartKind
from itadesk.ita.texts import texts_of
from itadesk.language import N_
from itadesk.thai.nearness import ends_name

SHORT_KINDS: Final = {
    "องค์การบริหารส่วนตำบล": "อบต.",
    "เทศบาลตำบล": "ทต.",
    "เทศบาลเมือง": "ทม.",
    "เทศบาลนคร": "ทน.",
    "องค์การบริหารส่วนจังหวัด": "อบจ.",
}
_KINDS: Final = {kind: kind for kind in HEADS}
_OF_PROVINCE: Final = "องค์การบริหารส่วนจังหวัด"
"""The office of a province has its name in common with the municipality of its capital."""

OTHER_KIND: Final = ObservationKind(
    "other-kind-of-office",
    Severity.NOTE,
    N_("“{found}” has the office's own name after another kind of office than {kind}: correct it if it is meant."),
)


def check(record: OfficeRecord) -> Iterator[Observation]:
    """Other kinds before the office's own name in every text."""
    office = record.office
    if office.kind not in HEADS or office.kind == _OF_PROVINCE:
        return
    for entered in texts_of(record):
        if entered.part.kind is not PartKind.OFFICE and office.name in entered.text:
            matches = _other_kinds(office.kind, office.name).finditer(entered.text)
            found = [match for match in matches if ends_name(entered.text, match.end())]
            if found:
                mended = _mended(entered.text, found, office)
                yield OTHER_KIND.at(entered.part, entered.place, mended, found=found[0][0], kind=office.kind)


def _mended(text: str, found: list[re.Match[str]], office: Office) -> str:
    for match in reversed(found):
        forms = next(forms for forms in (HEADS, SHORT_KINDS, _KINDS) if match[1] in forms.values())
        text = text[: match.start(1)] + forms[office.kind] + text[match.end(1) :]
    return text


@lru_cache(4)
def _other_kinds(own: str, name: str) -> re.Pattern[str]:
    """What finds the name of an office after another kind, or after the title of the head of another kind."""
    written = [
        form
        for forms in (HEADS, _KINDS, SHORT_KINDS)
        for kind, form in forms.items()
        if kind not in {own, _OF_PROVINCE}
    ]
    before = "|".join(map(re.escape, sorted(written, key=len, reverse=True)))
    return re.compile(rf"({before})\s?{re.escape(name)}")
