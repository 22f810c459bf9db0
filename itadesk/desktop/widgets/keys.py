"""The keys that a widget understands by itself, as the overview of keys tells of them."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Key:
    """Keys with one meaning; the class of a widget lists them as `KEYS` beside the code that obeys them.

    Attributes:
        names: of the keys, as Qt writes them in its portable form: Alt+Down.
        meaning: what they do, as a message that is translated when it is shown.
    """

    names: tuple[str, ...]
    meaning: str
