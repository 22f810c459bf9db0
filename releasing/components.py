"""What the built program consists of, found by where each file in it came from."""

import json
import re
import subprocess
import sys
import sysconfig
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from importlib.metadata import Distribution, distribution, distributions
from pathlib import Path
from typing import Any, Final

from itadesk import __version__
from releasing.contents import TOP, Entry

NOTES: Final[Mapping[str, Mapping[str, Any]]] = json.loads((TOP / "releasing" / "parts.json").read_text("utf-8"))
"""What wheels do not say of themselves: licences by their short names, texts that are not in them, what is inside, and
what they would bring if `contents` did not leave it out."""

DEBIAN_DOCUMENTS: Final = Path("/usr/share/doc")
COMMON: Final = Path("/usr/share/common-licenses")
"""The licences that the copyright files of Debian only point at."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Component:
    """Something that others made, or the program itself.

    Attributes:
        address: its package URL, which names it beyond doubt; empty for what lies inside another one.
        licence: an SPDX expression, or the words of its makers.
        texts: the files with its licence.
        files: how many of its files are in the built program.
        parts: what it brings inside.
    """

    name: str
    version: str = ""
    address: str = ""
    licence: str = ""
    texts: tuple[Path, ...] = ()
    files: int = 0
    parts: tuple["Component", ...] = field(default=())


def components_of(entries: Iterable[Entry], loader: str = "pyinstaller") -> list[Component]:
    """Everything that the files of the built program come from, by name; the program itself among them.

    Takes:
        loader: the wheel that the first code of the program is from, which is no file of its own.

    Raises:
        ValueError: a file comes from nowhere that is known.
    """
    counted = Counter(_owner(Path(source)) for _name, source, kind in entries if kind != "SYMLINK" and source != "-")
    counted["pypi", loader] += 1
    found = [_component(kind, name, files) for (kind, name), files in counted.items()]
    return sorted(found, key=lambda each: (each.name.casefold(), each.address))


def _component(kind: str, name: str, files: int) -> Component:
    makers = {"pypi": _of_wheel, "deb": _of_debian, "own": _own, "python": _python, "system": _of_system}
    return makers[kind](name, files)


def _owner(source: Path) -> tuple[str, str]:
    """What a file belongs to."""
    wheel = _files_of_wheels().get(_plain(source))
    if wheel is not None:
        return "pypi", wheel
    if source.is_relative_to(_site()) or source.suffix == ".zip":
        return "python", "CPython"
    if source.is_relative_to(TOP):
        return "own", "itadesk"
    if source.is_relative_to(sys.base_prefix) and not source.is_relative_to("/usr"):
        return "python", "CPython"
    if sys.platform == "linux":
        package = debian_package(source)
        return ("python", "CPython") if package.startswith(("python3", "libpython3")) else ("deb", package)
    return "system", "Windows"


def _site() -> Path:
    return Path(sysconfig.get_path("stdlib"))


def _plain(path: Path | str) -> str:
    return str(path).replace("\\", "/").casefold()


@cache
def _files_of_wheels() -> Mapping[str, str]:
    """The wheel that each installed file came in."""
    folder = sysconfig.get_path("platlib")
    # asked for once: with each question a wheel reads all that is said of it
    wheels = [(wheel.name, wheel.files or ()) for wheel in distributions(path=[folder])]
    return {_plain(f"{folder}/{file}"): name for name, files in wheels for file in files}


@cache
def debian_package(source: Path) -> str:
    """The Debian package that a library of the system belongs to.

    Raises:
        ValueError: to none.
    """
    for path in (source, source.resolve(), Path("/usr", *source.resolve().parts[1:])):
        told = subprocess.run(["dpkg-query", "--search", path], capture_output=True, text=True, check=False).stdout
        if told:
            return told.split(":")[0]
    raise ValueError(source)


def _of_wheel(name: str, files: int) -> Component:
    wheel = distribution(name)
    return Component(
        name=wheel.name,
        version=wheel.version,
        address=f"pkg:pypi/{wheel.name.lower().replace('_', '-')}@{wheel.version}",
        licence=NOTES["licences"].get(name) or licence_said(wheel),
        texts=(*_texts_of(wheel), *noted_texts(name)),
        files=files,
        parts=(*_noted_parts(name, wheel.version), *_brought(wheel)),
    )


def licence_said(wheel: Distribution) -> str:
    """What a wheel says its licence is."""
    said = [wheel.metadata[field] for field in ("License-Expression", "License") if field in wheel.metadata]
    return str(said[0]).partition("\n")[0].strip() if said else ""


def _texts_of(wheel: Distribution) -> Iterator[Path]:
    for file in sorted(wheel.files or ()):
        inside = file.parts[0].endswith(".dist-info") and len(file.parts) > 1
        named = file.name.upper().startswith(("LICENSE", "LICENCE", "COPYING", "NOTICE"))
        if inside and (file.parts[1] == "licenses" or named):
            yield Path(str(file.locate()))


def noted_texts(name: str) -> tuple[Path, ...]:
    """Texts that lie in the checkout because the wheel of this name lacks them."""
    return tuple(TOP / text for text in NOTES["texts"].get(name, ()))


def _noted_parts(name: str, version: str) -> Iterator[Component]:
    for part in NOTES["parts"].get(name, ()):
        yield Component(
            name=part["name"],
            version=version if part.get("version") == "same" else "",
            licence=part["licence"],
            texts=tuple(TOP / text for text in part.get("texts", ())),
        )


def _brought(wheel: Distribution) -> Iterator[Component]:
    """The libraries that a wheel says it brings (PEP 770)."""
    for file in sorted(wheel.files or ()):
        if file.parts[0].endswith(".dist-info") and file.parts[1:2] == ("sboms",):
            told = json.loads(file.read_text("utf-8"))
            left_out = {wheel.name, *NOTES["left out"].get(wheel.name, ())}
            there = (each for each in told.get("components", ()) if each.get("scope") != "excluded")
            yield from (_told_part(each) for each in there if each["name"] not in left_out)


def _told_part(told: Mapping[str, Any]) -> Component:
    licences: Sequence[Mapping[str, Any]] = told.get("licenses", ())
    named = [each.get("expression") or each.get("license", {}).get("id") or "" for each in licences]
    noted = NOTES["licences of parts"].get(told["name"], "")
    return Component(
        name=told["name"], version=told.get("version", ""), licence=" AND ".join(filter(None, named)) or noted
    )


def _of_debian(name: str, files: int) -> Component:
    asked = ["dpkg-query", "--show", "--showformat=${Version}", name]
    version = subprocess.run(asked, capture_output=True, text=True, check=True).stdout.split("\n")[0]
    text = DEBIAN_DOCUMENTS / name / "copyright"
    return Component(
        name=name,
        version=version,
        address=f"pkg:deb/debian/{name}@{version}",
        licence="as in its copyright file",
        texts=(text, *pointed_at(text)) if text.is_file() else (),
        files=files,
    )


def pointed_at(text: Path) -> list[Path]:
    """The licences of Debian's common ones that a copyright file names instead of printing them."""
    named = set(re.findall(rf"{COMMON}/([\w.+-]*[\w+])", text.read_text("utf-8", "replace")))
    return sorted({path.resolve() for name in named if (path := COMMON / name).is_file()})


def _python(name: str, files: int) -> Component:
    version = sys.version.split()[0]
    places = (_site() / "LICENSE.txt", Path(sys.base_prefix, "LICENSE.txt"), DEBIAN_DOCUMENTS / "python3" / "copyright")
    text = [place for place in places if place.is_file()][:1]
    return Component(
        name=name, version=version, address=f"pkg:generic/cpython@{version}", licence="PSF-2.0",
        texts=tuple(text), files=files,
    )  # fmt: skip


def _own(name: str, files: int) -> Component:
    return Component(
        name=name, version=__version__, address=f"pkg:generic/{name}@{__version__}", licence="Apache-2.0",
        texts=noted_texts(name), files=files, parts=tuple(_noted_parts(name, __version__)),
    )  # fmt: skip


def _of_system(name: str, files: int) -> Component:
    """Files of Windows that Microsoft lets programs bring: the runtime of Visual C++."""
    return Component(name=f"{name} runtime", address="pkg:generic/windows-runtime", licence="Microsoft", files=files)
