"""The details of a paper: date, signer, digits, number."""

from functools import partial

from PySide6.QtWidgets import QWidget

from itadesk.desktop.form import Form
from itadesk.desktop.forms.papers import DETAIL_SHEET, proposed_day, tells_of_meeting
from itadesk.desktop.page import Card
from itadesk.desktop.paper_desk import PaperDesk
from itadesk.desktop.widgets.date_input import DateInput
from itadesk.desktop.widgets.fields import FieldBox, field_grid
from itadesk.desktop.widgets.inputs import ChoiceInput, DigitInput
from itadesk.desktop.widgets.proposal import ProposalBox
from itadesk.desktop.writing import date_text, example_day, shown_digits, tidy_date
from itadesk.desktop.years import today
from itadesk.ita.faults import Place
from itadesk.ita.papers import Digits, Paper, PaperKind
from itadesk.language import _
from itadesk.services.office_papers import signer_on_its_day


class DetailsCard(Card):
    """What is asked about every paper."""

    def __init__(self, desk: PaperDesk) -> None:
        super().__init__()
        self.desk = desk
        self._signer = ChoiceInput(_("Signer"))
        self._meeting = ChoiceInput(_("Meeting"))
        self._day = DateInput(_("Date"))
        self.dated = ProposalBox(self._day, _("Date"), label=_("Today"))
        digits = (
            ("", _("As usual for the paper")),
            (Digits.THAI, _("Thai digits")),
            (Digits.ARABIC, _("Arabic digits")),
        )
        fields: dict[str, FieldBox] = {
            "dated": self.dated,
            "number": FieldBox(DigitInput(_("Number"), shown_digits), _("Number, if any")),
            "digits": FieldBox(ChoiceInput(_("Digits"), digits), _("Digits")),
            "signer": FieldBox(self._signer, _("Signer")),
            "meeting": FieldBox(self._meeting, _("Meeting that it tells of")),
        }
        self.form = Form(DETAIL_SHEET, fields, self._save)
        places = {
            "dated": (0, 0, 2), "number": (0, 2, 2), "digits": (0, 4, 2), "signer": (1, 0, 6), "meeting": (2, 0, 6),
        }  # fmt: skip
        self.column.addLayout(field_grid(fields, places))
        for name in ("dated", "number", "signer", "meeting"):
            fields[name].entered.connect(partial(self._point_to, name))

    def refresh(self) -> None:
        """Shows the details of the paper that is looked at."""
        record, paper = self.desk.workbench.record, self.desk.paper
        people = [(person.key, f"{person.full_name} · {person.described_position}") for person in record.people]
        meetings = [
            (meeting.key, meeting.subject or shown_digits(tidy_date(meeting.held_on.isoformat())))
            for meeting in record.meetings
        ]
        is_memo = paper.kind is PaperKind.MEMO
        day = proposed_day(paper, today())
        if day is None:
            self._day.exemplify(example_day(self.desk.workbench.year, 11))
        else:
            self._day.open_near(date_text(day))
        self.form.fields["signer"].rename(_("Proposer, who signs first") if is_memo else _("Signer"))
        self.form.fields["meeting"].setVisible(tells_of_meeting(paper.kind))
        self._signer.offer([("", _("Nobody")), *people])
        self._meeting.offer([("", _("None")), *meetings])
        self.form.populate(paper, paper.key)
        self.dated.propose(date_text(day))
        for name, choice in (("signer", self._signer), ("meeting", self._meeting)):
            choice.show_typed(self.form.sheet.typed(paper)[name])

    def field_of(self, inside: Place) -> QWidget | None:
        """The field of a detail."""
        name = next((str(step) for step in inside[:1] if step in self.form.fields), "")
        return self.form.fields[name].widget if name else None

    def _point_to(self, name: str) -> None:
        """Points to where a detail is printed: a memo has its date in its head, other papers at their end."""
        paper = self.desk.paper
        date = "texts/memo_date" if paper.kind is PaperKind.MEMO else "dated"
        places = {
            "dated": f"paper/{paper.key}/{date}",
            "number": f"paper/{paper.key}/texts/number",
            "signer": f"person/{paper.signer}",
            "meeting": f"meeting/{paper.meeting}",
        }
        self.desk.workbench.pointed_to.emit(places[name])

    def _save(self, before: Paper, after: Paper) -> None:
        """Keeps what is typed; on another day somebody else may head the office, who signs then."""
        bench = self.desk.workbench
        signer = after.signer if before.dated == after.dated else signer_on_its_day(bench.record, after)
        person = bench.record.person(signer)
        if signer == after.signer or person is None:
            self.desk.type(after)
        else:
            self.form.enter("signer", signer)  # comes here again with both
            bench.told.emit(_("{name} signs now, who is in the post on that day.").format(name=person.full_name))
