"""What goes into the built program, and what of the libraries is left out because nothing here uses it."""

import re
import subprocess
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import Final

from itadesk.language import LANGUAGES

TOP: Final = Path(__file__).resolve().parent.parent

UNUSED_MODULES: Final = (
    # Catalogues are compiled before anything is packed.
    "babel",
    # The network is not used: pyHanko would ask it whether certificates were withdrawn.
    *("aiohttp", "requests", "oscrypto", "certifi", "urllib3"),
    # Programs for those who write programs.
    *("tkinter", "unittest", "doctest", "pdb", "pydoc", "pydoc_data", "idlelib", "lib2to3", "ensurepip", "venv"),
    # Libraries would use these if they were there; here only tools of building bring them.
    *("dateutil", "defusedxml", "six", "attrs", "attr"),
    *("setuptools", "pkg_resources", "pip", "_pytest", "pytest", "hypothesis", "numpy", "IPython", "test"),
    # SQLite is reached through Python's own module, PostgreSQL through psycopg.
    *("sqlalchemy.testing", "sqlalchemy.ext.mypy", "sqlalchemy.dialects.mysql", "sqlalchemy.dialects.oracle"),
    "sqlalchemy.dialects.mssql",
    # Of pictures PNG and JPEG are read.
    *("PIL.ImageTk", "PIL.ImageQt", "PIL._avif", "PIL._webp", "PIL._imagingtk", "PIL._imagingcms", "PIL._imagingft"),
    *("lxml.isoschematron", "lxml.html", "lxml.objectify", "lxml.sax", "lxml.cssselect"),
    *("PySide6.QtQml", "PySide6.QtQuick", "PySide6.QtNetwork", "PySide6.QtOpenGL", "PySide6.QtTest", "PySide6.QtSql"),
    *("PySide6.QtDesigner", "PySide6.QtHelp", "PySide6.QtUiTools", "PySide6.QtXml", "PySide6.QtConcurrent"),
)
"""Modules that libraries name and that no way through this program reaches."""

_UNWANTED: Final = re.compile(
    r"""
      PySide6/(Qt/)?translations/                              # the program has words of its own for Qt
    | PySide6/(Qt/)?qml/
    | /plugins/(designer|egldeviceintegrations|generic|networkinformation|qmltooling|sqldrivers|tls
        |vectorimageformats|wayland-graphics-integration-server)/
    | /plugins/platforms/(lib)?q(eglfs|linuxfb|minimal|minimalegl|vkkhrdisplay|vnc|direct2d)\b
    | /plugins/platforminputcontexts/(lib)?qtvirtualkeyboard
    | /plugins/imageformats/(lib)?q(pdf|gif|icns|ico|tga|tiff|wbmp|webp)\b
    | /plugins/platformthemes/libqgtk3                        # it brings forty libraries of GTK, libthai among them
    | /libcups\.so                                            # a computer that prints has it, and its own security updates
    | /(lib)?Qt6(Qml|Quick|VirtualKeyboard|3D|WebEngine|EglFS|EglFs)\w*\b
    | (^|/)(opengl32sw|d3dcompiler_47|D3Dcompiler_47)\.dll$    # windows are painted without a graphics card
    | /reportlab/fonts/
    | /docx/templates/(default-docx-template/|.*\.docx$)        # papers begin with parts of the program's own
    | \.dist-info/(RECORD|INSTALLER|REQUESTED|direct_url\.json)$  # of this computer: where it was installed, and by whom
    | \.(pyi|pxd|pyx|h|c|cpp|rst)$
    | (^|/)tests?/
    """,
    re.VERBOSE,
)


def is_wanted(name: str) -> bool:
    """Whether a file that PyInstaller found goes in, by the place that it would have in the folder of the program."""
    return not _UNWANTED.search("/" + name.replace("\\", "/"))


Entry = tuple[str, str, str]
"""A file that goes in: its place in the folder of the program, where it is now, and what it is for PyInstaller."""


def without_orphans(entries: Iterable[Entry], needs: Callable[[str], Iterable[str]]) -> list[Entry]:
    """What is left when shared libraries go that nothing needs any more: those of the system, and those that wheels bring.

    Takes:
        needs: the names of the libraries that the file at a path asks for.
    """
    files = list(entries)
    links = [entry for entry in files if entry[2] == "SYMLINK"]
    held = [entry for entry in files if entry not in links and not _LIBRARY.search(entry[1])]
    left = [entry for entry in files if entry not in links and _LIBRARY.search(entry[1])]
    found = held
    while found:
        wanted = {Path(name).name for entry in found for name in needs(entry[1])}
        found = [entry for entry in left if wanted & {Path(entry[0]).name, Path(entry[1]).name}]
        left = [entry for entry in left if entry not in found]
        held = held + found
    there = {entry[0] for entry in held}
    return held + [link for link in links if (Path(link[0]).parent / link[1]).as_posix() in there]


def needs_of(path: str) -> list[str]:
    """The names of the libraries that a file asks for itself, as the system's linker finds them in it."""
    told = subprocess.run(["readelf", "--dynamic", path], capture_output=True, check=True, text=True).stdout
    return _NEEDED.findall(told)


_NEEDED: Final = re.compile(r"\(NEEDED\).*\[(.+)\]")

_LIBRARY: Final = re.compile(r"^/(usr/)?lib(32|64)?/(?!python)|\.libs/|/Qt/lib/")
"""Where libraries lie that are there only for other files."""


def own_files(top: Path = TOP) -> Iterator[tuple[Path, str]]:
    """The program's own files beside its code, each with the folder that it goes to.

    Raises:
        FileNotFoundError: the catalogues are not compiled.
    """
    for path in sorted(each for each in (top / "resources").rglob("*") if each.is_file()):
        yield path, path.parent.relative_to(top).as_posix()
    for language in LANGUAGES:
        catalogue = top / "i18n" / language / "LC_MESSAGES" / "itadesk.mo"
        catalogue.stat()
        yield catalogue, catalogue.parent.relative_to(top).as_posix()
    for path in sorted(each for each in (top / "site").rglob("*") if each.is_file()):
        yield path, path.parent.relative_to(top).as_posix()
    yield top / "LICENSE", "."
