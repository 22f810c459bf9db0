"""How a chosen phrase goes into a field: beside what stands there, never over it."""

from typing import Final

LINED: Final = frozenset({"methods", "responsible"})
"""The fields in which each line stands for itself."""


def with_phrase(typed: str, phrase: str, place: int, *, lined: bool) -> str:
    """The text of a field with a phrase put in.

    Takes:
        place: where the cursor stands.
        lined: whether the phrase gets a line of its own, below that of the cursor.
    """
    if lined:
        end = typed.find("\n", place)
        end = len(typed) if end < 0 else end
        before, after = typed[:end], typed[end:]
        return (before.rstrip("\n") + "\n" if before.strip() else "") + phrase + after
    before, after = typed[:place], typed[place:]
    left = " " if before and not before[-1].isspace() else ""
    right = " " if after and not after[0].isspace() else ""
    return f"{before}{left}{phrase}{right}{after}"
