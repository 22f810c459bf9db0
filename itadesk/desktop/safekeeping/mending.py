"""The offer for a damaged database: the newest whole backup with what it lacks, what can still be read, or another file."""

from collections.abc import Sequence
from pathlib import Path
from typing import Final

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QProgressBar, QWidget

from itadesk.desktop.background import Background
from itadesk.desktop.dialogs import Dialogs
from itadesk.desktop.safekeeping.opening_backup import BackupOpener
from itadesk.desktop.safekeeping.words import moment_text, offices_text
from itadesk.desktop.scrolling_dialog import ScrollingDialog
from itadesk.desktop.theme import GRID
from itadesk.desktop.widgets.buttons import button
from itadesk.desktop.widgets.labels import TextLabel, WrappedLabel
from itadesk.desktop.writing import shown
from itadesk.errors import ItadeskError
from itadesk.language import _, ngettext
from itadesk.services.backup_ports import Mender, Offer, Restored
from itadesk.services.losses import Loss

WIDTH: Final = 92 * GRID
MOST: Final = 12
"""So many losses are listed; of more it is said how many there are."""


class MendingDialog(ScrollingDialog):
    """Looks what there is, shows it, and puts what is chosen in the place of the damaged database.

    It is accepted when that is done. The damaged file is kept in any case.

    Attributes:
        offer: what there is; None until it is known.

    Signals:
        known: it is known what there is.
    """

    known = Signal()

    def __init__(self, failure: ItadeskError, mender: Mender, dialogs: Dialogs, parent: QWidget) -> None:
        super().__init__(_("The database is damaged"), WIDTH, parent)
        self._mender, self._dialogs = mender, dialogs
        self._background = Background(self)
        self.offer: Offer | None = None
        self.said = WrappedLabel(failure.sentence())
        self.doing = WrappedLabel(_("Looking what can still be read, and for the newest whole backup …"), "quiet")
        self.bar = QProgressBar()
        self.bar.setRange(0, 0)
        self.bar.setAccessibleName(self.doing.accessibleName())
        self.backup = button(_("Restore the backup"), self._restore_backup, primary=True)
        self.readable = button(_("Go on with what can be read"), self._take_readable)
        self.other = button(_("Restore from a file …"), self._restore_file)
        self.leave = button(_("Close"), self.reject)
        for each in (self.said, self.doing, self.bar):
            self.column.addWidget(each)
        self.end_with((), (self.leave, self.other, self.readable, self.backup))
        self._offer_nothing()
        self._background.broke.connect(_raise)
        self._background.do(lambda: mender.offer(failure), self._take, self._fail)

    def done(self, result: int) -> None:
        """Ends what goes on in the background."""
        self._background.finish()
        super().done(result)

    def _offer_nothing(self) -> None:
        for each in (self.backup, self.readable, self.other):
            each.setEnabled(False)

    def _take(self, offer: Offer) -> None:
        self.offer = offer
        self.bar.hide()
        self.doing.hide()
        self._tell_of_backup(offer)
        self._tell_of_readable(offer)
        self.column.addWidget(
            WrappedLabel(_("The damaged file is kept in any case, under a name that says so."), "quiet")
        )
        self._offer_again()
        (self.readable if offer.is_all else self.backup if offer.backup else self.other).setFocus()
        self.column.addStretch(1)
        QTimer.singleShot(0, self, self._make_room)  # what was just added has no size before it is shown
        self.known.emit()

    def _make_room(self) -> None:
        self.fit()
        place = self.frameGeometry()
        place.moveCenter(self.screen().availableGeometry().center())
        self.move(place.topLeft())

    def _tell_of_backup(self, offer: Offer) -> None:
        self.column.addWidget(TextLabel(_("The newest whole backup"), "sectionTitle"))
        if offer.backup is None:
            self.column.addWidget(
                WrappedLabel(_("There is none beside the database. Perhaps there is a copy on a memory stick."))
            )
            return
        taken = _("Taken on {moment}, {offices}").format(
            moment=moment_text(offer.backup.taken_at), offices=offices_text(offer.backup)
        )
        self.column.addWidget(WrappedLabel(taken))
        if offer.missing:
            self._list(_("With it, this would be missing or as it was then:"), offer.missing)
        elif offer.readable is not None:
            self.column.addWidget(WrappedLabel(_("Nothing that can still be read would be missing."), "quiet"))
        else:
            self.column.addWidget(WrappedLabel(_("What was entered after that cannot be read any more."), "quiet"))

    def _tell_of_readable(self, offer: Offer) -> None:
        self.column.addWidget(TextLabel(_("What can still be read"), "sectionTitle"))
        if offer.readable is None:
            self.column.addWidget(WrappedLabel(_("Nothing that would be of use.")))
            return
        said = _("Everything.") if offer.is_all else _("A part; what is missing cannot be told for sure.")
        self.column.addWidget(WrappedLabel(said))
        if offer.unreadable:
            self._list(_("The backup has this, and what can be read has not:"), offer.unreadable)
        self.column.addWidget(WrappedLabel(_("It is saved in {path}.").format(path=offer.readable), "quiet"))

    def _list(self, title: str, found: Sequence[Loss]) -> None:
        lines = [shown(loss.sentence()) for loss in found[:MOST]]
        if (more := len(found) - MOST) > 0:
            lines.append(
                shown(ngettext("and {count} more office", "and {count} more offices", more).format(count=more))
            )
        self.column.addWidget(WrappedLabel(title))
        for line in lines:
            self.column.addWidget(WrappedLabel(f"• {line}", "quiet"))

    def _restore_backup(self) -> None:
        if self.offer is not None and self.offer.backup is not None:
            self._restore(self.offer.backup.path, whole=True)

    def _take_readable(self) -> None:
        if self.offer is not None and self.offer.readable is not None:
            self._restore(self.offer.readable, whole=False)

    def _restore_file(self) -> None:
        path = self._dialogs.open_file(_("Restore from a file"), f"{_('Backups')} (*.itadesk-backup *.db)")
        if path is not None:
            opener = BackupOpener(self._mender.lock_of, self._background, self)
            opener.open(path, lambda: self._restore(path, whole=True), self._fail)

    def _restore(self, source: Path, *, whole: bool) -> None:
        self._offer_nothing()
        self.bar.show()
        self._background.do(lambda: self._mender.restore(source, whole=whole), self._end, self._fail)

    def _end(self, _done: Restored) -> None:
        self.accept()

    def _fail(self, sentence: str) -> None:
        self.bar.hide()
        self.doing.hide()
        self._offer_again()
        self._dialogs.warn(sentence)

    def _offer_again(self) -> None:
        offer = self.offer
        self.backup.setEnabled(offer is not None and offer.backup is not None)
        self.readable.setEnabled(offer is not None and offer.readable is not None)
        self.other.setEnabled(True)


def _raise(error: BaseException) -> None:
    raise error
