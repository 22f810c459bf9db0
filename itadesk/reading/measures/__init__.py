"""Reading of measures: out of a table from anywhere, or a list in a paper. Pure functions."""
