"""Text out of a PDF whose font gave า and ำ one letter: กำรใช้อ ำนำจ is การใช้อำนาจ.

In such a text every า has become ำ, and every ำ a blank and ำ, so that it can be put right without guessing.
"""

import re
from typing import Final

_FALLEN: Final = re.compile("กำร|ควำม|รำช|งำน")
_RIGHT: Final = re.compile("การ|ความ|ราช|งาน")
_AM: Final = re.compile("( ?)ำ")


def put_right(text: str) -> str:
    """The text with า and ำ where they belong; one that did not come out of such a PDF stays as it is."""
    if len(_FALLEN.findall(text)) <= len(_RIGHT.findall(text)):
        return text
    return "\n".join(map(_line, text.split("\n")))


def _line(line: str) -> str:
    """A line that has an า was written in another font."""
    return line if "า" in line else _AM.sub(lambda match: "ำ" if match[1] else "า", line)
