"""The short text of the news for LINE and Facebook: the result, and as many measures as there is room for."""

from collections.abc import Iterator
from typing import Final

from itadesk.documents.matter import Matter
from itadesk.documents.phrases import one_line
from itadesk.documents.result_parts import result_slot

LONGEST: Final = 400
"""How many characters people read without opening the text. An own wording may be longer and is not cut."""


def short_lines(matter: Matter) -> list[str]:
    """The lines of the text, in Arabic digits."""
    head = [matter.text("short_headline"), matter.text(result_slot(matter), published_on="")]
    tail = [matter.text("short_ending")]
    titles = [f"{number}. {one_line(each.title)}" for number, each in enumerate(matter.plan.measures, 1)]
    if titles:
        head.append(matter.text("short_measures"))
        titles = list(fitting(titles, matter, LONGEST - sum(len(line) + 1 for line in (*head, *tail))))
    return [line for line in (*head, *titles, *tail) if line]


def fitting(titles: list[str], matter: Matter, room: int) -> Iterator[str]:
    """As many titles as there is room for, then how many more there are; nothing where not even one fits."""
    for number, title in enumerate(titles):
        rest = matter.text("short_more", more_count=str(len(titles) - number))
        is_last = number == len(titles) - 1
        if len(title) + 1 + (0 if is_last else len(rest) + 1) > room:
            if number:
                yield rest
            return
        room -= len(title) + 1
        yield title
