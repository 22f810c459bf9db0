"""From the bytes of a file to JSON values, or the reason why not."""

import json
from collections import Counter
from collections.abc import Sequence
from typing import Final, NoReturn

from itadesk.exchange.office_file.failures import (
    BrokenJson,
    EmptyFile,
    FileTooLarge,
    HalfWritten,
    NotText,
    NotUtf8,
    TooDeep,
    TooManyValues,
)

MOST_MEGABYTES: Final = 200
"""Photographs are in the file, too."""

MOST_VALUES: Final = 500_000
"""An office with a thousand measures has some fifteen thousand; each needs a hundred times the memory of its text."""

MOST_LETTERS: Final = 10_000_000
"""Of texts, without files; a thousand measures in each of ten years have fewer. What is stored lies in memory several times."""

_KEPT_OF_NUMBER: Final = 1000
"""Digits of an odd number that are kept; a sentence quotes fewer."""

_EXACT_WHOLE: Final = 2**53
_UTF16_MARKS: Final = (b"\xff\xfe", b"\xfe\xff")


class JsonObject(dict[str, object]):
    """A JSON object that remembers which of its keys were written more than once."""

    def __init__(self, pairs: Sequence[tuple[str, object]]) -> None:
        super().__init__(pairs)
        self.repeated: tuple[str, ...] = ()
        if len(self) < len(pairs):
            self.repeated = tuple(key for key, times in Counter(key for key, _value in pairs).items() if times > 1)


class OddNumber(str):
    """A number that is not a whole one of usual size, as it was written (of the longest, the beginning).

    The format has no place for it.
    """

    __slots__ = ()


def decode(data: bytes) -> object:
    """The JSON value of a file: None, bool, int, `OddNumber`, str, list or `JsonObject`.

    Raises:
        FileTooLarge, EmptyFile, NotText, NotUtf8, BrokenJson, HalfWritten, TooDeep, TooManyValues: as they say.
    """
    text = decode_text(data)
    # commas in texts are counted, too; in those of an office there are not nearly so many
    if sum(map(text.count, ",[{")) > MOST_VALUES:
        raise TooManyValues(MOST_VALUES)
    try:
        return json.loads(
            text, object_pairs_hook=JsonObject, parse_int=_whole, parse_float=_fraction, parse_constant=OddNumber
        )
    except json.JSONDecodeError as error:
        _refuse(error, text)
    except RecursionError:
        raise TooDeep from None


def decode_text(data: bytes, most: int = MOST_MEGABYTES) -> str:
    """The text of a file that may have so many megabytes.

    Raises:
        FileTooLarge, EmptyFile, NotText, NotUtf8, HalfWritten: as they say.
    """
    if len(data) > most * 1024 * 1024:
        raise FileTooLarge(most)
    text = _text(data)
    if not text.strip():
        raise EmptyFile
    return text


def _text(data: bytes) -> str:
    if data.startswith(_UTF16_MARKS):
        raise NotUtf8
    if b"\0" in data:
        raise NotText
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        if _cut_off(error, data):
            raise HalfWritten(data.count(b"\n") + 1) from None
        raise NotUtf8 from None


def _cut_off(error: UnicodeDecodeError, data: bytes) -> bool:
    """Whether only the last character is incomplete."""
    return error.end == len(data) and error.reason == "unexpected end of data"


def _refuse(error: json.JSONDecodeError, text: str) -> NoReturn:
    rest = text[error.pos :].rstrip()
    in_escape = error.msg.startswith("Invalid \\") and '"' not in rest
    if not rest or in_escape or error.msg.startswith("Unterminated string"):
        raise HalfWritten(text.rstrip().count("\n") + 1) from None
    raise BrokenJson(error.lineno, error.colno) from None


def letters_in(value: object) -> int:
    """The letters of all texts in a JSON value."""
    count, waiting = 0, [value]
    while waiting:
        found = waiting.pop()
        if isinstance(found, str):
            count += len(found)
        elif isinstance(found, dict):
            waiting += found.values()
        elif isinstance(found, list):
            waiting += found
    return count


def _whole(written: str) -> int | OddNumber:
    return int(written) if len(written) < len(str(_EXACT_WHOLE)) else OddNumber(written[:_KEPT_OF_NUMBER])


def _fraction(written: str) -> int | OddNumber:
    """2569.0 is a whole number in JSON."""
    number = float(written)
    exact = number.is_integer() and abs(number) < _EXACT_WHOLE
    return int(number) if exact else OddNumber(written[:_KEPT_OF_NUMBER])
