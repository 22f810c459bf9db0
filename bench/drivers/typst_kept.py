"""Sets papers with one kept Compiler of Typst.

typst_kept.py WAY INPUTS OUTPUTS FONTS

WAY is how the changed text reaches the Compiler: `bytes` as an argument, or `file` as the file that it was made for.
Prints the seconds that each paper took, as JSON.
"""

import json
import sys
import time
from pathlib import Path

import typst


def main(way: str, inputs: Path, outputs: Path, fonts: Path) -> None:
    """Sets every input in turn."""
    main_file = outputs / "main.typ"
    main_file.write_text("", "utf-8")
    compiler = typst.Compiler(
        str(main_file) if way == "file" else None, root=str(outputs), font_paths=[str(fonts)], ignore_system_fonts=True
    )
    seconds = []
    for path in sorted(inputs.glob("*.typ")):
        markup = path.read_bytes()
        begun = time.perf_counter()
        if way == "file":
            main_file.write_bytes(markup)
            pdf = compiler.compile(format="pdf", pdf_tags=False)
        else:
            pdf = compiler.compile(markup, format="pdf", pdf_tags=False)
        seconds.append(time.perf_counter() - begun)
        (outputs / f"{path.stem}.pdf").write_bytes(pdf)
    json.dump(seconds, sys.stdout)


if __name__ == "__main__":
    main(sys.argv[1], *map(Path, sys.argv[2:5]))
