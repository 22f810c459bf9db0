"""What a server, or whoever sets one up, does not allow: each failure with its sentence."""

from itadesk.errors import UserError
from itadesk.language import _


class RightMissing(UserError):
    """The login may not do what was wanted; the server has refused it."""

    def __init__(self, where: str) -> None:
        super().__init__(where)
        self.where = where

    def sentence(self) -> str:
        """Says who can change that."""
        return _(
            "Your login may not do this in the database {where}, and nothing was changed; whoever looks after the server can give you the right."
        ).format(where=self.where)


class NotPrepared(RightMissing):
    """The database is not yet brought to the version of this program, and the login may not do so."""

    def sentence(self) -> str:
        """Names the command."""
        return _(
            "The database {where} is not prepared for this version of the program; whoever looks after the server prepares it by “itadesk server prepare”."
        ).format(where=self.where)


class UnusableLogin(UserError):
    """A name that no person can have on the server."""

    def __init__(self, name: str) -> None:
        super().__init__(name)
        self.name = name

    def sentence(self) -> str:
        """Says which names can be used."""
        return _(
            "“{name}” cannot be the name of a person on the server: it is empty, too long, or belongs to the server itself; choose another one."
        ).format(name=self.name)


class NoPersonOfThisDatabase(UnusableLogin):
    """Nobody of this name may use the database."""

    def sentence(self) -> str:
        """Says how to see who may."""
        return _("Nobody called “{name}” may use this database; “itadesk server people” lists who may.").format(
            name=self.name
        )
