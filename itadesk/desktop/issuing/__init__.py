"""Issuing a paper: its number, date and signatures are chosen, and it is kept as it is."""
