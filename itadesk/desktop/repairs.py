"""Mends what was noticed, with one key: a text as an observation offers it, or all that are alike at once."""

from collections.abc import Sequence

from PySide6.QtCore import QObject

from itadesk.desktop.observed import Observed
from itadesk.desktop.operations import mend
from itadesk.desktop.writing import shown
from itadesk.ita.observations import Observation
from itadesk.ita.records import key_of
from itadesk.ita.repairing import all_repaired, excerpt
from itadesk.language import _, ngettext


class Repairs(QObject):
    """Carries out the repairs that are offered for the data of the open office.

    What is wanted while the data is being looked through waits until that is done: what was noticed before may not be
    there any more.

    Takes:
        observed: what is noticed in the data.
    """

    def __init__(self, observed: Observed, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.observed = observed
        self._wanted: Sequence[Observation] = ()
        observed.looked.connect(self._go_on)

    def mend(self, observation: Observation) -> None:
        """Mends one text, as a step that can be undone."""
        self._want((observation,))

    def mend_alike(self, observation: Observation) -> None:
        """Mends every text in which the same kind of thing was noticed, as a step that can be undone."""
        self._want(self.alike(observation))

    def alike(self, observation: Observation) -> Sequence[Observation]:
        """What is of the same kind and can be mended, wherever it lies."""
        return [each for each in self.observed.found if each.kind == observation.kind and each.mended is not None]

    def difference(self, observation: Observation) -> str:
        """What a repair changes, before and after; empty where none is offered, as to whoever may only read."""
        bench = self.observed.workbench
        change = excerpt(bench.record, observation) if self.observed.is_current and bench.role.may_write else None
        if change is None:
            return ""
        if not change.after:
            return _("“{before}” goes").format(before=change.before)
        return _("“{before}” → “{after}”").format(before=change.before, after=change.after)

    def _want(self, wanted: Sequence[Observation]) -> None:
        self._wanted = wanted
        if self.observed.is_current:
            self._go_on()

    def _go_on(self) -> None:
        """Mends what is wanted and still there."""
        wanted, self._wanted = [each for each in self._wanted if each in self.observed.found], ()
        if not wanted:
            return
        bench = self.observed.workbench
        steps = [mend(bench.record.part(key_of(part)), part) for part in all_repaired(bench.record, wanted)]
        if bench.perform(*steps):
            sentence = ngettext(
                "{count} text was mended; undo (Ctrl+Z) takes it back.",
                "{count} texts were mended; undo (Ctrl+Z) takes it back.",
                len(wanted),
            )
            bench.told.emit(shown(sentence.format(count=len(wanted))))
