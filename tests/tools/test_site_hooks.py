"""What the site adds to MkDocs: an index for the search, languages of pages, and nothing that lies elsewhere."""

from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest

from tools import site_hooks
from tools.site_hooks import Outside, entries, on_page_content, on_page_markdown, on_post_build


@dataclass
class Page:
    title: str = "คะแนน"
    url: str = "guide/scores.html"
    meta: dict[str, Any] = field(default_factory=dict)


@pytest.fixture(autouse=True)
def nothing_noted() -> None:
    site_hooks.ENTRIES.clear()


def test_each_section_of_a_page_is_found_by_itself() -> None:
    html = '<h1 id="a">คะแนน</h1><p>วาง<b>คะแนน</b></p><h2 id="พิมพ์">พิมพ์เอง</h2><table><tr><td>ก</td><td>ข</td></tr></table>'

    assert [tuple(entry.values()) for entry in entries(html, "คะแนน", "guide/scores.html")] == [
        ("คะแนน", "", "guide/scores.html", "วางคะแนน"),
        ("คะแนน", "พิมพ์เอง", "guide/scores.html#พิมพ์", "ก ข"),
    ]


@pytest.mark.parametrize(
    ("markdown", "language"), [("# คะแนน\nวาง `Ctrl+V`", "th"), ("# Decisions\nA clerk types ๘๘.๕๑ ก", "en")]
)
def test_a_page_is_in_the_language_of_its_letters(markdown: str, language: str) -> None:
    page = Page()

    on_page_markdown(markdown, page)

    assert page.meta["lang"] == language


def test_a_picture_leads_to_itself() -> None:
    assert (
        on_page_content('<img alt="" src="../a.png" />', Page())
        == '<a href="../a.png"><img alt="" src="../a.png" /></a>'
    )


def test_the_index_is_a_script_and_the_face_lies_beside_it(tmp_path: Path) -> None:
    on_page_content("<p>ก</p>", Page())

    on_post_build({"site_dir": str(tmp_path)})

    assert (tmp_path / "search-index.js").read_text("utf-8") == (
        'window.SECTIONS = [{"page":"คะแนน","heading":"","place":"guide/scores.html","text":"ก"}];\n'
    )
    assert sorted(path.name for path in (tmp_path / "fonts").iterdir()) == sorted(site_hooks.FACES)


@pytest.mark.parametrize(
    "html",
    [
        '<script src="https://elsewhere.example/a.js">',
        '<img src="//elsewhere.example/a.png">',
        '<link href="http://elsewhere.example">',
    ],
)
def test_a_site_that_would_fetch_something_is_refused(tmp_path: Path, html: str) -> None:
    (tmp_path / "page.html").write_text(html, "utf-8")

    with pytest.raises(Outside, match=r"page\.html"):
        on_post_build({"site_dir": str(tmp_path)})


def test_a_link_that_somebody_follows_may_lead_outside(tmp_path: Path) -> None:
    (tmp_path / "page.html").write_text('<a href="https://elsewhere.example">', "utf-8")

    on_post_build({"site_dir": str(tmp_path)})
