"""A short text about the paper for LINE and Facebook, to be copied."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication

from itadesk.desktop.page import Card
from itadesk.desktop.paper_desk import PaperDesk
from itadesk.desktop.widgets.buttons import button
from itadesk.desktop.widgets.labels import WrappedLabel
from itadesk.errors import UserError
from itadesk.ita.papers import PaperKind
from itadesk.language import _
from itadesk.services.papers import short_text

TOLD_TO_PEOPLE = frozenset({PaperKind.ANNOUNCEMENT, PaperKind.NEWS, PaperKind.REPORT})
"""The papers that an office tells the people about."""


class ShortTextCard(Card):
    """Shows the text as it will be pasted."""

    def __init__(self, desk: PaperDesk) -> None:
        super().__init__(_("Short text for LINE and Facebook"))
        self.desk = desk
        self._text = WrappedLabel("", "quiet")
        self._done = WrappedLabel(_("Copied. Paste it into LINE or Facebook."), "quiet")
        self.copy = button(_("Copy the text"), self._copy)
        self.column.addWidget(self._text)
        self.column.addWidget(self.copy, 0, Qt.AlignmentFlag.AlignLeft)
        self.column.addWidget(self._done)

    @property
    def text(self) -> str:
        """The text that is shown."""
        return self._text.accessibleName()

    @property
    def is_copied(self) -> bool:
        """Whether the text that is shown was copied."""
        return self._done.isVisible()

    def refresh(self) -> None:
        """Shows the text of the paper that is looked at."""
        paper = self.desk.paper
        self.setVisible(paper.kind in TOLD_TO_PEOPLE)
        try:
            text = short_text(self.desk.workbench.record, paper)
        except UserError as error:
            text = ""
            self._text.say(error.sentence())
        else:
            self._done.setVisible(self._done.isVisible() and text == self.text)
            self._text.say(text)
        self.copy.setEnabled(bool(text))

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self.text)
        self._done.show()
