"""A document as one page of the web that needs nothing besides itself."""
