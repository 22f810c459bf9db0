"""The inputs of the page of the scores, and which pasted texts are for one of them alone."""

import re
from typing import Final

from itadesk.desktop.forms.scores import INDICATORS
from itadesk.desktop.widgets.date_input import DateInput
from itadesk.desktop.widgets.fields import FieldBox
from itadesk.desktop.widgets.inputs import LineInput, SuggestionInput
from itadesk.desktop.widgets.number_inputs import score_input
from itadesk.desktop.writing import digits_read
from itadesk.ita.instruments import Instrument
from itadesk.language import _

WORDS: Final = frozenset({"level", "letter", "published_on"})
"""The fields that hold no score."""

LONGEST: Final = 40
"""Characters; no level and no day is longer."""

_NUMBER: Final = re.compile(r"[0-9]+(?:[.,][0-9]+)*")
_SCORE: Final = re.compile(r"(?<![0-9.])[0-9]{1,3}\.[0-9]{2}(?![0-9.])")


def score_fields(level: SuggestionInput) -> dict[str, FieldBox]:
    """All fields of the page by their names, in the order of the Tab key; remarks are put elsewhere."""
    day = DateInput(_("Announced on"))
    fields = {
        "total": FieldBox(score_input(_("Total")), _("Total"), apart=True),
        "level": FieldBox(level, _("Level"), apart=True),
        "letter": FieldBox(LineInput(_("Level letter")), _("Level letter, if any"), apart=True),
        "published_on": FieldBox(day, _("Announced on"), apart=True),
    }
    for instrument in Instrument:
        fields[instrument] = FieldBox(score_input(_("Score of {instrument}").format(instrument=instrument)), apart=True)
    for number in INDICATORS:
        fields[str(number)] = FieldBox(score_input(_("Score of indicator {number}").format(number=number)), apart=True)
    return fields


def is_for_field(name: str, text: str) -> bool:
    """Whether a pasted text is for the field of this name alone: one number, or a short line of words."""
    line = digits_read(text.strip())
    if "\n" in line or "\t" in line:
        return False
    if name in WORDS:
        return len(line) <= LONGEST and not _SCORE.search(line)
    return len(_NUMBER.findall(line)) <= 1 and not any(character.isalpha() for character in line)
