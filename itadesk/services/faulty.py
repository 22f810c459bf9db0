"""A record that cannot be used because of its faults, said all at once."""

from collections.abc import Sequence

from itadesk.errors import UserError
from itadesk.ita.faults import Fault
from itadesk.ita.places import in_words
from itadesk.ita.records import OfficeRecord
from itadesk.ita.rules import faults as rule_faults
from itadesk.language import _


class FaultyRecord(UserError):
    """An office's data with faults that have to be mended first."""

    def __init__(self, record: OfficeRecord, faults: Sequence[Fault]) -> None:
        super().__init__(record, faults)
        self.record, self.faults = record, tuple(faults)

    def sentence(self) -> str:
        """Every fault with its place, one a line."""
        lines = [
            _("{place}: {sentence}").format(place=in_words(fault.place, self.record), sentence=fault.error.sentence())
            for fault in self.faults
        ]
        return "\n".join(lines)


class UnfinishedOffice(FaultyRecord):
    """An office's data that cannot be handed on yet."""

    def sentence(self) -> str:
        """Names the office, then every fault."""
        return (
            _("{office} cannot be handed on before this is mended:").format(office=self.record.office.full_name)
            + "\n"
            + super().sentence()
        )


def check_record(record: OfficeRecord) -> None:
    """Sees to it that a record obeys every rule.

    Raises:
        FaultyRecord: with all that it does not obey.
    """
    faults = list(rule_faults(record))
    if faults:
        raise FaultyRecord(record, faults)
