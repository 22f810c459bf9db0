"""How tests write what was read: `2568 total=88.51 level=A IIT=92.47 1=93.25`, and the kinds of doubts."""

from itadesk.reading.scores import ReadScores


def taken(read: ReadScores) -> str:
    """All values that were read, in one line."""
    words = {"": read.fiscal_year, "total": read.total, "level": read.level, "letter": read.letter}
    named = {**words, **{code.value: score for code, score in read.instruments.items()}}
    named |= {str(number): score for number, score in read.indicators.items()}
    return " ".join(f"{name}={value}" if name else str(value) for name, value in named.items() if value is not None)


def doubted(read: ReadScores) -> str:
    """The names of the doubts, without the one that a text without scores has."""
    return " ".join(dict.fromkeys(doubt.kind.name for doubt in read.doubts if doubt.kind.name != "NOTHING"))
