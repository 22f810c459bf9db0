"""The wordings that the office keeps under names: kept, used, renamed, taken out, given away and received as files."""

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from itadesk.desktop.dialogs import Dialogs
from itadesk.desktop.operations import keep_wording, remove_wording, rename_wording, use_wording
from itadesk.desktop.page import Card
from itadesk.desktop.paper_desk import PaperDesk
from itadesk.desktop.theme import GRID
from itadesk.desktop.widgets.buttons import button, quiet_button
from itadesk.desktop.widgets.inputs import ChoiceInput
from itadesk.desktop.widgets.labels import WrappedLabel
from itadesk.desktop.widgets.withheld import entering
from itadesk.errors import ItadeskError
from itadesk.exchange.whole_file import write_whole
from itadesk.exchange.wording_file import read_wording, write_wording
from itadesk.ita.wordings import OwnWording
from itadesk.language import _
from itadesk.services.chosen_files import bytes_of
from itadesk.services.office_files import safe_name
from itadesk.services.wordings import received, renamed, used_wording, wording_of, wordings_for


class OwnWordingsCard(Card):
    """The kept wordings for the kind of paper that is looked at.

    Signals:
        written(Path): a wording was saved as a file.
    """

    written = Signal(object)

    def __init__(self, desk: PaperDesk, dialogs: Dialogs) -> None:
        super().__init__(_("Wordings of our own"))
        self.desk, self.dialogs = desk, dialogs
        self._state = WrappedLabel("", "quiet")
        self.choice = ChoiceInput(_("Kept wordings"))
        self.choice.edited.connect(self._enable)
        self.use = entering(button(_("Use"), self._use))
        self.buttons = {
            "keep": entering(quiet_button(_("Keep this wording …"), self._guarded(self._keep))),
            "rename": entering(quiet_button(_("Rename …"), self._guarded(self._rename))),
            "remove": entering(quiet_button(_("Remove"), self._remove)),
            "give": quiet_button(_("Save as a file …"), self._guarded(self._give)),
            "receive": entering(quiet_button(_("Take from a file …"), self._guarded(self._receive))),
        }
        above, below = QHBoxLayout(), QHBoxLayout()
        above.setSpacing(GRID)
        above.addWidget(self.choice, 1)
        above.addWidget(self.use)
        below.setSpacing(0)
        for each in self.buttons.values():
            below.addWidget(each)
        below.addStretch()
        self.column.addWidget(self._state)
        self.column.addLayout(above)
        self.column.addLayout(below)

    def field_of(self, name: str) -> QWidget:
        """The choice among the kept wordings, this one being chosen."""
        if name in [wording.name for wording in self.desk.workbench.record.wordings]:
            self.choice.show_typed(name)
            self._enable()
        return self.choice

    def refresh(self) -> None:
        """Shows the kept wordings, and which of them the paper uses."""
        record, paper = self.desk.workbench.record, self.desk.paper
        kept = wordings_for(record, paper.kind)
        used = used_wording(record, paper)
        chosen = self.choice.typed()
        self.choice.clear()
        self.choice.offer((wording.name, wording.name) for wording in kept)
        if chosen in [wording.name for wording in kept]:
            self.choice.show_typed(chosen)
        self.choice.setVisible(bool(kept))
        self.use.setVisible(bool(kept))
        self._state.say(_state(used, own=bool(paper.texts), kept=bool(kept)))
        self._enable()

    @property
    def chosen(self) -> OwnWording | None:
        """The wording that is chosen in the list."""
        return self.desk.workbench.record.wording(self.choice.typed())

    @property
    def sentence(self) -> str:
        """What is said about the wording of the paper now."""
        return self._state.accessibleName()

    def _enable(self) -> None:
        chosen, paper = self.chosen, self.desk.paper
        self.use.setEnabled(chosen is not None and dict(chosen.texts) != dict(paper.texts))
        self.buttons["keep"].setEnabled(bool(paper.texts))
        for name in ("rename", "remove", "give"):
            self.buttons[name].setEnabled(chosen is not None)

    def _use(self) -> None:
        chosen, paper = self.chosen, self.desk.paper
        if chosen is not None:
            self.desk.perform(use_wording, replace(paper, texts=dict(chosen.texts)))

    def _keep(self) -> None:
        bench, paper = self.desk.workbench, self.desk.paper
        name = self.dialogs.ask_text(_("Under which name is this wording kept?"), self.choice.typed())
        if name:
            wording = wording_of(bench.record, paper, name)
            if bench.perform(keep_wording(bench.record.wording(name), wording)):
                self._choose(name)

    def _rename(self) -> None:
        bench, chosen = self.desk.workbench, self.chosen
        name = self.dialogs.ask_text(_("What is the wording to be called?"), self.choice.typed())
        if chosen is not None and name and bench.perform(rename_wording(chosen, renamed(bench.record, chosen, name))):
            self._choose(name)

    def _remove(self) -> None:
        if self.chosen is not None:
            self.desk.workbench.perform(remove_wording(self.chosen))

    def _give(self) -> None:
        chosen = self.chosen
        if chosen is not None:
            path = self.dialogs.save_file(_("Save the wording"), f"{safe_name(chosen.name)}.json", _kinds_of_files())
            if path is not None:
                target = path if path.suffix else path.with_suffix(".json")
                write_whole(target, write_wording(chosen))
                self.written.emit(target)

    def _receive(self) -> None:
        bench = self.desk.workbench
        path = self.dialogs.open_file(_("Take a wording from a file"), _kinds_of_files())
        if path is not None:
            wording = received(bench.record, read_wording(bytes_of(path), path.name))
            if bench.perform(keep_wording(bench.record.wording(wording.name), wording)):
                self.desk.turn_to(wording.kind)
                self._choose(wording.name)

    def _choose(self, name: str) -> None:
        self.choice.show_typed(name)
        self._enable()

    def _guarded(self, action: Callable[[], None]) -> Callable[[], None]:
        """What a person can get wrong is said in a sentence."""

        def do() -> None:
            try:
                action()
            except ItadeskError as error:
                self.dialogs.warn(error.sentence())

        return do


def _state(used: OwnWording | None, *, own: bool, kept: bool) -> str:
    if used is not None:
        return _("The paper uses the wording “{name}”.").format(name=used.name)
    if own:
        return _("The paper has a wording of its own. It can be kept under a name, for other years and other offices.")
    if kept:
        return _("The paper has the usual wording.")
    return _("The paper has the usual wording. What is changed below can be kept here under a name.")


def _kinds_of_files() -> str:
    return _("Wordings") + " (*.json)"
