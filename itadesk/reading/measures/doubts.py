"""What was not taken of measures, or should be checked: each says so in one sentence."""

from dataclasses import dataclass
from enum import StrEnum

from itadesk.ita.quoting import quoted
from itadesk.language import N_, _


class MeasureDoubtKind(StrEnum):
    """What the doubt is; the value says it in English, as the catalogue knows it."""

    COLUMN_LEFT_OUT = N_("The column “{words}” was not taken. Say what it holds, if it belongs to the measures.")
    AS_TYPED = N_("“{words}” in row {row} names no months; it is kept as it was written.")
    BACKWARDS = N_("The period “{words}” in row {row} ends before it begins; it is kept as it was written.")
    SEVERAL_PERIODS = N_("The measure in row {row} has several periods ({words}); they are kept as they were written.")
    NO_INDICATORS = N_("“{words}” in row {row} names no indicators; it was not taken.")
    NO_TITLE = N_("Row {row} says no measure (“{words}”); it was not taken.")
    NO_HEADS = N_(
        "The table has no heads such as มาตรการ and ผู้รับผิดชอบ. Copy it with its heads, or say what each column holds."
    )
    OUTSIDE = N_("“{words}” in row {row} belongs to no measure; it was not taken.")
    TOO_LONG = N_(
        "The text has more than {words} letters, in which no measures were looked for; paste only the part that has them."
    )
    NOTHING = N_("No measures were found in the text. Paste a table with its heads, or a numbered list.")

    def sentence(self) -> str:
        """The sentence in the language spoken now, with its fields still to be filled in."""
        return _(self.value)


@dataclass(frozen=True, slots=True)
class MeasureDoubt:
    """A doubt with the words that it is about, and their row of a table or line of a text, the first being 1."""

    kind: MeasureDoubtKind
    row: int = 0
    words: str = ""

    def sentence(self) -> str:
        """What is the matter, in the language spoken now."""
        return self.kind.sentence().format(words=quoted(" ".join(self.words.split())), row=self.row)
