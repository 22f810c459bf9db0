"""Small phrases that official sentences are made of."""

import re
from collections.abc import Sequence
from typing import Final

_OWN_LABEL: Final = re.compile(
    r"(?:\(?[0-9๐-๙]{1,2}(?:\.[0-9๐-๙]{1,2})*[.)]|[0-9๐-๙]{1,2}\.[0-9๐-๙]{1,2}(?=\s)|\(?[ก-ฮa-z][.)](?=\s)|[-–•●*])\s*(?=[^\s0-9๐-๙])"
)
"""A number, letter or mark that somebody typed before an item of a list."""


def listing(parts: Sequence[str]) -> str:
    """The parts as one enumeration: ก, ก และข, ก ข และค. Thai separates by blanks, not by commas."""
    if len(parts) <= 1:
        return "".join(parts)
    last = parts[-1]
    return f"{' '.join(parts[:-1])} และ{' ' if last[:1].isascii() else ''}{last}"


def one_line(text: str) -> str:
    """A text of several lines as one, whatever sign ends them."""
    return " ".join(paragraphs_of(text))


def paragraphs_of(text: str) -> list[str]:
    """The lines of a text that say something."""
    return [line.strip() for line in text.splitlines() if line.strip()]


def said_steps(texts: Sequence[str]) -> list[str]:
    """Steps that say something, each as one line; without labels of their own where all have one, as papers number them."""
    return without_labels([one_line(text) for text in texts if text.strip()])


def without_labels(texts: Sequence[str]) -> list[str]:
    """Several texts of one list without labels of their own where all have one, and as they are otherwise."""
    labels = [_OWN_LABEL.match(text) for text in texts]
    if len(texts) > 1 and all(labels):
        return [text[label.end() :] for text, label in zip(texts, labels, strict=True) if label]
    return list(texts)


def meeting_name(subject: str) -> str:
    """The name of a meeting so that it can follow ใน or จัด: การประชุม... ."""
    subject = one_line(subject)
    if subject.startswith("การ"):
        return subject
    return "การ" + subject if subject.startswith("ประชุม") else "การประชุม" + subject


def level_name(name: str) -> str:
    """A level in running text: ระดับผ่านดี, ระดับ A."""
    return f"ระดับ{' ' if name.isascii() else ''}{name}"


def in_level(level: str, letter: str) -> str:
    """อยู่ในระดับผ่านดี, อยู่ในระดับ A, or both; empty where no level is known."""
    level, letter = level.strip(), letter.strip()
    named = level or letter
    if not named:
        return ""
    also = f" ({letter})" if letter and letter != named else ""
    return f"อยู่ใน{level_name(named)}{also}"
