"""All offices of the database: looked over, compared, taken in and printed for together."""
