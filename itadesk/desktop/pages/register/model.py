"""The issued papers as a table that Qt can show."""

from typing import Final

from PySide6.QtCore import QObject

from itadesk.desktop.forms.register import register_number, state_names
from itadesk.desktop.paper_desk import kind_names
from itadesk.desktop.theme import colours
from itadesk.desktop.widgets.labels import breakable
from itadesk.desktop.widgets.row_model import RowModel
from itadesk.desktop.writing import date_text, shown
from itadesk.ita.issued import IssuedPaper
from itadesk.ita.papers import IssuedState
from itadesk.language import N_

COLUMNS: Final = (N_("Number"), N_("Date"), N_("Kind"), N_("Subject"), N_("Signer"), N_("Standing"))
SUBJECT: Final = 3


class RegisterModel(RowModel[IssuedPaper]):
    """One row a paper, the latest issued first; those that do not stand any more stand back."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(COLUMNS, parent)

    def text(self, row: IssuedPaper, column: int) -> str:
        """What is noted of a paper."""
        texts = (
            register_number(row),
            date_text(row.dated),
            kind_names()[row.kind],
            shown(row.title),
            row.signer.name,
            state_names()[row.state],
        )
        return texts[column]

    def text_in_sight(self, row: IssuedPaper, column: int) -> str:
        """Of a title what the paper is about: kind and office, which stand before เรื่อง, would fill the column."""
        text = self.text(row, column)
        return breakable(text.rpartition(" เรื่อง ")[2] if column == SUBJECT else text)

    def colour(self, row: IssuedPaper, column: int) -> str | None:  # noqa: ARG002  one for all columns
        """Quiet where a paper was withdrawn or replaced."""
        return None if row.state is IssuedState.STANDING else colours().quiet
