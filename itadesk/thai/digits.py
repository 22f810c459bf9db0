"""Thai and Arabic digits: which of them a paper prints where, and how typed numbers are read."""

import re
from typing import Final

ARABIC: Final = "0123456789"
THAI: Final = "๐๑๒๓๔๕๖๗๘๙"
_TO_THAI: Final = str.maketrans(ARABIC, THAI)
_TO_ARABIC: Final = str.maketrans(THAI, ARABIC)
_JOINED: Final = "A-Za-z0-9๐-๙À-ÖØ-öø-ɏ.\\-_/:@%&?=#~+"
_TOKEN: Final = re.compile(
    # An address with a path goes on to the next blank, because paths hold Thai words too.
    r"(?:[A-Za-z]+://)?(?:[A-Za-z0-9-]+\.)+[A-Za-z]{2,}(?::[0-9]+)?/\S*"
    rf"|[{_JOINED}]+"
)
_LATIN: Final = re.compile("[A-Za-zÀ-ÖØ-öø-ɏ]")
_ARABIC_OR_LATIN: Final = re.compile("[0-9A-Za-zÀ-ÖØ-öø-ɏ]")
"""What has to stand in a text for Thai digits to change it."""

_GROUPED: Final = re.compile(r"[0-9]{1,3}(?:,[0-9]{3})+(?:\.[0-9]+)?")
_UNSEEN: Final = " \t\r\n\u00a0\u200b\ufeff"


def thai_digits(text: str) -> str:
    """Every digit Thai."""
    return text.translate(_TO_THAI)


def arabic_digits(text: str) -> str:
    """Every digit Arabic."""
    return text.translate(_TO_ARABIC)


def in_digits(text: str, thai: bool) -> str:
    """The text as a paper with Thai or with Arabic digits prints it.

    With Thai digits, an unbroken token of letters, digits and the signs of addresses that holds a Latin letter keeps
    Arabic ones: O13, COVID-19, ITA2025, www.x2.go.th. A number of its own is Thai even beside Latin words:
    E-Service ๔.๐.
    """
    if not thai:
        return arabic_digits(text)
    if not _ARABIC_OR_LATIN.search(text):
        return text
    return _TOKEN.sub(lambda token: _token_digits(token[0]), text)


def mixes_digits(text: str) -> bool:
    """Whether Thai and Arabic digits both stand in the text, tokens that keep Arabic ones left aside."""
    numbers = "".join(token for token in _TOKEN.findall(text) if not _LATIN.search(token))
    return any(digit in numbers for digit in THAI) and any(digit in numbers for digit in ARABIC)


def parse_number_text(text: str) -> str:
    """A typed number with Arabic digits: ๘๘.๕๑ gives 88.51 and ๑,๒๓๔ gives 1234.

    Commas go only where they part whole thousands; 88,51 stays as it is, so that whoever reads it can refuse it.
    """
    number = arabic_digits(text).strip(_UNSEEN)
    return number.replace(",", "") if _GROUPED.fullmatch(number) else number


def _token_digits(token: str) -> str:
    return arabic_digits(token) if _LATIN.search(token) else thai_digits(token)
