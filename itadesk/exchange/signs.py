"""The characters that files of other programs can hold: controls and half characters make them unreadable."""

import unicodedata


def bearable(text: str) -> str:
    """A text without what XML cannot hold."""
    return "".join(
        sign for sign in text if unicodedata.category(sign) not in {"Cc", "Cs"} and sign not in "\ufffe\uffff"
    )
