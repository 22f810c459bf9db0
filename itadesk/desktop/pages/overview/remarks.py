"""What needs a look in the data of the year, the gravest first, each with a way to where it is mended."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Signal

from itadesk.desktop.page import Card
from itadesk.desktop.pages.overview.remark_row import Offer, RemarkRow
from itadesk.desktop.pages.overview.words import way_to
from itadesk.desktop.repairs import Repairs
from itadesk.desktop.ways import page_of, spot_of_observation
from itadesk.desktop.widgets.labels import WrappedLabel
from itadesk.desktop.writing import shown
from itadesk.ita.observations import Observation
from itadesk.ita.places import in_words
from itadesk.ita.records import OfficeRecord
from itadesk.ita.spots import Spot
from itadesk.language import _, ngettext

MOST_SHOWN = 8
"""Of more, the foot of the window has the whole list."""


class RemarksCard(Card):
    """What needs a look.

    Takes:
        pages: what the pages are called, by the names by which they are gone to.
        repairs: mend what can be mended with one key.

    Attributes:
        rows: the lines, of which some may be hidden.

    Signals:
        spot_wanted(Spot): the place in the data is wanted where something is mended.
    """

    spot_wanted = Signal(object)

    def __init__(self, pages: Mapping[str, str], repairs: Repairs) -> None:
        super().__init__(_("What needs a look"))
        self._pages, self._repairs = pages, repairs
        self._shown: Sequence[Observation] = ()
        self._spots: list[Spot] = []
        self.rows: list[RemarkRow] = []
        self.none = WrappedLabel(_("The data is being looked through …"), "quiet")
        self.more = WrappedLabel("", "quiet")
        self.column.addWidget(self.none)
        self.column.addWidget(self.more)
        self.more.hide()

    def show_remarks(self, found: Sequence[Observation], record: OfficeRecord) -> None:
        """Shows the gravest of what was noticed."""
        first = found[:MOST_SHOWN]
        while len(self.rows) < len(first):
            self._add_row()
        self._shown = first
        self._spots = [spot_of_observation(each, record) for each in first]
        for number, row in enumerate(self.rows):
            row.setVisible(number < len(first))
        for row, each, spot in zip(self.rows, first, self._spots, strict=False):
            row.weigh(each.severity)
            row.say(shown(in_words(each.place, record)), shown(each.sentence()), way_to(page_of(spot), self._pages))
            row.offer(Offer(self._repairs.difference(each), len(self._repairs.alike(each))))
        left = len(found) - len(first)
        sentence = ngettext(
            "{count} more is listed at the foot of the window.",
            "{count} more are listed at the foot of the window.",
            left,
        )
        self.more.say(shown(sentence.format(count=left)))
        self.more.setVisible(bool(left))
        self.none.say(_("Nothing was noticed in the data of this year."))
        self.none.setVisible(not found)

    def show_failure(self, sentence: str) -> None:
        """Says why the data could not be looked through."""
        self.none.say(sentence)
        self.none.show()

    def _add_row(self) -> None:
        number = len(self.rows)
        row = RemarkRow(
            lambda: self.spot_wanted.emit(self._spots[number]),
            lambda: self._repairs.mend(self._shown[number]),
            lambda: self._repairs.mend_alike(self._shown[number]),
        )
        self.rows.append(row)
        self.column.insertWidget(self.column.indexOf(self.more), row)
