"""The figures as tables, and beside what they are meant to be."""

from collections.abc import Iterator, Mapping

from bench.measuring import Figures


def table(title: str, figures: Figures, ours: str) -> Iterator[str]:
    """One measurement: what a paper took, beside ours, and the memory."""
    yield from ("", f"### {title}", "", "| | median | best | itadesk takes | memory |", "|---|---|---|---|---|")
    for name, figure in figures.items():
        share = "" if name == ours else f"{figures[ours].seconds / figure.seconds:.2f} of it"
        yield f"| {name} | {_time(figure.seconds)} | {_time(figure.best)} | {share} | {figure.memory:.0f} MB |"


def growth_table(figures: Mapping[int, Figures]) -> Iterator[str]:
    """How time grows with the number of measures."""
    names = list(next(iter(figures.values())))
    yield from ("", "### Growth", "", f"| measures | {' | '.join(names)} |", "|---" * (len(names) + 1) + "|")
    for count, found in figures.items():
        cells = (f"{_time(found[name].best)}, {found[name].memory:.0f} MB" if name in found else "" for name in names)
        yield f"| {count} | {' | '.join(cells)} |"


def target(what: str, reached: float, most: float) -> str:
    """One target: a ratio that may not be greater than `most`."""
    return f"| {what} | {reached:.2f} | {most:.2f} | {'reached' if reached <= most else 'MISSED'} |"


def _time(seconds: float) -> str:
    return f"{seconds * 1000:.1f} ms" if seconds < 0.1 else f"{seconds:.2f} s"
