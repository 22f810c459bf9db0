"""The page of the scores: what was announced, typed or pasted."""
