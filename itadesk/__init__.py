"""itadesk: from the ITA scores of a local office to its signed Thai papers."""

__version__ = "0.1.0"
