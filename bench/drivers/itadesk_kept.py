"""Sets papers with itadesk in one process.

itadesk_kept.py INPUTS OUTPUTS

Prints the seconds that setting each paper took, as JSON. The papers come composed, as markup does for the others.
"""

import json
import sys
import time
from pathlib import Path

from bench.papers import announcement
from itadesk.exchange.office_json import read_office
from itadesk.services.ports import PrintOptions
from itadesk.typesetting.setting import set_on_paper

_SARABUN = PrintOptions(font="Sarabun")


def main(inputs: Path, outputs: Path) -> None:
    """Sets every input in turn."""
    seconds = []
    for path in sorted(inputs.glob("*.json")):
        document = announcement(read_office(path.read_bytes(), path.name))
        begun = time.perf_counter()
        printing = set_on_paper(document, _SARABUN)
        seconds.append(time.perf_counter() - begun)
        (outputs / f"{path.stem}.pdf").write_bytes(printing.pdf)
    json.dump(seconds, sys.stdout)


if __name__ == "__main__":
    main(*map(Path, sys.argv[1:3]))
