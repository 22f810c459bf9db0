"""One part of a wording: its text with its fields marked, the fields that can be inserted, and the way back to the default."""

import re
from collections.abc import Callable, Mapping
from functools import partial

from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QHBoxLayout, QMenu, QPushButton, QVBoxLayout, QWidget

from itadesk.desktop.forms.insert_names import FIELD_GROUPS, FIELD_NAMES
from itadesk.desktop.forms.inserts import as_passage
from itadesk.desktop.forms.papers import without_own
from itadesk.desktop.operations import edit_paper
from itadesk.desktop.paper_desk import PaperDesk
from itadesk.desktop.theme import colours
from itadesk.desktop.widgets.buttons import quiet_button
from itadesk.desktop.widgets.fields import FieldBox
from itadesk.desktop.widgets.labels import TextLabel
from itadesk.desktop.widgets.marked_text import Mark, MarkedText
from itadesk.desktop.widgets.withheld import entering
from itadesk.desktop.writing import shown
from itadesk.documents.wording import Slot
from itadesk.ita.papers import Paper
from itadesk.language import _

LONGEST_VALUE = 40
"""Letters of a value that a tool tip or a menu shows."""

OPTIONAL = re.compile(r"‹[^‹›]*›|\[\[.*?\]\]")
INSERT = re.compile(r"«[^«»]*»")


class SlotBox(QWidget):
    """A part of the wording.

    Takes:
        known: the fields that may stand in the part.
        values: gives what they are filled with now.
    """

    def __init__(
        self, slot: Slot, desk: PaperDesk, known: frozenset[str], values: Callable[[], Mapping[str, str]]
    ) -> None:
        super().__init__()
        self.slot, self.desk, self._known, self._values = slot, desk, known, values
        self.text = MarkedText(slot.name, self._marks())
        self.field = FieldBox(self.text)
        self.field.entered.connect(self._point_to)
        caption = TextLabel(slot.name, "caption")
        caption.setBuddy(self.text)
        self.menu = QMenu(self)
        self.menu.aboutToShow.connect(self._fill_menu)
        self.insert: QPushButton = entering(quiet_button(_("Insert data"), lambda: None))
        self.insert.setAccessibleName(_("Insert data into: {name}").format(name=slot.name))
        self.insert.setMenu(self.menu)
        self.back: QPushButton = entering(quiet_button(_("Back to the default"), self._take_back))
        self.back.setAccessibleName(_("Back to the default: {name}").format(name=slot.name))
        head = QHBoxLayout()
        head.addWidget(caption)
        head.addStretch()
        for each in (self.back, self.insert):
            head.addWidget(each)
            _keep_room(each)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addLayout(head)
        column.addWidget(self.field)
        self.offer(False)

    def refresh(self, paper: Paper) -> None:
        """Shows whether the part has an own wording."""
        self.back.setVisible(self.slot.key in paper.texts)

    def offer(self, wanted: bool) -> None:
        """Offers the fields that can be inserted, while the part is worked on."""
        self.insert.setVisible(wanted)

    def _fill_menu(self) -> None:
        """The fields by what they are about, each with what it is filled with now."""
        self.menu.clear()
        values = self._values()
        for group, names in FIELD_GROUPS.items():
            here = [key for key in names if key in self._known]
            if here:
                below = self.menu.addMenu(_(group))
                for key in here:
                    below.addAction(_described(key, values), partial(self._insert, key))
        self.menu.addSeparator()
        self.menu.addAction(_("Passage that is left out where data lacks"), self._insert_passage)

    def _insert(self, key: str) -> None:
        self.text.setFocus()
        self.text.insertPlainText(f"«{_(FIELD_NAMES[key])}»")

    def _insert_passage(self) -> None:
        """Makes a passage of what is chosen; of nothing, one to be written in."""
        cursor = self.text.textCursor()
        self.text.setFocus()
        cursor.insertText(as_passage(cursor.selectedText()))
        cursor.movePosition(QTextCursor.MoveOperation.Left)
        self.text.setTextCursor(cursor)

    def _take_back(self) -> None:
        paper = self.desk.paper
        self.text.setFocus()
        self.desk.workbench.perform(edit_paper(paper, without_own(paper, self.slot.key)))

    def _point_to(self) -> None:
        self.desk.workbench.pointed_to.emit(f"paper/{self.desk.paper.key}/texts/{self.slot.key}")

    def _marks(self) -> tuple[Mark, ...]:
        return (
            Mark(OPTIONAL, lambda _found: _optional(), background=lambda: colours().accent_soft),
            Mark(INSERT, self._explain, colour=lambda: colours().accent),
        )

    def _explain(self, found: str) -> str:
        key = next((key for key in self._known if key in FIELD_NAMES and f"«{_(FIELD_NAMES[key])}»" == found), "")
        return _described(key, self._values()) if key else ""


def _optional() -> str:
    return _("Left out where the data lacks a name in it.")


def _described(key: str, values: Mapping[str, str]) -> str:
    value = " ".join(values.get(key, "").split())
    name = _(FIELD_NAMES[key])
    if len(value) > LONGEST_VALUE:
        value = value[:LONGEST_VALUE] + "…"
    return f"{name}   =   {shown(value)}" if value else name


def _keep_room(widget: QWidget) -> None:
    """What comes and goes takes its room all the time, so that nothing else moves."""
    policy = widget.sizePolicy()
    policy.setRetainSizeWhenHidden(True)
    widget.setSizePolicy(policy)
