"""Asks what is to be printed for the offices that are shown: which paper, of which year, in which form, into which folder."""

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from itadesk.desktop.dialogs import Dialogs
from itadesk.desktop.paper_desk import kind_names
from itadesk.desktop.scrolling_dialog import ScrollingDialog
from itadesk.desktop.theme import GRID
from itadesk.desktop.widgets.buttons import button
from itadesk.desktop.widgets.fields import FieldBox, field_grid
from itadesk.desktop.widgets.inputs import ChoiceInput
from itadesk.desktop.widgets.labels import WrappedLabel
from itadesk.desktop.writing import shown, shown_digits
from itadesk.ita.papers import PaperKind
from itadesk.language import _, ngettext
from itadesk.services.batch import BatchWish
from itadesk.services.papers import Wish


class PrintDialog(ScrollingDialog):
    """The wish for a paper of every office.

    Signals:
        wanted(BatchWish, str, Path): papers are to be printed: which, in which form, into which folder.
    """

    wanted = Signal(object, str, object)

    def __init__(self, count: int, year: int, dialogs: Dialogs, parent: QWidget) -> None:
        super().__init__(_("Papers of the offices that are shown"), 72 * GRID, parent)
        self._year, self._dialogs = year, dialogs
        names = kind_names()
        self.kind = ChoiceInput(_("Paper"), [(kind.value, name) for kind, name in names.items()])
        forms = {
            ".pdf": "PDF",
            ".docx": "Word",
            ".html": _("Page of the web"),
            ".png": _("Pictures"),
            ".txt": _("Text"),
        }
        self.form = ChoiceInput(_("Form"), forms.items())
        self.kind.show_typed(next(iter(names)).value)
        self.form.show_typed(next(iter(forms)))
        sentence = ngettext(
            "One file for the office, with the papers of {year}. What cannot be printed is told of by name.",
            "One file for each of {count} offices, with the papers of {year}. An office whose paper cannot be printed is told of by name, and the others are printed.",
            count,
        )
        self.column.addWidget(WrappedLabel(sentence.format(count=shown(str(count)), year=shown_digits(str(year)))))
        fields = {"kind": FieldBox(self.kind, _("Paper")), "form": FieldBox(self.form, _("Form"))}
        self.column.addLayout(field_grid(fields, {"kind": (0, 0, 6), "form": (0, 6, 4)}))
        self.choose = button(_("Choose the folder and print …"), self._choose, primary=True)
        self.end_with((), (button(_("Cancel"), self.reject), self.choose))

    def _choose(self) -> None:
        folder = self._dialogs.choose_folder(_("Print into which folder?"))
        if folder is not None:
            self.accept()
            wish = BatchWish(wish=Wish(kind=PaperKind(self.kind.typed()), plan_year=self._year))
            self.wanted.emit(wish, self.form.typed(), Path(folder))
