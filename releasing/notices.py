"""The notices that go with the built program: who made what is in it, and under which licence it may be used."""

import re
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Final

from releasing.components import Component

HEAD: Final = """\
itadesk และสิ่งที่มากับโปรแกรม
itadesk and what comes with it
{rule}

โปรแกรมนี้ใช้ผลงานของผู้อื่นตามรายการต่อไปนี้ แต่ละรายการใช้ได้ตามสัญญาอนุญาตที่พิมพ์ไว้ด้านล่าง

itadesk itself is under the Apache License 2.0. It comes with the works of others below, each under the licence that is
printed with it.

Qt, PySide and shiboken, psycopg and svglib are under the GNU Lesser General Public License, version 3, and so, in one of
its versions, are some libraries of the system (among them GLib, libgcrypt and libsystemd, where they are listed below).
Whoever has this program may use it with changed versions of them: each lies as a file or folder of its own in the folder
_internal. Build the changed version so that it fits the one named below (same name, same interface), close itadesk, put
its file in the place of the old one, and start itadesk; nothing is sealed or checked. itadesk may be studied and changed
to make it work with them, by taking it apart as well. Their sources are published under the versions named here: Qt,
PySide and shiboken at https://download.qt.io, psycopg and svglib at https://pypi.org, libraries of Debian or Ubuntu at
https://snapshot.debian.org and https://launchpad.net/ubuntu.
"""

RULE: Final = "=" * 78


def notices(components: Sequence[Component]) -> str:
    """The notices as one text: a list, then each component with its licences. A text that many share is printed once."""
    return "\n".join([HEAD.format(rule=RULE), *_list(components), "", *_texts(components)])


def unlocked(components: Iterable[Component], lock: str) -> list[str]:
    """The wheels that are not among the locked ones of the program: tools of building that a library took in by itself."""
    locked = set(re.findall(r"^([\w.-]+)==", lock, re.MULTILINE)) | {"pyinstaller"}
    wheels = (re.match(r"pkg:pypi/(.+)@", each.address) for each in components)
    return [wheel[1] for wheel in wheels if wheel and wheel[1] not in locked]


def untold(components: Iterable[Component]) -> list[str]:
    """The components whose licence is not known, or whose text is not at hand, and parts whose licence is not known."""
    bare = (each for each in components if not each.licence or not (each.texts or each.licence == "Microsoft"))
    parts = (part for each in components for part in each.parts if not part.licence)
    return [each.name for each in (*bare, *parts)]


def _list(components: Iterable[Component]) -> Iterator[str]:
    for component in components:
        yield _line(component)
        for part in component.parts:
            yield f"    with {_line(part)}"


def _line(component: Component) -> str:
    return " ".join(filter(None, [component.name, component.version, component.licence and f"({component.licence})"]))


def _texts(components: Iterable[Component]) -> Iterator[str]:
    printed: dict[str, str] = {}
    for component in components:
        for each in (component, *component.parts):
            for text in each.texts:
                yield from _text(each.name, text, printed)


def _text(name: str, path: Path, printed: dict[str, str]) -> Iterator[str]:
    """One text under its heading, or where it was printed before."""
    words = path.read_text("utf-8", "replace").strip()
    heading = f"{name}: {path.name}"
    yield from (RULE, heading, RULE)
    if words in printed:
        yield f"The same as above, under {printed[words]}.\n"
    else:
        printed[words] = heading
        yield f"{words}\n"
