"""What a paper says: the block model, one composer per kind of paper, and the wording."""
