"""Those that set the papers: how each is started cold, how it is kept warm, and what its input looks like."""

import json
import shutil
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final, Protocol

from bench.open_document import open_document
from bench.papers import announcement, store
from bench.running import TOP, Run, run
from bench.typst_markup import typst_markup
from bench.web_page import web_page
from itadesk.documents.blocks import Document
from itadesk.exchange.office_json import write_office
from itadesk.ita.records import OfficeRecord
from itadesk.resources import resource
from itadesk.typesetting.families import BUNDLED, bundled

FONTS: Final = resource("fonts", "sarabun")
SCALE: Final = next(iter(bundled().faces.values())).scale
OURS: Final = TOP / ".venv" / "bin"
THEIRS: Final = TOP / ".venv-bench" / "bin" / "python"
_DRIVERS: Final = TOP / "bench" / "drivers"


@dataclass(frozen=True, slots=True)
class Kept:
    """Papers set by one process.

    Attributes:
        seconds: what each paper took, in their order.
        run: the process as a whole.
    """

    seconds: Sequence[float]
    run: Run


class Contestant(Protocol):
    """Something that sets papers."""

    name: str

    def prepare(self, offices: Iterator[OfficeRecord], folder: Path) -> None:
        """Writes the inputs of offices' papers into a new folder."""

    def cold(self, folder: Path) -> Run:
        """Sets the first paper of a folder with a program that is started for it."""

    def kept(self, folder: Path) -> Kept:
        """Sets every paper of a folder with a program that is kept."""


@dataclass(slots=True)
class Itadesk:
    """This program."""

    name: str = "itadesk"

    def prepare(self, offices: Iterator[OfficeRecord], folder: Path) -> None:
        """Exchange files, a database of them, and one of the first of them."""
        records = list(offices)
        _write_all(folder, ".json", (write_office(record) for record in records))
        store(records, folder / "offices.db")
        store(records[:1], folder / "first.db")

    def cold(self, folder: Path) -> Run:
        """The command that prints a paper from the database."""
        options = ("-o", folder / "out" / "cold.pdf", "--database", folder / "first.db", "--font", BUNDLED)
        return run((OURS / "itadesk", "print", "announcement", *options))

    def kept(self, folder: Path) -> Kept:
        """The typesetter within one process."""
        return _kept(run((OURS / "python", "-m", "bench.drivers.itadesk_kept", folder, folder / "out")))

    def batch(self, folder: Path, jobs: int) -> Run:
        """The command that prints a paper of every office of the database."""
        options = ("--all-offices", "-o", folder / "out" / f"jobs-{jobs}", "--jobs", str(jobs))
        where = ("--database", folder / "offices.db", "--font", BUNDLED)
        return run((OURS / "itadesk", "print", "announcement", *options, *where))


@dataclass(slots=True)
class Typst:
    """Typst, its Compiler kept where it may be; `way` is how changed text reaches it."""

    way: str
    name: str = field(init=False)

    def __post_init__(self) -> None:
        self.name = f"Typst ({self.way})"

    def prepare(self, offices: Iterator[OfficeRecord], folder: Path) -> None:
        """Markup."""
        _write_all(folder, ".typ", (typst_markup(paper, BUNDLED, SCALE).encode() for paper in _papers(offices)))

    def cold(self, folder: Path) -> Run:
        """A Compiler that sets one paper."""
        alone = folder / "alone"
        alone.mkdir(exist_ok=True)
        shutil.copy(min(folder.glob("*.typ")), alone)
        return self._run(alone, folder / "out")

    def kept(self, folder: Path) -> Kept:
        """One Compiler for all papers."""
        return _kept(self._run(folder, folder / "out"))

    def _run(self, folder: Path, target: Path) -> Run:
        return run((THEIRS, _DRIVERS / "typst_kept.py", self.way, folder, target, FONTS))


@dataclass(slots=True)
class WeasyPrint:
    """WeasyPrint."""

    name: str = "WeasyPrint"

    def prepare(self, offices: Iterator[OfficeRecord], folder: Path) -> None:
        """Web pages."""
        _write_all(folder, ".html", (web_page(paper, FONTS, SCALE).encode() for paper in _papers(offices)))

    def cold(self, folder: Path) -> Run:
        """Its own command."""
        return run((THEIRS, "-m", "weasyprint", min(folder.glob("*.html")), folder / "out" / "cold.pdf"))

    def kept(self, folder: Path) -> Kept:
        """One process for all papers."""
        return _kept(run((THEIRS, _DRIVERS / "weasyprint_kept.py", folder, folder / "out")))


@dataclass(slots=True)
class LibreOffice:
    """LibreOffice without a window, converting OpenDocument texts; `profile` is a folder for its settings."""

    profile: Path
    name: str = "LibreOffice"

    def prepare(self, offices: Iterator[OfficeRecord], folder: Path) -> None:
        """Flat OpenDocument texts, and where the fonts are."""
        _write_all(folder, ".fodt", (open_document(paper, BUNDLED, SCALE).encode() for paper in _papers(offices)))
        fonts = (
            f"<include>/etc/fonts/fonts.conf</include><dir>{FONTS}</dir><cachedir>{self.profile / 'fonts'}</cachedir>"
        )
        (folder / "fonts.conf").write_text(f"<?xml version='1.0'?><fontconfig>{fonts}</fontconfig>", "utf-8")

    def cold(self, folder: Path) -> Run:
        """One conversion."""
        return self._convert(folder, [min(folder.glob("*.fodt"))])

    def kept(self, folder: Path) -> Kept:
        """All in one conversion; what one paper took is what it took longer than for the first paper alone."""
        papers = sorted(folder.glob("*.fodt"))
        alone, together = self.cold(folder), self._convert(folder, papers)
        each = (together.seconds - alone.seconds) / (len(papers) - 1)
        return Kept([each] * (len(papers) - 1), together)

    def _convert(self, folder: Path, papers: Sequence[Path]) -> Run:
        options = ("--headless", f"-env:UserInstallation={self.profile.as_uri()}", "--convert-to", "pdf")
        return run(
            ("soffice", *options, "--outdir", folder / "out", *papers), {"FONTCONFIG_FILE": str(folder / "fonts.conf")}
        )


def _kept(done: Run) -> Kept:
    return Kept(json.loads(done.output), done)


def _papers(offices: Iterator[OfficeRecord]) -> Iterator[Document]:
    return (announcement(record) for record in offices)


def _write_all(folder: Path, ending: str, contents: Iterator[bytes]) -> None:
    (folder / "out").mkdir(parents=True)
    for number, content in enumerate(contents):
        (folder / f"{number:05}{ending}").write_bytes(content)
