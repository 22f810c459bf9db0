"""Files of others: whatever program wrote them, they become rows of texts from which scores and measures are read."""
