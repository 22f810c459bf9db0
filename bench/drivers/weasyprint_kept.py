"""Sets papers with WeasyPrint, its fonts kept.

weasyprint_kept.py INPUTS OUTPUTS

Prints the seconds that each paper took, as JSON.
"""

import json
import sys
import time
from pathlib import Path

from weasyprint import HTML
from weasyprint.text.fonts import FontConfiguration


def main(inputs: Path, outputs: Path) -> None:
    """Sets every input in turn."""
    fonts = FontConfiguration()
    seconds = []
    for path in sorted(inputs.glob("*.html")):
        page = path.read_text("utf-8")
        begun = time.perf_counter()
        pdf = HTML(string=page).write_pdf(font_config=fonts)
        seconds.append(time.perf_counter() - begun)
        (outputs / f"{path.stem}.pdf").write_bytes(pdf)
    json.dump(seconds, sys.stdout)


if __name__ == "__main__":
    main(*map(Path, sys.argv[1:3]))
