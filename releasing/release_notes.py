"""What is told of a release: its chapter of CHANGELOG.md."""

import re


class NoChapter(LookupError):
    """The changes of a version are not told."""


def notes_of(version: str, changes: str) -> str:
    """The chapter of a version.

    Raises:
        NoChapter: there is none.
    """
    chapters = re.split(r"^## ", changes, flags=re.MULTILINE)[1:]
    for chapter in chapters:
        head, _, told = chapter.partition("\n")
        if re.split(r"[\s,]", head, maxsplit=1)[0] == version:
            return f"# itadesk {head}\n\n{told.strip()}\n"
    raise NoChapter(version)
