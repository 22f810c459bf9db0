"""The search of the window: a field in the bar, and what is found in a list below it."""
