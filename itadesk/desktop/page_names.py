"""The pages of the window by name, and what they are called. Known before the pages themselves are loaded."""

from collections.abc import Mapping
from typing import Final

from itadesk.language import N_

PAGES: Final[Mapping[str, str]] = {
    "overview": N_("Overview"),
    "scores": N_("Scores"),
    "analysis": N_("Analysis"),
    "measures": N_("Measures"),
    "progress": N_("Progress"),
    "papers": N_("Papers"),
    "register": N_("Register"),
    "office": N_("Office"),
    "settings": N_("Settings"),
}
"""The pages in the order of the sidebar, and what they are called there."""

APART = 2
"""How many of them stand apart at the end."""
