"""What can be wrong with a typed text beside what the values themselves refuse."""

from itadesk.errors import UserError
from itadesk.language import _


class Missing(UserError):
    """A field that must not be empty."""

    def __init__(self, caption: str) -> None:
        super().__init__(caption)
        self.caption = caption

    def sentence(self) -> str:
        """Names the field."""
        return _("Enter {caption}; it cannot be left empty.").format(caption=self.caption)


class PeriodBackwards(UserError):
    """A period that ends before it begins."""

    def __init__(self, begins: str, ends: str) -> None:
        super().__init__(begins, ends)
        self.begins, self.ends = begins, ends

    def sentence(self) -> str:
        """Names both ends."""
        return _("The period ends in {ends}, before it begins in {begins}: change one of the two.").format(
            ends=self.ends, begins=self.begins
        )


class UnusableTime(UserError):
    """A text that is no time of day."""

    def __init__(self, written: str) -> None:
        super().__init__(written)
        self.written = written

    def sentence(self) -> str:
        """Says what a time looks like."""
        return _("“{written}” is not a time of day: enter hours and minutes, such as 09:30.").format(
            written=self.written
        )
