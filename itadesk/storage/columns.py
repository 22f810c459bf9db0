"""How the values of the domain stand in columns, so that every one comes back exactly as it was entered."""

import json
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


class ScoreText(TypeDecorator[Decimal]):
    """A score as the text that was entered: 97.50 stays 97.50."""

    impl = String(16)
    cache_ok = True

    def process_bind_param(self, value: Decimal | None, dialect: Dialect) -> str | None:  # noqa: ARG002
        """The digits, never with an exponent."""
        return None if value is None else f"{value:f}"

    def process_result_value(self, value: str | None, dialect: Dialect) -> Decimal | None:  # noqa: ARG002
        """The score with its decimals."""
        return None if value is None else Decimal(value)


class PeriodText(TypeDecorator[MonthOrDay]):
    """A month or a day, in ISO 8601."""

    impl = String(10)
    cache_ok = True

    def process_bind_param(self, value: MonthOrDay | None, dialect: Dialect) -> str | None:  # noqa: ARG002
        """2023-01 or 2023-01-05."""
        return None if value is None else value.isoformat()

    def process_result_value(self, value: str | None, dialect: Dialect) -> MonthOrDay | None:  # noqa: ARG002
        """The month or the day."""
        return None if value is None else MonthOrDay.from_iso(value)


class ScopeText(TypeDecorator[Scope]):
    """An instrument by its letters, an indicator by its number."""

    impl = String(3)
    cache_ok = True

    def process_bind_param(self, value: Scope | None, dialect: Dialect) -> str | None:  # noqa: ARG002
        """IIT, or 7."""
        return None if value is None else str(value)

    def process_result_value(self, value: str | None, dialect: Dialect) -> Scope | None:  # noqa: ARG002
        """The instrument or the number."""
        if value is None:
            return None
        return int(value) if value.isdecimal() else Instrument(value)


class Word(TypeDecorator[Choice], Generic[Choice]):
    """A word out of a few."""

    impl = String(32)
    cache_ok = True

    def __init__(self, choices: type[Choice]) -> None:
        super().__init__()
        self.choices = choices

    def process_bind_param(self, value: Choice | None, dialect: Dialect) -> str | None:  # noqa: ARG002
        """The word itself."""
        return None if value is None else value.value

    def process_result_value(self, value: str | None, dialect: Dialect) -> Choice | None:  # noqa: ARG002
        """The choice of that name."""
        return None if value is None else self.choices(value)


class NamedFiles(TypeDecorator[tuple[EvidenceFile, ...]]):
    """Files by SHA-256 and name, as JSON: [["9f86…", "ภาพถ่าย.jpg"], …]."""

    impl = LongText
    cache_ok = True

    def process_bind_param(self, value: tuple[EvidenceFile, ...] | None, dialect: Dialect) -> str | None:  # noqa: ARG002
        """A list of pairs."""
        pairs = None if value is None else [[file.file, file.name] for file in value]
        return None if pairs is None else json.dumps(pairs, ensure_ascii=False)

    def process_result_value(self, value: str | None, dialect: Dialect) -> tuple[EvidenceFile, ...] | None:  # noqa: ARG002
        """The files in their order."""
        return None if value is None else tuple(EvidenceFile(file=file, name=name) for file, name in json.loads(value))


class JsonList(TypeDecorator[tuple[str, ...] | tuple[int, ...]]):
    """A list of texts or of whole numbers, as JSON."""

    impl = LongText
    cache_ok = True

    def process_bind_param(
        self,
        value: tuple[str, ...] | tuple[int, ...] | None,
        dialect: Dialect,  # noqa: ARG002
    ) -> str | None:
        """["…", "…"]."""
        return None if value is None else json.dumps(value, ensure_ascii=False)

    def process_result_value(
        self,
        value: str | None,
        dialect: Dialect,  # noqa: ARG002
    ) -> tuple[str, ...] | tuple[int, ...] | None:
        """The values in their order."""
        return None if value is None else tuple(json.loads(value))


class Instant(TypeDecorator[datetime]):
    """A moment in UTC, in ISO 8601, to the microsecond; so written, texts lie in the order of their moments."""

    impl = String(32)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> str | None:  # noqa: ARG002
        """2026-01-05T09:30:00.000000+00:00."""
        return None if value is None else value.astimezone(UTC).isoformat(timespec="microseconds")

    def process_result_value(self, value: str | None, dialect: Dialect) -> datetime | None:  # noqa: ARG002
        """The moment."""
        return None if value is None else datetime.fromisoformat(value)
