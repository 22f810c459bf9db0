"""How papers are printed: their face, their digits, and whether their lines may move closer."""

from collections.abc import Callable, Sequence

from PySide6.QtGui import QShowEvent

from itadesk.desktop import late
from itadesk.desktop.background import Background
from itadesk.desktop.form import Form
from itadesk.desktop.forms.settings import PRINTING_SHEET
from itadesk.desktop.page import Card
from itadesk.desktop.pages.settings.explained import explained
from itadesk.desktop.preferences import Preferences
from itadesk.desktop.widgets.fields import FieldBox
from itadesk.desktop.widgets.inputs import ChoiceInput, TickInput
from itadesk.ita.papers import Digits
from itadesk.language import _


class PrintingCard(Card):
    """Holds in the preview, when a paper is printed or saved, and when it is issued."""

    def __init__(self, background: Background, save: Callable[[Preferences, Preferences], None]) -> None:
        super().__init__(_("Papers"))
        self._background = background
        self._asked = False
        self.faces = ChoiceInput(_("Font"), [self._best])
        digits = ChoiceInput(
            _("Digits of new papers"),
            [
                ("", _("As usual for the paper")),
                (Digits.THAI, _("Thai digits")),
                (Digits.ARABIC, _("Arabic digits")),
            ],
        )
        fields = {
            "font": FieldBox(self.faces, _("Font")),
            "digits": FieldBox(digits, _("Digits of new papers")),
            "tighten": FieldBox(TickInput(_("Draw a last page of a few lines back"))),
        }
        self.form = Form(PRINTING_SHEET, fields, save)
        sentences = {
            "font": _("Fonts of this computer that have Thai letters. Sarabun always comes with the program."),
            "digits": _("A paper that you have begun keeps its own choice; it is on the page of the papers."),
            "tighten": _(
                "Where fewer than four lines would stand alone on a last page, all lines move a little closer and a page is saved."
            ),
        }
        for name, sentence in sentences.items():
            self.column.addLayout(explained(fields[name], sentence))

    def populate(self, kept: Preferences) -> None:
        """Shows what is preferred."""
        self.form.populate(kept)

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802  Qt's name
        """Looks which faces there are, when somebody can see it first."""
        super().showEvent(event)
        if not self._asked:
            self._asked = True
            self._background.do(late.thai_faces, self._offer, lambda _sentence: None, self)

    @property
    def _best(self) -> tuple[str, str]:
        return "", _("TH Sarabun if it is installed, otherwise Sarabun")

    def _offer(self, faces: Sequence[str]) -> None:
        self.faces.offer([self._best, *((name, name) for name in faces)])
