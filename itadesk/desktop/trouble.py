"""What hinders storing, said aloud once and not at once where it passes by itself."""

from collections.abc import Callable
from time import monotonic
from typing import Final

from itadesk.errors import EnvironmentFailure, ItadeskError
from itadesk.language import N_, _

PATIENCE: Final = 8.0
"""Seconds that a hindrance which passes by itself may last until it is said aloud."""


CUT_OFF: Final = N_("The server does not answer; your edits are kept here and stored as soon as it does.")


class Trouble:
    """From the first try that failed to the next one that went well."""

    def __init__(self) -> None:
        self._since = float("inf")
        self._said = False

    def is_worth_saying(self, failure: EnvironmentFailure) -> bool:
        """Whether it is to be said aloud: once, and what passes by itself only when it lasts."""
        self._since = min(self._since, monotonic())
        if self._said or (failure.passes and monotonic() - self._since < PATIENCE):
            return False
        self._said = True
        return True


class StoringDoor:
    """The one door for what goes wrong in storing.

    Takes:
        failed: gets the sentence that has to be said aloud.
        told: gets one that is worth a look.

    Attributes:
        is_cut_off: whether another computer did not answer; then somebody else finds out when it does again, since the
            window would stand still meanwhile.
    """

    def __init__(self, failed: Callable[[str], object], told: Callable[[str], object]) -> None:
        self._failed, self._told = failed, told
        self._trouble = Trouble()
        self.is_cut_off = False

    def went_well(self) -> None:
        """What hindered is over."""
        self._trouble = Trouble()

    def attempt(self, work: Callable[[], object], refused: Callable[[ItadeskError], object]) -> bool:
        """Tries to store something; whether it went well.

        Takes:
            refused: gets what the person has to decide or to mend; what the computer hinders is tried again by others.
        """
        self.is_cut_off = False
        try:
            work()
        except EnvironmentFailure as failure:
            self.is_cut_off = failure.distant
            if self._trouble.is_worth_saying(failure):
                self._failed(failure.sentence())
            elif failure.distant:
                self._told(_(CUT_OFF))
            elif failure.passes:
                self._told(_("The database is busy; your edits are kept and stored in a moment."))
            return False
        except ItadeskError as error:
            refused(error)
            return False
        return True
