"""The measures of a page: TH Sarabun's line, and millimetres.

The line is that of TH SarabunPSK 2.0 as Word sets it in single spacing: ascent 0.850 and descent 0.447 em of its OS/2 and
hhea tables, and a gap of 0.030 em, here half above and half below. It is the same for every face, so that a paper has
the same lay-out whichever face prints it.
"""

from typing import Final

ASCENT: Final = 0.865
DESCENT: Final = 0.462
LINE: Final = ASCENT + DESCENT
MILLIMETRE: Final = 72 / 25.4
