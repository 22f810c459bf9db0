"""The office that is open, as the pages see and change it."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Final

from PySide6.QtCore import QObject, QTimer, Signal

from itadesk.desktop.history import History, Step
from itadesk.desktop.kept_office import KeptOffice
from itadesk.desktop.operations import Operation
from itadesk.desktop.trouble import StoringDoor
from itadesk.desktop.waiting import Waiting, WaitingList
from itadesk.desktop.years import year_to_begin_with
from itadesk.errors import ItadeskError
from itadesk.ita.record_changes import changed, parts_of
from itadesk.ita.records import OfficeRecord, Part, PartKind
from itadesk.ita.roles import Role
from itadesk.language import N_, _
from itadesk.services.editing import AnyChange, Change, EmblemChange, Sight, StaleEdit, StaleEmblem
from itadesk.services.offices import emblem_of
from itadesk.services.ports import Picture, WorkStarter
from itadesk.services.watching import News

SAVE_AFTER: Final = 600
"""Milliseconds from the first keystroke of a burst until it is stored."""

TRY_AGAIN_AFTER: Final = 400
"""Milliseconds until what could not be stored is tried again."""


@dataclass(frozen=True, slots=True)
class Crossing:
    """An edit that somebody else's crossed: the same part was changed by both.

    Attributes:
        label: what the edit is called, as an English message.
        before: the part as it was read; None where it was not there.
        mine: as it should have been stored; None for a removal.
        theirs: as it is stored; None where the other one removed it.
    """

    label: str
    before: Part | None
    mine: Part | None
    theirs: Part | None


@dataclass(frozen=True, slots=True)
class EmblemCrossing:
    """An emblem that somebody else changed meanwhile; None where there is none.

    Attributes:
        mine: as it should have been stored.
        theirs: as it is stored.
    """

    mine: Picture | None
    theirs: Picture | None


class Workbench(QObject):
    """Holds the open office's record, the year that is worked on, and what can be undone.

    What is typed is in the record at once, so that preview and pages follow each keystroke; it is stored a moment
    later, one save for a burst. What could not be stored is kept and tried again.

    Takes:
        start: begins a unit of work that waits for others, for whatever is done in another thread.
        role: what the person may do; the database keeps to it, and the window says so beforehand.

    Attributes:
        waiting: what was typed and is not stored yet; false where that is nothing.
        hasty: begins one that fails where it would have to wait, for what is stored while the person types.
        page: where the person is, by the name of the page.
        crossings: the edits that somebody else's crossed and about which nothing was decided yet.
        stored: how often something was stored.
        kept: the office as it is stored.
        door: for what goes wrong in storing.

    Signals:
        opened: another office was opened, or its record was read anew.
        changed(PartKind): something of this kind changed.
        year_changed: another year was chosen.
        page_wanted(str): another page is to be shown, because what was undone is seen there.
        saved(datetime): everything is stored.
        failed(str): something could not be stored; the sentence says what and what to do.
        told(str): something worth a look happened.
        crossed(Crossing | EmblemCrossing): somebody else changed what was edited; `decide` and `decide_emblem` say what is
            to be stored.
        history_changed: what can be undone or redone changed.
        emblem_changed: the office has another emblem.
        pointed_to(str): the place of the data that is being edited, as blocks of a document name it.
    """

    opened = Signal()
    changed = Signal(object)
    year_changed = Signal()
    page_wanted = Signal(str)
    saved = Signal(object)
    failed = Signal(str)
    told = Signal(str)
    crossed = Signal(object)
    history_changed = Signal()
    emblem_changed = Signal()
    pointed_to = Signal(str)

    def __init__(self, start: WorkStarter, office_id: int, year: int | None = None, *, role: Role = Role.HEAD) -> None:
        super().__init__()
        self.start, self.role = start, role
        self.hasty: WorkStarter = lambda: start().hastily()
        self.history = History()
        self.crossings: list[Crossing | EmblemCrossing] = []
        self.page, self.stored = "", 0
        self.waiting = WaitingList()
        self.door = StoringDoor(self.failed.emit, self.told.emit)
        self._timer = QTimer(self, singleShot=True, interval=SAVE_AFTER)
        self._again = QTimer(self, singleShot=True, interval=TRY_AGAIN_AFTER)
        for timer in (self._timer, self._again):
            timer.timeout.connect(self.settle)
        self.office_id = office_id
        self.kept = KeptOffice(start, lambda: self.hasty(), office_id)  # noqa: PLW0108  what it is may change
        self.record: OfficeRecord = self.kept.sight.record
        self.year = year_to_begin_with(self.record) if year is None else year
        self.emblem: Picture | None = emblem_of(self.start, office_id)

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

    def type(self, operation: Operation) -> None:
        """Takes in something that is being typed; it is stored within a second."""
        if operation.before == operation.after or self._only_reads():
            return
        self.waiting.take_in([operation], self.kept.in_doubt)
        self._show([operation])
        if not self._timer.isActive():
            self._timer.start()
        self.history_changed.emit()

    def perform(self, *operations: Operation) -> bool:
        """Does something at once, as a step of its own called like the first of several; whether it is stored."""
        if self._only_reads():
            return False
        self.settle()
        self.history.seal()
        wanted = [each for each in operations if each.before != each.after]
        if wanted:
            self.waiting.take_in(wanted, self.kept.in_doubt)
            self._show(wanted)
        done = self.settle()
        self.history.seal()
        return done

    def settle(self, *, even_if_cut_off: bool = False) -> bool:
        """Stores what is waiting; whether nothing waits any more, neither for the database nor for a decision.

        As long as the server does not answer, nothing is tried, unless `even_if_cut_off`: the window would stand still.
        """
        for timer in (self._timer, self._again):
            timer.stop()
        if self.waiting and (even_if_cut_off or not self.door.is_cut_off):
            for waiting in self.waiting:
                self._store(waiting)
                if waiting in self.waiting:
                    break  # what came later may build on it
            if self.waiting:
                if not self.door.is_cut_off:
                    self._again.start()
            elif not self.crossings:
                self._has_stored()
            self.history_changed.emit()
        return not self.waiting and not self.crossings

    def undo(self) -> None:
        """Undoes the last step, and shows where it was."""
        if self.settle():
            self._walk(self.history.to_undo, self.history.undone, N_("Undone: {step}"))

    def redo(self) -> None:
        """Does the step undone last again, and shows where it was."""
        if self.settle():
            self._walk(self.history.to_redo, self.history.redone, N_("Done again: {step}"))

    def set_emblem(self, emblem: Picture | None) -> None:
        """Stores the office's emblem, or takes it away."""
        if emblem == self.emblem or self._only_reads() or not self.settle():
            return

        def store() -> None:
            change = self.kept.save_emblem(self.emblem, emblem)
            self.history.add(Step(N_("changing the emblem"), change, self.year, self.page))

        if self.door.attempt(store, lambda error: self._refuse(error, ())):
            self._take_emblem(emblem)
            self._has_stored()
            self.history_changed.emit()

    def decide(self, crossing: Crossing, chosen: Part | None) -> None:
        """Stores what was chosen of two versions; redo puts the own one in the place of the other's that was kept."""
        self.crossings.remove(crossing)
        if chosen != crossing.theirs:
            self.perform(Operation(crossing.label, crossing.theirs, chosen))
        else:
            lost = Operation(crossing.label, crossing.mine, crossing.theirs)
            change = Change(self.office_id, lost.key, lost.before, lost.after, None)
            self.history.offer(Step(crossing.label, change, self.year, self.page))
            self._has_stored()
        self.history_changed.emit()

    def decide_emblem(self, crossing: EmblemCrossing, chosen: Picture | None) -> None:
        """Stores the chosen one of two emblems; redo puts the own one in the place of the other's that was kept."""
        self.crossings.remove(crossing)
        if chosen != crossing.theirs:
            self.set_emblem(chosen)
        else:
            change = EmblemChange(self.office_id, crossing.mine, crossing.theirs)
            self.history.offer(Step(N_("changing the emblem"), change, self.year, self.page))
            self._has_stored()
        self.history_changed.emit()

    def take_in(self, news: News) -> None:
        """Shows what somebody else stored, unless something is being typed."""
        if self.waiting or self.crossings:
            return
        record, emblem = news.record, news.emblem
        self.kept.sight = Sight(record, news.revision)
        kinds = [kind for kind in PartKind if parts_of(record, kind) != parts_of(self.record, kind)]
        self.record = record
        for kind in kinds:
            self.changed.emit(kind)
        if emblem != self.emblem:
            self._take_emblem(emblem)
            kinds.append(PartKind.OFFICE)
        if kinds:
            self.told.emit(_("Somebody else changed something; it is shown here now."))

    def _only_reads(self) -> bool:
        """Whether the person may change nothing; then says so, and shows what is stored in the place of what was typed."""
        if self.role.may_write:
            return False
        self.told.emit(_("You may only read here; nothing was changed."))
        QTimer.singleShot(0, self, self.opened.emit)
        return True

    def _show(self, operations: Sequence[Operation]) -> None:
        for operation in operations:
            self.record = changed(self.record, operation.key, operation.after)
        for kind in {operation.key.kind for operation in operations}:
            self.changed.emit(kind)

    def _store(self, waiting: Waiting) -> None:
        def store() -> None:
            change = self.kept.save(waiting)
            self.history.add(Step(waiting.label, change, self.year, self.page))
            self.waiting.drop(waiting)

        def refused(error: ItadeskError) -> None:
            self.waiting.drop(waiting)
            self._refuse(error, waiting.operations)

        self.door.attempt(store, refused)

    def _walk(self, step: Step | None, noted: Callable[[AnyChange], None], sentence: str) -> None:
        """Goes one step back or forth."""
        if step is None:
            return

        def refused(error: ItadeskError) -> None:
            self.history.drop(step)
            self._refuse(error, _turned_round(step))

        if self.door.attempt(lambda: noted(self.kept.take_back(step.change)), refused):
            self._show_step(step)
            self.history_changed.emit()
            self._has_stored()
            self.told.emit(_(sentence).format(step=step.title))

    def _show_step(self, step: Step) -> None:
        """Shows what is stored after a step back or forth, in the year and on the page where the step was."""
        self.record = self.kept.sight.record
        if step.year not in {0, self.year}:
            self.year = step.year
            self.year_changed.emit()
        if step.page not in {"", self.page}:
            self.page_wanted.emit(step.page)
        if isinstance(step.change, EmblemChange):
            self._take_emblem(step.change.before)
            return
        for kind in {change.key.kind for change in step.change.parts}:
            self.changed.emit(kind)

    def _take_emblem(self, emblem: Picture | None) -> None:
        self.emblem = emblem
        self.emblem_changed.emit()

    def _has_stored(self) -> None:
        self.stored += 1
        self.door.went_well()
        self.saved.emit(datetime.now().astimezone())

    def _refuse(self, error: ItadeskError, operations: Sequence[Operation]) -> None:
        """Shows what is stored in the place of what could not be, and lets the person decide where another stood in its way.

        Of several parts that go together none is stored then, and there is nothing to decide.
        """
        self.record = self.waiting.over(self.kept.read())
        self.opened.emit()
        if isinstance(error, StaleEdit) and error.wanted == error.stored:
            self.told.emit(_("Somebody else has entered the same meanwhile."))
        elif isinstance(error, StaleEdit) and len(operations) == 1:
            (operation,) = operations
            crossing = Crossing(operation.label, operation.before, operation.after, error.stored)
            self.crossings.append(crossing)
            self.crossed.emit(crossing)
        elif isinstance(error, StaleEmblem):
            self._take_emblem(error.stored)
            emblems = EmblemCrossing(error.wanted, error.stored)
            self.crossings.append(emblems)
            self.crossed.emit(emblems)
        else:
            self.failed.emit(error.sentence())
        self.history_changed.emit()


def _turned_round(step: Step) -> Sequence[Operation]:
    """What undoing a step wants to store; nothing for the emblem, which is no part."""
    if isinstance(step.change, EmblemChange):
        return ()
    return [Operation(step.label, change.after, change.before) for change in step.change.parts]
