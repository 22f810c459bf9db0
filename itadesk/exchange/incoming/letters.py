"""How the letters of a text are written: UTF-8, UTF-16, or one of the Thai code pages of older programs."""

import re
from dataclasses import dataclass
from typing import Final

from itadesk.exchange.incoming.failures import UnknownLetters

_MARKS: Final = {b"\xef\xbb\xbf": "utf-8-sig", b"\xff\xfe": "utf-16", b"\xfe\xff": "utf-16"}
_WINDOWS: Final = "cp874"
_STRANDED: Final = re.compile("(?<![ก-ฮะ-ู็-๎])[ัิ-ฺ็-๎]")
"""A mark that stands above or below nothing, as no Thai writer leaves it."""

_THAI: Final = re.compile("[ก-๛]")
_OTHER: Final = re.compile("[^\x00-\x7fก-๛‘’“”•–—…€\xa0]")
_MOST_STRANDED: Final = 0.02
_HEAD: Final = 200_000
"""Bytes; how a text is written shows in its beginning."""


@dataclass(frozen=True, slots=True)
class Decoded:
    """A text.

    Attributes:
        assumed: how its letters were taken to be written; empty where that is certain.
    """

    text: str
    assumed: str = ""


def decoded(data: bytes, name: str) -> Decoded:
    """The text of a file: by its mark, as strict UTF-8, or as Thai of Windows or TIS-620 where that reads as Thai.

    Raises:
        UnknownLetters: none of them.
    """
    for mark, encoding in _MARKS.items():
        if data.startswith(mark):
            return Decoded(_strictly(data, encoding, name))
    if encoding := _without_mark(data):
        return Decoded(_strictly(data, encoding, name), "UTF-16")
    try:
        return Decoded(_plain(data.decode("utf-8"), name))
    except UnicodeDecodeError:
        text = _plain(data.decode(_WINDOWS, errors="replace"), name)
    if not _is_thai(text[:_HEAD]):
        raise UnknownLetters(name)
    used = any(0x80 <= byte < 0xA0 for byte in set(data))
    return Decoded(text, "Windows-874" if used else "TIS-620")


def _strictly(data: bytes, encoding: str, name: str) -> str:
    try:
        return _plain(data.decode(encoding), name)
    except UnicodeDecodeError:
        raise UnknownLetters(name) from None


def _plain(text: str, name: str) -> str:
    """A text, unless it holds what no text holds."""
    if "\0" in text:
        raise UnknownLetters(name)
    return text


def _without_mark(data: bytes) -> str:
    """UTF-16 without a mark shows in its zeros: every other byte of what is written in Latin letters and digits."""
    head = data[:4096]
    if len(head) < 4 or len(data) % 2:
        return ""
    even, odd = head[::2].count(0), head[1::2].count(0)
    if odd > len(head) // 20 and not even:
        return "utf-16-le"
    return "utf-16-be" if even > len(head) // 20 and not odd else ""


def _is_thai(text: str) -> bool:
    """Whether a text reads as Thai: mostly letters of Thai, and marks stand on letters."""
    thai = len(_THAI.findall(text))
    strange = len(_OTHER.findall(text))
    return thai > 0 and strange * 50 <= thai and len(_STRANDED.findall(text)) <= thai * _MOST_STRANDED
