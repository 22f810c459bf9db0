"""What was done in the window and waits to be stored, in the order in which it was done."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from itadesk.desktop.operations import Operation
from itadesk.ita.record_changes import changed
from itadesk.ita.records import OfficeRecord, Part


@dataclass(frozen=True, slots=True, eq=False)
class Waiting:
    """One or several operations that are stored, and undone, as one."""

    operations: tuple[Operation, ...]

    @property
    def label(self) -> str:
        """What undo calls it, as an English message."""
        return self.operations[0].label

    @property
    def replacements(self) -> Sequence[tuple[Part | None, Part | None]]:
        """The parts before and after."""
        return [(each.before, each.after) for each in self.operations]


class WaitingList:
    """Joins what belongs to one burst of typing, and keeps everything else apart."""

    def __init__(self) -> None:
        self._all: list[Waiting] = []

    def __len__(self) -> int:
        return len(self._all)

    def __iter__(self) -> Iterator[Waiting]:
        """Everything that waits now, what came first first; what goes meanwhile does not matter."""
        return iter(tuple(self._all))

    def __contains__(self, waiting: object) -> bool:
        return any(each is waiting for each in self._all)

    def take_in(self, operations: Sequence[Operation], in_doubt: object = None) -> None:
        """Adds something; typing goes on where the same part was typed in last under the same name.

        What is typed back to what it was does not wait any more.

        Takes:
            in_doubt: something that perhaps is stored already, and so stays as it is.
        """
        is_in_doubt = bool(self._all) and self._all[-1] is in_doubt
        if len(operations) == 1 and not is_in_doubt and self._joins(operations[0]):
            whole = replace(operations[0], before=self._all.pop().operations[0].before)
            if whole.before != whole.after:
                self._all.append(Waiting((whole,)))
        else:
            self._all.append(Waiting(tuple(operations)))

    def drop(self, waiting: Waiting) -> None:
        """Takes something out that is stored, or cannot be."""
        self._all = [each for each in self._all if each is not waiting]

    def over(self, record: OfficeRecord) -> OfficeRecord:
        """A record with everything put in that waits."""
        for each in self._all:
            for operation in each.operations:
                record = changed(record, operation.key, operation.after)
        return record

    def _joins(self, operation: Operation) -> bool:
        if not self._all or len(self._all[-1].operations) > 1:
            return False
        (last,) = self._all[-1].operations
        return (last.key, last.label) == (operation.key, operation.label)
