"""The forms that files come in, known by their endings."""

from pathlib import Path
from typing import Final

from itadesk.errors import UserError
from itadesk.exchange import office_forms
from itadesk.exchange.paper_forms import FORMS
from itadesk.language import _

PAPERS: Final = FORMS
"""The forms that papers are printed in."""

OFFICES: Final = office_forms.FORMS
"""The forms that offices are taken in and given out in."""


class UnknownForm(UserError):
    """A file whose ending names no form that the command knows."""

    def __init__(self, path: str, known: str) -> None:
        super().__init__(path, known)
        self.path, self.known = path, known

    def sentence(self) -> str:
        """Names the endings that there are."""
        return _("The form of {path} is not known here; give the file a name that ends in {known}.").format(
            path=self.path, known=self.known
        )


def form_of(path: str, known: tuple[str, ...]) -> str:
    """The form that a file's ending names.

    Raises:
        UnknownForm: none of those known here.
    """
    form = Path(path).suffix.lower()
    if form not in known:
        raise UnknownForm(path, ", ".join(known))
    return form
