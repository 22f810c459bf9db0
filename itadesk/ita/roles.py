"""What somebody may do in a database: only read, change what offices enter, or issue papers as well."""

from enum import StrEnum


class Role(StrEnum):
    """A role; each may do what the one before it may."""

    READER = "reader"
    CLERK = "clerk"
    HEAD = "head"
    """Issues and withdraws papers. Whoever owns a file may do everything with it."""

    @property
    def may_write(self) -> bool:
        """Whether anything may be changed."""
        return self is not Role.READER

    @property
    def may_issue(self) -> bool:
        """Whether papers may be issued and withdrawn."""
        return self is Role.HEAD
