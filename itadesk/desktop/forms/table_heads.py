"""The heads of a table of measures (มาตรการ, วิธีการ, ผู้รับผิดชอบ): by them its columns are known, whatever their order."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from itadesk.reading.measures.finds import Field
from itadesk.reading.measures.headings import head_of
from itadesk.thai.digits import arabic_digits

_KNOWN: Final = frozenset(
    {
        Field.TITLE,
        Field.METHODS,
        Field.RESPONSIBLE,
        Field.PERIOD,
        Field.FOLLOW_UP,
        Field.INDICATORS,
        Field.BUDGET,
    }
)
"""What the table of measures has columns for."""


@dataclass(frozen=True, slots=True)
class Headed:
    """A block without its heads.

    Attributes:
        names: the fields of its columns.
        texts: the rows under the heads; a column that only numbers them is left out.
    """

    names: tuple[str, ...]
    texts: list[list[str]]


def headed(texts: Sequence[Sequence[str]]) -> Headed | None:
    """The block under heads that are all known, each once, at least two of fields; None where they are not."""
    if len(texts) < 2:
        return None
    names = [_field(head) for head in texts[0]]
    fields = [name for name in names if name]
    if None in names or len(fields) < 2 or len(set(fields)) < len(fields):
        return None
    dropped = {column for column, name in enumerate(names) if not name}
    under = [[*row, *[""] * (len(names) - len(row))] for row in texts[1:]]
    if any(len(row) > len(names) or not all(_is_number(row[column]) for column in dropped) for row in under):
        return None
    kept = [[text for column, text in enumerate(row) if column not in dropped] for row in under]
    return Headed(tuple(fields), kept)


def _field(text: str) -> str | None:
    """The field that a head names; empty for that of the numbers of rows, None for any other text."""
    head = head_of(text)
    if head.field is Field.NUMBER:
        return ""
    return head.field.value if head.is_sure and head.field in _KNOWN else None


def _is_number(text: str) -> bool:
    return re.fullmatch(r"[0-9]*\.?", arabic_digits(text.strip())) is not None
