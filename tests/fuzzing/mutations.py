"""Good files and texts changed at random, and others made up from what their kind is made of; the same for the same chance."""

import random
from collections.abc import Callable, Mapping, Sequence
from typing import Final

MOST_BYTES: Final = 60_000
"""No input becomes longer by chance; what is long on purpose is tried by tests of its own."""

_NUMBERS: Final = (0, 1, 0x7F, 0x80, 0xFF, 0x7FFF, 0x8000, 0xFFFF, 0x7FFFFFFF, 0x80000000, 0xFFFFFFFF)
"""What programs that count wrongly stumble over."""

_ODD_TEXTS: Final = (
    "", "\0", "\ufeff", "\u200b", "\u202e", "\ud800", "\U0001f600", "ก" * 50, "เ" * 30, "้" * 40, "9" * 400, "-1", "1e999",
    "NaN", "{{", "}}", "[[", "]]", "{{office}}", "../../x", "C:\\x", "=cmd()", "<table><tr><td rowspan=65535 colspan=65535>",
    "<!--", "&#x110000;", "&lol;", "\r", "\u2028", "\t" * 60, "٩๙", "๙" * 30, "๑.๑.๑.๑.๑.๑.๑.๑", "((((((((((((", "%s%n", "null",
)  # fmt: skip


def mutated(data: bytes, chance: random.Random, words: Sequence[bytes] = ()) -> bytes:
    """Some bytes, changed in a few places; `words` are pieces that mean something in files of their kind."""
    changed = bytearray(data)
    for _change in range(chance.choice((1, 1, 1, 2, 3, 5, 12))):
        chance.choice(_CHANGES)(changed, chance)
        if words and chance.random() < 0.4:
            _insert(changed, chance, chance.choice(words))
    return bytes(changed[:MOST_BYTES]) if len(data) < MOST_BYTES else bytes(changed)


def mutated_text(text: str, chance: random.Random, words: Sequence[str] = ()) -> str:
    """A text, changed in a few places."""
    for _change in range(chance.choice((1, 1, 2, 4, 9))):
        start = chance.randrange(len(text) + 1)
        end = min(len(text), start + chance.choice((0, 0, 1, 3, 20, 300)))
        word = chance.choice(_ODD_TEXTS) if chance.random() < 0.5 or not words else chance.choice(words)
        filling = chance.choice((word, word, "", text[start:end] * 2, word * chance.choice((2, 5, 40))))
        text = text[:start] + filling + text[end:]
    return text[:MOST_BYTES]


def made_up(words: Sequence[str], joints: Sequence[str], chance: random.Random) -> str:
    """A text of words and what stands between them, in any order."""
    count = chance.choice((3, 10, 40, 150))
    return "".join(chance.choice(words) + chance.choice(joints) for _word in range(count))


def odd_text(chance: random.Random) -> str:
    """A text that nobody types."""
    return chance.choice(_ODD_TEXTS)


def json_value(chance: random.Random, keys: Sequence[str], depth: int = 4) -> object:
    """Any JSON value, its objects with keys that mean something."""
    kind = chance.randrange(9 if depth else 6)
    if kind == 6:
        return [json_value(chance, keys, depth - 1) for _value in range(chance.choice((0, 1, 3, 8)))]
    if kind > 6:
        names = (chance.choice(keys) for _key in range(chance.choice((0, 1, 4, 9))))
        return {name: json_value(chance, keys, depth - 1) for name in names}
    simple: tuple[object, ...] = (None, True, chance.choice(_NUMBERS), 2569, odd_text(chance), chance.choice(keys))
    return simple[kind]


def grafted(value: object, chance: random.Random, keys: Sequence[str]) -> object:
    """A JSON value with one of its branches replaced by another one."""
    if not isinstance(value, dict | list) or not value or chance.random() < 0.15:
        return json_value(chance, keys)
    if isinstance(value, list):
        place = chance.randrange(len(value))
        return [grafted(each, chance, keys) if number == place else each for number, each in enumerate(value)]
    chosen = chance.choice(list(value))
    changed: Mapping[str, object] = {
        key: grafted(each, chance, keys) if key == chosen else each for key, each in value.items()
    }
    return changed if chance.random() < 0.9 else {key: each for key, each in value.items() if key != chosen}


def _flip(data: bytearray, chance: random.Random) -> None:
    if data:
        data[chance.randrange(len(data))] ^= 1 << chance.randrange(8)


def _set_number(data: bytearray, chance: random.Random) -> None:
    width = chance.choice((1, 2, 4))
    number = chance.choice(_NUMBERS) & ((1 << 8 * width) - 1)
    place = chance.randrange(max(len(data) - width, 1))
    data[place : place + width] = number.to_bytes(width, chance.choice(("big", "little")))


def _cut(data: bytearray, chance: random.Random) -> None:
    start = chance.randrange(len(data) + 1)
    del data[start : start + chance.choice((1, 2, 4, 16, 256, 1 << 20))]


def _double(data: bytearray, chance: random.Random) -> None:
    start = chance.randrange(len(data) + 1)
    piece = data[start : start + chance.choice((1, 4, 16, 200))]
    data[start:start] = piece * chance.choice((1, 2, 30))


def _move(data: bytearray, chance: random.Random) -> None:
    start, size = chance.randrange(len(data) + 1), chance.choice((4, 16, 64))
    piece = data[start : start + size]
    _insert(data, chance, bytes(piece))


def _overwrite(data: bytearray, chance: random.Random) -> None:
    start = chance.randrange(len(data) + 1)
    data[start : start + 16] = chance.randbytes(chance.choice((1, 4, 16)))


def _insert(data: bytearray, chance: random.Random, piece: bytes) -> None:
    place = chance.randrange(len(data) + 1)
    data[place:place] = piece


_CHANGES: Final[tuple[Callable[[bytearray, random.Random], None], ...]] = (
    _flip, _flip, _set_number, _set_number, _cut, _double, _move, _overwrite,
)  # fmt: skip
