"""Which of many offices are shown, and in which order."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import Final, NamedTuple

from itadesk.ita.instruments import Instrument
from itadesk.ita.next_levels import level_index
from itadesk.ita.offices import Office
from itadesk.ita.standings import TOTAL, Standing
from itadesk.language import N_
from itadesk.thai.comparing import comparable

NO_LEVEL: Final = "-"
"""What stands for offices of which no level is entered, where a level is wanted."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """What is looked for; what is empty admits all.

    Attributes:
        words: all of them stand in the office's name or place, as `itadesk.thai.comparing.words_of` gives them.
        level: a level as it was announced, or NO_LEVEL.
    """

    words: tuple[str, ...] = ()
    level: str = ""
    province: str = ""
    district: str = ""

    def admits(self, office: Office, said: str, standing: Standing | None) -> bool:
        """Whether an office is shown; one about which nothing is read yet has no level.

        Takes:
            said: the office's name and place as they are compared.
        """
        if self == _ALL:
            return True
        return (
            all(word in said for word in self.words)
            and self.province in {"", office.province}
            and self.district in {"", office.district}
            and self.level in {"", (standing.level if standing else "") or NO_LEVEL}
        )


_ALL: Final = Wanted()


def said_of(office: Office) -> str:
    """The office's name and place as they are compared."""
    return comparable(f"{office.full_name} {office.subdistrict} {office.place}").lower()


class Column(NamedTuple):
    """A column of the table: its name as an English message, its width in pixels, and by what it is sorted.

    A column without `key` is sorted as the offices come, in alphabetical order.
    """

    name: str
    width: int
    key: Callable[[Standing], Decimal | int | None] | None = None


def _level_rank(standing: Standing) -> int | None:
    rank = level_index(standing.result, standing.criteria)
    return None if rank is None else -rank


def _score(of: Instrument | str) -> Callable[[Standing], Decimal | None]:
    return lambda standing: standing.score(of)


COLUMNS: Final = (
    Column(N_("Office"), 296),
    Column(N_("Total"), 84, _score(TOTAL)),
    Column(N_("Level"), 136, _level_rank),
    Column(N_("Change"), 92, lambda standing: standing.change),
    *(Column(code.value, 72, _score(code)) for code in Instrument),
    Column(N_("Lowest indicator"), 140, lambda standing: standing.lowest[1] if standing.lowest else None),
    Column(N_("Steps done"), 76, lambda standing: len(standing.steps) - len(standing.lacking)),
    Column(N_("Still lacks"), 190, lambda standing: -len(standing.lacking)),
)
"""The columns in their order; names of instruments are the same in every language."""


Keys = tuple[Decimal | int | None, ...]
"""By what an office is sorted in each column."""


def keys_of(standing: Standing) -> Keys:
    """By what an office is sorted; reckoned where it is read, so that sorting thousands takes no time."""
    return tuple(None if column.key is None else column.key(standing) for column in COLUMNS)


def ordered(numbers: list[int], keys: Mapping[int, Keys], column: int, *, down: bool) -> list[int]:
    """The offices in the order of a column; those of which nothing is known come last in either direction."""
    if COLUMNS[column].key is None:
        return numbers[::-1] if down else numbers
    values = {number: keys[number][column] for number in numbers if number in keys}
    known = [number for number in numbers if values.get(number) is not None]
    known.sort(key=lambda number: values[number] or 0, reverse=down)
    return [*known, *(number for number in numbers if values.get(number) is None)]
