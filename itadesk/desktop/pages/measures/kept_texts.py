"""Texts that cells cannot use: kept as they were typed, they go where their measures go, and undo takes them along."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from itadesk.desktop.form import Form
from itadesk.desktop.forms.measures import rows_after
from itadesk.ita.plans import Measure, Plan

Texts = Mapping[str, str]
MOST: Final = 50
"""How many blocks are remembered whose texts undo and redo take along."""


@dataclass(frozen=True, slots=True)
class _Block:
    """A block that was laid over measures: what was kept for its rows before and after."""

    year: int
    before: tuple[Measure, ...]
    after: tuple[Measure, ...]
    kept_before: Mapping[int, Texts]
    kept_after: Mapping[int, Texts]


class KeptTexts:
    """Keeps such texts in the form, by the year and row of their measure."""

    def __init__(self, form: Form[Measure]) -> None:
        self._form = form
        self._shown: dict[int, tuple[Measure, ...]] = {}
        self._blocks: list[_Block] = []

    def of(self, year: int, row: int) -> Texts:
        """What is kept for a measure, by field."""
        return self._form.kept((year, row))

    def follow(self, plan: Plan) -> list[int]:
        """Rows may have been added, moved or taken out, here or by undoing; the rows for which other texts are kept now."""
        year, before, now = plan.fiscal_year, self._shown.get(plan.fiscal_year, ()), plan.measures
        self._shown[year] = now
        moves = rows_after(before, now)

        def place(of: object) -> object | None:
            match of:
                case (int(its_year), int(row)) if its_year == year and row < len(before):
                    return (year, moves[row]) if row in moves else None
                case _:
                    return of

        self._form.follow(place)
        for block in reversed(self._blocks):
            if block.year == year and before == block.after and now == block.before:
                return self._put(year, block.kept_before)
            if block.year == year and before == block.before and now == block.after:
                return self._put(year, block.kept_after)
        return []

    def lay(self, before: Plan, after: Plan, kept: Mapping[int, Texts]) -> list[int]:
        """Keeps texts for rows in the place of what was kept before; undoing the change brings that back."""
        year = after.fiscal_year
        former = {row: dict(self.of(year, row)) for row in kept}
        self._blocks = [
            *self._blocks[1 - MOST :],
            _Block(year, before.measures, after.measures, former, {row: dict(texts) for row, texts in kept.items()}),
        ]
        return self._put(year, kept)

    def _put(self, year: int, kept: Mapping[int, Texts]) -> list[int]:
        for row, texts in kept.items():
            self._form.keep((year, row), texts)
        return list(kept)
