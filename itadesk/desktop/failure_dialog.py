"""Says that the program failed, shows the report, and lets it be saved where the person wants."""

from PySide6.QtWidgets import QDialog, QHBoxLayout, QPlainTextEdit, QVBoxLayout

from itadesk.desktop.dialogs import Dialogs
from itadesk.desktop.theme import GRID
from itadesk.desktop.widgets.buttons import button
from itadesk.desktop.widgets.labels import RemarkLabel, WrappedLabel
from itadesk.errors import FileUnwritable, reason_of
from itadesk.language import _


class FailureDialog(QDialog):
    """The last thing that the program shows.

    Attributes:
        report: what is shown and saved.
        save, close_program: the two buttons.
    """

    def __init__(self, sentence: str, report: str, dialogs: Dialogs) -> None:
        super().__init__(dialogs.parent)
        self.report, self._dialogs = report, dialogs
        self.setWindowTitle("itadesk")
        self.setAccessibleName(sentence)
        shown = QPlainTextEdit(report)
        shown.setReadOnly(True)
        shown.setTabChangesFocus(True)
        shown.setAccessibleName(_("The report"))
        self.said = RemarkLabel()
        self.save = button(_("Save the report …"), self._save)
        self.close_program = button(_("Close the program"), self.accept, primary=True)
        self.close_program.setDefault(True)
        row = QHBoxLayout()
        row.setSpacing(GRID)
        row.addStretch()
        row.addWidget(self.save)
        row.addWidget(self.close_program)
        column = QVBoxLayout(self)
        column.setSpacing(GRID)
        column.addWidget(WrappedLabel(sentence))
        column.addWidget(
            WrappedLabel(_("This report says where the program failed. It holds nothing of what you entered:"), "quiet")
        )
        column.addWidget(shown, 1)
        column.addWidget(self.said)
        column.addLayout(row)
        self.resize(72 * GRID, 48 * GRID)
        self.close_program.setFocus()

    def _save(self) -> None:
        path = self._dialogs.save_file(_("Save the report …"), "itadesk-report.txt", _("Texts") + " (*.txt)")
        if path is None:
            return
        try:
            path.write_text(self.report, "utf-8")
        except OSError as error:
            self.said.remark("error", FileUnwritable(str(path), reason_of(error)).sentence())
        else:
            self.said.remark("note", _("The report was saved: {path}").format(path=path))
