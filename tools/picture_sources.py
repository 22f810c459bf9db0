"""Says which pictures of the documentation show something else than the code does now.

picture_sources.py    names each stale picture with what changed; fails where there is any

When the pictures are taken, `made.json` beside them notes what each is (SHA-256), and a digest of each source that is
seen in one: of Python its code, without comments and docstrings, and the Thai words that it says; of other files their bytes.
So a picture is stale when what it shows was changed, whatever the clocks of files and commits say.
"""

import ast
import hashlib
import io
import json
import sys
import tokenize
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import Final

from babel.messages.pofile import read_po

from itadesk.desktop.page_names import PAGES
from itadesk.documents.kinds import COMPOSED_KINDS

TOP: Final = Path(__file__).resolve().parent.parent
PICTURES: Final = TOP / "docs" / "pictures"
NOTE: Final = "made.json"
WINDOWS: Final = ("window", "english")
"""How the names of pictures of the window begin: those in Thai, and those of the guide in English."""
LENGTH: Final = 16
"""Letters of a digest of a source, which nobody tries to forge."""

LOOK: Final = (
    "itadesk/desktop/theme.py",
    "itadesk/desktop/dressing.py",
    "itadesk/desktop/widgets",
    "resources/theme",
    "resources/icons",
    "resources/sample",
    "resources/fonts",
)
FRAME: Final = (
    *LOOK,
    *(f"itadesk/desktop/{name}.py" for name in ("top_bar", "status", "workspace", "page")),
    "itadesk/desktop/preview",
    "itadesk/desktop/search/field.py",
)
PRINTED: Final = ("itadesk/typesetting", "resources/fonts", "resources/sample", "resources/wording/shared.toml")
OVER: Final = {
    "pasting": ("itadesk/desktop/pages/scores", "itadesk/desktop/forms/found_scores.py"),
    "taking-in": ("itadesk/desktop/taking_in",),
    "examples": ("itadesk/desktop/example_measures", "resources/measures"),
    "issuing": ("itadesk/desktop/issuing",),
    "log": ("itadesk/desktop/log",),
    "backups": ("itadesk/desktop/pages/settings", "itadesk/desktop/safekeeping"),
    "offices": ("itadesk/desktop/offices",),
}
"""What is seen over a page, or instead of one, besides the frame."""
BESIDES: Final = {
    "overview": ("itadesk/ita/checks", "itadesk/ita/year_steps.py"),
    "scores": ("itadesk/desktop/forms/scores.py",),
    "analysis": ("itadesk/desktop/forms/findings.py",),
    "measures": ("itadesk/desktop/forms/measures.py",),
    "progress": ("itadesk/desktop/forms/progress.py", "itadesk/desktop/forms/standing.py"),
    "papers": ("itadesk/desktop/forms/papers.py", "itadesk/desktop/forms/items.py", "itadesk/desktop/paper_desk.py"),
    "register": ("itadesk/desktop/forms/register.py",),
    "office": ("itadesk/desktop/forms/office.py", "itadesk/desktop/forms/people.py"),
}
"""What a page shows besides what lies in its own folder."""


def main() -> int:
    """Prints what is stale."""
    found = list(stale(PICTURES))
    for fault in found:
        print(fault)
    return 1 if found else 0


def shown() -> Mapping[str, tuple[str, ...]]:
    """The files and folders that each picture shows, by how its name begins."""
    announcement = _of_paper("announcement")
    page = {name: (_page(name), *BESIDES.get(name, ()), *FRAME, *announcement) for name in PAGES}
    over = {name: (*sources, *FRAME, *announcement) for name, sources in OVER.items()}
    start = {
        "start": (*LOOK, *(f"itadesk/desktop/{name}.py" for name in ("start_page", "start_scores", "office_list")))
    }
    windows = {f"{language}-{name}": each for language in WINDOWS for name, each in {**page, **over, **start}.items()}
    return {**windows, **{f"paper-{kind}": _of_paper(kind) for kind in COMPOSED_KINDS}}


def _page(name: str) -> str:
    folder = f"itadesk/desktop/pages/{name}"
    return folder if (TOP / folder).is_dir() else f"{folder}.py"


