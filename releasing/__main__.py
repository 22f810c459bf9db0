"""Builds the program and packs it, with its bill of materials and its notices.

`python -m releasing bundle` does that; `python -m releasing release` adds the notes of the release. The sums, the
bill and the notices lie beside the archive in out/release.
"""

import json
import os
import platform
import shutil
import subprocess
import sys
from typing import Final

from itadesk import __version__
from releasing.archive import pack_tar, pack_zip, sum_of
from releasing.components import Component, components_of
from releasing.contents import TOP
from releasing.notices import notices, untold
from releasing.release_notes import notes_of
from releasing.sbom import bill_of_materials

BUILD: Final = TOP / "build"
BUILT: Final = TOP / "dist" / "itadesk"
RELEASE: Final = TOP / "out" / "release"


def main(arguments: list[str]) -> int:
    """Builds, describes and packs; for a release tells what is new as well."""
    if arguments not in (["bundle"], ["release"]):
        print(__doc__)
        return 2
    moment = moment_of_source()
    if arguments == ["release"]:
        RELEASE.mkdir(parents=True, exist_ok=True)
        changes = (TOP / "CHANGELOG.md").read_text("utf-8")
        (RELEASE / "release-notes.md").write_text(notes_of(__version__, changes), "utf-8")
        return 0
    build(moment)
    components = components_of(tuple(entry) for entry in json.loads((BUILD / "build" / "contents.json").read_bytes()))
    if missing := untold(components):
        print("No licence is known of:", *missing)
        return 1
    shutil.rmtree(RELEASE, ignore_errors=True)
    RELEASE.mkdir(parents=True)
    describe(components, moment)
    pack(moment)
    return 0


def moment_of_source() -> int:
    """When the source was last changed, in seconds since 1970; what is built carries this moment and no other."""
    given = os.environ.get("SOURCE_DATE_EPOCH")
    if given:
        return int(given)
    asked = ["git", "log", "-1", "--format=%ct"]
    return int(subprocess.run(asked, cwd=TOP, capture_output=True, check=True, text=True).stdout)


def build(moment: int) -> None:
    """Has PyInstaller build the folder of the program."""
    surroundings = {**os.environ, "SOURCE_DATE_EPOCH": str(moment), "PYTHONHASHSEED": "0"}
    command = [sys.executable, "-m", "PyInstaller", "--noconfirm", "--clean", "--log-level", "ERROR", "build.spec"]
    subprocess.run(command, cwd=TOP, env=surroundings, check=True)


def describe(components: list[Component], moment: int) -> None:
    """Puts the notices and the bill into the folder of the program and beside its archive, and what installs it."""
    (BUILT / "NOTICES.txt").write_text(notices(components), "utf-8")
    (BUILT / "itadesk.cdx.json").write_bytes(bill_of_materials(components, moment))
    for name in ("NOTICES.txt", "itadesk.cdx.json"):
        shutil.copy(BUILT / name, RELEASE / name)
    system = TOP / "releasing" / ("windows" if os.name == "nt" else "linux")
    for path in sorted(each for each in system.iterdir() if each.suffix != ".iss"):
        shutil.copy(path, BUILT / path.name)
    if os.name != "nt":
        shutil.copy(TOP / "resources" / "program" / "icon.svg", BUILT / "itadesk.svg")


def pack(moment: int) -> None:
    """Packs the folder as the system's people open archives, and writes the sums of all that is given out."""
    name = f"itadesk-{__version__}-{platform.system().lower()}-{platform.machine().lower()}"
    if os.name == "nt":
        pack_zip(BUILT, RELEASE / f"{name}-portable.zip", moment)
    else:
        pack_tar(BUILT, RELEASE / f"{name}.tar.xz", moment)
    given = sorted(RELEASE.iterdir())
    sums = "".join(f"{sum_of(path)}  {path.name}\n" for path in given)
    (RELEASE / "SHA256SUMS").write_text(sums, "utf-8", newline="\n")
    for path in given:
        print(f"{path.name}: {path.stat().st_size / 1e6:.1f} MB")


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
