"""How the values of the domain stand in columns, so that every one comes back exactly as it was entered."""

import json
from collections.abc import Sequence
from datetime import UTC, datetime
from decimal import Decimal
from enum import StrEnum
from typing import Generic, TypeVar

from sqlalchemy import Dialect, String
from sqlalchemy import Text as LongText
from sqlalchemy.types import TypeDecorator

from itadesk.ita.instruments import Instrument, Scope
from itadesk.ita.periods import MonthOrDay
from itadesk.ita.plans import EvidenceFile

Choice = TypeVar("Choice", bound=StrEnum)
Value = TypeVar("Value")

_encode = json.JSONEncoder(ensure_ascii=False).encode


def _written(items: Sequence[object]) -> str:
    """A list in JSON; most are empty."""
    return _encode(items) if items else "[]"


class UnreadableValue(ValueError):
    """A column holds what this program did not write."""


class Written(TypeDecorator[Value]):
    """A column that holds a value in the way that one of the kinds below writes it."""

    cache_ok = True

    def process_result_value(self, value: str | None, dialect: Dialect) -> Value | None:  # noqa: ARG002
        """The value.

        Raises:
            UnreadableValue: something else is written there.
        """
        try:
            return None if value is None else self.read(value)
        except (ValueError, TypeError, ArithmeticError, AttributeError) as error:
            raise UnreadableValue from error

    def read(self, written: str) -> Value:
        """The value that is written so."""
        raise NotImplementedError


class ScoreText(Written[Decimal]):
    """A score as the text that was entered: 97.50 stays 97.50."""

    impl = String(16)
    cache_ok = True

    def process_bind_param(self, value: Decimal | None, dialect: Dialect) -> str | None:  # noqa: ARG002
        """The digits, never with an exponent."""
        return None if value is None else f"{value:f}"

    def read(self, written: str) -> Decimal:
        """The score with its decimals."""
        return Decimal(written)


class PeriodText(Written[MonthOrDay]):
    """A month or a day, in ISO 8601."""

    impl = String(10)
    cache_ok = True

    def process_bind_param(self, value: MonthOrDay | None, dialect: Dialect) -> str | None:  # noqa: ARG002
        """2023-01 or 2023-01-05."""
        return None if value is None else value.isoformat()

    def read(self, written: str) -> MonthOrDay:
        """The month or the day."""
        return MonthOrDay.from_iso(written)


class ScopeText(Written[Scope]):
    """An instrument by its letters, an indicator by its number."""

    impl = String(3)
    cache_ok = True

    def process_bind_param(self, value: Scope | None, dialect: Dialect) -> str | None:  # noqa: ARG002
        """IIT, or 7."""
        return None if value is None else str(value)

    def read(self, written: str) -> Scope:
        """The instrument or the number."""
        return int(written) if written.isdecimal() else Instrument(written)


class Word(Written[Choice], Generic[Choice]):
    """A word out of a few."""

    impl = String(32)
    cache_ok = True

    def __init__(self, choices: type[Choice]) -> None:
        super().__init__()
        self.choices = choices

    def process_bind_param(self, value: Choice | None, dialect: Dialect) -> str | None:  # noqa: ARG002
        """The word itself."""
        return None if value is None else value.value

    def read(self, written: str) -> Choice:
        """The choice of that name."""
        return self.choices(written)


class NamedFiles(Written[tuple[EvidenceFile, ...]]):
    """Files by SHA-256 and name, as JSON: [["9f86…", "ภาพถ่าย.jpg"], …]."""

    impl = LongText
    cache_ok = True

    def process_bind_param(self, value: tuple[EvidenceFile, ...] | None, dialect: Dialect) -> str | None:  # noqa: ARG002
        """A list of pairs."""
        pairs = None if value is None else [[file.file, file.name] for file in value]
        return None if pairs is None else _written(pairs)

    def read(self, written: str) -> tuple[EvidenceFile, ...]:
        """The files in their order."""
        return tuple(EvidenceFile(file=file, name=name) for file, name in json.loads(written))


class JsonList(Written[tuple[str, ...] | tuple[int, ...]]):
    """A list of texts or of whole numbers, as JSON."""

    impl = LongText
    cache_ok = True

    def process_bind_param(
        self,
        value: tuple[str, ...] | tuple[int, ...] | None,
        dialect: Dialect,  # noqa: ARG002
    ) -> str | None:
        """["…", "…"]."""
        return None if value is None else _written(value)

    def read(self, written: str) -> tuple[str, ...] | tuple[int, ...]:
        """The values in their order."""
        return tuple(json.loads(written))


class Instant(Written[datetime]):
    """A moment in UTC, in ISO 8601, to the microsecond; so written, texts lie in the order of their moments."""

    impl = String(32)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> str | None:  # noqa: ARG002
        """2026-01-05T09:30:00.000000+00:00."""
        return None if value is None else value.astimezone(UTC).isoformat(timespec="microseconds")

    def read(self, written: str) -> datetime:
        """The moment."""
        return datetime.fromisoformat(written)
