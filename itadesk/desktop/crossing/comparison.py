"""What two versions of a part differ in, each value with both versions side by side and a choice between them."""

from collections.abc import Collection, Mapping, Sequence

from itadesk.desktop.crossing.choice import Choice
from itadesk.desktop.crossing.words import place_words, value_words
from itadesk.desktop.writing import shown
from itadesk.ita.merging import Difference, Side
from itadesk.ita.records import OfficeRecord


def choice_between(
    found: Difference,
    records: Mapping[Side, OfficeRecord],
    names: Mapping[Side, str],
    *,
    usual: Side,
    changed: Collection[Side] = (),
) -> Choice:
    """The choice between the two versions of a value.

    Takes:
        records: of each side, in which the people and meetings are that its values name.
        names: what the sides are called, in the order in which they stand.
        changed: the sides that are said to have changed it.
    """
    texts = {side: value_words(found.of(side), found.place, records[side]) for side in Side}
    caption = shown(place_words(found.place, records[Side.THEIRS]))
    return Choice(caption, texts, names, frozenset(changed), usual)


def chosen_sides(choices: Sequence[Choice]) -> list[Side]:
    """What was chosen, in the order of the choices."""
    return [choice.side for choice in choices]
