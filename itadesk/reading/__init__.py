"""Reading of what people paste: scores out of any text that holds them. Pure functions."""
