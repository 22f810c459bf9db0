"""What is looked for among many offices: a year, words, a level, a province, a district."""

from collections.abc import Iterable, Mapping, Sequence

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QWidget

from itadesk.desktop.offices.wanted import NO_LEVEL, Wanted
from itadesk.desktop.widgets.fields import FieldBox, field_grid
from itadesk.desktop.widgets.inputs import ChoiceInput, LineInput
from itadesk.desktop.writing import shown_digits
from itadesk.ita.offices import Office
from itadesk.language import _
from itadesk.thai.comparing import words_of

PATIENCE = 150
"""Milliseconds after the last keystroke until it is looked for."""


class OfficeFilters(QWidget):
    """The fields by which offices are found.

    Signals:
        year_chosen(int): another fiscal year (of the plan) is wanted.
        changed: other offices are wanted.
    """

    year_chosen = Signal(int)
    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.year, self.words = ChoiceInput(_("Fiscal year of the plan")), LineInput(_("Name or place"))
        self.level, self.province, self.district = (
            ChoiceInput(_("Level")),
            ChoiceInput(_("Province")),
            ChoiceInput(_("District")),
        )
        self._soon = QTimer(self, singleShot=True, interval=PATIENCE)
        self._soon.timeout.connect(self.changed)
        fields = {
            "year": FieldBox(self.year, _("Fiscal year of the plan")),
            "words": FieldBox(self.words, _("Name or place")),
            "level": FieldBox(self.level, _("Level")),
            "province": FieldBox(self.province, _("Province")),
            "district": FieldBox(self.district, _("District")),
        }
        self.year.edited.connect(lambda: self.year_chosen.emit(int(self.year.typed())))
        self.province.edited.connect(self._offer_districts)
        for each in (self.words, self.level, self.province, self.district):
            each.edited.connect(self._soon.start)
        self._districts: Mapping[str, Sequence[str]] = {}
        places = {
            "year": (0, 0, 2),
            "words": (0, 2, 4),
            "level": (0, 6, 2),
            "province": (0, 8, 2),
            "district": (0, 10, 2),
        }
        self.setLayout(field_grid(fields, places))

    def offer(self, offices: Mapping[int, Office], years: Iterable[int], year: int) -> None:
        """Offers the years that there are, and the places of the offices."""
        self.year.offer([(str(each), shown_digits(str(each))) for each in years])
        self.year.show_typed(str(year))
        provinces: dict[str, set[str]] = {}
        for office in offices.values():
            provinces.setdefault(office.province, set()).add(office.district)
        everywhere = sorted({name for names in provinces.values() for name in names if name})
        self._districts = {name: sorted(filter(None, names)) for name, names in provinces.items()}
        self._districts = {**self._districts, "": everywhere}
        self.province.offer(_with_all(sorted(filter(None, provinces))))
        self._offer_districts()

    def offer_levels(self, levels: Iterable[str]) -> None:
        """Offers the levels that offices were given; the chosen one stays."""
        chosen = self.level.typed()
        self.level.offer([*_with_all(levels), (NO_LEVEL, _("not entered"))])
        self.level.show_typed(chosen)

    @property
    def wanted(self) -> Wanted:
        """What is looked for."""
        return Wanted(words_of(self.words.typed()), self.level.typed(), self.province.typed(), self.district.typed())

    def _offer_districts(self) -> None:
        chosen = self.district.typed()
        known = self._districts.get(self.province.typed(), ())
        self.district.offer(_with_all(known))
        self.district.show_typed(chosen if chosen in known else "")


def _with_all(names: Iterable[str]) -> list[tuple[str, str]]:
    return [("", _("All")), *((name, name) for name in names)]
