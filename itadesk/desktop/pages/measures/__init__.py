"""The page of the measures: a table to type in, and a form for the chosen row."""
