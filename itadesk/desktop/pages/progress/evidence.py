"""The files that prove what a report says: copied in, opened again, taken out."""

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from itadesk.desktop import late
from itadesk.desktop.background import Background
from itadesk.desktop.dialogs import Dialogs
from itadesk.desktop.outside import ReadingCopies, open_outside
from itadesk.desktop.theme import GRID
from itadesk.desktop.widgets.buttons import button
from itadesk.desktop.widgets.labels import TextLabel, WrappedLabel
from itadesk.desktop.widgets.row_list import RowList
from itadesk.desktop.workbench import Workbench
from itadesk.errors import ItadeskError
from itadesk.ita.plans import EvidenceFile
from itadesk.language import _
from itadesk.services.file_ports import KeptFile
from itadesk.services.kept_files import keep_file, kept_file
from itadesk.services.office_files import safe_name

KINDS = " (*.pdf *.png *.jpg *.jpeg *.docx *.xlsx *.pptx)"


class EvidenceFiles(QWidget):
    """The files of the report that is shown. They are chosen, or dragged here from the file manager.

    A file is kept in the database, once however often it is attached; what is opened is a copy that only its owner may
    read, and that is taken away with the window.

    Signals:
        attached(object, EvidenceFile): a file was kept for the report of this name.
        removed(int): a file is not wanted any more.
    """

    attached = Signal(object, object)
    removed = Signal(int)

    def __init__(self, workbench: Workbench, background: Background, dialogs: Dialogs) -> None:
        super().__init__()
        self.workbench, self.background, self.dialogs = workbench, background, dialogs
        self.copies = ReadingCopies()
        self._files: tuple[EvidenceFile, ...] = ()
        self._of: object = None
        self.list = RowList(_("Evidence files"), _("Attach a file …"), movable=False, most=4)
        self.list.add_wanted.connect(self._choose)
        self.list.remove_wanted.connect(self.removed)
        self.list.rows.itemActivated.connect(lambda _item: self.open())
        self.look = button(_("Open the file"), self.open)
        self.list.chosen.connect(lambda row: self.look.setEnabled(row >= 0))
        self.list.add_button(self.look)
        self._said = WrappedLabel("", "quiet")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GRID // 2)
        column.addWidget(TextLabel(_("Evidence files; they can also be dragged here"), "caption"))
        column.addWidget(self.list)
        column.addWidget(self._said)
        self.setAcceptDrops(True)
        self.destroyed.connect(self.copies.remove)
        self._say("")

    @property
    def sentence(self) -> str:
        """What is said of the file that was attached last."""
        return self._said.accessibleName()

    def show_files(self, files: tuple[EvidenceFile, ...], of: object) -> None:
        """Shows the files of a report.

        Takes:
            of: names the report.
        """
        if of != self._of:
            self._say("")
        self._files, self._of = files, of
        self.list.show_rows([file.name for file in files])
        self.look.setEnabled(self.list.row >= 0)

    def attach(self, paths: Sequence[Path]) -> None:
        """Keeps copies of files, and attaches them to the report that is shown now."""
        bench, of = self.workbench, self._of
        for path in paths:
            self._say(_("The file is being copied in …"))
            self.background.do(_keeping(bench, path), lambda file: self._on_kept(of, file), self._on_refused)

    def open(self) -> None:
        """Opens a copy of the chosen file with the program that the computer has for it."""
        if not 0 <= self.list.row < len(self._files):
            return
        bench, file = self.workbench, self._files[self.list.row]
        self.background.do(
            lambda: kept_file(bench.start, bench.office_id, file.file),
            lambda kept: self._on_found(file, kept),
            self.dialogs.warn,
        )

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:  # noqa: N802  Qt's name
        """Takes files."""
        if event.mimeData().hasUrls():
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:  # noqa: N802  Qt's name
        """Attaches the files that are let go here."""
        self.attach([Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()])
        event.acceptProposedAction()

    def _choose(self) -> None:
        path = self.dialogs.open_file(_("File that proves what was done"), _("Evidence files") + KINDS)
        if path is not None:
            self.attach([path])

    def _on_kept(self, of: object, file: EvidenceFile) -> None:
        if of == self._of and any(each.file == file.file for each in self._files):
            self._say(_("{name} is attached already.").format(name=file.name))
            return
        self._say(_("{name} was copied in.").format(name=file.name))
        self.attached.emit(of, file)

    def _on_refused(self, sentence: str) -> None:
        self._say("")
        self.dialogs.warn(sentence)

    def _on_found(self, file: EvidenceFile, kept: KeptFile | None) -> None:
        if kept is None:
            self.dialogs.warn(_("{name} is not kept in this database; attach it anew.").format(name=file.name))
            return
        try:
            name = safe_name(Path(file.name).stem)
            open_outside(self.copies.make(name, kept.data, late.evidence_ending(kept.media_type)))
        except ItadeskError as failure:
            self.dialogs.warn(failure.sentence())

    def _say(self, sentence: str) -> None:
        self._said.say(sentence)
        self._said.setVisible(bool(sentence))


def _keeping(bench: Workbench, path: Path) -> Callable[[], EvidenceFile]:
    def keep() -> EvidenceFile:
        """Runs in another thread."""
        data, media_type = late.kept_evidence(path)
        return EvidenceFile(
            file=keep_file(bench.start, bench.office_id, data, lambda _data: media_type), name=path.name
        )

    return keep