def _of_paper(kind: str) -> tuple[str, ...]:
    """What is seen on a paper: its composer and those parts that are no other's composer."""
    parts = sorted((TOP / "itadesk" / "documents").glob("*.py"))
    others = {f"{other}.py" for other in COMPOSED_KINDS if other != kind}
    own = (f"itadesk/documents/{path.name}" for path in parts if path.name not in others)
    return (*own, *PRINTED, f"resources/wording/{kind}.toml")


def note(folder: Path) -> None:
    """Writes down what the pictures of a folder are and what they show."""
    pictures = {path.name: _sha256(path) for path in sorted(folder.glob("*.png"))}
    sources = {source: digest for name in pictures for source, digest in _sources_of(name).items()}
    made = {"pictures": pictures, "sources": dict(sorted(sources.items()))}
    (folder / NOTE).write_text(json.dumps(made, indent=1) + "\n", "utf-8", newline="\n")


def stale(folder: Path) -> Iterator[str]:
    """What is wrong with the pictures of a folder, a line each."""
    made = json.loads((folder / NOTE).read_text("utf-8"))
    there = {path.name: path for path in sorted(folder.glob("*.png"))}
    for name in sorted(made["pictures"].keys() - there.keys()):
        yield f"{name} is gone"
    for name, path in there.items():
        if made["pictures"].get(name) != _sha256(path):
            yield f"{name} was not made by make pictures"
            continue
        now = _sources_of(name)
        changed = sorted(source for source in now if made["sources"].get(source) != now[source])
        if not now:
            yield f"{name} shows nothing that tools/picture_sources.py knows"
        elif changed:
            yield f"{name} is older than {', '.join(changed)}"


def _sources_of(picture: str) -> Mapping[str, str]:
    """The digest of each file that a picture shows."""
    stem = picture.removesuffix(".png")
    named = [sources for name, sources in shown().items() if stem == name or stem.rstrip("0123456789") == f"{name}-"]
    files = (path for sources in named for source in sources for path in _files(TOP / source))
    return {path.relative_to(TOP).as_posix(): digest_of(path) for path in files}


def _files(source: Path) -> Iterator[Path]:
    """A file, or those of a folder.

    Raises:
        FileNotFoundError: neither is there: the list of sources is stale itself.
    """
    if not source.exists():
        raise FileNotFoundError(source)
    found = sorted(source.rglob("*")) if source.is_dir() else [source]
    yield from (path for path in found if path.is_file() and path.suffix not in {".pyc", ".md", ".txt"})


@cache
def digest_of(path: Path) -> str:
    """A digest of what a source does and says."""
    if path.suffix == ".py":
        words = _words().get(path.relative_to(TOP).as_posix(), ()) if path.is_relative_to(TOP) else ()
        told = code_of(path.read_text("utf-8")) + "\n".join(words)
        return hashlib.sha256(told.encode()).hexdigest()[:LENGTH]
    return _sha256(path)[:LENGTH]


def code_of(text: str) -> str:
    """The code of a module without comments, docstrings and empty lines."""
    lines = text.splitlines()
    for token in tokenize.generate_tokens(io.StringIO(text).readline):
        if token.type == tokenize.COMMENT:
            row, column = token.start
            lines[row - 1] = lines[row - 1][:column]
    for node in ast.walk(ast.parse(text)):
        if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant) and isinstance(node.value.value, str):
            for row in range(node.lineno, (node.end_lineno or node.lineno) + 1):
                lines[row - 1] = ""
    return "\n".join(line.rstrip() for line in lines if line.strip())


@cache
def _words() -> Mapping[str, list[str]]:
    """What each module says in Thai."""
    said: dict[str, list[str]] = {}
    with (TOP / "i18n" / "th" / "LC_MESSAGES" / "itadesk.po").open("rb") as file:
        for message in read_po(file):
            for place, _line in message.locations:
                said.setdefault(place, []).append(f"{message.id} {message.string}")
    return {place: sorted(words) for place, words in said.items()}


def _sha256(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()


if __name__ == "__main__":
    sys.exit(main())
