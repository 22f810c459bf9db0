"""The dialog in which what the file of this computer holds is moved to a shared database, seen beforehand."""

from collections.abc import Mapping, Sequence
from typing import Final, NamedTuple

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QProgressBar, QWidget

from itadesk.desktop.background import Background
from itadesk.desktop.dialogs import Dialogs
from itadesk.desktop.offices.long_work import LongWorkDialog, Tell
from itadesk.desktop.progress import Progress
from itadesk.desktop.scrolling_dialog import ScrollingDialog
from itadesk.desktop.sharing.words import comparison_text
from itadesk.desktop.theme import GRID
from itadesk.desktop.widgets.buttons import button
from itadesk.desktop.widgets.inputs import TickInput
from itadesk.desktop.widgets.labels import RemarkLabel, WrappedLabel
from itadesk.desktop.writing import shown
from itadesk.errors import UserError
from itadesk.ita.roles import Role
from itadesk.language import _, ngettext
from itadesk.services.handing_over import Comparison, compare, hand_over
from itadesk.services.offices import list_offices
from itadesk.services.ports import OfficeSummary, WorkStarter
from itadesk.services.server_addresses import ServerAddress
from itadesk.services.sharing_ports import Sharing

WIDTH: Final = 80 * GRID
MOST: Final = 30
"""So many offices can be chosen one by one; of more it is said how many there are, and they go along."""


class NothingToMove(UserError):
    """Somebody may only read in the shared database."""

    def sentence(self) -> str:
        """Says who can."""
        return _("You may only read in the shared database; a clerk or a head has to move data there.")


class Seen(NamedTuple):
    """What was found out about one office: what would be moved, or why it cannot be."""

    office: OfficeSummary
    found: Comparison | UserError


class HandingOverDialog(ScrollingDialog):
    """Compares first, then moves what is ticked. It is opened, never run.

    Attributes:
        ticks: the offices that can be chosen, by their numbers in the file.
    """

    def __init__(
        self, start: WorkStarter, sharing: Sharing, address: ServerAddress, dialogs: Dialogs, parent: QWidget
    ) -> None:
        super().__init__(_("Move data to the shared database"), WIDTH, parent)
        self._start, self._sharing, self._address, self._dialogs = start, sharing, address, dialogs
        self._background = Background(self)
        self._may_issue = False
        self._seen: Sequence[Seen] = ()
        self.ticks: dict[int, TickInput] = {}
        self.doing, self.bar = WrappedLabel(_("Comparing with what is there …"), "quiet"), QProgressBar()
        self.bar.setRange(0, 0)
        self.bar.setAccessibleName(self.doing.accessibleName())
        self.replace = TickInput(_("Replace what differs there by what is here"))
        self.said = RemarkLabel()
        self.cancel, self.do = button(_("Cancel"), self.reject), button(_("Move"), self._move, primary=True)
        self.do.setEnabled(False)
        hint = _(
            "What is entered is copied with its files. This file keeps everything, its log of changes too, which stays here: the shared database begins one of its own."
        )
        for each in (WrappedLabel(hint, "quiet"), self.doing, self.bar):
            self.column.addWidget(each)
        self.end_with([self.said], [self.cancel, self.do])
        self._background.broke.connect(_raise)
        self._background.do_long(self._compare, self._show, self._fail)

    def done(self, result: int) -> None:
        """Ends what goes on in the background."""
        self._background.finish()
        super().done(result)

    def _compare(self, progress: Progress) -> tuple[Role, Sequence[Seen]]:
        """Runs in the other thread."""
        seen: list[Seen] = []
        with self._sharing.open_shared(self._address) as shared:
            if not shared.role.may_write:
                raise NothingToMove
            for office in list_offices(self._start):
                progress.tell(0, "")
                try:
                    seen.append(Seen(office, compare(self._start, shared.start, office.office_id)))
                except UserError as refused:
                    seen.append(Seen(office, refused))
            return shared.role, seen

    def _show(self, found: tuple[Role, Sequence[Seen]]) -> None:
        role, self._seen = found
        self._may_issue = role.may_issue
        self.bar.hide()
        self.doing.hide()
        for each in self._seen[:MOST]:
            self._add(each)
        more = len(self._seen) - MOST
        if more > 0:
            self.column.addWidget(
                WrappedLabel(
                    shown(ngettext("and {count} more office", "and {count} more offices", more).format(count=more))
                )
            )
        if any(isinstance(each.found, Comparison) and each.found.parts.changed for each in self._seen):
            self.column.addWidget(self.replace)
        self.column.addStretch(1)
        self._show_action()
        QTimer.singleShot(0, self, self.fit)  # what was just added has no size before it is shown
        next((tick for tick in self.ticks.values() if tick.isEnabled()), self.cancel).setFocus()

    def _add(self, seen: Seen) -> None:
        tick = TickInput(seen.office.full_name)
        can_go = isinstance(seen.found, Comparison)
        said = (
            comparison_text(seen.found, may_issue=self._may_issue)
            if isinstance(seen.found, Comparison)
            else shown(seen.found.sentence())
        )
        tick.setChecked(can_go)
        tick.setEnabled(can_go)
        tick.setAccessibleDescription(said)
        tick.edited.connect(self._show_action)
        self.ticks[seen.office.office_id] = tick
        self.column.addWidget(tick)
        self.column.addWidget(WrappedLabel(said, "quiet"))

    def _show_action(self) -> None:
        self.do.setEnabled(bool(self._chosen))

    @property
    def _chosen(self) -> Mapping[int, str]:
        """The names of the offices that are to be moved, by their numbers."""
        return {
            each.office.office_id: each.office.full_name
            for each in self._seen
            if isinstance(each.found, Comparison)
            and (each.office.office_id not in self.ticks or self.ticks[each.office.office_id].isChecked())
        }

    def _fail(self, sentence: str) -> None:
        self.bar.hide()
        self.doing.hide()
        self.said.remark("error", shown(sentence))

    def _move(self) -> None:
        chosen, replace, papers = self._chosen, self.replace.isChecked(), self._may_issue
        start, sharing, address = self._start, self._sharing, self._address

        def work(progress: Progress, tell: Tell) -> str:
            moved = 0
            with sharing.open_shared(address) as shared:
                for office_id, name in chosen.items():
                    progress.tell(100 * moved // len(chosen), name)
                    try:
                        hand_over(start, shared.start, office_id, replace=replace, papers=papers)
                        moved += 1
                    except UserError as refused:
                        tell(name, refused.sentence())
            return shown(
                ngettext("{count} office was moved.", "{count} offices were moved.", moved).format(count=moved)
            )

        dialog = LongWorkDialog(self.windowTitle(), work, self._background, self._dialogs, self)
        dialog.finished.connect(lambda _result: self.accept())
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()


def _raise(error: BaseException) -> None:
    raise error
