"""What is said of many offices at once: how many are shown, which levels they have, what they still lack."""

from collections.abc import Sequence

from itadesk.desktop.pages.overview.words import TITLES
from itadesk.desktop.writing import shown
from itadesk.ita.standings import Standing, lacking_counts, level_counts
from itadesk.language import _


def counted_words(shown_ones: int, all_of_them: int, year: int) -> str:
    """How many offices are shown, and of which year."""
    if shown_ones == all_of_them:
        sentence = _("{count} offices, work of fiscal year {year}")
    else:
        sentence = _("{shown} of {count} offices, work of fiscal year {year}")
    return shown(sentence.format(shown=f"{shown_ones:,}", count=f"{all_of_them:,}", year=year))


def common_words(standings: Sequence[Standing]) -> str:
    """How many offices have each level, and how many still lack each step."""
    levels = (f"{name or _('not entered')} {count:,}" for name, count in level_counts(standings).items())
    lacking = (f"{_(TITLES[name])} {count:,}" for name, count in lacking_counts(standings).items() if count)
    said = [
        _("Levels: {levels}").format(levels=" · ".join(levels)),
        _("Still to do: {steps}").format(steps=" · ".join(lacking)),
    ]
    return shown("\n".join(said)) if standings else ""
