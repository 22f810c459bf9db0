"""Signatures: the ink of one on paper, the sealed box that it is kept in, and digital signing of a PDF."""
