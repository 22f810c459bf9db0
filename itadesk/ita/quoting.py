"""What was found, made short and harmless enough to be quoted in a sentence."""

from typing import Final

LONGEST: Final = 60


def quoted(found: object) -> str:
    """A text, or whatever else was found: at most 60 characters, and nothing that no screen can show."""
    text = str(found)
    short = text if len(text) <= LONGEST else text[: LONGEST - 1] + "…"
    return "".join(
        character if character.isprintable() else character.encode("unicode_escape").decode() for character in short
    )
