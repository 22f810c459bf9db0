"""The log of who did what, as the window shows it."""
