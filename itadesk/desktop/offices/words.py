"""What is said of many offices at once: how many are shown, which levels they have, what they lack, which are to go."""

from collections.abc import Sequence

from itadesk.desktop.pages.overview.words import TITLES
from itadesk.desktop.writing import shown
from itadesk.ita.standings import Standing, lacking_counts, level_counts
from itadesk.language import _, ngettext

MOST_NAMED = 10


def counted_words(shown_ones: int, all_of_them: int, year: int) -> str:
    """How many offices are shown, and of which year."""
    if shown_ones == all_of_them:
        sentence = ngettext(
            "{count} office, work of fiscal year {year}", "{count} offices, work of fiscal year {year}", all_of_them
        )
    else:
        sentence = ngettext(
            "{shown} of {count} office, work of fiscal year {year}",
            "{shown} of {count} offices, work of fiscal year {year}",
            all_of_them,
        )
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


def removal_question(names: Sequence[str]) -> str:
    """Whether offices are to be removed, and what becomes of what they have entered."""
    asked = ngettext(
        "Remove {names} with all that was entered for it?",
        "Remove {count} offices with all that was entered for them: {names}?",
        len(names),
    ).format(count=f"{len(names):,}", names=", ".join([*names[:MOST_NAMED], "…"] if len(names) > MOST_NAMED else names))
    kept = _(
        "The data is first put into files in a folder that you choose, from which it can be taken in again. Kept signatures are deleted for good."
    )
    return shown(f"{asked}\n{kept}")
