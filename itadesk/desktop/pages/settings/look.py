"""How the window looks and speaks."""

from collections.abc import Callable

from itadesk.desktop.dressing import Theme
from itadesk.desktop.form import Form
from itadesk.desktop.forms.settings import LOOK_SHEET
from itadesk.desktop.page import Card
from itadesk.desktop.pages.settings.explained import explained
from itadesk.desktop.preferences import Preferences
from itadesk.desktop.widgets.fields import FieldBox
from itadesk.desktop.widgets.inputs import ChoiceInput
from itadesk.language import _


class LookCard(Card):
    """The language and the colours of the window; both change at once."""

    def __init__(self, save: Callable[[Preferences, Preferences], None]) -> None:
        super().__init__(_("Window"))
        # each language is called what those who speak it call it
        language = ChoiceInput(_("Language"), [("th", "ไทย"), ("en", "English")])
        theme = ChoiceInput(
            _("Colours"),
            [
                (Theme.SYSTEM, _("As the system is")),
                (Theme.LIGHT, _("Light")),
                (Theme.DARK, _("Dark")),
            ],
        )
        fields = {
            "language": FieldBox(language, _("Language")),
            "theme": FieldBox(theme, _("Colours")),
        }
        self.form = Form(LOOK_SHEET, fields, save)
        sentences = {
            "language": _("Of the window and its messages. Papers are Thai in both languages."),
            "theme": _("Paper stays white, as it is printed."),
        }
        for name, sentence in sentences.items():
            self.column.addLayout(explained(fields[name], sentence))

    def populate(self, kept: Preferences) -> None:
        """Shows what is preferred."""
        self.form.populate(kept)
