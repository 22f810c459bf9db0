"""A whole job without the network: by commands, then in the window. Prints what came of it as JSON.

offline_job.py FOLDER
"""

import json
import os
import sys
from pathlib import Path

from tests.no_network import cut_off_network, is_cut_off
from tests.surroundings import TOP

SAMPLE = TOP / "resources" / "sample" / "sample-office.json"


def commands(folder: Path) -> list[int]:
    """Takes an office in, checks, prints, issues, hands on, backs up and restores; gives the exit statuses."""
    from itadesk.cli.main import main  # noqa: PLC0415  loaded when the network is cut off

    database, copy = ["--database", str(folder / "a.db")], str(folder / "a.itadesk-backup")
    jobs = (
        ["import", str(SAMPLE), *database],
        ["check", *database],
        ["print", "announcement", "-o", str(folder / "a.pdf"), *database],
        ["print", "news", "-o", str(folder / "a.docx"), *database],
        ["issue", "announcement", "-o", str(folder / "b.pdf"), *database],
        ["export", str(folder / "a.zip"), *database],
        ["backup", copy, *database],
        ["restore", copy, *database],
        ["verify", *database],
    )
    return [main(job) for job in jobs]


def main() -> int:
    """Does it all."""
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    folder = Path(sys.argv[1])
    cut_off_network()
    done: dict[str, object] = {"cut off": is_cut_off()}
    out, sys.stdout = sys.stdout, (folder / "said.txt").open("w", encoding="utf-8")
    done["statuses"] = commands(folder)
    from PySide6.QtWidgets import QApplication  # noqa: PLC0415

    from tests.desktop.flows import apart  # noqa: PLC0415

    application = QApplication([])
    done["window"] = apart.do(folder, 1366, 768)["stored"]
    application.quit()
    out.write(json.dumps(done))
    out.flush()
    return 0


if __name__ == "__main__":
    sys.exit(main())
