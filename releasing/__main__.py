"""Builds the program and packs it, with its bill of materials and its notices.

`python -m releasing bundle` does that, `notices` only describes what was built, and `release` adds the notes of the
release and the sums of all that is given out. Everything lies in out/release then.
"""

import json
import os
import platform
import shutil
import subprocess
import sys
from collections.abc import Callable, Mapping
from typing import Final

from cyclonedx.schema import SchemaVersion
from cyclonedx.validation.json import JsonStrictValidator

from itadesk import __version__
from releasing.archive import pack_tar, pack_zip, sum_of
from releasing.components import Component, components_of
from releasing.contents import TOP
from releasing.notices import notices, unlocked, untold
from releasing.release_notes import notes_of
from releasing.sbom import bill_of_materials

LISTED: Final = TOP / "build" / "build" / "contents.json"
BUILT: Final = TOP / "dist" / "itadesk"
RELEASE: Final = TOP / "out" / "release"
SUMS: Final = RELEASE / "SHA256SUMS"
MAKERS: Final = (".iss", ".isl")
"""What makes the installer, and is not given out itself."""
ABOUT: Final = ("NOTICES.txt", "itadesk.cdx.json")


class Undescribed(Exception):
    """What was built cannot be given out: something in it is not described as it should be."""


def bundle() -> None:
    """Builds, describes and packs."""
    moment = moment_of_source()
    build(moment)
    shutil.rmtree(RELEASE, ignore_errors=True)
    describe(moment)
    pack(moment)
    write_sums()


def describe_only() -> None:
    """Describes what was built, and builds it where nothing is."""
    if not LISTED.exists():
        build(moment_of_source())
    describe(moment_of_source())


def release() -> None:
    """Adds the notes of the release to what was packed."""
    changes = (TOP / "CHANGELOG.md").read_text("utf-8")
    (RELEASE / "release-notes.md").write_text(notes_of(__version__, changes), "utf-8", newline="\n")
    write_sums()


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


def describe(moment: int) -> None:
    """Puts the notices and the bill into the folder of the program and beside its archive, and what installs it.

    Raises:
        Undescribed: a licence is not known, or the bill is not as CycloneDX wants it.
    """
    components = components_of(tuple(entry) for entry in json.loads(LISTED.read_bytes()))
    bill = checked_bill(components, moment)
    RELEASE.mkdir(parents=True, exist_ok=True)
    (BUILT / ABOUT[0]).write_text(notices(components), "utf-8", newline="\n")
    (BUILT / ABOUT[1]).write_bytes(bill)
    for name in ABOUT:
        shutil.copy(BUILT / name, RELEASE / name)
    system = TOP / "releasing" / ("windows" if os.name == "nt" else "linux")
    for path in sorted(each for each in system.iterdir() if each.suffix not in MAKERS):
        shutil.copy(path, BUILT / path.name)
    if os.name != "nt":
        shutil.copy(TOP / "resources" / "program" / "icon.svg", BUILT / "itadesk.svg")


def checked_bill(components: list[Component], moment: int) -> bytes:
    """The bill of materials, held against the schema of CycloneDX.

    Raises:
        Undescribed: see above.
    """
    lock = (TOP / "requirements" / "runtime.txt").read_text("utf-8")
    if others := unlocked(components, lock):
        raise Undescribed("not locked in requirements/runtime.txt:", *others)
    if missing := untold(components):
        raise Undescribed("no licence is known of", *missing)
    bill = bill_of_materials(components, moment)
    wrong = JsonStrictValidator(SchemaVersion.V1_6).validate_str(bill.decode())
    if wrong is not None:
        raise Undescribed(str(wrong))
    return bill


def pack(moment: int) -> None:
    """Packs the folder as the system's people open archives."""
    name = f"itadesk-{__version__}-{platform.system().lower()}-{platform.machine().lower()}"
    if os.name == "nt":
        pack_zip(BUILT, RELEASE / f"{name}-portable.zip", moment)
    else:
        pack_tar(BUILT, RELEASE / f"{name}.tar.xz", moment)


def write_sums() -> None:
    """Writes the sums of all that is given out, and says how large it is."""
    given = sorted(path for path in RELEASE.iterdir() if path != SUMS)
    SUMS.write_text("".join(f"{sum_of(path)}  {path.name}\n" for path in given), "utf-8", newline="\n")
    for path in given:
        print(f"{path.name}: {path.stat().st_size / 1e6:.1f} MB")


TASKS: Final[Mapping[str, Callable[[], None]]] = {"bundle": bundle, "notices": describe_only, "release": release}


def main(arguments: list[str]) -> int:
    """Does one of its tasks."""
    if len(arguments) != 1 or arguments[0] not in TASKS:
        print(__doc__)
        return 2
    TASKS[arguments[0]]()
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
