"""Criteria that were taken in: kept beside the data, one file a year, and adopted whenever the program starts."""

from pathlib import Path

from itadesk.errors import FileUnreadable, FileUnwritable, UserError, reason_of
from itadesk.exchange.whole_file import write_whole
from itadesk.folders import criteria_folder
from itadesk.ita.criteria import BOOK, Criteria
from itadesk.ita.criteria_files import BrokenCriteria, criteria_in, read_bytes, read_criteria
from itadesk.language import _
from itadesk.storage.new_files import make_private
from itadesk.storage.own_folder import NoPlaceForData, make_own_folder


class CriteriaLeftOut(UserError):
    """A kept file that cannot be used; the program goes on without it."""

    def __init__(self, path: Path, reason: str) -> None:
        super().__init__(path, reason)
        self.path, self.reason = path, reason

    def sentence(self) -> str:
        """Names the file, its fault, and two ways out."""
        return _(
            "The criteria file {path} is left out: {reason}. Take in a correct one with “itadesk criteria FILE”, or delete this one; the program goes on with its own criteria."
        ).format(path=self.path, reason=self.reason)


class NothingTakenIn(UserError):
    """Criteria are to be removed that nobody took in."""

    def __init__(self, fiscal_year: int) -> None:
        super().__init__(fiscal_year)
        self.fiscal_year = fiscal_year

    def sentence(self) -> str:
        """Names the year."""
        return _("No criteria of {year} were taken in; “itadesk criteria” lists those that were.").format(
            year=self.fiscal_year
        )


def adopt_kept() -> list[CriteriaLeftOut]:
    """Adopts all that is kept; gives what is left out."""
    left_out = []
    for path in sorted(criteria_folder().glob("*.json")):
        try:
            BOOK.adopt(_read(path))
        except CriteriaLeftOut as failure:
            left_out.append(failure)
    return left_out


def _read(path: Path) -> Criteria:
    try:
        criteria = read_criteria(path)
    except (BrokenCriteria, FileUnreadable) as failure:
        raise CriteriaLeftOut(path, failure.reason) from failure
    if path != path_of(criteria.fiscal_year):
        raise CriteriaLeftOut(path, _("it is about {year}, and not named so").format(year=criteria.fiscal_year))
    return criteria


def path_of(fiscal_year: int) -> Path:
    """Where the criteria of a year are kept."""
    return criteria_folder() / f"{fiscal_year}.json"


def take_in(path: Path) -> Criteria:
    """Checks a file, keeps it, in the place of an earlier one of its year, and adopts it.

    Raises:
        FileUnreadable, BrokenCriteria: it cannot be used.
        NoPlaceForData, FileUnwritable: it cannot be kept.
    """
    written = read_bytes(path)
    criteria = criteria_in(path, written)
    kept = path_of(criteria.fiscal_year)
    make_own_folder(kept.parent)
    try:
        kept.parent.mkdir(mode=0o700, exist_ok=True)
    except OSError as error:
        raise NoPlaceForData(str(kept.parent), reason_of(error)) from error
    write_whole(kept, written)
    make_private(kept)
    BOOK.adopt(criteria)
    return criteria


def remove(fiscal_year: int) -> None:
    """Removes the kept criteria of a year; those of the program hold again.

    Raises:
        NothingTakenIn: there are none.
        FileUnwritable: they cannot be removed.
    """
    path = path_of(fiscal_year)
    try:
        path.unlink()
    except FileNotFoundError:
        raise NothingTakenIn(fiscal_year) from None
    except OSError as error:
        raise FileUnwritable(str(path), reason_of(error)) from error
    BOOK.drop(fiscal_year)
