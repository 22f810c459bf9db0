"""The overview of all keys, which F1 shows."""
