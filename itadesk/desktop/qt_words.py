"""Thai words for what Qt itself says, because Qt comes without a Thai catalogue.

The words go through the program's own catalogue, so that there is one place for all Thai.
"""

from typing import Final

from PySide6.QtCore import QTranslator

from itadesk.language import N_, _

WORDS: Final = frozenset(
    {
        N_("OK"),
        N_("Cancel"),
        N_("Close"),
        N_("Save"),
        N_("Open"),
        N_("Print"),
        N_("&Undo"),
        N_("&Redo"),
        N_("Cu&t"),
        N_("&Copy"),
        N_("&Paste"),
        N_("Delete"),
        N_("Select All"),
        N_("&Yes"),
        N_("&No"),
        N_("&Cancel"),
        N_("&Save"),
        N_("&Open"),
        N_("&Print"),
        N_("Look in:"),
        N_("File &name:"),
        N_("Files of type:"),
        N_("Directory:"),
        N_("All Files (*)"),
        N_("Name"),
        N_("Size"),
        N_("Type"),
        N_("Date Modified"),
        N_("Printer"),
        N_("&Name:"),
        N_("P&roperties"),
        N_("Location:"),
        N_("Preview"),
        N_("Output &file:"),
        N_("Print range"),
        N_("Print all"),
        N_("Pages from"),
        N_("to"),
        N_("Copies"),
        N_("&Copies:"),
        N_("Collate"),
        N_("Color Mode"),
        N_("Color"),
        N_("Grayscale"),
        N_("Options"),
        N_("&Options >>"),
        N_("&Options <<"),
        N_("Print to File (PDF)"),
    }
)
"""What Qt says in English, as far as the dialogs that the program uses show it."""


class QtWords(QTranslator):
    """Gives Qt the words of the language spoken now."""

    def isEmpty(self) -> bool:  # noqa: N802  Qt's name
        """There is something to give."""
        return False

    def translate(self, _context: str, source: str, _comment: str | None = None, _count: int = -1) -> str | None:
        """The words for a text of Qt; None where the program has none for it."""
        return _(source) if source in WORDS else None
