"""What the use cases about files need from outside: where they are kept, each known by what it holds."""

from dataclasses import dataclass
from typing import Protocol


@dataclass(frozen=True, slots=True, kw_only=True)
class KeptFile:
    """The bytes of a file and what they are, such as image/jpeg."""

    data: bytes
    media_type: str


class Files(Protocol):
    """Files of offices: photographs, scans. Each is known by the SHA-256 of its bytes and lies there once."""

    def put(self, office_id: int, data: bytes, media_type: str) -> str:
        """Keeps a file and gives its SHA-256, in hexadecimal.

        Raises:
            OfficeMissing: there is no office of this number.
        """

    def get(self, office_id: int, digest: str) -> KeptFile | None:
        """The file of this SHA-256, None where none is kept."""
