"""Signatures: the ink of one on paper, the sealed box that it is kept in, and digital signing of a PDF."""

import logging

for _library in ("pyhanko", "pyhanko_certvalidator"):
    # what they find comes back as a value or an error; their log would show people the insides of a faulty file
    logging.getLogger(_library).setLevel(logging.CRITICAL)
