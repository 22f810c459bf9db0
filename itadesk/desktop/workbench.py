"""The office that is open, as the pages see and change it."""

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from typing import Final

from PySide6.QtCore import QObject, QTimer, Signal

from itadesk.desktop.history import History, Step
from itadesk.desktop.operations import Operation
from itadesk.errors import EnvironmentFailure, ItadeskError
from itadesk.ita.record_changes import changed
from itadesk.ita.records import OfficeRecord, PartKey
from itadesk.language import _
from itadesk.services.editing import Change, StaleEdit, save_part, set_emblem, undo_change
from itadesk.services.offices import emblem_of, open_record
from itadesk.services.ports import Picture, WorkStarter

SAVE_AFTER: Final = 600
"""Milliseconds from the first keystroke of a burst until it is stored."""


class Workbench(QObject):
    """Holds the open office's record, the year that is worked on, and what can be undone.

    What is typed is in the record at once, so that preview and pages follow each keystroke; it is stored a moment
    later, one save for a burst. What could not be stored is kept and tried again.

    Signals:
        opened: another office was opened, or its record was read anew.
        changed(PartKind): something of this kind changed.
        year_changed: another year was chosen.
        saved(datetime): everything is stored.
        failed(str): something could not be stored; the sentence says what and what to do.
        history_changed: what can be undone or redone changed.
        emblem_changed: the office has another emblem.
        pointed_to(str): the place of the data that is being edited, as blocks of a document name it.
    """

    opened = Signal()
    changed = Signal(object)
    year_changed = Signal()
    saved = Signal(object)
    failed = Signal(str)
    history_changed = Signal()
    emblem_changed = Signal()
    pointed_to = Signal(str)

    def __init__(self, start: WorkStarter, office_id: int, year: int, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.start = start
        self.history = History()
        self._pending: dict[PartKey, Operation] = {}
        self._troubled = False
        self._timer = QTimer(self, singleShot=True, interval=SAVE_AFTER)
        self._timer.timeout.connect(self.settle)
        self.office_id, self.year = office_id, year
        self.record: OfficeRecord = open_record(start, office_id)
        self.emblem: Picture | None = emblem_of(start, office_id)

    def choose_year(self, year: int) -> None:
        """Goes to another fiscal year (of the plan)."""
        self.settle()
        if year != self.year:
            self.year = year
            self.year_changed.emit()

    @property
    def result_year(self) -> int:
        """The year of the result that the plan of the chosen year answers."""
        plan = self.record.plan(self.year)
        return plan.follows_year if plan else self.year - 1

    @property
    def is_waiting(self) -> bool:
        """Whether something was typed that is not stored yet."""
        return bool(self._pending)

    def type(self, operation: Operation) -> None:
        """Takes in something that is being typed; it is stored within a second."""
        if operation.before == operation.after:
            return
        first = self._pending.get(operation.key)
        before = first.before if first else operation.before
        if first and first.label != operation.label:
            self.settle()
            before = operation.before
        self._pending[operation.key] = Operation(operation.label, before, operation.after)
        self._show(operation)
        if not self._timer.isActive():
            self._timer.start()
        self.history_changed.emit()

    def perform(self, operation: Operation) -> bool:
        """Does something at once, as a step of its own; whether it is stored."""
        self.settle()
        self.history.seal()
        self.type(operation)
        done = self.settle()
        self.history.seal()
        return done

    def settle(self) -> bool:
        """Stores what is waiting; whether nothing waits any more."""
        self._timer.stop()
        if not self._pending:
            return True
        for key, operation in list(self._pending.items()):
            self._store(key, operation)
        if not self._pending:
            self._troubled = False
            self.saved.emit(datetime.now().astimezone())
        self.history_changed.emit()
        return not self._pending

    def undo(self) -> None:
        """Undoes the last step."""
        self.settle()
        step = self.history.to_undo
        if step is not None and self._attempt(step, lambda: self.history.undone(undo_change(self.start, step.change))):
            self._reload(step)

    def redo(self) -> None:
        """Does the step undone last again."""
        self.settle()
        step = self.history.to_redo
        if step is not None and self._attempt(step, lambda: self.history.redone(undo_change(self.start, step.change))):
            self._reload(step)

    def set_emblem(self, emblem: Picture | None) -> None:
        """Stores the office's emblem, or takes it away."""
        if self._attempt(None, lambda: set_emblem(self.start, self.office_id, emblem)):
            self.emblem = emblem
            self.emblem_changed.emit()
            self.saved.emit(datetime.now().astimezone())

    def _show(self, operation: Operation) -> None:
        self.record = changed(self.record, operation.key, operation.after)
        self.changed.emit(operation.key.kind)

    def _store(self, key: PartKey, operation: Operation) -> None:
        def store() -> None:
            change = save_part(self.start, self.office_id, operation.before, operation.after)
            self.history.add(Step(operation.label, change))
            del self._pending[key]

        if operation.before == operation.after:
            del self._pending[key]
        else:
            wanted = Change(self.office_id, key, operation.before, operation.after, None)
            self._attempt(Step(operation.label, wanted), store)

    def _attempt(self, step: Step | None, work: Callable[[], object]) -> bool:
        """The one door for what goes wrong in storing a step: whether it went well."""
        try:
            work()
        except EnvironmentFailure as failure:
            if not self._troubled:
                self._troubled = True
                self.failed.emit(failure.sentence())
            return False
        except ItadeskError as error:
            self._give_up(step, error)
            return False
        return True

    def _give_up(self, step: Step | None, error: ItadeskError) -> None:
        """Shows what is stored in the place of what could not be; where another stood in its way, redo brings it back."""
        sentence = error.sentence()
        if step is not None:
            was_waiting = self._pending.pop(step.change.key, None) is not None
            self.history.forget(step.change.key)
            if isinstance(error, StaleEdit) and was_waiting:
                self.history.offer(replace(step, change=replace(step.change, before=error.wanted, after=error.stored)))
                sentence = _("{sentence} Redo (Ctrl+Y) puts yours in its place.").format(sentence=sentence)
        self.record = self._read()
        self.opened.emit()
        self.history_changed.emit()
        self.failed.emit(sentence)

    def _read(self) -> OfficeRecord:
        """What is stored, with what is still waiting to be."""
        record = open_record(self.start, self.office_id)
        for key, waiting in self._pending.items():
            record = changed(record, key, waiting.after)
        return record

    def _reload(self, step: Step) -> None:
        self.record = self._read()
        self.changed.emit(step.change.key.kind)
        self.history_changed.emit()
        self.saved.emit(datetime.now().astimezone())
