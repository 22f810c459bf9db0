"""What an office was given: the result of a fiscal year, and what the office finds in it."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from enum import StrEnum

from itadesk.ita.instruments import Instrument, Scope


class Verdict(StrEnum):
    """What a finding asks for."""

    MAINTAIN = "maintain"
    IMPROVE = "improve"
    URGENT = "urgent"


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """What has to be kept, improved or corrected about an instrument or an indicator."""

    scope: Scope
    verdict: Verdict | None = None
    text: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Result:
    """The result of a fiscal year (Buddhist) as it was announced; what was not announced is absent.

    Attributes:
        indicators: scores by indicator number, in the order of the numbers.
        instruments: scores by instrument, in the order IIT, EIT, OIT.
    """

    fiscal_year: int
    total: Decimal | None = None
    level: str = ""
    letter: str = ""
    published_on: date | None = None
    instruments: Mapping[Instrument, Decimal] = field(default_factory=dict)
    indicators: Mapping[int, Decimal] = field(default_factory=dict)
    findings: tuple[Finding, ...] = ()

    def finding(self, scope: Scope) -> Finding | None:
        """The finding about an instrument or an indicator."""
        return next((finding for finding in self.findings if finding.scope == scope), None)

    @property
    def has_scores(self) -> bool:
        """Whether any number was announced."""
        return self.total is not None or bool(self.instruments) or bool(self.indicators)
