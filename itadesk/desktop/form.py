"""A form: the fields of one stored value, with the four verbs populate, read, check and save."""

from collections.abc import Callable, Mapping
from collections.abc import Set as AbstractSet
from typing import Final, Generic, TypeVar

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from itadesk.desktop.forms.sheet import Remark, Severity, Sheet
from itadesk.desktop.widgets.fields import FieldBox
from itadesk.desktop.writing import shown
from itadesk.language import _

Value = TypeVar("Value")

PATIENCE: Final = 700
"""Milliseconds without a keystroke after which a text that is still wrong is said to be so."""


class Form(Generic[Value]):
    """Joins a sheet to the fields on the screen.

    What cannot be used stays in its field, marked, until it is mended; it is kept apart for each value that the form
    showed, so that going elsewhere and coming back loses nothing. The value meanwhile is the one from before the field
    was gone into: of 192.50 typed over 88.51 nothing is left in it, not the 19 that it passed through.

    Takes:
        save: called with the value before and after each edit that changed it.
    """

    def __init__(
        self, sheet: Sheet[Value], fields: Mapping[str, FieldBox], save: Callable[[Value, Value], None]
    ) -> None:
        self.sheet, self.fields = sheet, fields
        self._save = save
        self._value: Value | None = None
        self._origin: Value | None = None
        self._of: object = None
        self._said: dict[str, Remark] = {}
        # The timer belongs to a field, so that it ends with the fields.
        self._patience = QTimer(next(iter(fields.values()), None), singleShot=True, interval=PATIENCE)
        self._patience.timeout.connect(lambda: self.show_remarks(self.check()))
        for name, field in fields.items():
            if name in sheet.helps:
                field.explain(shown(_(sheet.helps[name])))
            field.input.edited.connect(self._on_edited)
            field.entered.connect(self.begin_anew)
            field.left.connect(self._on_left)

    @property
    def value(self) -> Value:
        """The value that the form shows. It must have been populated."""
        if self._value is None:
            raise LookupError(self)
        return self._value

    def populate(self, value: Value, of: object = None) -> None:
        """Shows a value. Text of the same value is left alone, so that the cursor of who types is not moved.

        Takes:
            of: names whose value it is, such as a key or a year.
        """
        if value == self._value and of == self._of:
            return
        self._value = self._origin = value
        self._of = of
        texts = self.sheet.typed(value)
        for name, field in self.fields.items():
            field.input.show_typed(field.unusable.get(of, texts[name]))
        self.show_remarks(self.check())

    def begin_anew(self) -> None:
        """From now on, what cannot be used leaves the value as it is in this moment."""
        self._origin = self._value

    def tidy(self) -> None:
        """Shows what was typed in the usual form, and begins anew."""
        self.begin_anew()
        wrong = {remark.field for remark in self.check() if remark.severity is Severity.ERROR}
        for name, text in self.sheet.typed(self.value).items():
            if name not in wrong:
                self.fields[name].input.show_typed(text)

    def enter(self, name: str, text: str) -> None:
        """Takes in a text that was typed elsewhere, such as in a table, as if it were typed into the field."""
        self.fields[name].input.show_typed(text)
        self._on_edited()

    def kept(self, of: object) -> Mapping[str, str]:
        """The texts of a value that cannot be used, by field."""
        return {name: field.unusable[of] for name, field in self.fields.items() if of in field.unusable}

    def keep(self, of: object, texts: Mapping[str, str]) -> None:
        """Keeps texts of a value that cannot be used, as if they had been typed into its fields; those before are gone."""
        for name, field in self.fields.items():
            field.unusable.pop(of, None)
            if name in texts:
                field.unusable[of] = texts[name]
        if self._value is not None and of == self._of:
            value, self._value = self._value, None
            self.populate(value, of)

    def follow(self, now: Callable[[object], object | None]) -> None:
        """Lets texts that cannot be used go along with their values.

        Takes:
            now: how a value is named now; None for one that is gone.
        """
        for field in self.fields.values():
            known = {now(of): text for of, text in field.unusable.items()}
            field.unusable = {of: text for of, text in known.items() if of is not None}

    def read(self) -> Value:
        """The value with what was typed, as far as it can be used."""
        return self.sheet.read(self.typed(), self._before)

    def check(self) -> list[Remark]:
        """What is wrong with what was typed."""
        return self.sheet.check(self.typed(), self._before)

    def save(self) -> None:
        """Takes what was typed as the new value, and hands it on where it differs."""
        before, after = self.value, self.read()
        self._value = after
        if after != before:
            self._save(before, after)

    def typed(self) -> dict[str, str]:
        """What stands in the fields."""
        return {name: field.input.typed() for name, field in self.fields.items()}

    def show_remarks(self, remarks: list[Remark]) -> None:
        """Puts each remark under its field, the gravest where there are several."""
        self._said = {remark.field: remark for remark in reversed(remarks)}
        for name, field in self.fields.items():
            field.remark(self._said.get(name))

    @property
    def _before(self) -> Value:
        """The value before the field was gone into."""
        return self.value if self._origin is None else self._origin

    def _on_left(self) -> None:
        """What is wrong is said as soon as its field is left."""
        if self._value is not None:
            self._patience.stop()
            self.show_remarks(self.check())

    def _on_edited(self) -> None:
        remarks = self.check()
        wrong = {remark.field for remark in remarks if remark.severity is Severity.ERROR}
        self._keep(wrong)
        self.show_remarks([remark for remark in remarks if remark.field not in wrong or self._is_said(remark)])
        self._patience.start()
        self.save()

    def _keep(self, wrong: AbstractSet[str]) -> None:
        """Keeps what cannot be used in its field, for when this value is shown again."""
        for name, field in self.fields.items():
            field.unusable.pop(self._of, None)
            if name in wrong:
                field.unusable[self._of] = field.input.typed()

    def _is_said(self, remark: Remark) -> bool:
        """Whether an error is already shown, or its field was left; half of a date is no error while it is typed."""
        field = self.fields.get(remark.field)
        return remark.field in self._said or field is None or field.widget is not QApplication.focusWidget()
