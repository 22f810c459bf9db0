"""What can be wrong with the log, each with its sentence. None of it keeps anybody from working, or from taking a backup."""

from pathlib import Path

from itadesk.ita.papers import PaperKind
from itadesk.ita.places import NAMES
from itadesk.ita.quoting import quoted
from itadesk.ita.record_changes import LISTS
from itadesk.ita.records import PartKind
from itadesk.language import _
from itadesk.storage.failures import DatabaseFailure


class LogFailure(DatabaseFailure):
    """The log is not as the program wrote it: somebody has changed it from outside."""


class EntryChanged(LogFailure):
    """An entry says something else than what was written."""

    def __init__(self, where: str, number: int) -> None:
        super().__init__(where)
        self.number = number

    def sentence(self) -> str:
        """Names the first entry that does not fit."""
        return _(
            "Entry {number} of the log in {where} is not as it was written: somebody has changed it from outside. Compare it with an earlier backup."
        ).format(number=self.number, where=self.where)


class EntriesMissing(LogFailure):
    """Entries were taken out of the log, or cut off its end."""

    def __init__(self, where: str, first: int, last: int) -> None:
        super().__init__(where)
        self.first, self.last = first, last

    def sentence(self) -> str:
        """Names them."""
        return _(
            "Entries {first} to {last} of the log in {where} are missing: somebody has removed them from outside. Look for them in an earlier backup."
        ).format(first=self.first, last=self.last, where=self.where)


class EndDiffers(LogFailure):
    """The newest entry is not the one that was noted as such."""

    def __init__(self, where: str, number: int) -> None:
        super().__init__(where)
        self.number = number

    def sentence(self) -> str:
        """Names it."""
        return _(
            "The log in {where} ends with entry {number}, which is not the one that was noted as its end: somebody has changed it from outside. Compare it with an earlier backup."
        ).format(number=self.number, where=self.where)


class PaperNotInLog(LogFailure):
    """A paper was issued, and the log knows nothing of it."""

    def __init__(self, where: str, kind: PaperKind, number: str) -> None:
        super().__init__(where)
        self.kind, self.number = kind, number

    def sentence(self) -> str:
        """Names the paper."""
        return _(
            "The log in {where} does not say that paper {number} ({kind}) was issued: somebody has changed the log from outside. Compare it with an earlier backup."
        ).format(number=self.number, kind=self.kind, where=self.where)


class BackupSaysOtherwise(LogFailure):
    """A backup knows an entry that the log does not have, or has otherwise."""

    def __init__(self, where: str, number: int, backup: Path) -> None:
        super().__init__(where)
        self.number, self.backup = number, backup

    def sentence(self) -> str:
        """Names the entry, and the backup."""
        return _(
            "Entry {number} of the log in {where} is another one than in the backup {backup}: somebody has changed the log from outside since. Compare the two."
        ).format(number=self.number, where=self.where, backup=self.backup.name)


class ContentChanged(LogFailure):
    """A part of an office is not as the program stored it last."""

    def __init__(self, where: str, office: str, part: str) -> None:
        super().__init__(where)
        self.office, self.part = office, part

    def sentence(self) -> str:
        """Names the part."""
        return _(
            "In {where}, “{part}” of {office} is not as it was stored last: somebody has changed, added or removed it from outside. Compare it with an earlier backup; once it is changed here again, that counts."
        ).format(where=self.where, part=quoted(self.part), office=self.office)


class OfficeGone(LogFailure):
    """An office is gone that nobody has deleted here."""

    def __init__(self, where: str, office: str) -> None:
        super().__init__(where)
        self.office = office

    def sentence(self) -> str:
        """Names the office."""
        return _(
            "In {where}, {office} is gone, though nobody has deleted it here: somebody has removed it from outside. Look for it in an earlier backup."
        ).format(where=self.where, office=quoted(self.office))


class OrderChanged(LogFailure):
    """The parts of a list are not in the order in which the program stored them."""

    def __init__(self, where: str, office: str, kind: PartKind) -> None:
        super().__init__(where)
        self.office, self.kind = office, kind

    def sentence(self) -> str:
        """Names the list."""
        return _(
            "In {where}, “{parts}” of {office} are not in the order in which they were stored: somebody has moved them from outside. Compare it with an earlier backup."
        ).format(where=self.where, parts=_(NAMES[LISTS[self.kind]]), office=self.office)


class IssuedDiffers(LogFailure):
    """An issued paper is gone, or what is kept of it is not what the log says."""

    def __init__(self, where: str, paper: str) -> None:
        super().__init__(where)
        self.paper = paper

    def sentence(self) -> str:
        """Names the paper."""
        return _(
            "In {where}, the issued paper “{paper}” is not as it was issued, or what was added to it is another one: somebody has changed or removed it from outside. Look for it in an earlier backup."
        ).format(where=self.where, paper=quoted(self.paper))
