"""The page of the overview: how far the year is, what it brought, and what needs a look."""
