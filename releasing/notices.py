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
printed with it. Qt, PySide and shiboken, psycopg and svglib are under the GNU Lesser General Public License, version 3:
they lie as files of their own in the folder of the program, where other versions of them may be put in their place, and
itadesk may be studied and changed to make it work with these. Their sources are published by their makers under the
versions named here.
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
    """The components whose licence is not known, or whose text is not at hand."""
    return [each.name for each in components if not each.licence or not (each.texts or each.licence == "Microsoft")]


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
