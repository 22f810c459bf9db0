"""The page of the register: every issued paper, found again, opened as it was issued, and what became of it."""
