"""The guide: pages that come with the program, opened in the browser of the computer without the network."""

from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Final

from itadesk.desktop.outside import NothingOpens, open_outside
from itadesk.errors import EnvironmentFailure
from itadesk.language import SPEECH, _
from itadesk.resources import program_folder

if TYPE_CHECKING:
    from itadesk.desktop.dialogs import Dialogs

CHAPTERS: Final[Mapping[str, Mapping[str, str]]] = {
    "th": {
        "start": "guide/start",
        "overview": "guide/overview",
        "scores": "guide/scores",
        "analysis": "guide/analysis",
        "measures": "guide/measures",
        "progress": "guide/progress",
        "papers": "guide/papers",
        "register": "guide/issuing",
        "office": "guide/office",
        "settings": "guide/settings",
    },
    "en": {
        "start": "english/start",
        "overview": "english/year",
        "scores": "english/year",
        "analysis": "english/year",
        "measures": "english/year",
        "progress": "english/year",
        "papers": "english/papers",
        "register": "english/papers",
        "office": "english/start",
        "settings": "english/safety",
    },
}
"""Which chapter is about which page of the window, by the language of the window; `start` is the page that one begins with."""

OTHERWISE: Final = "en"
"""The guide of a window in a language that has none of its own."""


class GuideMissing(EnvironmentFailure):
    """The program came without its guide."""

    def __init__(self, place: Path) -> None:
        super().__init__(place)
        self.place = place

    def sentence(self) -> str:
        """Names the place where it should be."""
        return _(
            "The guide is not at {place}. Install the program again; from its source, “make docs” builds the guide."
        ).format(place=self.place)


def guide_page(name: str) -> Path:
    """The file of the chapter about a page of the window, in its language: as it was built, or else as it was written.

    Raises:
        GuideMissing: neither is there.
    """
    chapter = CHAPTERS.get(SPEECH.language, CHAPTERS[OTHERWISE])[name]
    built = program_folder() / "site" / f"{chapter}.html"
    written = program_folder() / "docs" / f"{chapter}.md"
    for path in (built, written):
        if path.exists():
            return path
    raise GuideMissing(built)


def open_guide(name: str, dialogs: "Dialogs") -> None:
    """Opens the chapter about a page of the window; says what is wrong where it cannot."""
    try:
        open_outside(guide_page(name))
    except (GuideMissing, NothingOpens) as failure:
        dialogs.warn(failure.sentence())
