"""Thai writing: digits, Buddhist dates, clean-up and word boundaries. Pure functions."""
