"""The words that the program speaks: one catalogue a language, changed while it runs.

Sentences stand in the code in English, marked with `_`; `i18n/` holds what is said instead. Thai is the language of the
program, English the second. A catalogue that was edited after it was compiled is compiled anew in memory, so that
no stale sentence is ever shown.
"""

import gettext
import io
from functools import cache
from pathlib import Path
from typing import Final

from itadesk.resources import catalogue_folder

LANGUAGES: Final = ("th", "en")
DOMAIN: Final = "itadesk"

INSTALLING: Final = 2.0
"""Seconds that an installation may take from one file of a folder to the next."""


class Speech:
    """The language spoken now."""

    def __init__(self) -> None:
        self.language = "th"
        self._catalogue: gettext.NullTranslations | None = None

    def use(self, language: str) -> None:
        """Speak `language` ("th" or "en") from now on."""
        if language not in LANGUAGES:
            raise ValueError(language)
        self.language = language
        self._catalogue = None

    def catalogue(self) -> gettext.NullTranslations:
        """The catalogue of the language spoken now."""
        if self._catalogue is None:
            self._catalogue = load_catalogue(self.language)
        return self._catalogue


SPEECH: Final = Speech()


@cache
def load_catalogue(language: str) -> gettext.NullTranslations:
    """The catalogue of a language; an empty one where the program came without it."""
    folder = catalogue_folder() / language / "LC_MESSAGES"
    compiled, written = folder / f"{DOMAIN}.mo", folder / f"{DOMAIN}.po"
    if not written.exists() and not compiled.exists():
        return gettext.NullTranslations()
    if written.exists() and (not compiled.exists() or _edited(written, compiled)):
        return gettext.GNUTranslations(_compile(written, language))
    with compiled.open("rb") as file:
        return gettext.GNUTranslations(file)


def _edited(written: Path, compiled: Path) -> bool:
    """Whether a catalogue was edited after it was compiled, and not merely installed a moment after the compiled one."""
    return written.stat().st_mtime > compiled.stat().st_mtime + INSTALLING


def _compile(written: Path, language: str) -> io.BytesIO:
    # Babel takes a tenth of the time that a command needs, and installed programs never need it.
    from babel.messages.mofile import write_mo  # noqa: PLC0415
    from babel.messages.pofile import read_po  # noqa: PLC0415

    out = io.BytesIO()
    with written.open("rb") as file:
        write_mo(out, read_po(file, locale=language))
    out.seek(0)
    return out


def _(message: str) -> str:
    """The message in the language spoken now."""
    return SPEECH.catalogue().gettext(message)


def ngettext(singular: str, plural: str, count: int) -> str:
    """The message for a count in the language spoken now."""
    return SPEECH.catalogue().ngettext(singular, plural, count)


def N_(message: str) -> str:  # noqa: N802  the name that extractors know
    """Marks a message that is translated later, where it is shown."""
    return message
