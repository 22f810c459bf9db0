"""The three instruments that ITA measures with."""

from enum import StrEnum


class Instrument(StrEnum):
    """An instrument, by the letters that everybody calls it by."""

    IIT = "IIT"
    EIT = "EIT"
    OIT = "OIT"


Scope = Instrument | int
"""What a finding is about: an instrument, or an indicator by its number (1-10)."""
