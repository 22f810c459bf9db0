"""The page of the papers: which one, its date, signer and meeting, and its wording."""
