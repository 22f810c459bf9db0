"""The people of an office, their posts, and in whose place they act."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class Capacity(StrEnum):
    """In what capacity somebody signs in the place of another."""

    ACTING = "รักษาราชการแทน"
    DELEGATED = "ปฏิบัติราชการแทน"
    PERFORMING_DUTIES = "ปฏิบัติหน้าที่"


@dataclass(frozen=True, slots=True, kw_only=True)
class Acting:
    """The post that somebody acts in beside the own one."""

    capacity: Capacity
    for_position: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Person:
    """Somebody who signs, chairs or is responsible. `key` is unique within the office.

    Attributes:
        since, until: the first and the last day in the post, or in the one acted in; None where it is not known.
    """

    key: str
    prefix: str = ""
    given_name: str
    family_name: str
    position: str
    acting: Acting | None = None
    since: date | None = None
    until: date | None = None

    def is_in_post(self, day: date) -> bool:
        """Whether the person may sign in the post on a day, as far as is known."""
        return (self.since is None or self.since <= day) and (self.until is None or day <= self.until)

    @property
    def full_name(self) -> str:
        """Prefix, given name and family name as printed: นายนิพนธ์ อิงกู."""
        return f"{self.prefix}{self.given_name} {self.family_name}".strip()

    @property
    def position_lines(self) -> tuple[str, ...]:
        """The lines under the name in a signature block.

        Own post first, then the capacity with the other post (ระเบียบสำนักนายกรัฐมนตรีว่าด้วยงานสารบรรณ พ.ศ. 2526).
        """
        if self.acting is None:
            return (self.position,)
        return (self.position, f"{self.acting.capacity}{self.acting.for_position}")

    @property
    def described_position(self) -> str:
        """The post in running text, with the acting one where there is one."""
        return " ".join(self.position_lines)
