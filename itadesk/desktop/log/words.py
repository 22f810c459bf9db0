"""What the window says of the entries of the log."""

from html import escape
from typing import Any, Final

from itadesk.desktop.theme import colours
from itadesk.desktop.widgets.labels import breakable
from itadesk.desktop.writing import date_text, shown, shown_digits, time_text
from itadesk.ita.changed_values import ChangedValue
from itadesk.language import _, ngettext
from itadesk.services.log_ports import Head, LogEntry
from itadesk.services.log_words import (
    NO_NAMES,
    Names,
    action_words,
    door_words,
    place_words,
    thing_words,
    value_words,
)

MOST_VALUES: Final = 40
LONGEST: Final = 1_500
"""How much of an entry is shown: a plan that was removed can be a book. All of it is exported."""

_SHORT: Final = 120
"""Characters of values that a row of the list shows."""


def when_words(entry: LogEntry) -> str:
    """The day and the time by the clock of this desk."""
    at = entry.at.astimezone()
    return f"{date_text(at.date())} {time_text(at.time())}"


def what_words(entry: LogEntry, names: Names) -> str:
    """What was done to what."""
    return shown(f"{action_words(entry.action)} {thing_words(entry, names)}".strip())


def values_words(entry: LogEntry, names: Names) -> str:
    """The first value that was changed, in one line."""
    if not entry.changes:
        return ""
    first = entry.changes[0]
    before, after = (_short(value_words(value, first, names)) for value in (first.before, first.after))
    values = " → ".join(filter(None, [before, after])) if after else _("removed: {value}").format(value=before)
    more = _("and {count} more").format(count=len(entry.changes) - 1) if len(entry.changes) > 1 else ""
    place = place_words(first)
    return shown(" ".join(filter(None, [f"{place}:" if place else "", values, more])))


def counted_words(count: int, *, all_read: bool, head: Head) -> str:
    """How many entries are shown, and how the newest of all is known."""
    sentence = (
        ngettext("{count} entry.", "{count} entries.", count)
        if all_read
        else _("The newest {count} entries; scroll down for more.")
    )
    end = _("The newest of all is no. {number}, {digest}.").format(
        number=shown_digits(str(head.number)), digest=head.digest[:16]
    )
    return f"{shown_digits(sentence.format(count=count))} {end}"


def entry_page(entry: LogEntry, names: Names = NO_NAMES) -> str:
    """An entry as a page: who and when, then each value before and after, side by side."""
    who = _("{user} at {machine}, through the {door}").format(
        user=entry.by.user, machine=entry.by.machine, door=door_words(entry.by.door)
    )
    told = [f"{_no(entry)} · {when_words(entry)} · {who}"]
    if entry.office:
        told.append(entry.office)
    rows = "".join(_value_row(change, names) for change in entry.changes[:MOST_VALUES])
    if len(entry.changes) > MOST_VALUES:
        left = shown(_("and {count} more").format(count=len(entry.changes) - MOST_VALUES))
        rows += f"<tr><td colspan='3'>{_text(left)}</td></tr>"
    heads = "".join(f"<th align='left'>{_quiet(text)}</th>" for text in ("", _("Before"), _("After")))
    table = f"<table width='100%' cellpadding='4' cellspacing='0'><tr>{heads}</tr>{rows}</table>" if rows else ""
    lines = "".join(f"<p style='margin:0'>{_quiet(line)}</p>" for line in told)
    return f"<p style='margin:0'><b>{_text(what_words(entry, names))}</b></p>{lines}{table}"


def _no(entry: LogEntry) -> str:
    if entry.first:
        return shown_digits(_("No. {first} to {number}").format(first=entry.first, number=entry.number))
    return shown_digits(_("No. {number}").format(number=entry.number))


def _value_row(change: ChangedValue, names: Names) -> str:
    line = f"border-top: 1px solid {colours().line}"
    cells = [
        _quiet(shown(place_words(change))),
        *(_cell(value, change, names) for value in (change.before, change.after)),
    ]
    widths = ("22%", "39%", "39%")
    return (
        "<tr>"
        + "".join(
            f"<td width='{width}' valign='top' style='{line}'>{cell}</td>"
            for width, cell in zip(widths, cells, strict=True)
        )
        + "</tr>"
    )


def _cell(value: Any, change: ChangedValue, names: Names) -> str:  # noqa: ANN401  what JSON can hold
    text = shown(value_words(value, change, names))
    cut = text if len(text) <= LONGEST else f"{text[:LONGEST]}…"
    return _text(cut) if cut else _quiet(_("(not there)"))


def _text(text: str) -> str:
    return escape(breakable(text)).replace("\n", "<br>")


def _quiet(text: str) -> str:
    return f"<span style='color:{colours().quiet}'>{_text(text)}</span>"


def _short(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= _SHORT else f"{line[:_SHORT]}…"
