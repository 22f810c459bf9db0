"""The page of the office: what it is called, its emblem, and its people."""
