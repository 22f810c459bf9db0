"""What can be done with the measures of the chosen year. Each is one step that can be undone."""

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import replace

from itadesk.desktop import measure_operations as several
from itadesk.desktop import operations
from itadesk.desktop.forms import measures as rows
from itadesk.desktop.forms.measure_block import Laid, emptied, laid_over
from itadesk.desktop.operations import Operation
from itadesk.desktop.workbench import Workbench
from itadesk.ita.last_year import brought, plan_before
from itadesk.ita.plans import Measure, Plan

AnOperation = Callable[[Plan | None, Plan], Operation]
Places = Collection[int]


class PlanEditing:
    """Changes the plan of the chosen year. Rows are those of the paper; what is given back is where to go then."""

    def __init__(self, workbench: Workbench) -> None:
        self.workbench = workbench
        self._new: tuple[int, int] | None = None

    @property
    def stored(self) -> Plan | None:
        """The plan of the chosen year; None where there is none yet."""
        return self.workbench.record.plan(self.workbench.year)

    @property
    def plan(self) -> Plan:
        """The plan of the chosen year, an empty one where there is none yet."""
        return self.stored or Plan(fiscal_year=self.workbench.year)

    @property
    def former(self) -> Plan | None:
        """The plan from which measures can be brought."""
        return plan_before(self.workbench.record, self.workbench.year)

    def add(self, row: int) -> bool:
        """Adds an empty measure before a row."""
        return self._do(operations.add_measure, rows.inserted(self.plan, row, Measure(title="")))

    def type(self, row: int, after: Measure) -> None:
        """Takes in what is being typed into a measure; behind the last row it is a new one."""
        if row >= len(self.plan.measures):
            self._new = (self.plan.fiscal_year, row)
        is_new = self._new == (self.plan.fiscal_year, row)
        operation = operations.add_measure if is_new else operations.edit_measure
        self.workbench.type(operation(self.stored, rows.with_measure(self.plan, row, after)))

    def leave(self) -> None:
        """Ends the typing of a new measure: what is typed into it from now on changes it."""
        self._new = None

    def edit_plan(self, after: Plan) -> None:
        """Takes in what is being typed about the plan as a whole."""
        self.workbench.type(operations.edit_plan(self.stored, after))

    def use_phrase(self, row: int, after: Measure) -> bool:
        """Takes in a measure with a phrase that was chosen."""
        return self._do(several.use_phrase, rows.with_measure(self.plan, row, after))

    def duplicate(self, chosen: Places) -> range:
        """Puts copies of measures below them."""
        after, places = rows.duplicated(self.plan, chosen)
        operation = operations.duplicate_measure if len(chosen) == 1 else several.duplicate_measures
        return places if self._do(operation, after) else range(0)

    def remove(self, chosen: Places) -> None:
        """Takes measures out."""
        operation = operations.remove_measure if len(chosen) == 1 else several.remove_measures
        self._do(operation, rows.removed(self.plan, chosen))

    def move(self, chosen: Places, before: int) -> range:
        """Takes measures together before a row."""
        after, places = rows.moved(self.plan, chosen, before)
        operation = operations.move_measure if len(chosen) == 1 else several.move_measures
        return places if self._do(operation, after) else range(0)

    def lay(self, texts: Sequence[Sequence[str]], places: Sequence[int], names: Sequence[str]) -> Laid:
        """Lays a block of texts over the measures from the chosen cell on.

        Raises:
            BlockTooWide: it is wider than there is room.
        """
        laid = laid_over(self.plan.measures, texts, places, names)
        self._do(several.paste_measures, replace(self.plan, measures=laid.measures))
        return laid

    def empty(self, cells: Mapping[int, Sequence[str]], *, cut: bool = False) -> None:
        """Takes out the texts of cells."""
        operation = several.cut_cells if cut else several.empty_cells
        self._do(operation, replace(self.plan, measures=emptied(self.plan.measures, cells)))

    def bring(self) -> range:
        """Puts the measures of the last plan behind those that there are."""
        former = self.former
        if former is None:
            return range(0)
        first, after = len(self.plan.measures), brought(self.plan.measures, former)
        done = self._do(several.bring_measures, replace(self.plan, measures=after))
        return range(first, len(after)) if done else range(0)

    def take_examples(self, wanted: Sequence[Measure]) -> range:
        """Puts measures that came with the program behind those that there are."""
        measures = self.plan.measures
        done = self._do(several.take_examples, replace(self.plan, measures=(*measures, *wanted)))
        return range(len(measures), len(measures) + len(wanted)) if done else range(0)

    def _do(self, operation: AnOperation, after: Plan) -> bool:
        return self.workbench.perform(operation(self.stored, after))
