"""The dialog that issues a paper: number, date, what it replaces, and how each signer signs."""

from collections.abc import Mapping
from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from itadesk.desktop.dialogs import Dialogs
from itadesk.desktop.form import Form
from itadesk.desktop.forms.issuing import ISSUING_SHEET, Issuing
from itadesk.desktop.forms.sheet import Severity
from itadesk.desktop.issuing.certificate import CertificateChoice
from itadesk.desktop.issuing.hindrances import HindranceList, hindrances
from itadesk.desktop.issuing.signatures import SignatureChoice
from itadesk.desktop.paper_desk import PaperDesk, kind_names
from itadesk.desktop.register_desk import RegisterDesk, Wanted
from itadesk.desktop.scrolling_dialog import ScrollingDialog
from itadesk.desktop.theme import GRID
from itadesk.desktop.widgets.buttons import button
from itadesk.desktop.widgets.date_input import DateInput
from itadesk.desktop.widgets.fields import FieldBox
from itadesk.desktop.widgets.helping import HelpLine
from itadesk.desktop.widgets.inputs import ChoiceInput
from itadesk.desktop.widgets.labels import RemarkLabel, TextLabel, WrappedLabel
from itadesk.desktop.widgets.number_inputs import count_input
from itadesk.desktop.writing import date_text, shown, shown_digits
from itadesk.desktop.years import today
from itadesk.ita.checks.papers import times_in_post
from itadesk.ita.issued import IssuedPaper, number_entered, number_to_print, series_year
from itadesk.ita.people import Person
from itadesk.ita.spots import Spot
from itadesk.language import _
from itadesk.services.issuing import Issued

WIDTH = 72 * GRID


