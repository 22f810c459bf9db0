"""The use cases: one function each, inside one transaction."""
