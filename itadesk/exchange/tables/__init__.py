"""An office's data as plain tables: one for each kind of thing, derived from the one description of the exchange file."""