class IssueDialog(ScrollingDialog):
    """Issues the paper that is looked at. It is opened, never run: whoever opens it goes on at once.

    Signals:
        issued(Issued): the paper was issued.
        spot_wanted(Spot): where something is mended that hinders it; the dialog is closed.
    """

    issued = Signal(object)
    spot_wanted = Signal(object)

    def __init__(self, desk: PaperDesk, register: RegisterDesk, dialogs: Dialogs, parent: QWidget) -> None:
        super().__init__(_("Issue the paper"), WIDTH, parent)
        self.desk, self.register, self._window = desk, register, parent.window()
        self.hindrances = HindranceList(tuple(hindrances(desk.workbench.record, desk.paper)))
        self.hindrances.wanted.connect(self._lead_to)
        self.number, self.out_of_post = WrappedLabel(""), RemarkLabel()
        self.form = Form(ISSUING_SHEET, self._make_fields(), lambda _before, _after: self._show_day())
        self.replaces = ChoiceInput(_("In the place of"), self._replaceable())
        corrected = self.replaces.findData(str(register.to_replace))
        self.replaces.setCurrentIndex(max(corrected, 0))
        self.signatures = [
            SignatureChoice(person, kept=register.has_signature(person.key)) for person in self._signers()
        ]
        self.emblem = ChoiceInput(_("Emblem"), emblem_choices())
        self.emblem.setCurrentIndex(0 if desk.with_emblem else 1)
        self.certificate = CertificateChoice(dialogs)
        for each in self.signatures[:1]:
            each.way.edited.connect(self._offer_appearance)
        self.said = RemarkLabel()
        self.certificate.wanted.edited.connect(lambda: self.said.remark("", ""))
        self.do = button(_("Issue"), self._issue, primary=True)
        self.cancel = button(_("Cancel"), self.reject)
        self._lay_out()
        self.form.populate(Issuing(desk.paper.dated or today(), number_entered(desk.paper)))
        self._show_day()
        self.do.setEnabled(not self.hindrances.found)
        first = [*self.hindrances.buttons, self.form.fields["dated"].widget][0]
        first.setFocus()

    @property
    def passphrases(self) -> Mapping[str, str]:
        """The passphrases of the kept signatures that are printed."""
        return {person: phrase for each in self.signatures for person, phrase in each.passphrases.items()}

    def reject(self) -> None:
        """Closes the dialog, unless the paper is just being issued."""
        if self.cancel.isEnabled():
            super().reject()

    def _lead_to(self, spot: Spot) -> None:
        self.reject()
        self._window.activateWindow()  # without a window manager nobody else gives the keys to it
        self.spot_wanted.emit(spot)

    def _issue(self) -> None:
        wrong = [each for each in self.form.check() if each.severity is Severity.ERROR]
        self.form.show_remarks(wrong)
        if wrong:
            self.form.fields[wrong[0].field].widget.setFocus()
            return
        self.desk.workbench.settle()
        self._work(True)
        wanted = Wanted(
            paper=self.desk.paper,
            dated=self.form.value.dated,
            first_number=self.form.value.first_number if self._begins else None,
            replaces=int(self.replaces.typed()) if self.replaces.typed() else None,
            passphrases=self.passphrases,
            options=replace(self.desk.options, emblem=self.desk.workbench.emblem if self.emblem.typed() else None),
            certificate=self.certificate.certificate,
        )
        self.register.issue(wanted, self._on_issued, self._on_failed)

    def _on_issued(self, issued: Issued) -> None:
        self._work(False)
        self.accept()
        self.issued.emit(issued)

    def _on_failed(self, sentence: str) -> None:
        self._work(False)
        self.said.remark("error", shown(sentence))
        for field in (*(each.passphrase for each in self.signatures), self.certificate.passphrase):
            field.show_typed("")

    def _work(self, busy: bool) -> None:
        self.do.setEnabled(not busy)
        self.cancel.setEnabled(not busy)
        self.said.remark("note", _("The paper is being issued …") if busy else "")

    def _offer_appearance(self) -> None:
        """A digital signature can look like the kept signature of the signer, where that one is printed."""
        signer = self.desk.paper.signer
        self.certificate.offer_appearance(signer if signer in self.passphrases else "")

    @property
    def _begins(self) -> bool:
        """Whether this would be the first paper of its kind and year, whose number can be chosen."""
        return self.register.next_number(self.desk.paper.kind, self.form.value.dated) is None

    def _show_day(self) -> None:
        """Says what follows from the day: the number, and who of the signers is not in the post then."""
        record, paper = self.desk.workbench.record, replace(self.desk.paper, dated=self.form.value.dated)
        noticed = next(times_in_post(("papers",), paper, record), None)
        was_hidden = self.out_of_post.isHidden()
        self.out_of_post.remark("warning", shown(noticed.sentence()) if noticed else "")
        if self.isVisible() and self.out_of_post.isHidden() is not was_hidden:
            self.fit()
        self._show_number()

    def _show_number(self) -> None:
        paper, dated = self.desk.paper, self.form.value.dated
        following = self.register.next_number(paper.kind, dated)
        self.form.fields["first_number"].setVisible(following is None)
        number = following or self.form.value.first_number or 1
        year = series_year(dated)
        printed = number_to_print(paper, self.desk.workbench.record.office, number, year)
        told = _("In the register it gets the number {number}/{year}.").format(number=number, year=year)
        if printed:
            told += " " + _("On the paper stands: {number}").format(number=printed)
        self.number.say(shown_digits(told))

    def _signers(self) -> list[Person]:
        paper, record = self.desk.paper, self.desk.workbench.record
        return [person for key in (paper.signer, *paper.endorsers) if (person := record.person(key)) is not None]

    def _replaceable(self) -> list[tuple[str, str]]:
        paper = self.desk.paper
        papers = self.register.of_year(paper.kind, paper.plan_year)
        return [("", _("No other: this is a new paper")), *((str(each.issued_id), _described(each)) for each in papers)]

    def _make_fields(self) -> dict[str, FieldBox]:
        return {
            "dated": FieldBox(DateInput(_("Date of the paper")), _("Date of the paper")),
            "first_number": FieldBox(
                count_input(_("First number"), shown_digits("1")),
                _("First number, if your book of numbers goes on from elsewhere"),
            ),
        }

    def _lay_out(self) -> None:
        column = self.column
        name = kind_names()[self.desk.kind]
        year = self.desk.workbench.year
        column.addWidget(
            WrappedLabel(shown(_("{paper} of fiscal year {year}").format(paper=name, year=year)), "sectionTitle")
        )
        column.addWidget(
            WrappedLabel(
                _("What is issued is kept as it is and can be withdrawn, but never changed. Your draft stays yours."),
                "quiet",
            )
        )
        column.addWidget(self.hindrances)
        column.addWidget(self.form.fields["dated"])
        column.addWidget(self.out_of_post)
        column.addWidget(self.number)
        column.addWidget(self.form.fields["first_number"])
        replaces = FieldBox(self.replaces, _("In the place of"))
        replaces.setVisible(self.replaces.count() > 1)
        column.addWidget(replaces)
        if self.signatures:
            column.addWidget(TextLabel(_("Signatures"), "caption"))
        for each in self.signatures:
            column.addWidget(each)
        column.addWidget(self.certificate)
        emblem = FieldBox(self.emblem, _("Emblem"))
        emblem.setVisible(self.desk.workbench.emblem is not None)
        column.addWidget(emblem)
        column.addStretch(1)
        self.end_with([HelpLine(self), self.said], [self.cancel, self.do])


def emblem_choices() -> list[tuple[str, str]]:
    """Whether the emblem is printed: yes, or no for paper that already carries it."""
    return [("yes", _("The emblem of the office")), ("", _("Leave its space empty, for paper that carries it already"))]


def _described(paper: IssuedPaper) -> str:
    return shown(_("{number} of {day}").format(number=paper.shown_number, day=date_text(paper.dated)))
