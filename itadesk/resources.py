"""Where the files that come with the program lie: fonts, words, criteria, wording, catalogues."""

import sys
from functools import cache
from pathlib import Path


@cache
def program_folder() -> Path:
    """The folder that holds `resources/` and `i18n/`.

    In a checkout this is its top level, in an installed wheel the package itself, in a frozen program the folder
    it was unpacked to.
    """
    frozen = getattr(sys, "_MEIPASS", None)
    if frozen is not None:
        return Path(frozen)
    package = Path(__file__).resolve().parent
    return package if (package / "resources").is_dir() else package.parent


def resource(*parts: str) -> Path:
    """A file or folder below `resources/`."""
    return program_folder().joinpath("resources", *parts)


def catalogue_folder() -> Path:
    """The folder of the message catalogues, one folder a language."""
    return program_folder() / "i18n"
