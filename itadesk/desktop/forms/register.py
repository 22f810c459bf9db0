"""What a list shows of an issued paper, and what is said about it."""

from collections.abc import Iterator, Mapping
from datetime import datetime

from itadesk.desktop.writing import date_text, shown, shown_digits
from itadesk.ita.issued import IssuedPaper
from itadesk.ita.papers import IssuedState
from itadesk.language import _


def state_names() -> Mapping[IssuedState, str]:
    """What the states of issued papers are called."""
    return {
        IssuedState.STANDING: _("In force"),
        IssuedState.REPLACED: _("Replaced"),
        IssuedState.WITHDRAWN: _("Withdrawn"),
    }


def register_number(paper: IssuedPaper) -> str:
    """The number of the register."""
    return shown_digits(f"{paper.number}/{paper.year}")


def history(paper: IssuedPaper) -> Iterator[str]:
    """What happened to a paper since it was issued, a sentence each."""
    yield _("Issued {when} by {user}.").format(when=moment(paper.issued_at), user=paper.by.name)
    if paper.replaces is not None:
        yield shown(_("It replaces number {number}.").format(number=paper.replaces))
    if paper.replaced_by is not None:
        yield shown(_("Number {number} took its place.").format(number=paper.replaced_by))
    if paper.withdrawal is not None:
        yield _("Withdrawn {when}: {reason}").format(when=moment(paper.withdrawal.at), reason=paper.withdrawal.reason)
    if paper.scan is not None:
        yield _("The scan of the signed paper was attached {when}.").format(when=moment(paper.scan.at))
    if paper.publication is not None:
        yield _("Published at {address}").format(address=paper.publication.address)


def moment(when: datetime) -> str:
    """A moment in the time of this computer: ๕ ม.ค. ๒๕๖๙ ๑๐:๔๒."""
    here = when.astimezone()
    return f"{date_text(here.date())} {shown_digits(f'{here:%H:%M}')}"
