"""The page of the office: what it is called, its emblem, and its people."""

from collections.abc import Iterator

from PySide6.QtWidgets import QVBoxLayout, QWidget

from itadesk.desktop.background import Background
from itadesk.desktop.dialogs import Dialogs
from itadesk.desktop.form import Form
from itadesk.desktop.forms.office import OFFICE_SHEET
from itadesk.desktop.handing_on import HandingOn
from itadesk.desktop.operations import edit_office
from itadesk.desktop.page import Page
from itadesk.desktop.pages.office.emblem import EmblemCard
from itadesk.desktop.pages.office.people import PeopleCard
from itadesk.desktop.pages.office.signature import SignatureBoxCard
from itadesk.desktop.widgets.buttons import button, row_of
from itadesk.desktop.widgets.fields import FieldBox, field_grid
from itadesk.desktop.widgets.growing_text import GrowingText
from itadesk.desktop.widgets.inputs import DigitInput, LineInput, SuggestionInput
from itadesk.desktop.widgets.withheld import entering
from itadesk.desktop.workbench import Workbench
from itadesk.desktop.writing import shown_digits
from itadesk.ita.offices import KINDS, Office
from itadesk.ita.records import PartKind
from itadesk.ita.spots import Spot
from itadesk.language import _


class OfficePage(Page):
    """The office and its people."""

    shows = frozenset({PartKind.OFFICE, PartKind.PERSON})

    def __init__(self, workbench: Workbench, background: Background, dialogs: Dialogs) -> None:
        super().__init__(
            workbench, _("Office"), _("The names stand on every paper as they are written here, so spell them in full.")
        )
        self.form = Form(OFFICE_SHEET, self._make_fields(), self._save)
        self._lay_out(self.add_card().column)
        self._background, self._dialogs = background, dialogs

    def build(self) -> Iterator[None]:
        """The people, and what belongs to them and to the office."""
        self.people = PeopleCard(self.workbench)
        self.body.addWidget(self.people)
        yield
        self.signature = SignatureBoxCard(self.workbench, self._background, self._dialogs)
        self.people.person_chosen.connect(self.signature.show_person)
        self.body.addWidget(self.signature)
        self.emblem = EmblemCard(self.workbench, self._dialogs)
        self.body.addWidget(self.emblem)
        self.file_button = entering(button(_("Data from a file …"), self.file_wanted.emit))
        self.handing_on = HandingOn(self.workbench, self._background, self._dialogs, self)
        self.export_button = button(_("Export data …"), self.handing_on.ask)
        self.body.addLayout(row_of(self.file_button, self.export_button))
        self.body.addStretch(1)

    def refresh(self) -> None:
        """Shows the office as it is stored."""
        self.form.populate(self.workbench.record.office, self.workbench.office_id)
        self.people.refresh()
        self.signature.show_person(self.people.chosen)
        self.emblem.refresh()

    def field_of(self, spot: Spot) -> QWidget:
        """The field of the office or of a person."""
        if spot.part.kind is PartKind.PERSON:
            return self.people.field_of(spot.part.key, spot.inside)
        name = next((str(step) for step in spot.inside if step in self.form.fields), "name")
        return self.form.fields[name].widget

    def _save(self, before: Office, after: Office) -> None:
        self.workbench.type(edit_office(before, after))

    def _make_fields(self) -> dict[str, FieldBox]:
        captions = {
            "name": _("Name, without the kind"),
            "subdistrict": _("Subdistrict"),
            "district": _("District"),
            "province": _("Province"),
            "address": _("Address"),
            "phone": _("Telephone"),
            "website": _("Website"),
            "facebook": _("Facebook"),
        }
        kind = FieldBox(SuggestionInput(_("Kind of office"), KINDS), _("Kind of office"))
        code = FieldBox(DigitInput(_("Code of the office's letters"), shown_digits), _("Code of the office's letters"))
        code.exemplify(shown_digits("กส 72301"))
        fields = {"kind": kind, "document_code": code}
        lists = {"units": _("Units of the office, one a line"), "whole_words": _("Words not to be broken, one a line")}
        fields |= {name: FieldBox(GrowingText(caption, least=2), caption) for name, caption in lists.items()}
        return fields | {name: FieldBox(LineInput(caption), caption) for name, caption in captions.items()}

    def _lay_out(self, card: QVBoxLayout) -> None:
        places = {
            "kind": (0, 0, 3),
            "name": (0, 3, 3),
            "subdistrict": (1, 0, 2),
            "district": (1, 2, 2),
            "province": (1, 4, 2),
            "address": (2, 0, 4),
            "phone": (2, 4, 2),
            "website": (3, 0, 3),
            "facebook": (3, 3, 3),
            "document_code": (4, 0, 3),
            "units": (5, 0, 3),
            "whole_words": (5, 3, 3),
        }
        card.addLayout(field_grid(self.form.fields, places))
