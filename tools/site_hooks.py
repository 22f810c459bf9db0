"""What MkDocs leaves to us: the search index of the site, the face that it is set in, and that nothing of it lies outside.

A page opened as a file may not read other files by script, so the index is a script itself. Thai has no blanks between
words; it is searched letter by letter, which finds every word and needs no list of them.
"""

import json
import re
import shutil
from collections.abc import Iterator, Mapping, MutableMapping
from html.parser import HTMLParser
from pathlib import Path
from typing import Any, Final, Protocol

TOP: Final = Path(__file__).resolve().parent.parent
FACES: Final = ("Sarabun-Regular.ttf", "Sarabun-Bold.ttf", "OFL.txt")
OUTSIDE: Final = re.compile(
    r'<(?:script|link|img|iframe|source)\b[^>]*(?:src|href)="(?:https?:)?//|url\(["\']?(?:https?:)?//'
)
"""What a browser would fetch from elsewhere by itself; a link that somebody follows is another thing."""

PICTURE: Final = re.compile(r'(<img\b[^>]*\bsrc="([^"]+)"[^>]*>)')


class Page(Protocol):
    """What is used of a page of MkDocs."""

    title: str
    url: str

    @property
    def meta(self) -> MutableMapping[str, Any]:
        """What is said about it, beside its text."""


class Outside(Exception):
    """Something of the site would be fetched from elsewhere."""


class Sections(HTMLParser):
    """Takes a page apart: its headings with their anchors, and the text under each."""

    def __init__(self) -> None:
        super().__init__()
        self.found: list[dict[str, str]] = [{"anchor": "", "heading": "", "text": ""}]
        self._part = "text"

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """A heading begins a section."""
        if tag in ("h2", "h3"):
            self.found.append({"anchor": dict(attrs).get("id") or "", "heading": "", "text": ""})
            self._part = "heading"
        elif tag == "h1":
            self._part = "title"

    def handle_endtag(self, tag: str) -> None:
        """Text after a heading is its section's."""
        if tag in ("h1", "h2", "h3"):
            self._part = "text"
        elif tag in ("p", "li", "td", "th", "dt", "dd", "pre"):
            self.found[-1]["text"] += " "

    def handle_data(self, data: str) -> None:
        """Text goes where it stands."""
        if self._part != "title":
            self.found[-1][self._part] += data


ENTRIES: Final[list[Mapping[str, str]]] = []


def on_page_markdown(markdown: str, page: Page, **_more: object) -> str:
    """Notes in which language a page is."""
    letters = sum(map(str.isalpha, markdown))
    thai = sum("ก" <= sign <= "ฮ" for sign in markdown)
    page.meta.setdefault("lang", "th" if thai * 5 > letters else "en")
    return markdown


def on_page_content(html: str, page: Page, **_more: object) -> str:
    """Notes a page for the search, and lets its pictures be opened as large as they are."""
    ENTRIES.extend(entries(html, page.title, page.url))
    return PICTURE.sub(r'<a href="\2">\1</a>', html)


def entries(html: str, title: str, url: str) -> Iterator[Mapping[str, str]]:
    """The sections of a page that hold anything, as the search reads them."""
    sections = Sections()
    sections.feed(html)
    for section in sections.found:
        text = " ".join(section["text"].split())
        if text or section["heading"]:
            place = f"{url}#{section['anchor']}" if section["anchor"] else url
            yield {"page": title, "heading": section["heading"].strip(), "place": place, "text": text}


def on_post_build(config: Mapping[str, Any], **_more: object) -> None:
    """Writes the index, brings the face along, and looks the site through.

    Raises:
        Outside: something lies elsewhere.
    """
    site = Path(config["site_dir"])
    index = json.dumps(ENTRIES, ensure_ascii=False, separators=(",", ":"))
    (site / "search-index.js").write_text(f"window.SECTIONS = {index};\n", "utf-8")
    ENTRIES.clear()
    (site / "fonts").mkdir(exist_ok=True)
    for name in FACES:
        shutil.copyfile(TOP / "resources" / "fonts" / "sarabun" / name, site / "fonts" / name)
    for path in sorted([*site.rglob("*.html"), *site.rglob("*.css")]):
        if found := OUTSIDE.search(path.read_text("utf-8")):
            raise Outside(f"{path.relative_to(site)}: {found.group()}")
